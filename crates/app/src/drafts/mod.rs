//! Half-typed forms. They lie in the file that the form belongs to (a consult's in the clinical file), never in documents.

mod shapes;
mod withhold;

pub use shapes::*;

use nirantar_domain::{DocId, Invalid};
use nirantar_store::{Draft, Space};

use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Largest draft, bytes of JSON.
const LARGEST: usize = 256 * 1024;

impl Nirantar {
    /// Saves what has been typed so far; durable when answered. What may not be kept anywhere never reaches the file: the
    /// draft stands without it, and the answer says where it was.
    ///
    /// # Errors
    /// Invalid for an unknown form or a draft that is too large.
    pub fn draft_save(&self, mut draft: DraftSave) -> Result<DraftSaved> {
        self.with_session("draft_save", |_, session| {
            let space = space_of(session, &draft.form)?;
            let withheld = withhold::aadhaar(&mut draft.body);
            let body = serde_json::to_vec(&draft.body).map_err(|_| Error::internal("draft"))?;
            if body.len() > LARGEST {
                return Err(Error::Invalid(Invalid::new("body", "draft-too-large")));
            }
            let heads = if draft.heads.is_empty() {
                None
            } else {
                Some(crate::heads::parse(&draft.heads)?)
            };
            let now = self.ports.clock.now();
            let row = Draft {
                person: session.person,
                subject: subject_of(&draft.subject)?,
                form: draft.form,
                heads,
                body,
                at: now,
            };
            space.write(now, |tx| tx.put_draft(&row))?;
            Ok(DraftSaved { withheld })
        })
    }

    /// What was typed before, by whoever is logged in.
    ///
    /// # Errors
    /// Invalid for an unknown form.
    pub fn draft_load(&self, key: DraftKey) -> Result<Option<DraftShown>> {
        self.with_session("draft_load", |_, session| {
            let subject = subject_of(&key.subject)?;
            draft_of(session, &key.form, subject)
        })
    }

    /// Forgets a draft. One that is not there is no error.
    ///
    /// # Errors
    /// Invalid for an unknown form.
    pub fn draft_discard(&self, key: DraftKey) -> Result<()> {
        self.with_session("draft_discard", |_, session| {
            let subject = subject_of(&key.subject)?;
            let now = self.ports.clock.now();
            let space = space_of(session, &key.form)?;
            space.write(now, |tx| {
                Ok(tx.delete_draft(session.person, &key.form, subject)?)
            })
        })
    }
}

/// What whoever is logged in typed before into a form.
///
/// # Errors
/// Invalid for an unknown form.
pub(crate) fn draft_of(session: &Session, form: &str, subject: Option<DocId>) -> Result<Option<DraftShown>> {
    space_of(session, form)?
        .read(|tx| tx.draft(session.person, form, subject))?
        .map(|draft| {
            Ok(DraftShown {
                heads: draft.heads.as_ref().map(crate::heads::write).unwrap_or_default(),
                body: serde_json::from_slice(&draft.body).map_err(|_| Error::internal("draft"))?,
                at: draft.at,
            })
        })
        .transpose()
}

/// `new`, or the id of the document that the form edits.
fn subject_of(subject: &str) -> Result<Option<DocId>> {
    if subject == "new" {
        return Ok(None);
    }
    subject
        .parse()
        .map(Some)
        .map_err(|_| Error::Invalid(Invalid::new("subject", "draft-subject-unknown")))
}

/// The file that a form belongs to.
fn space_of<'a>(session: &'a Session, form: &str) -> Result<&'a Space> {
    match form {
        "consult" | "vitals" | "chart" => session.clinical(),
        "patient" | "visit" => Ok(&session.desk),
        _ => Err(Error::Invalid(Invalid::new("form", "draft-form-unknown"))),
    }
}
