//! How strong a password is: zxcvbn's estimate and nothing else. No rules about capitals and digits, which make people
//! choose worse ones.

use zxcvbn::feedback::{Suggestion, Warning};

use crate::setup::PasswordVerdict;

/// Judges a password. `inputs` are words that make it easier to guess; `file_keyring` demands the strongest.
pub fn judge(password: &str, inputs: &[String], file_keyring: bool) -> PasswordVerdict {
    let needed = if file_keyring { 4 } else { 3 };
    // In lower case: zxcvbn lowers the password before it looks a word up, but not these. The whole name too, because
    // "sharma clinic" is no harder to guess than either of its words.
    let names: Vec<String> = inputs.iter().map(|input| input.trim().to_lowercase()).collect();
    let words: Vec<&str> = names
        .iter()
        .flat_map(|name| std::iter::once(name.as_str()).chain(name.split_whitespace()))
        .filter(|word| !word.is_empty())
        .chain(["nirantar", "clinic", "doctor"])
        .collect();
    // zxcvbn's cost grows with length; beyond a hundred characters nothing changes.
    let head: String = password.chars().take(100).collect();
    let estimate = zxcvbn::zxcvbn(&head, &words);
    let score = u8::from(estimate.score());
    let feedback = estimate.feedback();
    PasswordVerdict {
        score,
        needed,
        enough: score >= needed,
        warning: feedback
            .and_then(|feedback| feedback.warning())
            .map(|warning| warning_key(warning).to_owned()),
        suggestions: feedback
            .map(|feedback| {
                feedback
                    .suggestions()
                    .iter()
                    .map(|&hint| suggestion_key(hint).to_owned())
                    .collect()
            })
            .unwrap_or_default(),
    }
}

fn warning_key(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => {
            "password-warning-keyboard"
        }
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
            "password-warning-repeat"
        }
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => "password-warning-common",
        Warning::SequencesLikeAbcAreEasyToGuess => "password-warning-sequence",
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => "password-warning-date",
        Warning::AWordByItselfIsEasyToGuess => "password-warning-word",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => "password-warning-name",
    }
}

fn suggestion_key(suggestion: Suggestion) -> &'static str {
    match suggestion {
        Suggestion::UseAFewWordsAvoidCommonPhrases
        | Suggestion::NoNeedForSymbolsDigitsOrUppercaseLetters
        | Suggestion::AddAnotherWordOrTwo
        | Suggestion::CapitalizationDoesntHelpVeryMuch
        | Suggestion::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase
        | Suggestion::ReversedWordsArentMuchHarderToGuess
        | Suggestion::PredictableSubstitutionsDontHelpVeryMuch => "password-suggestion-words",
        Suggestion::UseALongerKeyboardPatternWithMoreTurns => "password-suggestion-keyboard",
        Suggestion::AvoidRepeatedWordsAndCharacters => "password-suggestion-repeat",
        Suggestion::AvoidSequences => "password-suggestion-sequence",
        Suggestion::AvoidRecentYears
        | Suggestion::AvoidYearsThatAreAssociatedWithYou
        | Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou => "password-suggestion-date",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_pass_and_the_clinic_name_does_not() {
        assert!(!judge("password1", &[], false).enough);
        assert!(!judge("Sharma Clinic", &["Sharma Clinic".to_owned()], false).enough);
        assert!(judge("kadamba tram sitar puddle", &[], true).enough);
        assert!(judge("नीम का पुराना पेड़ और रेल", &[], false).enough);
        assert_eq!(
            judge("aaaaaaaa", &[], false).warning.as_deref(),
            Some("password-warning-repeat")
        );
    }
}
