//! One encrypted copy of a data folder in one file, `nirantar-YYYYMMDD-HHMMSS.nbk` (docs/formats/backup.md).
//!
//! [`create`] makes such a file in a folder chosen by the clinic, [`extract`] brings one back. Both work through the
//! streams [`write()`] and [`read`], which know nothing of the place. The databases inside are copied as they are, that is
//! encrypted under their own keys, which are in `device.db` and `escrow.nrt`, which are inside too: the recovery kit, or
//! an owner's keys, and this file are all that a bare PC needs.
//!
//! The order of steps is the point of this module: a backup appears under its name only when it is whole and on the
//! medium; a restored folder appears only when every byte of the backup has been verified.

mod content;
mod create;
mod error;
mod extract;
mod names;
mod read;
mod verify;
mod write;

use std::ops::ControlFlow;

pub use create::{Created, create, remove_leftovers};
pub use error::BackupError;
pub use extract::{Extracted, extract};
pub use names::{check_name, file_name};
pub use nirantar_crypto::{BackupAbout, EnvelopeOpener, EnvelopeRecipient};
pub use read::{Sink, peek, read};
pub use verify::is_as_written;
pub use write::{SourceFile, write};

/// Told after every piece: bytes done, and bytes in all if known. `Break` stops with [`BackupError::Cancelled`].
pub type Progress<'a> = &'a mut dyn FnMut(u64, Option<u64>) -> ControlFlow<()>;

/// Bytes copied between two calls of the progress function.
const PIECE: usize = 64 * 1024;

/// Tells the progress function.
fn tell(progress: Progress<'_>, done: u64, total: Option<u64>) -> Result<(), BackupError> {
    match progress(done, total) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(BackupError::Cancelled),
    }
}
