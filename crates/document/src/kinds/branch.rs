//! One place of the clinic.

use nirantar_domain::identifier::Pin;
use nirantar_domain::{BranchId, Language, Phone};
use serde::{Deserialize, Serialize};

use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::error::Result;
use crate::fields::plain_fields;
use crate::hash::Heads;
use crate::kind::Kind;
use crate::view;

/// What stands at the head and foot of paper. Millimetres are tenths, so that no float enters a document.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct Letterhead {
    /// Lines above, the clinic's name first.
    pub head: Vec<String>,
    /// Lines below: hours, phone.
    pub foot: Vec<String>,
    /// True when the clinic prints on its own pad: nothing of this is printed, only the offset is kept free.
    pub pre_printed: bool,
    /// Free space at the top of a pre-printed pad, in tenths of a millimetre.
    pub top_offset: u32,
    /// Free space at the left, in tenths of a millimetre.
    pub left_offset: u32,
}

plain_fields! {
    /// Plain fields of a branch.
    struct BranchFields;
    /// A plain field of a branch.
    enum BranchField;
    safety: [];
    /// Its name.
    name: String => Name;
    /// Address, several lines.
    address: String => Address;
    /// PIN code.
    pin: Pin => Pin;
    /// Phone of the desk.
    phone: Phone => Phone;
    /// E-mail address.
    email: String => Email;
    /// Head and foot of its paper.
    letterhead: Letterhead => Letterhead;
    /// Language of paper for patients who chose none.
    language: Language => Language;
    /// Registration of the establishment (Clinical Establishments Act or the state's own), as printed.
    establishment_number: String => EstablishmentNumber;
    /// The branch whose numbers it continues, after a move.
    continues: BranchId => Continues;
}

/// A branch as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BranchView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Plain fields.
    pub fields: BranchFields,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl BranchView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Branch)?;
        Ok(Self {
            heads: doc.heads(),
            fields: BranchFields::read(&state),
            conflicts: BranchFields::conflicts(&state),
        })
    }
}

/// An edit of a branch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BranchEdit {
    /// Sets a plain field.
    Field(BranchField),
}

impl Edit for BranchEdit {
    const KIND: Kind = Kind::Branch;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
        }
    }
}
