//! Repeatable randomness for tests, also for the golden files (and, by path, for the tests outside this crate's sources).

use std::sync::Mutex;

use nirantar_domain::Entropy;
use sha2::{Digest, Sha256};

/// SHA-256 in counter mode over a seed.
pub struct Repeatable {
    seed: u64,
    counter: Mutex<u64>,
}

impl Repeatable {
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            counter: Mutex::new(0),
        }
    }
}

impl Entropy for Repeatable {
    fn fill(&self, out: &mut [u8]) {
        for chunk in out.chunks_mut(32) {
            let mut counter = self.counter.lock().unwrap();
            *counter += 1;
            let block = Sha256::digest([self.seed.to_be_bytes(), counter.to_be_bytes()].concat());
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
    }
}
