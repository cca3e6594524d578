//! Places in a list that merge: a rank is a fraction written in the digits 0–9, a–z, and ranks sort as text. Between any
//! two there is room for another, so moving or inserting a line touches no other line.

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

fn digit(byte: Option<&u8>) -> Option<usize> {
    let byte = byte?;
    DIGITS.iter().position(|digit| digit == byte)
}

/// A rank after `before` and before `after`; `None` means the list's end on that side. Ranks that are not in order, or
/// not ranks, are treated as absent on the right, so that the answer always sorts after `before`.
///
/// Two people who insert at the same place get the same rank; their lines then stand by time.
pub fn between(before: Option<&str>, after: Option<&str>) -> String {
    let before = before.unwrap_or_default().as_bytes();
    let after = after
        .map(str::as_bytes)
        .filter(|after| *after > before && after.iter().any(|byte| *byte != b'0'));
    let mut out = String::new();
    let mut bounded = after;
    for at in 0.. {
        // Ranks that are equal as fractions (one ends in zeros) leave no room: stop being bound by the right side.
        if at >= before.len() && bounded.is_some_and(|after| at >= after.len()) {
            bounded = None;
        }
        let low = digit(before.get(at)).unwrap_or(0);
        // Past its end the right side reads as zero; while the prefix equals it, that side still binds.
        let high = match bounded {
            Some(after) => digit(after.get(at)).unwrap_or(0),
            None => DIGITS.len(),
        };
        let middle = if high > low + 1 {
            low + (high - low) / 2
        } else {
            low
        };
        out.push(DIGITS.get(middle).copied().map_or('0', char::from));
        if middle > low {
            break;
        }
        if middle < high {
            bounded = None;
        }
    }
    out
}

/// The rank of the `index`-th of `count` lines made at once, evenly spread.
pub fn spread(count: usize) -> Vec<String> {
    let mut ranks = Vec::with_capacity(count);
    let mut last: Option<String> = None;
    for _ in 0..count {
        let next = after(last.as_deref());
        last = Some(next.clone());
        ranks.push(next);
    }
    ranks
}

/// A rank after `last`, leaving room for about thirty more in the same length.
fn after(last: Option<&str>) -> String {
    let Some(last) = last else { return "1".to_owned() };
    let mut bytes: Vec<u8> = last.bytes().collect();
    match bytes.pop().as_ref().and_then(|byte| digit(Some(byte))) {
        Some(value) if value + 2 < DIGITS.len() => {
            bytes.extend(DIGITS.get(value + 1));
            String::from_utf8(bytes).unwrap_or_else(|_| between(Some(last), None))
        }
        _ => format!("{last}1"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_list_made_at_once_is_in_order() {
        let ranks = spread(120);
        assert!(ranks.windows(2).all(|pair| pair[0] < pair[1]), "{ranks:?}");
        assert_eq!(ranks[..3], ["1", "2", "3"]);
    }

    proptest! {
        #[test]
        fn there_is_always_room(places in prop::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut list: Vec<String> = Vec::new();
            for place in places {
                let at = place.index(list.len() + 1);
                let before = at.checked_sub(1).map(|at| list[at].as_str());
                let new = between(before, list.get(at).map(String::as_str));
                list.insert(at, new);
                prop_assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", list);
            }
        }
    }
}
