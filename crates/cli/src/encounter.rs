//! `encounter`: the consult, step by step or in one go.

use clap::{Args, Subcommand};
use nirantar_app::Error;
use nirantar_ipc::Fault;
use serde_json::{Value, json};

use crate::core::Core;
use crate::decimal;
use crate::fields::Fields;

/// The consult.
#[derive(Debug, Args)]
#[command(subcommand_precedence_over_arg = true)]
pub struct Encounter {
    /// What to do; everything in one go if absent.
    #[command(subcommand)]
    verb: Option<Verb>,
    /// Whose.
    #[command(flatten)]
    whose: Whose,
    /// What to write.
    #[command(flatten)]
    entries: Entries,
    /// Sign it off.
    #[arg(long)]
    sign: bool,
}

/// Steps of a consult.
#[derive(Debug, Subcommand)]
enum Verb {
    /// Opens today's, making it where there is none.
    Open(Whose),
    /// Shows one.
    Show {
        /// Which, by id.
        encounter: String,
    },
    /// Writes into one.
    Save(Write),
    /// Signs one off, writing last entries into it.
    Sign(Write),
}

/// By patient or by visit.
#[derive(Debug, Args)]
struct Whose {
    /// Id or human number.
    #[arg(long)]
    patient: Option<String>,
    /// By id.
    #[arg(long, conflicts_with = "patient")]
    visit: Option<String>,
}

/// What to write where.
#[derive(Debug, Args)]
struct Write {
    /// Which, by id.
    encounter: String,
    /// The heads that the change is based on; those of this moment if absent.
    #[arg(long, value_delimiter = ',')]
    heads: Vec<String>,
    /// What to write.
    #[command(flatten)]
    entries: Entries,
}

/// Entries; those that can be repeated keep their order.
#[derive(Debug, Args)]
struct Entries {
    /// Blood pressure, mmHg: 120/80.
    #[arg(long, value_parser = decimal::blood_pressure)]
    bp: Option<(u32, u32)>,
    /// Pulse, per minute.
    #[arg(long)]
    pulse: Option<u32>,
    /// Temperature, °F: 98.6.
    #[arg(long, value_parser = decimal::tenths)]
    temp_f: Option<u32>,
    /// Oxygen saturation, %.
    #[arg(long)]
    spo2: Option<u32>,
    /// Breaths per minute.
    #[arg(long)]
    respiration: Option<u32>,
    /// Weight, kg: 62.5.
    #[arg(long, value_parser = decimal::grams)]
    weight_kg: Option<u32>,
    /// Height, cm: 162.
    #[arg(long, value_parser = decimal::millimetres)]
    height_cm: Option<u32>,
    /// A complaint.
    #[arg(long)]
    complaint: Vec<String>,
    /// A finding.
    #[arg(long)]
    finding: Vec<String>,
    /// A diagnosis.
    #[arg(long)]
    diagnosis: Vec<String>,
    /// A prescription line: "tab paracetamol 650 1-0-1 5d af".
    #[arg(long)]
    rx: Vec<String>,
    /// A test advised.
    #[arg(long)]
    test: Vec<String>,
    /// Advice.
    #[arg(long)]
    advice: Vec<String>,
    /// Follow-up: 5d, 2w, a date, or words.
    #[arg(long)]
    follow_up: Option<String>,
    /// Free notes, replacing those that are there.
    #[arg(long)]
    notes: Option<String>,
}

impl Encounter {
    /// Gives the commands; answers the encounter as it is then.
    pub fn run(self, core: &Core) -> Result<Value, Fault> {
        let one_go = self.sign || self.whose.patient.is_some() || self.whose.visit.is_some();
        if self.verb.is_some() && one_go {
            return Err(Error::Usage {
                detail: "options of the consult before the verb".to_owned(),
            }
            .into());
        }
        match self.verb {
            Some(Verb::Open(whose)) => whose.open(core),
            Some(Verb::Show { encounter }) => core.call("encounter_show", json!({ "encounter": encounter })),
            Some(Verb::Save(write)) => write.give(core, "encounter_save"),
            Some(Verb::Sign(write)) => write.give(core, "encounter_sign"),
            None => {
                let opened = self.whose.open(core)?;
                let edits = self.entries.edits();
                let command = if self.sign {
                    "encounter_sign"
                } else {
                    "encounter_save"
                };
                if edits.is_empty() && !self.sign {
                    return Ok(opened);
                }
                core.call(
                    command,
                    json!({ "encounter": opened.get("id"), "heads": opened.get("heads"), "edits": edits }),
                )
            }
        }
    }
}

impl Whose {
    fn open(self, core: &Core) -> Result<Value, Fault> {
        let args = match (self.patient, self.visit) {
            (Some(patient), _) => json!({ "patient": core.patient_id(&patient)? }),
            (None, Some(visit)) => json!({ "visit": visit }),
            (None, None) => {
                return Err(Error::Usage {
                    detail: "neither --patient nor --visit".to_owned(),
                }
                .into());
            }
        };
        core.call("encounter_open", args)
    }
}

impl Write {
    fn give(self, core: &Core, command: &str) -> Result<Value, Fault> {
        let heads = if self.heads.is_empty() {
            let shown = core.call("encounter_show", json!({ "encounter": self.encounter }))?;
            shown.get("heads").cloned().unwrap_or_default()
        } else {
            self.heads.into()
        };
        core.call(
            command,
            json!({ "encounter": self.encounter, "heads": heads, "edits": self.entries.edits() }),
        )
    }
}

impl Entries {
    fn edits(self) -> Vec<Value> {
        let vitals = Fields::default()
            .maybe("systolic", self.bp.map(|(systolic, _)| systolic))
            .maybe("diastolic", self.bp.map(|(_, diastolic)| diastolic))
            .maybe("pulse", self.pulse)
            .maybe("temperature_tenths_f", self.temp_f)
            .maybe("spo2", self.spo2)
            .maybe("respiration", self.respiration)
            .maybe("weight_g", self.weight_kg)
            .maybe("height_mm", self.height_cm);
        let mut values = Vec::new();
        if !vitals.is_empty() {
            values.push(Value::from(vitals.with("section", "vitals")));
        }
        let mut texts = |section: &str, texts: Vec<String>| {
            values.extend(
                texts
                    .into_iter()
                    .map(|text| json!({ "section": section, "text": text })),
            );
        };
        texts("complaint", self.complaint);
        texts("finding", self.finding);
        texts("diagnosis", self.diagnosis);
        values.extend(
            self.rx
                .into_iter()
                .map(|line| json!({ "section": "rx", "line": line })),
        );
        let mut texts = |section: &str, texts: Vec<String>| {
            values.extend(
                texts
                    .into_iter()
                    .map(|text| json!({ "section": section, "text": text })),
            );
        };
        texts("test", self.test);
        texts("advice", self.advice);
        texts("follow_up", self.follow_up.into_iter().collect());
        let mut edits: Vec<Value> = values
            .into_iter()
            .map(|value| json!({ "op": "add", "value": value }))
            .collect();
        edits.extend(self.notes.map(|text| json!({ "op": "notes", "text": text })));
        edits
    }
}
