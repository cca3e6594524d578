//! Is a backup on the medium what was written?

use std::fs::File;
use std::io::Read as _;

use sha2::{Digest as _, Sha256};

use super::{BackupError, Created, PIECE, Progress, tell};

/// Reads a backup back and compares it with what [`super::create`] wrote. No key is needed for that.
///
/// # Errors
/// Those of reading; [`BackupError::Cancelled`].
pub fn is_as_written(made: &Created, progress: Progress<'_>) -> Result<bool, BackupError> {
    let mut file = File::open(&made.path)?;
    let mut hash = Sha256::new();
    let mut read = 0;
    let mut piece = Vec::with_capacity(PIECE);
    loop {
        // The copy itself is done; this only tells that the drive answers.
        tell(progress, made.bytes, Some(made.bytes))?;
        piece.clear();
        let more = (&mut file).take(PIECE as u64).read_to_end(&mut piece)? as u64;
        if more == 0 {
            break;
        }
        read += more;
        hash.update(&piece);
    }
    Ok(read == made.bytes && hash.finalize().as_slice() == made.sha256)
}
