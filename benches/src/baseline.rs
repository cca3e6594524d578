//! Programs that are measured beside the product, where they can be had.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;

/// A Python with typst and WeasyPrint: `NIRANTAR_BENCH_PYTHON`, else a virtual environment under the bench folder that is
/// filled from PyPI once.
pub fn python(bench: &Path) -> Result<PathBuf, Failure> {
    if let Some(python) = std::env::var_os("NIRANTAR_BENCH_PYTHON") {
        return Ok(PathBuf::from(python));
    }
    let folder = bench.join("venv");
    let python = folder.join("bin/python");
    if !python.exists() {
        check(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    }
    if check(Command::new(&python).args(["-c", "import typst, weasyprint"])).is_err() {
        check(Command::new(&python).args([
            "-m",
            "pip",
            "install",
            "-q",
            "typst==0.15.0",
            "weasyprint==70.0",
        ]))?;
    }
    Ok(python)
}

/// Compiles the library that counts and delays fsync (benches/tools/fsync.c).
pub fn fsync_library(scratch: &Path) -> Result<PathBuf, Failure> {
    let library = scratch.join("fsync.so");
    let source = tool("fsync.c");
    check(
        Command::new("cc")
            .args(["-O2", "-shared", "-fPIC", "-o"])
            .arg(&library)
            .arg(source)
            .arg("-ldl"),
    )?;
    Ok(library)
}

/// A file of benches/tools.
pub fn tool(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tools").join(name)
}

/// Runs to the end; the output.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let done = command.output()?;
    if !done.status.success() {
        let said = String::from_utf8_lossy(&done.stderr);
        return Err(format!("{:?}: {}", command.get_program(), said.trim()).into());
    }
    Ok(String::from_utf8(done.stdout)?)
}

fn check(command: &mut Command) -> Result<(), Failure> {
    output(command).map(|_| ())
}
