//! A made-up data folder, a kit, repeatable randomness.

#![allow(dead_code, reason = "each test file uses its part of this")]

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Mutex;

use nirantar_crypto::{RootKeys, RootSeed};
use nirantar_domain::{DeviceId, Entropy, OrganisationId};
use nirantar_exchange::backup::{BackupAbout, BackupError, EnvelopeOpener, Sink, SourceFile};
use sha2::{Digest, Sha256};

pub const BRANCH: &str = "0190f5a0-1c00-7000-8000-000000000001";

/// SHA-256 in counter mode.
pub struct Repeatable(Mutex<u64>);

impl Repeatable {
    pub fn new() -> Self {
        Self(Mutex::new(0))
    }
}

impl Entropy for Repeatable {
    fn fill(&self, out: &mut [u8]) {
        for chunk in out.chunks_mut(32) {
            let mut counter = self.0.lock().unwrap();
            *counter += 1;
            let block = Sha256::digest(counter.to_be_bytes());
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
    }
}

pub fn root(seed: u8) -> RootKeys {
    RootKeys::derive(&RootSeed::from_bytes(&[seed; 32]))
}

pub fn about() -> BackupAbout {
    BackupAbout {
        organisation: OrganisationId::from_bytes([1; 16]),
        device: DeviceId::from_bytes([2; 16]),
        made_at: "2026-11-21T09:06:50.000+05:30".parse().unwrap(),
    }
}

/// Writes `files` below `dir` and names them as sources.
pub fn sources(dir: &Path, files: &BTreeMap<String, Vec<u8>>) -> Vec<SourceFile> {
    files
        .iter()
        .map(|(name, bytes)| {
            let path = dir.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, bytes).unwrap();
            SourceFile {
                name: name.clone(),
                path,
                len: bytes.len() as u64,
            }
        })
        .collect()
}

/// A small folder with every kind of name.
pub fn small() -> BTreeMap<String, Vec<u8>> {
    BTreeMap::from([
        ("device.db".to_owned(), b"device".repeat(20)),
        ("device.db-wal".to_owned(), b"log".to_vec()),
        ("escrow.nrt".to_owned(), b"escrow".to_vec()),
        ("spaces/org.db".to_owned(), Vec::new()),
        (format!("spaces/{BRANCH}-clinical.db"), b"clinical".repeat(9)),
        (format!("spaces/{BRANCH}-desk.db"), b"desk".repeat(33)),
    ])
}

/// What is below `dir`, by name.
pub fn tree(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, dir: &Path, into: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, into);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                into.insert(name, fs::read(path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(dir, dir, &mut found);
    found
}

pub fn go_on(_done: u64, _total: Option<u64>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Counts files and throws their bytes away.
#[derive(Default)]
pub struct Nowhere(pub u32);

impl Sink for Nowhere {
    type Out = std::io::Sink;

    fn begin(&mut self, _name: &str) -> Result<Self::Out, BackupError> {
        Ok(std::io::sink())
    }

    fn end(&mut self, _out: Self::Out) -> Result<(), BackupError> {
        self.0 += 1;
        Ok(())
    }
}

/// Reads a whole backup from memory.
pub fn verify(bytes: &[u8], kit: &RootKeys) -> Result<u32, BackupError> {
    nirantar_exchange::backup::read(
        bytes,
        EnvelopeOpener::Root(kit),
        &mut Nowhere::default(),
        &mut go_on,
    )
    .map(|(_, count)| count)
}
