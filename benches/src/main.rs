//! Measures what docs/benchmarks.md promises, in a made-up clinic: one JSON line per figure, and a file each.
//!
//! `nirantar-bench [--dataset small|full] [--fresh] [--only WORD]`, from the project's top folder.

mod baseline;
mod clinic;
mod consult;
mod desk;
mod figure;
mod life;
mod paper;
mod raw;
mod search;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;

use clinic::{Clinic, Size};
use figure::Report;

/// What a bench can fail of; it is told and ends the run.
pub type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            tell(&failure.to_string());
            ExitCode::FAILURE
        }
    }
}

#[allow(clippy::print_stderr, reason = "standard output is for figures")]
fn tell(text: &str) {
    eprintln!("nirantar-bench: {text}");
}

fn run() -> Result<(), Failure> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| {
        words
            .iter()
            .position(|word| word == name)
            .and_then(|at| words.get(at + 1))
            .cloned()
    };
    if let Some(folder) = after("--child-register") {
        return desk::child(
            PathBuf::from(folder),
            after("--count").and_then(|word| word.parse().ok()).unwrap_or(0),
        );
    }
    if let Some(folder) = after("--child-life") {
        return life::child(PathBuf::from(folder));
    }
    let size = Size::of(after("--dataset").as_deref().unwrap_or("full"))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    let bench = target.join("bench");
    let clinic = Clinic::ready(&bench, size, words.iter().any(|word| word == "--fresh"))?;
    let report = Report {
        folder: &bench,
        dataset: size.name(),
    };
    let scratch = bench.join("scratch");
    if scratch.exists() {
        std::fs::remove_dir_all(&scratch)?;
    }
    std::fs::create_dir_all(&scratch)?;

    type Measure = fn(&Clinic, &Report<'_>, &std::path::Path) -> Result<(), Failure>;
    let all: [(&str, Measure); 6] = [
        ("life", life::measure),
        ("search", search::measure),
        ("desk", desk::measure),
        ("consult", consult::measure),
        ("paper", paper::measure),
        ("window", window::measure),
    ];
    let only = after("--only");
    for (name, measure) in all {
        if only.as_deref().is_none_or(|only| only == name)
            && let Err(failure) = measure(&clinic, &report, &scratch)
        {
            // The other figures are still worth having; the exit tells.
            tell(&format!("{name}: {failure}"));
            if only.is_some() {
                return Err(failure);
            }
        }
    }
    std::fs::remove_dir_all(&scratch)?;
    Ok(())
}
