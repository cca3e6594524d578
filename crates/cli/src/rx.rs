//! `rx`: prescription lines and prescriptions.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Subcommand;
use nirantar_app::{Args, Error};
use nirantar_ipc::Fault;
use serde_json::{Value, json};

use crate::answer::Outcome;
use crate::core::Core;
use crate::fields::Fields;

/// Prescription lines and prescriptions.
#[derive(Debug, Subcommand)]
pub enum Rx {
    /// Understands a line; needs no data folder.
    Parse {
        /// `tab paracetamol 650 1-0-1 5d af`
        #[arg(required = true, allow_hyphen_values = true)]
        line: Vec<String>,
    },
    /// The prescription of a signed encounter as a PDF.
    Print {
        /// Which encounter, by id.
        encounter: String,
        /// Second language on the paper; the patient's own if absent.
        #[arg(long, alias = "language")]
        lang: Option<String>,
        /// A5 or A4.
        #[arg(long)]
        paper: Option<String>,
        /// Write the PDF here and answer `{file,pages,bytes,sha256}`; without it the answer holds the PDF.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

/// Understands a line.
pub fn parse(line: &[String]) -> Result<Outcome, Fault> {
    let understood = nirantar_domain::rx::parse(&line.join(" "));
    let answer = serde_json::to_value(&understood).map_err(|_| Error::internal("prescription line"))?;
    Ok(Outcome::answer(answer))
}

impl Rx {
    /// Gives the command.
    pub fn run(self, core: &Core) -> Result<Value, Fault> {
        match self {
            Self::Parse { line } => core.call("rx_parse", json!({ "line": line.join(" ") })),
            Self::Print {
                encounter,
                lang,
                paper,
                out,
            } => {
                let args = Fields::default()
                    .with("encounter", encounter)
                    .maybe("language", lang)
                    .maybe("paper", paper);
                let mut paper = core.call("rx_print", args.into())?;
                tell(&mut paper);
                out.map_or_else(|| Ok(paper.clone()), |out| write(&paper, &out))
            }
        }
    }
}

fn write(paper: &Value, out: &Path) -> Result<Value, Fault> {
    let pdf = paper
        .get("pdf_base64")
        .and_then(Value::as_str)
        .and_then(|text| STANDARD.decode(text).ok())
        .ok_or_else(|| Error::internal("paper"))?;
    put(out, &pdf).map_err(|error| nirantar_app::disk(&error))?;
    let mut answer = json!({
        "file": out.to_string_lossy(),
        "pages": paper.get("pages"),
        "bytes": pdf.len(),
        "sha256": paper.get("sha256"),
    });
    if let (Some(notice), Some(answer)) = (paper.get("notice"), answer.as_object_mut()) {
        answer.insert("notice".to_owned(), notice.clone());
    }
    Ok(answer)
}

/// Puts the English text of a notice beside its key, as faults have it.
fn tell(paper: &mut Value) {
    let Some(notice) = paper.get_mut("notice").and_then(Value::as_object_mut) else {
        return;
    };
    let key = notice
        .get("message_key")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let args: Args = notice
        .get("args")
        .and_then(|args| serde_json::from_value(args.clone()).ok())
        .unwrap_or_default();
    let message = nirantar_ipc::message("en", key, &args);
    notice.insert("message".to_owned(), message.into());
}

/// Writes a file that is there whole or not at all: half a prescription must not lie about. What is not a file (a pipe, a
/// printer's device) is written to as it is.
fn put(out: &Path, bytes: &[u8]) -> io::Result<()> {
    if out.exists() && !out.is_file() {
        return fs::write(out, bytes);
    }
    let mut name = out.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    let write = || -> io::Result<()> {
        let mut file = File::create(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&part, out)
    };
    write().inspect_err(|_| {
        // It may not have been made at all.
        let _ = fs::remove_file(&part);
    })
}
