//! Signing the audit chains, and letting the files vouch for each other (docs/formats/audit.md).
//!
//! A signature alone shows no missing end: whoever cuts a chain cuts its checkpoints, too. So `device.db` notes how far the
//! chains of every other file were seen, and the organisation's file, which every login opens, notes how far `device.db`
//! was seen. Done at lock, at the close of the day, before a backup, and when a chain has grown long.

use std::sync::PoisonError;

use nirantar_crypto::{SignContext, SignPublic, SignatureBytes};
use nirantar_domain::Timestamp;
use nirantar_membership::State;
use nirantar_store::{AuditCheckpoint, AuditEntry, AuditHead, FileId, Space};

use crate::folder::OpenFolder;
use crate::session::Session;
use crate::{Error, Result};

/// Entries from which on a chain is signed without waiting for the lock.
const LONG: u64 = 256;

/// Signs every chain of this PC's present life that has grown since it was last signed, and notes the heads of all chains.
/// `last` is put on record in `device.db` before its chain is signed.
///
/// # Errors
/// The first disk error; the other files are signed, and `last` is recorded, all the same.
pub(crate) fn sign_chains(
    folder: &OpenFolder,
    session: Option<&Session>,
    now: Timestamp,
    last: Option<&AuditEntry>,
) -> Result<()> {
    let _turn = folder.witnessing.lock().unwrap_or_else(PoisonError::into_inner);
    let sign = |bytes: &[u8]| sign(folder, bytes);
    let mut first = Ok(());
    let mut heads: Vec<(FileId, AuditHead)> = Vec::new();
    for space in session.iter().flat_map(|session| session.files()) {
        match sign_space(folder, space, now) {
            Ok(found) => {
                let file: FileId = space.identity().space.into();
                heads.extend(found.into_iter().map(|head| (file, head)));
            }
            Err(error) if first.is_ok() => first = Err(error),
            Err(_) => {}
        }
    }
    let noted = folder.device.write(now, |tx| {
        for (file, head) in &heads {
            tx.note_audit_head(*file, head)?;
        }
        if let Some(last) = last {
            tx.append_audit(last)?;
        }
        if tx.unsigned_audit(folder.incarnation)? > 0 {
            tx.checkpoint_audit(folder.incarnation, &sign)?;
        }
        Ok::<_, Error>(tx.audit_heads()?)
    });
    let witnessed = noted.and_then(|of_device| match session {
        Some(session) => session.org.write(now, |tx| {
            for head in &of_device {
                tx.note_audit_head(folder.secrets.device.into(), head)?;
            }
            Ok(())
        }),
        None => Ok(()),
    });
    first.and(witnessed)
}

/// Signs when a chain has grown long, so that a day without a lock does not stand unsigned. For the background.
pub(crate) fn sign_if_long(folder: &OpenFolder, now: Timestamp) {
    let session = folder.session.as_ref();
    let longest = || -> Result<u64> {
        let mut longest = folder.device.read(|tx| tx.unsigned_audit(folder.incarnation))?;
        for space in session.iter().flat_map(|session| session.files()) {
            longest = longest.max(space.read(|tx| tx.unsigned_audit(folder.incarnation))?);
        }
        Ok(longest)
    };
    let done = longest().and_then(|longest| {
        if longest < LONG {
            return Ok(());
        }
        sign_chains(folder, session, now, None)
    });
    if let Err(error) = done {
        tracing::warn!(%error, "signing the audit chains");
    }
}

/// Signs a space's chain if it has grown. Answers the heads of all chains in the file.
fn sign_space(folder: &OpenFolder, space: &Space, now: Timestamp) -> Result<Vec<AuditHead>> {
    let (unsigned, heads) =
        space.read(|tx| Ok::<_, Error>((tx.unsigned_audit(folder.incarnation)?, tx.audit_heads()?)))?;
    if unsigned == 0 {
        return Ok(heads);
    }
    space.write(now, |tx| {
        tx.checkpoint_audit(folder.incarnation, &|bytes| sign(folder, bytes))?;
        Ok(tx.audit_heads()?)
    })
}

fn sign(folder: &OpenFolder, bytes: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let keys = &folder.secrets.keys;
    let signature = keys.sign(SignContext::AuditCheckpoint, bytes);
    (
        keys.public().sign.as_bytes().to_vec(),
        signature.as_bytes().to_vec(),
    )
}

/// True if a checkpoint was signed by the PC whose chain it is, in a life that the PC has announced.
pub(super) fn is_signed(state: &State, point: &AuditCheckpoint, bytes: &[u8]) -> bool {
    let (Ok(signer), Ok(signature)) = (
        <[u8; 32]>::try_from(point.signer.as_slice()),
        <[u8; 64]>::try_from(point.signature.as_slice()),
    ) else {
        return false;
    };
    let signer = SignPublic::from_bytes(signer);
    let its_own = state.devices().values().any(|device| {
        device.public.sign == signer
            && device
                .incarnations
                .iter()
                .any(|incarnation| incarnation.id == point.incarnation)
    });
    its_own
        && signer
            .verify(
                SignContext::AuditCheckpoint,
                bytes,
                &SignatureBytes::from_bytes(signature),
            )
            .is_ok()
}
