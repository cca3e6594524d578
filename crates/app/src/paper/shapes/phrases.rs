//! The phrases of a language of paper.

use nirantar_domain::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who let paper print a language.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhraseApproved {
    /// Name of the doctor.
    pub by: String,
    /// When.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// Which words.
    pub version: String,
}

/// A language of paper.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhraseSheetState {
    /// Its code.
    pub language: String,
    /// Its name in itself.
    pub name: String,
    /// The words of this release; nothing if it has none.
    pub version: Option<String>,
    /// Phrases that have words.
    pub phrases: u32,
    /// Phrases that have none: instructions that need them stay in English.
    pub missing: u32,
    /// Of them written by doctors of the clinic.
    pub clinic: u32,
    /// The approval, of this version or an older one.
    pub approved: Option<PhraseApproved>,
    /// True when paper prints it: this very version is approved.
    pub prints: bool,
}

/// Asks for the phrases of a language.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PhraseSheetOf {
    /// Its code.
    pub language: String,
}

/// A whole sentence.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhrasePair {
    /// What stands in English.
    pub english: String,
    /// What stands beside it; nothing while a phrase of it is missing.
    pub text: Option<String>,
}

/// A phrase.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhraseShown {
    /// Which.
    pub key: String,
    /// What stands in English.
    pub english: String,
    /// The same with its places: `for {count} days`.
    pub pattern: String,
    /// What stands beside it; nothing while nobody has written it.
    pub text: Option<String>,
    /// The same with its places, to be changed.
    pub own_pattern: Option<String>,
    /// Where the program's words are from.
    pub source: Option<String>,
    /// Who checked the program's words before this clinic.
    pub checked_by: Option<String>,
    /// Set for words that a doctor of the clinic wrote, who has thereby checked them.
    pub clinic: Option<PhraseWritten>,
    /// Letters of another script stand in the clinic's words.
    pub other_script: bool,
}

/// Who wrote a phrase.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhraseWritten {
    /// Name of the doctor.
    pub by: String,
    /// When.
    #[ts(type = "string")]
    pub at: Timestamp,
}

/// Writes a phrase of a language.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PhraseSave {
    /// The language's code.
    pub language: String,
    /// Which phrase.
    pub key: String,
    /// The words, with the places of the English phrase; nothing to have the program's own again.
    #[serde(default)]
    pub text: Option<String>,
}

/// The phrases of a language.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhraseSheetShown {
    /// The language.
    pub state: PhraseSheetState,
    /// Its phrases.
    pub phrases: Vec<PhraseShown>,
    /// Whole sentences as they would be printed.
    pub examples: Vec<PhrasePair>,
}

/// Lets paper print a language.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PhraseApprove {
    /// Its code.
    pub language: String,
    /// The version that was read.
    pub version: String,
}
