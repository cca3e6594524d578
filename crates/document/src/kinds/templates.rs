//! Phrases and templates of the clinic.

use nirantar_domain::{Language, PersonId};
use serde::{Deserialize, Serialize};

use crate::conflict::Conflict;
use crate::doc::Doc;
use crate::draft::{Draft, Edit};
use crate::entry::{Entry, EntryValue, Mark, New};
use crate::error::Result;
use crate::hash::Heads;
use crate::kind::Kind;
use crate::view;

/// The box a template completes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TemplateKind {
    /// Complaints.
    Complaint,
    /// Findings.
    Finding,
    /// Diagnoses.
    Diagnosis,
    /// Advice to the patient.
    Advice,
    /// Tests.
    Test,
    /// A whole prescription, one line of drug text a line.
    Prescription,
    /// Notes.
    Note,
    /// A certificate.
    Certificate,
}

/// One template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Template {
    /// The box it completes.
    pub kind: TemplateKind,
    /// What is typed or picked to get it.
    pub title: String,
    /// What it puts in.
    pub text: String,
    /// Language of the text, if it is for patients' eyes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub language: Option<Language>,
    /// Whose it is; `None` for the whole clinic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub owner: Option<PersonId>,
    /// A row of the clinic's list of coded diagnoses, read from a file: the next reading takes its place. Whatever a person
    /// typed is none, and stays.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub listed: bool,
}

impl EntryValue for Template {
    const CLASS: &'static str = "template";
}

/// The templates as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TemplatesView {
    /// State this view was read at; a form hands it back.
    pub heads: Heads,
    /// Live templates.
    pub templates: Vec<Entry<Template>>,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
}

impl TemplatesView {
    /// Reads the document.
    pub fn read(doc: &Doc) -> Result<Self> {
        let state = view::state(doc, Kind::Templates)?;
        Ok(Self {
            heads: doc.heads(),
            templates: state.live(),
            conflicts: state.conflicts(&[]),
        })
    }
}

/// An edit of the templates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TemplatesEdit {
    /// Adds or replaces a template.
    Template(New<Template>),
    /// Takes one out.
    Mark(Mark),
}

impl Edit for TemplatesEdit {
    const KIND: Kind = Kind::Templates;

    fn apply(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Template(new) => draft.add(new),
            Self::Mark(mark) => draft.mark(mark),
        }
    }
}
