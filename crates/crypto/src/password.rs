//! Hardening a password: Argon2id (RFC 9106) with its cost kept beside the result.

use std::cell::Cell;

use argon2::{Algorithm, Argon2, Params, Version};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::codec::Reader;
use crate::error::CryptoError;

thread_local! {
    static RUNS: Cell<u64> = const { Cell::new(0) };
}

/// How many passwords this thread has hardened: lets a test show what a login costs without a clock.
#[doc(hidden)]
pub fn password_runs() -> u64 {
    RUNS.get()
}

/// What a guess costs. Kept in the slot, so that a later version can raise it at the next login.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordCost {
    /// Memory in KiB.
    memory: u32,
    /// Passes over the memory.
    passes: u32,
    /// Lanes.
    lanes: u32,
}

impl PasswordCost {
    /// The floor, and what new slots are made with: 64 MiB, 3 passes, 1 lane (RFC 9106 §4, second recommended option, with
    /// one lane because front-desk PCs are slow and the memory is what hurts a guesser).
    pub const FLOOR: Self = Self {
        memory: 64 * 1024,
        passes: 3,
        lanes: 1,
    };

    /// The most that is spent on a slot that was read: 1 GiB, 16 passes, 8 lanes.
    pub const CEILING: Self = Self {
        memory: 1024 * 1024,
        passes: 16,
        lanes: 8,
    };

    /// Cheap, so that tests of everything but the cost are quick.
    #[cfg(test)]
    pub(crate) const TEST: Self = Self {
        memory: 8,
        passes: 1,
        lanes: 1,
    };

    /// A cost for new slots.
    ///
    /// # Errors
    /// [`CryptoError::CostTooLow`] under [`PasswordCost::FLOOR`], [`CryptoError::CostTooHigh`] over
    /// [`PasswordCost::CEILING`].
    pub const fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, CryptoError> {
        let cost = Self {
            memory: memory_kib,
            passes,
            lanes,
        };
        if cost.below(Self::FLOOR) {
            return Err(CryptoError::CostTooLow);
        }
        if cost.above(Self::CEILING) {
            return Err(CryptoError::CostTooHigh);
        }
        Ok(cost)
    }

    /// Any cost at all, for tests of what reading refuses.
    #[cfg(test)]
    pub(crate) const fn unchecked((memory, passes, lanes): (u32, u32, u32)) -> Self {
        Self {
            memory,
            passes,
            lanes,
        }
    }

    /// Memory in KiB, passes, lanes.
    pub const fn parts(self) -> (u32, u32, u32) {
        (self.memory, self.passes, self.lanes)
    }

    pub(crate) const fn below(self, other: Self) -> bool {
        self.memory < other.memory || self.passes < other.passes || self.lanes < other.lanes
    }

    const fn above(self, other: Self) -> bool {
        self.memory > other.memory || self.passes > other.passes || self.lanes > other.lanes
    }

    pub(crate) fn write(self, out: &mut Vec<u8>) {
        for part in [self.memory, self.passes, self.lanes] {
            out.extend_from_slice(&part.to_be_bytes());
        }
    }

    /// Reads a cost; one below the floor is allowed (it is upgraded at the next login), one above the ceiling is not.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, CryptoError> {
        let cost = Self {
            memory: reader.u32()?,
            passes: reader.u32()?,
            lanes: reader.u32()?,
        };
        if cost.above(Self::CEILING) {
            return Err(CryptoError::CostTooHigh);
        }
        // Argon2 itself needs 8 KiB for each lane and a pass.
        if cost.lanes == 0 || cost.passes == 0 || cost.memory < 8 * cost.lanes {
            return Err(reader.malformed());
        }
        Ok(cost)
    }

    /// Argon2id of the password in NFKC, so that the same letters typed on another keyboard or system are the same
    /// password (RFC 8265 keeps case and width questions simpler, but forbids nothing that a clinic would type).
    pub(crate) fn harden(self, password: &str, salt: &[u8]) -> Result<Zeroizing<[u8; 32]>, CryptoError> {
        RUNS.set(RUNS.get().wrapping_add(1));
        // Reserved generously: NFKC of a short text grows at most 18-fold, and a growing string would leave copies behind.
        let mut normal = Zeroizing::new(String::with_capacity(password.len().saturating_mul(18)));
        normal.extend(password.nfkc());
        let params = Params::new(self.memory, self.passes, self.lanes, Some(32))
            .map_err(|_| CryptoError::CostTooHigh)?;
        let mut out = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(normal.as_bytes(), salt, out.as_mut_slice())
            .map_err(|_| CryptoError::Malformed { what: "slot" })?;
        Ok(out)
    }
}
