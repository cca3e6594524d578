//! What goes to standard output, to standard error, and to whoever waits for the exit code.

use std::io::{self, Write as _};
use std::process::ExitCode;

use nirantar_app::Error;
use nirantar_ipc::Fault;
use serde_json::Value;

/// How a run ended that did not fail as a whole.
#[derive(Debug)]
pub struct Outcome {
    answer: Option<Value>,
    faults: Vec<Fault>,
    exit: u8,
}

impl Outcome {
    /// One answer.
    pub const fn answer(answer: Value) -> Self {
        Self {
            answer: Some(answer),
            faults: Vec::new(),
            exit: 0,
        }
    }

    /// Everything has been said already; `first` is the first fault that was answered in a line, if any.
    pub fn said(first: Option<Fault>) -> Self {
        let exit = first.as_ref().map_or(0, exit_code);
        Self {
            answer: None,
            faults: first.into_iter().collect(),
            exit,
        }
    }

    /// Something that did not spoil the answer.
    pub fn with_warning(mut self, fault: Fault) -> Self {
        self.faults.insert(0, fault);
        self
    }

    /// Says it.
    pub fn say(self) -> ExitCode {
        if let Some(Err(error)) = self.answer.as_ref().map(line)
            && error.kind() != io::ErrorKind::BrokenPipe
        {
            return fail(&output_failed(&error));
        }
        self.faults.iter().for_each(to_stderr);
        ExitCode::from(self.exit)
    }
}

/// Writes one JSON value as a line, and flushes: a reader of `batch` waits for it.
///
/// # Errors
/// Those of standard output, among them a reader that went away.
pub fn line(value: &Value) -> io::Result<()> {
    let mut text = value.to_string();
    text.push('\n');
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// The fault of a standard output that could not be written.
pub fn output_failed(error: &io::Error) -> Fault {
    let key = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "disk-full",
        _ => "disk-io",
    };
    Error::Disk {
        key,
        detail: format!("standard output: {}", error.kind()),
    }
    .into()
}

/// Ends in failure.
pub fn fail(fault: &Fault) -> ExitCode {
    to_stderr(fault);
    ExitCode::from(exit_code(fault))
}

fn to_stderr(fault: &Fault) {
    let text = serde_json::to_string(fault).unwrap_or_default();
    // Nobody reading is nothing to act on: the exit code says the same.
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// The exit code of a fault.
fn exit_code(fault: &Fault) -> u8 {
    match fault.code {
        "usage" => 2,
        "invalid" | "conflict" | "cancelled" => 3,
        "login" | "permission" => 4,
        "not_found" => 5,
        "in_use" => 6,
        "damaged" => 7,
        "newer" => 8,
        "keyring" => 9,
        "disk" => 10,
        _ => 1,
    }
}

/// What the argument parser has to say: help and version are answers, everything else is a fault of usage.
pub fn usage(refusal: &clap::Error) -> ExitCode {
    use clap::error::ErrorKind;
    match refusal.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A reader that went away (`--help | head`) is no failure.
            let _ = write!(io::stdout().lock(), "{}", refusal.render());
            ExitCode::SUCCESS
        }
        kind => {
            let _ = writeln!(io::stderr().lock(), "{}", refusal.render().to_string().trim_end());
            // The kind alone: what was typed may be a name.
            let detail = kind.as_str().unwrap_or("no command named").to_owned();
            fail(&Error::Usage { detail }.into())
        }
    }
}

/// A panic's message may hold values; its place does not.
pub fn hide_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(|at| format!(" at {}:{}", at.file(), at.line()))
            .unwrap_or_default();
        let _ = writeln!(io::stderr().lock(), "broke off{place}");
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_exit() {
        let exit = |error: Error| exit_code(&error.into());
        assert_eq!(
            exit(Error::Usage {
                detail: String::new()
            }),
            2
        );
        assert_eq!(exit(Error::conflict("stale-heads")), 3);
        assert_eq!(exit(Error::Cancelled), 3);
        assert_eq!(
            exit(nirantar_domain::Invalid::new("id", "domain-id-malformed").into()),
            3
        );
        assert_eq!(exit(Error::LoginNeeded), 4);
        assert_eq!(
            exit(Error::Forbidden {
                command: String::new()
            }),
            4
        );
        assert_eq!(exit(Error::NotFound { what: "patient" }), 5);
        assert_eq!(exit(Error::InUse), 6);
        assert_eq!(exit(Error::Damaged { file: String::new() }), 7);
        assert_eq!(exit(Error::Newer { file: String::new() }), 8);
        assert_eq!(
            exit(Error::Keyring {
                key: "keyring-missing"
            }),
            9
        );
        assert_eq!(
            exit(Error::Disk {
                key: "disk-full",
                detail: String::new()
            }),
            10
        );
        assert_eq!(exit(Error::internal("")), 1);
    }
}
