//! Canonical JSON: one value, one byte string. Keys sorted by their bytes, no white space, integers only, text as UTF-8
//! with the escapes of `serde_json`. Sign-offs are hashed and signed over it, so it never changes.

use serde::Serialize;
use serde_json::Value;

/// Why a value has no canonical form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotCanonical {
    /// Floats have several spellings.
    #[error("a number is not an integer")]
    Float,
    /// The value does not serialise.
    #[error("the value does not serialise to JSON")]
    Unserialisable,
}

/// The canonical bytes of `value`.
pub fn to_bytes<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, NotCanonical> {
    value_to_bytes(&serde_json::to_value(value).map_err(|_| NotCanonical::Unserialisable)?)
}

/// The canonical bytes of a JSON value.
pub fn value_to_bytes(value: &Value) -> Result<Vec<u8>, NotCanonical> {
    let mut out = Vec::with_capacity(256);
    write(value, &mut out)?;
    Ok(out)
}

fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), NotCanonical> {
    match value {
        Value::Number(number) if !(number.is_i64() || number.is_u64()) => return Err(NotCanonical::Float),
        Value::Null | Value::Bool(_) | Value::Number(_) => {
            out.extend_from_slice(value.to_string().as_bytes())
        }
        Value::String(text) => write_text(text, out)?,
        Value::Array(items) => {
            out.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write(item, out)?;
            }
            out.push(b']');
        }
        Value::Object(map) => {
            // Sorted here and not by the map: whether serde_json keeps order depends on features other crates switch on.
            let mut members: Vec<_> = map.iter().collect();
            members.sort_unstable_by(|a, b| a.0.as_bytes().cmp(b.0.as_bytes()));
            out.push(b'{');
            for (i, (key, item)) in members.into_iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write_text(key, out)?;
                out.push(b':');
                write(item, out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

fn write_text(text: &str, out: &mut Vec<u8>) -> Result<(), NotCanonical> {
    serde_json::to_writer(out, text).map_err(|_| NotCanonical::Unserialisable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn sorted_tight_and_without_floats() {
        let value = json!({"b": [1, -2, true, null], "a": "नमस्ते \"x\"\n", "ab": {"z": 0, "y": u64::MAX}});
        assert_eq!(
            String::from_utf8(to_bytes(&value).unwrap()).unwrap(),
            r#"{"a":"नमस्ते \"x\"\n","ab":{"y":18446744073709551615,"z":0},"b":[1,-2,true,null]}"#
        );
        assert_eq!(to_bytes(&json!([1.5])), Err(NotCanonical::Float));
        assert_eq!(to_bytes(&json!(1.0)), Err(NotCanonical::Float));
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            ".{0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::hash_map(".{0,4}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn reading_and_writing_again_gives_the_same_bytes(value in any_json()) {
            let bytes = to_bytes(&value).unwrap();
            let back: Value = serde_json::from_slice(&bytes).unwrap();
            prop_assert_eq!(&back, &value);
            prop_assert_eq!(to_bytes(&back).unwrap(), bytes);
        }
    }
}
