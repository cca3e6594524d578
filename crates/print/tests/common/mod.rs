//! Tools that tests ask. A missing tool fails the test: skipping would look like passing.
#![allow(dead_code, reason = "each test file uses some of it")]

use std::path::Path;
use std::process::{Command, Stdio};

/// Runs a tool and returns its standard output; fails with the package to install when the tool is missing.
pub fn run(tool: &str, package: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(tool)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| {
            panic!(
                "{tool} cannot be started ({error}). It is in Debian's {package}; `make test` installs it."
            )
        });
    assert!(
        output.status.success(),
        "{tool} {arguments:?} failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// A path as text.
pub fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// Text of a PDF as `pdftotext` reads it.
pub fn pdftotext(pdf: &[u8], arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sheet.pdf");
    std::fs::write(&file, pdf).expect("room on the disk");
    let mut all = arguments.to_vec();
    all.extend(["-enc", "UTF-8", text(&file), "-"]);
    String::from_utf8(run("pdftotext", "poppler-utils", &all)).expect("UTF-8")
}

/// One space wherever there is white space.
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A small generator of numbers, the same every time (Knuth's MMIX constants).
pub struct Numbers(pub u64);

impl Numbers {
    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % limit as u64).expect("small")
    }

    /// One of `choices`.
    pub fn one<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }
}
