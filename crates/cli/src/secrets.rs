//! Passwords and recovery words: from the environment or from standard input, never from the arguments.
//!
//! Lines are taken from standard input in a fixed order, each only if it was asked for: password, new password, recovery
//! words. What follows is left for `batch` and `call … -`.

use std::io::BufRead as _;
use std::path::Path;

use nirantar_app::Error;
use nirantar_ipc::Fault;
use zeroize::Zeroizing;

const USER: &str = "NIRANTAR_USER";
const PASSWORD: &str = "NIRANTAR_PASSWORD";
const NEW_PASSWORD: &str = "NIRANTAR_NEW_PASSWORD";
const WORDS: &str = "NIRANTAR_RECOVERY_WORDS";

/// A secret text.
pub type Secret = Zeroizing<String>;

/// Where they are to be found.
pub struct Secrets {
    user: Option<String>,
    password_stdin: bool,
    new_password_stdin: bool,
}

impl Secrets {
    /// From the options.
    pub fn new(user: Option<String>, password_stdin: bool, new_password_stdin: bool) -> Self {
        let user = user.or_else(|| variable(USER).map(|user| user.to_string()));
        Self {
            user,
            password_stdin,
            new_password_stdin,
        }
    }

    /// Who was named.
    pub fn user(&self) -> Option<&str> {
        self.user.as_deref()
    }

    /// True if somebody can be logged in: a name and a password were given.
    pub fn are_given(&self) -> bool {
        self.user.is_some() && (self.password_stdin || variable(PASSWORD).is_some())
    }

    /// Who logs in, with which password.
    pub fn credentials(&mut self) -> Result<(String, Secret), Fault> {
        let user = self.user.clone().ok_or(Error::LoginNeeded)?;
        Ok((user, self.password()?.ok_or(Error::LoginNeeded)?))
    }

    /// Login and a password to be set. A lone --password-stdin beside `NIRANTAR_PASSWORD` is the one to be set.
    pub fn credentials_and_new(&mut self) -> Result<(String, Secret, Secret), Fault> {
        let user = self.user.clone().ok_or(Error::LoginNeeded)?;
        let lone = self.password_stdin && !self.new_password_stdin && variable(NEW_PASSWORD).is_none();
        let (password, new) = match variable(PASSWORD) {
            Some(password) if lone => (Some(password), Some(self.line("the password to be set")?)),
            _ => (self.password()?, self.new_password()?),
        };
        Ok((
            user,
            password.ok_or(Error::LoginNeeded)?,
            new.ok_or_else(nothing_to_set)?,
        ))
    }

    /// The password to be set where nobody logs in.
    pub fn only_password(&mut self) -> Result<Secret, Fault> {
        if let Some(new) = self.new_password()? {
            return Ok(new);
        }
        self.password()?.ok_or_else(nothing_to_set)
    }

    /// The recovery kit: a file, the environment, or the next line of standard input.
    pub fn words(&mut self, file: Option<&Path>) -> Result<Secret, Fault> {
        if let Some(file) = file {
            let text = std::fs::read_to_string(file).map_err(|error| match error.kind() {
                std::io::ErrorKind::NotFound => Error::NotFound { what: "file" },
                kind => Error::Disk {
                    key: "disk-io",
                    detail: kind.to_string(),
                },
            })?;
            return Ok(Zeroizing::new(text));
        }
        variable(WORDS).map_or_else(|| self.line("the recovery words"), Ok)
    }

    fn password(&mut self) -> Result<Option<Secret>, Fault> {
        if self.password_stdin {
            // Its line is taken once.
            self.password_stdin = false;
            return self.line("the password").map(Some);
        }
        Ok(variable(PASSWORD))
    }

    fn new_password(&mut self) -> Result<Option<Secret>, Fault> {
        if self.new_password_stdin {
            self.new_password_stdin = false;
            return self.line("the password to be set").map(Some);
        }
        Ok(variable(NEW_PASSWORD))
    }

    /// The next line of standard input.
    fn line(&self, what: &str) -> Result<Secret, Fault> {
        // Long enough that it does not grow and leave copies behind.
        let mut line = Zeroizing::new(String::with_capacity(4096));
        let read = std::io::stdin().lock().read_line(&mut line);
        if !matches!(read, Ok(count) if count > 0) {
            return Err(Error::Usage {
                detail: format!("standard input does not hold {what}"),
            }
            .into());
        }
        while line.ends_with(['\n', '\r']) {
            line.pop();
        }
        Ok(line)
    }
}

/// A variable of the environment; an empty one counts as unset.
fn variable(name: &str) -> Option<Secret> {
    std::env::var(name)
        .ok()
        .filter(|value| !value.is_empty())
        .map(Zeroizing::new)
}

fn nothing_to_set() -> Fault {
    Error::Usage {
        detail: "no password to set; give NIRANTAR_NEW_PASSWORD or --new-password-stdin".to_owned(),
    }
    .into()
}
