//! The library that stands between a program and the file system.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

const SOURCE: &str = include_str!("../../tools/faults.c");

/// Where in an operation a program dies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Before it does anything.
    Before,
    /// Behind it, before the program hears of it.
    Behind,
    /// Half of a write is done; like [`Moment::Before`] for anything that cannot be halved.
    Middle,
}

/// The compiled library. Linux only; needs a C compiler (`cc`).
#[derive(Clone, Debug)]
pub struct Shim {
    library: PathBuf,
}

impl Shim {
    /// Compiles the library into `folder`.
    ///
    /// # Errors
    /// No compiler, or it refuses: its words are in the error.
    pub fn build(folder: &Path) -> io::Result<Self> {
        let source = folder.join("faults.c");
        let library = folder.join("faults.so");
        std::fs::write(&source, SOURCE)?;
        let said = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o"])
            .args([&library, &source])
            .args(["-ldl", "-lpthread"])
            .output()?;
        if said.status.success() {
            Ok(Self { library })
        } else {
            Err(io::Error::other(
                String::from_utf8_lossy(&said.stderr).into_owned(),
            ))
        }
    }

    /// Puts the library in front of `program`, watching what lies below `folders` (absolute, without symbolic links).
    pub fn watch(&self, program: &mut Command, folders: &[&Path]) {
        let folders: Vec<_> = folders.iter().map(|folder| folder.to_string_lossy()).collect();
        program.env("LD_PRELOAD", &self.library);
        program.env("NIRANTAR_FAULT_DIRS", folders.join(":"));
    }

    /// Writes every operation down, behind those that are in the file already.
    pub fn log(program: &mut Command, file: &Path) {
        program.env("NIRANTAR_FAULT_LOG", file);
    }

    /// Kills at the `nth` operation, counted from 1.
    pub fn kill(program: &mut Command, nth: usize, moment: Moment) {
        let how = match moment {
            Moment::Before => 0,
            Moment::Behind => 1,
            Moment::Middle => 2,
        };
        program.env("NIRANTAR_FAULT_KILL", format!("{nth},{how}"));
    }

    /// Lets nothing grow any more from the `nth` operation on, counted from 1.
    pub fn fill(program: &mut Command, nth: usize) {
        program.env("NIRANTAR_FAULT_FULL", nth.to_string());
    }

    /// Begins to count operations when the file `sign` is there.
    pub fn count_from(program: &mut Command, sign: &Path) {
        program.env("NIRANTAR_FAULT_WHEN", sign);
    }
}
