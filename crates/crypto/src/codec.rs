//! Reading packed binary formats: fixed-width big-endian fields, no panics on any input.

use crate::error::CryptoError;

/// A cursor over the bytes of one format; every method fails with `Malformed { what }` when bytes run out.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    what: &'static str,
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(bytes: &'a [u8], what: &'static str) -> Self {
        Self { rest: bytes, what }
    }

    pub(crate) const fn malformed(&self) -> CryptoError {
        CryptoError::Malformed { what: self.what }
    }

    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], CryptoError> {
        let (taken, rest) = self
            .rest
            .split_at_checked(count)
            .ok_or(CryptoError::Malformed { what: self.what })?;
        self.rest = rest;
        Ok(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], CryptoError> {
        let (taken, rest) = self
            .rest
            .split_first_chunk::<N>()
            .ok_or(CryptoError::Malformed { what: self.what })?;
        self.rest = rest;
        Ok(*taken)
    }

    pub(crate) fn u8(&mut self) -> Result<u8, CryptoError> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(crate) fn u32(&mut self) -> Result<u32, CryptoError> {
        self.array().map(u32::from_be_bytes)
    }

    pub(crate) fn i64(&mut self) -> Result<i64, CryptoError> {
        self.array().map(i64::from_be_bytes)
    }

    /// The magic bytes at the beginning of a format, then its version.
    pub(crate) fn magic_and_version(&mut self, magic: &[u8], supported: u8) -> Result<(), CryptoError> {
        if self.take(magic.len())? != magic {
            return Err(self.malformed());
        }
        self.version(supported)
    }

    pub(crate) fn version(&mut self, supported: u8) -> Result<(), CryptoError> {
        match self.u8()? {
            0 => Err(self.malformed()),
            found if found > supported => Err(CryptoError::Newer {
                what: self.what,
                found,
                supported,
            }),
            _ => Ok(()),
        }
    }

    /// All that is left.
    pub(crate) fn rest(self) -> &'a [u8] {
        self.rest
    }

    /// Fails if anything is left over.
    pub(crate) const fn finish(self) -> Result<(), CryptoError> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(self.malformed())
        }
    }
}
