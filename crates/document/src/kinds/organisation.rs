//! The clinic as a whole.

use nirantar_domain::identifier::Gstin;
use nirantar_domain::{Language, Phone};
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

plain_fields! {
    /// Plain fields of the organisation.
    struct OrganisationFields;
    /// A plain field of the organisation.
    enum OrganisationField;
    safety: [];
    /// Its name, as it stands on paper.
    name: String => Name;
    /// Who answers questions about personal data (DPDP Act 2023, s. 6(3), 8(9)).
    privacy_contact_name: String => PrivacyContactName;
    /// That person's phone.
    privacy_contact_phone: Phone => PrivacyContactPhone;
    /// That person's e-mail address.
    privacy_contact_email: String => PrivacyContactEmail;
    /// GSTIN, if registered.
    gstin: Gstin => Gstin;
    /// Language of screens where a person chose none.
    language: Language => Language;
}

/// A doctor of the clinic has read the phrases of a language and lets paper print them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PhraseApproval {
    /// Which language.
    pub language: Language,
    /// Which words: the version that the phrase sheet names. Other words need another approval.
    pub version: String,
}

impl EntryValue for PhraseApproval {
    const CLASS: &'static str = "phrase_approval";
}

/// A phrase of a language as a doctor of the clinic writes it, in place of the one that came with the program. Who and when
/// stand in the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PhraseWording {
    /// Which language.
    pub language: Language,
    /// Which phrase: its key in `paper.ftl`.
    pub key: String,
    /// The words, with places such as `{count}` where a value comes. Absent: the program's own again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub text: Option<String>,
}

impl EntryValue for PhraseWording {
    const CLASS: &'static str = "phrase_wording";
}

/// The organisation as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OrganisationView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Plain fields.
    pub fields: OrganisationFields,
    /// Phrases that paper may print, as the clinic's doctors approved them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Entry<PhraseApproval>>>"))]
    pub phrase_approvals: Vec<Entry<PhraseApproval>>,
    /// Phrases that the clinic's doctors wrote themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Entry<PhraseWording>>>"))]
    pub phrase_wordings: Vec<Entry<PhraseWording>>,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl OrganisationView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Organisation)?;
        Ok(Self {
            heads: doc.heads(),
            fields: OrganisationFields::read(&state),
            phrase_approvals: state.live(),
            phrase_wordings: state.live(),
            conflicts: OrganisationFields::conflicts(&state),
        })
    }
}

/// An edit of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OrganisationEdit {
    /// Sets a plain field.
    Field(OrganisationField),
    /// Lets paper print the phrases of a language.
    PhraseApproval(New<PhraseApproval>),
    /// Writes a phrase.
    PhraseWording(New<PhraseWording>),
    /// Takes an approval back.
    Mark(Mark),
}

impl Edit for OrganisationEdit {
    const KIND: Kind = Kind::Organisation;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
            Self::PhraseApproval(new) => draft.add(new),
            Self::PhraseWording(new) => draft.add(new),
            Self::Mark(mark) => draft.mark(mark),
        }
    }
}
