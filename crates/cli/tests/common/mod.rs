//! The real program on a folder that goes away.

#![allow(dead_code, reason = "each test file uses its part of this")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub const OWNER: &str = "Dr Meera Nair";
pub const PASSWORD: &str = "kaveri-mango-9-lantern-tower";
pub const NEW_PASSWORD: &str = "gulmohar-river-42-quiet-bridge";

/// A folder, and nobody's environment but our own.
pub struct Clinic {
    pub home: tempfile::TempDir,
}

/// What a run said.
#[derive(Debug)]
pub struct Said {
    pub exit: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    pub fn of(output: Output) -> Self {
        Self {
            exit: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The answer: one line of JSON, and nothing else.
    #[track_caller]
    pub fn answer(&self) -> Value {
        assert_eq!((self.exit, self.err.as_str()), (0, ""), "{self:?}");
        assert_eq!(self.out.matches('\n').count(), 1, "one line");
        serde_json::from_str(&self.out).unwrap()
    }

    /// The fault: standard output empty, last line of standard error.
    #[track_caller]
    pub fn fault(&self) -> (i32, String, String) {
        assert_eq!(self.out, "", "{self:?}");
        let last: Value = serde_json::from_str(self.err.lines().last().unwrap()).unwrap();
        let members: Vec<&String> = last.as_object().unwrap().keys().collect();
        assert_eq!(members, ["args", "code", "message", "message_key"]);
        assert!(last["args"].is_object());
        assert_ne!(last["message"], last["message_key"], "words, not a key");
        (
            self.exit,
            last["code"].as_str().unwrap().to_owned(),
            last["message_key"].as_str().unwrap().to_owned(),
        )
    }
}

pub fn fault(exit: i32, code: &str, key: &str) -> (i32, String, String) {
    (exit, code.to_owned(), key.to_owned())
}

/// Makes `command` found the clinic of a doctor alone.
pub fn found(command: &mut Command) {
    command
        .args(["init", "--clinic", "Asha Clinic", "--owner", OWNER])
        .args(["--registration", "KMC12345", "--roles", "owner,doctor"])
        .env("NIRANTAR_PASSWORD", PASSWORD);
}

impl Clinic {
    /// An empty home.
    pub fn nothing() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    /// With a clinic in it, and the recovery words.
    pub fn make() -> (Self, String) {
        let clinic = Self::nothing();
        let made = clinic
            .run_with(
                &[
                    "init",
                    "--clinic",
                    "Asha Clinic",
                    "--branch",
                    "Main",
                    "--owner",
                    OWNER,
                    "--phone",
                    "9876543210",
                    "--registration",
                    "KMC12345",
                    "--roles",
                    "owner,doctor",
                ],
                &[("NIRANTAR_PASSWORD", PASSWORD)],
                "",
            )
            .answer();
        let mut members: Vec<&String> = made.as_object().unwrap().keys().collect();
        members.sort();
        assert_eq!(members, ["branch", "organisation", "recovery_words", "user"]);
        let words: Vec<&str> = made["recovery_words"]
            .as_array()
            .unwrap()
            .iter()
            .map(|word| word.as_str().unwrap())
            .collect();
        assert_eq!(words.len(), 24);
        let words = words.join(" ");
        (clinic, words)
    }

    pub fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// The program with this folder and none of the caller's own environment.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nirantar-cli"));
        command.env_clear();
        command.env("HOME", self.home.path());
        command.env("NIRANTAR_DATA_DIR", self.data());
        command.env("NIRANTAR_KEYRING", "file");
        command
    }

    pub fn run_with(&self, args: &[&str], env: &[(&str, &str)], input: &str) -> Said {
        let mut command = self.command();
        command.args(args).envs(env.iter().copied());
        feed(command, input)
    }

    /// As the owner.
    pub fn run(&self, args: &[&str]) -> Said {
        self.run_with(
            args,
            &[("NIRANTAR_USER", OWNER), ("NIRANTAR_PASSWORD", PASSWORD)],
            "",
        )
    }
}

pub fn feed(mut command: Command, input: &str) -> Said {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that ends before it has read everything is not the test's concern.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    Said::of(child.wait_with_output().unwrap())
}

/// Everything below `dir`, byte for byte.
pub fn bytes_of(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(bytes_of(&path));
        } else {
            found.push((path.clone(), std::fs::read(path).unwrap()));
        }
    }
    found.sort();
    found
}
