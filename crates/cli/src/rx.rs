//! `rx`: prescription lines and prescriptions.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Subcommand;
use nirantar_app::Error;
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
                let paper = core.call("rx_print", args.into())?;
                out.map_or_else(|| Ok(paper.clone()), |out| write(&paper, &out))
            }
        }
    }
}

fn write(paper: &Value, out: &PathBuf) -> Result<Value, Fault> {
    let pdf = paper
        .get("pdf_base64")
        .and_then(Value::as_str)
        .and_then(|text| STANDARD.decode(text).ok())
        .ok_or_else(|| Error::internal("paper"))?;
    std::fs::write(out, &pdf).map_err(|error| Error::Disk {
        key: match error.kind() {
            std::io::ErrorKind::StorageFull => "disk-full",
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => "disk-read-only",
            _ => "disk-io",
        },
        detail: error.kind().to_string(),
    })?;
    Ok(json!({
        "file": out.to_string_lossy(),
        "pages": paper.get("pages"),
        "bytes": pdf.len(),
        "sha256": paper.get("sha256"),
    }))
}
