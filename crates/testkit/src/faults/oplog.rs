//! What `tools/faults.c` writes down: per operation a head of 36 bytes (little-endian: kind, flags, two zeros, process,
//! descriptor, offset, length, lengths of two paths), the paths, and the bytes that were written.

use std::io;
use std::path::{Path, PathBuf};

/// Something that changed what is on the disk, or was said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The process; descriptors belong to it.
    pub process: u32,
    /// What was done.
    pub what: What,
}

/// What was done. Descriptors are the process's own.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the system calls")]
pub enum What {
    Open {
        fd: i32,
        path: PathBuf,
        created: bool,
        emptied: bool,
        folder: bool,
    },
    Close {
        fd: i32,
    },
    Write {
        fd: i32,
        offset: u64,
        bytes: Vec<u8>,
    },
    Truncate {
        fd: i32,
        length: u64,
    },
    Sync {
        fd: i32,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Unlink {
        path: PathBuf,
    },
    MakeFolder {
        path: PathBuf,
    },
    RemoveFolder {
        path: PathBuf,
    },
    /// The program wrote to its standard output.
    Answer {
        bytes: Vec<u8>,
    },
}

impl What {
    /// True for what [`super::Shim::kill`] and [`super::Shim::fill`] count.
    pub const fn counts(&self) -> bool {
        match self {
            Self::Open { created, emptied, .. } => *created || *emptied,
            Self::Close { .. } | Self::Answer { .. } => false,
            _ => true,
        }
    }
}

/// Reads a log. A last operation that is cut short (its process was killed) is left out.
///
/// # Errors
/// Those of reading; `InvalidData` for an operation nobody knows.
pub fn read_operations(file: &Path) -> io::Result<Vec<Operation>> {
    let bytes = std::fs::read(file)?;
    let mut rest = Bytes(&bytes);
    let mut operations = Vec::new();
    while !rest.0.is_empty() {
        match rest.operation() {
            Some(Ok(operation)) => operations.push(operation),
            Some(Err(error)) => return Err(error),
            None => break,
        }
    }
    Ok(operations)
}

struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (head, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(head)
    }

    fn number<const N: usize>(&mut self) -> Option<u64> {
        let mut wide = [0; 8];
        wide.iter_mut()
            .zip(self.take(N)?)
            .for_each(|(to, from)| *to = *from);
        Some(u64::from_le_bytes(wide))
    }

    fn operation(&mut self) -> Option<io::Result<Operation>> {
        let kind = self.number::<1>()?;
        let flags = self.number::<1>()?;
        self.take(2)?;
        let process = u32::try_from(self.number::<4>()?).ok()?;
        let fd = i32::from_le_bytes(self.take(4)?.try_into().ok()?);
        let offset = self.number::<8>()?;
        let length = self.number::<8>()?;
        let (one, two) = (self.number::<4>()?, self.number::<4>()?);
        let mut path = |length: u64| {
            let text = self.take(usize::try_from(length).ok()?)?;
            Some(PathBuf::from(String::from_utf8_lossy(text).into_owned()))
        };
        let (path, to) = (path(one)?, path(two)?);
        let mut bytes = || Some(self.take(usize::try_from(length).ok()?)?.to_vec());
        let what = match kind {
            1 => What::Open {
                fd,
                path,
                created: flags & 1 != 0,
                emptied: flags & 2 != 0,
                folder: flags & 4 != 0,
            },
            2 => What::Close { fd },
            3 => What::Write {
                fd,
                offset,
                bytes: bytes()?,
            },
            4 => What::Truncate { fd, length: offset },
            5 => What::Sync { fd },
            6 => What::Rename { from: path, to },
            7 => What::Unlink { path },
            8 => What::MakeFolder { path },
            9 => What::RemoveFolder { path },
            10 => What::Answer { bytes: bytes()? },
            other => {
                let error = format!("operation {other}");
                return Some(Err(io::Error::new(io::ErrorKind::InvalidData, error)));
            }
        };
        Some(Ok(Operation { process, what }))
    }
}
