//! Ids for a made-up clinic.

use std::sync::atomic::{AtomicU64, Ordering};

use nirantar_domain::{Clock, Entropy, Timestamp};

/// Ids that can be made again (SplitMix64). Not for keys: only the made-up clinic's documents are named from it.
#[derive(Debug)]
pub struct RepeatableIds {
    state: AtomicU64,
    at: Timestamp,
}

impl RepeatableIds {
    /// The ids of a seed at an instant.
    pub const fn new(seed: u64, at: Timestamp) -> Self {
        Self {
            state: AtomicU64::new(seed),
            at,
        }
    }
}

impl Clock for RepeatableIds {
    fn now(&self) -> Timestamp {
        self.at
    }
}

impl Entropy for RepeatableIds {
    fn fill(&self, out: &mut [u8]) {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        for chunk in out.chunks_mut(8) {
            let mut word = self.state.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
            word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let bytes = (word ^ (word >> 31)).to_le_bytes();
            chunk.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        }
    }
}
