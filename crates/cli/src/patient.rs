//! `patient`: the register.

use clap::{Args, Subcommand};
use nirantar_domain::Sex;
use nirantar_ipc::Fault;
use serde_json::{Map, Value, json};

use crate::core::Core;
use crate::fields::Fields;

/// The patient register.
#[derive(Debug, Subcommand)]
pub enum Patient {
    /// Registers a patient.
    Add {
        /// Name in any script.
        #[arg(required_unless_present = "name")]
        full_name: Vec<String>,
        /// The same as an option.
        #[arg(long, conflicts_with = "full_name")]
        name: Option<String>,
        /// What else is known.
        #[command(flatten)]
        details: Details,
    },
    /// Searches by name, phone, number, ABHA number, village; best first.
    Search {
        /// What to look for.
        #[arg(required = true)]
        text: Vec<String>,
        /// At most this many.
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    /// Shows a patient; the reading is audited.
    Show {
        /// Id or human number.
        patient: String,
    },
    /// Changes the fields that are given.
    Update(Update),
    /// Patients who may be the same person.
    Duplicates {
        /// Name.
        #[arg(long)]
        name: String,
        /// Phone.
        #[arg(long)]
        phone: Option<String>,
        /// Age as told.
        #[arg(long)]
        age: Option<String>,
        /// Date of birth, YYYY-MM-DD.
        #[arg(long)]
        birth_date: Option<String>,
        /// ABHA number.
        #[arg(long)]
        abha_number: Option<String>,
    },
}

/// Fields of a patient but the name.
#[derive(Debug, Args)]
pub struct Details {
    /// The name in the other script.
    #[arg(long)]
    local_name: Option<String>,
    /// female, male, other or unknown; their first letters do as well.
    #[arg(long)]
    sex: Option<String>,
    /// Age as told: 35, 8m, 12d.
    #[arg(long)]
    age: Option<String>,
    /// Date of birth, YYYY-MM-DD.
    #[arg(long)]
    birth_date: Option<String>,
    /// Phone.
    #[arg(long)]
    phone: Option<String>,
    /// Village or area.
    #[arg(long)]
    area: Option<String>,
    /// PIN code.
    #[arg(long)]
    pin: Option<String>,
    /// Address.
    #[arg(long)]
    address: Option<String>,
    /// Language for paper: hi, ta …
    #[arg(long)]
    language: Option<String>,
    /// Name of the guardian of a minor.
    #[arg(long, value_name = "NAME")]
    guardian: Option<String>,
    /// mother, father or other words.
    #[arg(long, requires = "guardian")]
    guardian_relation: Option<String>,
    /// Phone of the guardian.
    #[arg(long, requires = "guardian")]
    guardian_phone: Option<String>,
    /// ABHA number, 14 digits.
    #[arg(long)]
    abha_number: Option<String>,
    /// ABHA address.
    #[arg(long)]
    abha_address: Option<String>,
    /// Last four digits of Aadhaar.
    #[arg(long, value_name = "DIGITS")]
    aadhaar_last4: Option<String>,
    /// A+ … O-.
    #[arg(long)]
    blood_group: Option<String>,
    /// Who sent the patient.
    #[arg(long)]
    referred_by: Option<String>,
}

/// Changes of a patient.
#[derive(Debug, Args)]
pub struct Update {
    /// Id or human number.
    patient: String,
    /// New name.
    #[arg(long)]
    name: Option<String>,
    /// New values.
    #[command(flatten)]
    details: Details,
    /// Fields to empty.
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    clear: Vec<String>,
    /// The heads that the change is based on; those of this moment if absent.
    #[arg(long, value_delimiter = ',')]
    heads: Vec<String>,
}

impl Patient {
    /// Gives the command.
    pub fn run(self, core: &Core) -> Result<Value, Fault> {
        match self {
            Self::Add {
                full_name,
                name,
                details,
            } => {
                let name = name.unwrap_or_else(|| full_name.join(" "));
                // Nobody is asked twice: what was not told is unknown.
                let sex = details.sex.clone().map_or_else(|| "unknown".to_owned(), sex_word);
                core.call(
                    "patient_add",
                    details.fields().with("name", name).with("sex", sex).into(),
                )
            }
            Self::Search { text, limit } => {
                let args = Fields::default()
                    .with("text", text.join(" "))
                    .maybe("limit", limit);
                core.call("patient_search", args.into())
            }
            Self::Show { patient } => core.call("patient_show", json!({ "id": patient })),
            Self::Update(update) => update.run(core),
            Self::Duplicates {
                name,
                phone,
                age,
                birth_date,
                abha_number,
            } => {
                let args = Fields::default()
                    .with("name", name)
                    .maybe("phone", phone)
                    .maybe("age", age)
                    .maybe("birth_date", birth_date)
                    .maybe("abha_number", abha_number);
                core.call("patient_duplicates", args.into())
            }
        }
    }
}

impl Details {
    fn fields(self) -> Fields {
        let guardian = self.guardian.map(|name| {
            Value::from(
                Fields::default()
                    .with("name", name)
                    .maybe("relation", self.guardian_relation)
                    .maybe("phone", self.guardian_phone),
            )
        });
        Fields::default()
            .maybe("local_name", self.local_name)
            .maybe("sex", self.sex.map(sex_word))
            .maybe("age", self.age)
            .maybe("birth_date", self.birth_date)
            .maybe("phone", self.phone)
            .maybe("area", self.area)
            .maybe("pin", self.pin)
            .maybe("address", self.address)
            .maybe("language", self.language)
            .maybe("guardian", guardian)
            .maybe("abha_number", self.abha_number)
            .maybe("abha_address", self.abha_address)
            .maybe("aadhaar_last4", self.aadhaar_last4)
            .maybe("blood_group", self.blood_group)
            .maybe("referred_by", self.referred_by)
    }
}

impl Update {
    fn run(self, core: &Core) -> Result<Value, Fault> {
        let mut changes: Map<String, Value> =
            self.clear.into_iter().map(|field| (field, Value::Null)).collect();
        if let Value::Object(given) = Value::from(self.details.fields().maybe("name", self.name)) {
            changes.extend(given);
        }
        let (id, heads) = if self.heads.is_empty() {
            let shown = core.call("patient_show", json!({ "id": self.patient }))?;
            (
                shown.get("id").cloned().unwrap_or_default(),
                shown.get("heads").cloned().unwrap_or_default(),
            )
        } else {
            (core.patient_id(&self.patient)?, self.heads.into())
        };
        core.call(
            "patient_update",
            json!({ "id": id, "heads": heads, "changes": changes }),
        )
    }
}

/// The word for what a desk types (`f`, `F`, `Female`); what is no sex goes on as it is and is refused by name.
fn sex_word(typed: String) -> String {
    typed.parse::<Sex>().map_or(typed, |sex| sex.as_str().to_owned())
}
