//! What must hold when something breaks: the process dies, the power goes, the disk is full or read-only, the folder is
//! read by strangers (docs/ARCHITECTURE.md, "Failure").
//!
//! Every random choice comes from a seed that is printed; `NIRANTAR_FAULT_SEED` sets another one.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "tests"
)]

mod batch;
mod canaries;
#[path = "../common/mod.rs"]
mod common;
mod day;
mod disk;
mod facts;
mod fields;
mod kills;
mod power_cut;
mod sweep;

use std::path::PathBuf;
use std::sync::OnceLock;

use nirantar_testkit::faults::Shim;

/// The shim, compiled once.
fn shim() -> &'static Shim {
    static SHIM: OnceLock<Shim> = OnceLock::new();
    SHIM.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("faults");
        std::fs::create_dir_all(&folder).unwrap();
        Shim::build(&folder).expect("the failure tests need a C compiler as `cc`")
    })
}

/// Puts the tests' folders into memory where there is room for them: they sync thousands of times, and what they look for
/// does not depend on how long that takes.
fn work_in_memory() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let said = std::process::Command::new("df")
            .args(["--output=avail", "-k", "/dev/shm"])
            .output();
        let text = said
            .map(|said| String::from_utf8_lossy(&said.stdout).into_owned())
            .unwrap_or_default();
        let room: u64 = text
            .lines()
            .last()
            .and_then(|line| line.trim().parse().ok())
            .unwrap_or_default();
        if room > 1 << 20 {
            let _ = tempfile::env::override_temp_dir(std::path::Path::new("/dev/shm"));
        }
    });
}

/// Another seed with another `NIRANTAR_FAULT_SEED`; said, so that a failure can be had again.
fn seed_of(test: &str) -> u64 {
    work_in_memory();
    let chosen = std::env::var("NIRANTAR_FAULT_SEED")
        .ok()
        .and_then(|text| text.parse().ok());
    let seed = chosen.unwrap_or(20_261_121);
    eprintln!("{test}: seed {seed}");
    seed
}
