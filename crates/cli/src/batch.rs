//! `batch`: many commands in one session; a line in, a line out after the commit.

use std::io::{self, BufRead as _};

use nirantar_app::Error;
use nirantar_ipc::Fault;
use serde_json::Value;

use crate::answer::{Outcome, line, output_failed};
use crate::call::json;
use crate::core::Core;
use crate::secrets::Secrets;

/// Answers line by line until standard input ends or nobody reads the answers any more. Goes on after a fault; the first
/// one decides the exit code. Logs in first if user and password were given; `session_login` can stand in a line as well.
pub fn run(core: &Core, secrets: &mut Secrets) -> Result<Outcome, Fault> {
    if secrets.are_given() {
        core.log_in(secrets)?;
    }
    let mut input = io::stdin().lock();
    let mut first = None;
    let mut text = Vec::new();
    loop {
        text.clear();
        let read = input.read_until(b'\n', &mut text).map_err(|error| Error::Disk {
            key: "disk-io",
            detail: format!("standard input: {}", error.kind()),
        })?;
        if read == 0 {
            return Ok(Outcome::said(first));
        }
        if text.trim_ascii().is_empty() {
            continue;
        }
        let answer = match give(core, &text) {
            Ok(answer) => answer,
            Err(fault) => {
                let value = serde_json::to_value(&fault).unwrap_or_default();
                first.get_or_insert(fault);
                value
            }
        };
        match line(&answer) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(Outcome::said(first)),
            Err(error) => return Err(output_failed(&error)),
        }
    }
}

fn give(core: &Core, text: &[u8]) -> Result<Value, Fault> {
    let shape = || Error::Usage {
        detail: "a line is {\"command\":…,\"args\":{…}}".to_owned(),
    };
    let Value::Object(mut members) = json(text)? else {
        return Err(shape().into());
    };
    let Some(Value::String(command)) = members.remove("command") else {
        return Err(shape().into());
    };
    let args = members.remove("args").unwrap_or_default();
    if !members.is_empty() {
        return Err(shape().into());
    }
    core.call(&command, args)
}
