//! One place of the clinic.

use nirantar_domain::identifier::{Pin, Vpa};
use nirantar_domain::{BranchId, Language, Phone};
use serde::{Deserialize, Serialize};

use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::entry::{Entry, EntryValue, Mark, New};
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
    /// Free space at the bottom, in tenths of a millimetre.
    #[serde(skip_serializing_if = "is_none")]
    pub bottom_offset: u32,
    /// Free space at the right, in tenths of a millimetre.
    #[serde(skip_serializing_if = "is_none")]
    pub right_offset: u32,
    /// Size of the clinic's paper, `A5` or `A4`; nothing for the usual one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub paper: Option<String>,
    /// Size of the type in hundredths of the usual; 0 for the usual.
    #[serde(skip_serializing_if = "is_none")]
    pub type_percent: u32,
    /// True when diagnoses stay off the prescription.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub hide_diagnosis: bool,
}

/// Members that came after the first version are left out while they say nothing, so that an unchanged letterhead is
/// the bytes it was.
const fn is_none(value: &u32) -> bool {
    *value == 0
}

/// The picture at the head of the clinic's paper. An entry of its own: it is large and changes seldom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Logo {
    /// The file as it was chosen, PNG or JPEG, in base64.
    pub base64: String,
}

impl EntryValue for Logo {
    const CLASS: &'static str = "logo";
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
    /// The UPI address that patients pay to.
    upi_vpa: Vpa => UpiVpa;
    /// The name that a UPI app shows before paying.
    upi_payee: String => UpiPayee;
}

/// A branch as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BranchView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Plain fields.
    pub fields: BranchFields,
    /// The picture at the head of paper; the newest, should there be two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub logo: Option<Entry<Logo>>,
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
            logo: state.live().pop(),
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
    /// Puts a picture at the head of paper, in place of the one before.
    Logo(New<Logo>),
    /// Takes it away.
    Mark(Mark),
}

impl Edit for BranchEdit {
    const KIND: Kind = Kind::Branch;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
            Self::Logo(new) => draft.add(new),
            Self::Mark(mark) => draft.mark(mark),
        }
    }
}
