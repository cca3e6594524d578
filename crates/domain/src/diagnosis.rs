//! A diagnosis as it is typed: words, and perhaps the code of a published list.
//!
//! No list comes with the program (see `docs/adr/diagnosis-codes.md`), so nothing here knows what a code means. What is
//! recognised is its shape; what is not, stays words.

/// A code and the list it is of, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coded {
    /// The list: `icd-10`, or whatever stands before the colon.
    pub system: String,
    /// The code, in capitals.
    pub code: String,
}

/// The list that is meant where none is named.
pub const ICD_10: &str = "icd-10";
/// Longest name of a list, and longest code.
const LONGEST: usize = 24;

/// True for the shape of an ICD-10 code: a letter, two digits, and after a point one to four more (`J06.9`, `I10`).
pub fn is_icd10(code: &str) -> bool {
    let (category, rest) = code.split_once('.').unwrap_or((code, "0"));
    let mut letters = category.chars();
    letters.next().is_some_and(|letter| letter.is_ascii_uppercase())
        && category.len() == 3
        && letters.all(|digit| digit.is_ascii_digit())
        && (1..=4).contains(&rest.len())
        && rest.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
}

/// Words and code of a typed diagnosis: `URTI [J06.9]`, `J06.9 URTI`, or with the list named, `Diabetes [icd-11: 5A11]`.
/// In front of words a code needs its point: `B12 deficiency` is no code.
pub fn read(typed: &str) -> (String, Option<Coded>) {
    let typed = typed.trim();
    let icd10 = |code: &str| {
        let code = code.to_ascii_uppercase();
        is_icd10(&code).then(|| Coded {
            system: ICD_10.to_owned(),
            code,
        })
    };
    if let Some((words, inside)) = typed.strip_suffix(']').and_then(|before| before.rsplit_once('[')) {
        let coded = match inside.split_once(':') {
            Some((system, code)) => named(system, code),
            None => icd10(inside.trim()),
        };
        if let Some(coded) = coded {
            let words = words.trim();
            // Nothing but a code: it is what was written.
            let words = if words.is_empty() { &coded.code } else { words };
            return (words.to_owned(), Some(coded));
        }
    }
    if let Some((first, words)) = typed.split_once(char::is_whitespace)
        && first.contains('.')
        && let Some(coded) = icd10(first)
    {
        return (words.trim().to_owned(), Some(coded));
    }
    (typed.to_owned(), None)
}

fn named(system: &str, code: &str) -> Option<Coded> {
    let system = system.trim().to_ascii_lowercase();
    let code = code.trim().to_ascii_uppercase();
    let plain = |text: &str, also: &str| {
        (1..=LONGEST).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_alphanumeric())
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || also.contains(c))
    };
    // A colon between words is no list; a code has a digit.
    let holds = plain(&system, "-.") && plain(&code, "-./&") && code.contains(|c: char| c.is_ascii_digit());
    (holds && (system != ICD_10 || is_icd10(&code))).then_some(Coded { system, code })
}

/// As it stands in a box, on lists and in reports; [`read`] gives the same words and code back.
pub fn write(words: &str, coded: Option<(&str, &str)>) -> String {
    let Some((system, code)) = coded else {
        return words.to_owned();
    };
    let code = if system == ICD_10 {
        format!("[{code}]")
    } else {
        format!("[{system}: {code}]")
    };
    if code.get(1..code.len() - 1) == Some(words) {
        return code;
    }
    format!("{words} {code}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn coded(typed: &str) -> Option<(String, String, String)> {
        let (words, coded) = read(typed);
        coded.map(|coded| (words, coded.system, coded.code))
    }

    #[test]
    fn codes_are_read_where_doctors_write_them() {
        let is = |typed: &str, words: &str, system: &str, code: &str| {
            assert_eq!(
                coded(typed),
                Some((words.to_owned(), system.to_owned(), code.to_owned())),
                "{typed}"
            );
        };
        is("J06.9 URTI", "URTI", "icd-10", "J06.9");
        is("j06.9  Acute URTI", "Acute URTI", "icd-10", "J06.9");
        is("URTI [J06.9]", "URTI", "icd-10", "J06.9");
        is("Hypertension [i10]", "Hypertension", "icd-10", "I10");
        is("[J06.9]", "J06.9", "icd-10", "J06.9");
        is("Diabetes [icd-11: 5a11]", "Diabetes", "icd-11", "5A11");
        is(
            "Diabetes [snomed-ct:44054006]",
            "Diabetes",
            "snomed-ct",
            "44054006",
        );
        is("उच्च रक्तचाप [I10]", "उच्च रक्तचाप", "icd-10", "I10");
    }

    #[test]
    fn what_is_no_code_stays_words() {
        for typed in [
            "B12 deficiency",
            "I10 hypertension",
            "H1N1 flu",
            "URTI [viral]",
            "URTI [J6.9]",
            "URTI [icd-10: 5A11]",
            "Pain [site: left knee]",
            "Fever [day: three]",
            "J06.9",
            "98.6 F",
            "[]",
            "",
            "a [[",
        ] {
            assert_eq!(read(typed), (typed.to_owned(), None), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn written_and_read_again_it_is_the_same(typed in "\\PC{0,40}") {
            let (words, coded) = read(&typed);
            let again = write(&words, coded.as_ref().map(|coded| (coded.system.as_str(), coded.code.as_str())));
            prop_assert_eq!(read(&again), (words, coded));
        }

        #[test]
        fn coded_ones_too(words in "[a-z \\[\\]:.]{0,12}", code in "[A-Z][0-9]{2}(\\.[0-9]{1,2})?") {
            let (words, coded) = read(&format!("{words} [{code}]"));
            let again = write(&words, coded.as_ref().map(|coded| (coded.system.as_str(), coded.code.as_str())));
            prop_assert_eq!(read(&again), (words, coded));
        }
    }
}
