//! Reading a document as a view of its kind.

use crate::doc::Doc;
use crate::error::{DocumentError, Result};
use crate::kind::Kind;
use crate::state::State;

/// The present state, if the document is of `kind`.
pub(crate) fn state(doc: &Doc, kind: Kind) -> Result<State> {
    check(doc, kind)?;
    State::read(doc, None)
}

/// Refuses a document of another kind.
pub(crate) fn check(doc: &Doc, kind: Kind) -> Result<()> {
    if doc.kind() == kind {
        Ok(())
    } else {
        Err(DocumentError::WrongKind {
            document: doc.kind(),
            edit: kind,
        })
    }
}
