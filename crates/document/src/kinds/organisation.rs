//! The clinic as a whole.

use nirantar_domain::identifier::Gstin;
use nirantar_domain::{Language, Phone};
use serde::{Deserialize, Serialize};

use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
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

/// The organisation as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OrganisationView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Plain fields.
    pub fields: OrganisationFields,
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
}

impl Edit for OrganisationEdit {
    const KIND: Kind = Kind::Organisation;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Field(field) => field.set(draft),
        }
    }
}
