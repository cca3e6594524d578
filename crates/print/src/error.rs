//! Why a document was not made.

use std::collections::BTreeMap;

/// A document that cannot be printed as asked. `message_key` names the text in `locales/<lang>/paper.ftl`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// A drug or an instruction holds a character that no embedded font can draw. A box in its place could be read as
    /// something else, so nothing is printed.
    #[error("paper-error-missing-glyph: {field}: U+{:04X}", u32::from(*character))]
    MissingGlyph {
        /// Which field, e.g. `rx[2].drug`.
        field: String,
        /// The first such character.
        character: char,
    },
    /// The paper is too small for its margins: nothing can be placed.
    #[error("paper-error-no-room")]
    NoRoom,
    /// An embedded font or phrase file is damaged.
    #[error("paper-error-resource: {name}")]
    Resource {
        /// What was damaged.
        name: String,
    },
}

impl PrintError {
    /// The error code of the way out: `invalid` for something a person can mend, else `internal`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MissingGlyph { .. } | Self::NoRoom => "invalid",
            Self::Resource { .. } => "internal",
        }
    }

    /// Key of the text for people.
    pub const fn message_key(&self) -> &'static str {
        match self {
            Self::MissingGlyph { .. } => "paper-error-missing-glyph",
            Self::NoRoom => "paper-error-no-room",
            Self::Resource { .. } => "paper-error-resource",
        }
    }

    /// Arguments of that text.
    pub fn args(&self) -> BTreeMap<String, String> {
        match self {
            Self::MissingGlyph { field, character } => BTreeMap::from([
                ("field".to_owned(), field.clone()),
                ("character".to_owned(), character.to_string()),
                ("code".to_owned(), format!("U+{:04X}", u32::from(*character))),
            ]),
            Self::NoRoom => BTreeMap::new(),
            Self::Resource { name } => BTreeMap::from([("name".to_owned(), name.clone())]),
        }
    }
}

/// A character that was printed as a box because no embedded font draws it. Only names and addresses may have these.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// Which field, e.g. `patient.name`.
    pub field: String,
    /// The character.
    pub character: char,
}
