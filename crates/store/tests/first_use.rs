//! Several threads open their first file at the same moment, as a login does.
//!
//! SQLite sets itself up once a process, so the moment exists once a process: this program starts itself again and again.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test")]

mod common;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Barrier;
use std::time::Duration;
use std::{env, fs, thread};

use common::{INCARNATION, identity, key};
use nirantar_domain::SpaceKind;
use nirantar_store::{Progress, Space, StoreError};

/// Names the file that the children open.
const FILE: &str = "NIRANTAR_TEST_FIRST_USE";
const PROCESSES: usize = 100;
const THREADS: u8 = 24;

#[test]
fn no_thread_meets_a_half_made_cipher() {
    if let Some(path) = env::var_os(FILE) {
        open_at_once(&PathBuf::from(path));
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("noise.db");
    fs::write(&path, [0xa5; 8192]).unwrap();
    for round in 0..PROCESSES {
        let child = Command::new(env::current_exe().unwrap())
            .args(["--exact", "no_thread_meets_a_half_made_cipher", "--nocapture"])
            .env(FILE, &path)
            .output()
            .unwrap();
        assert!(
            child.status.success(),
            "round {round}: {}{}",
            String::from_utf8_lossy(&child.stdout),
            String::from_utf8_lossy(&child.stderr)
        );
    }
}

/// The file is noise, so each thread must be told just that: the cipher took its key and looked.
fn open_at_once(path: &Path) {
    let together = Barrier::new(usize::from(THREADS));
    thread::scope(|scope| {
        for number in 0..THREADS {
            let together = &together;
            scope.spawn(move || {
                together.wait();
                // Spread over the half millisecond that the setting up takes.
                thread::sleep(Duration::from_micros(20 * u64::from(number)));
                let opened = Space::open(
                    path,
                    &key(number),
                    &identity(SpaceKind::Org),
                    INCARNATION,
                    Progress::NONE,
                );
                assert!(matches!(opened, Err(StoreError::WrongKey)), "{opened:?}");
            });
        }
    });
}
