//! What a draft must not hold. A form refuses a whole Aadhaar number when it is saved; its draft is written before that.

use nirantar_domain::identifier::contains_aadhaar;
use serde_json::Value;

/// Takes every line with a whole Aadhaar number out of a form's content, wherever it stands. Answers the places, as
/// `form.findings` or `form.rx.2`, in order.
pub(super) fn aadhaar(body: &mut Value) -> Vec<String> {
    let mut found = Vec::new();
    walk(body, &mut String::new(), &mut found);
    found
}

fn walk(value: &mut Value, path: &mut String, found: &mut Vec<String>) {
    match value {
        Value::String(text) if contains_aadhaar(text) => {
            let kept: Vec<&str> = text.split('\n').filter(|line| !contains_aadhaar(line)).collect();
            *text = kept.join("\n");
            found.push(path.clone());
        }
        Value::Number(number) if contains_aadhaar(&number.to_string()) => {
            *value = Value::Null;
            found.push(path.clone());
        }
        Value::Array(values) => {
            for (index, value) in values.iter_mut().enumerate() {
                below(path, &index.to_string(), |path| walk(value, path, found));
            }
        }
        Value::Object(members) => {
            // A name of a field is the program's own; one with a number in it is nobody's.
            members.retain(|name, _| !contains_aadhaar(name));
            for (name, value) in members {
                below(path, name, |path| walk(value, path, found));
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn below(path: &mut String, name: &str, work: impl FnOnce(&mut String)) {
    let before = path.len();
    if before > 0 {
        path.push('.');
    }
    path.push_str(name);
    work(path);
    path.truncate(before);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_the_line_goes_and_the_rest_stays() {
        let number = (0..10)
            .map(|check| format!("2999 9999 001{check}"))
            .find(|number| contains_aadhaar(number))
            .unwrap();
        let plain: u64 = number.replace(' ', "").parse().unwrap();
        let mut body = json!({
            "form": {"findings": format!("chest clear\ncard {number}\nno pallor"), "rx": ["tab x", number], "notes": plain},
            "amending": false, number.clone(): 1,
        });
        assert_eq!(aadhaar(&mut body), ["form.findings", "form.notes", "form.rx.1"]);
        assert_eq!(
            body,
            json!({"form": {"findings": "chest clear\nno pallor", "rx": ["tab x", ""], "notes": null}, "amending": false})
        );
        assert!(aadhaar(&mut body).is_empty());
    }
}
