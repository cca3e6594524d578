//! Heads as they travel with a form: hex strings.

use nirantar_document::{ChangeHash, Heads};
use nirantar_domain::Invalid;

use crate::{Error, Result};

/// Reads the heads that a form hands back.
///
/// # Errors
/// Invalid `heads`.
pub fn parse(heads: &[String]) -> Result<Heads> {
    let malformed = |_| Error::Invalid(Invalid::new("heads", "heads-malformed"));
    let hashes = heads
        .iter()
        .map(|head| head.parse::<ChangeHash>().map_err(malformed))
        .collect::<Result<Vec<_>>>()?;
    if hashes.is_empty() {
        return Err(Error::Invalid(Invalid::new("heads", "heads-malformed")));
    }
    Ok(Heads::new(hashes))
}

/// Writes heads for a form.
pub fn write(heads: &Heads) -> Vec<String> {
    heads.as_slice().iter().map(ToString::to_string).collect()
}
