//! `visit`: the day's queue.

use clap::{Args, Subcommand};
use nirantar_app::Error;
use nirantar_ipc::Fault;
use serde_json::{Value, json};

use crate::core::Core;
use crate::fields::Fields;

/// The day's queue.
#[derive(Debug, Args)]
#[command(subcommand_precedence_over_arg = true)]
pub struct Visit {
    /// What to do; giving a token if absent.
    #[command(subcommand)]
    verb: Option<Verb>,
    /// For whom the token is.
    #[command(flatten)]
    add: Add,
}

/// What to do in the queue.
#[derive(Debug, Subcommand)]
enum Verb {
    /// Gives a token.
    Add(Add),
    /// A day's queue, in calling order.
    List {
        /// YYYY-MM-DD; today if absent.
        #[arg(long)]
        date: Option<String>,
        /// Only this doctor's, by id.
        #[arg(long)]
        doctor: Option<String>,
    },
    /// Moves a visit on.
    State {
        /// Which, by id.
        visit: String,
        /// waiting, in_consult, done, skipped or no_show.
        stage: String,
    },
}

/// A token for a patient.
#[derive(Debug, Args)]
struct Add {
    /// Id or human number.
    patient: Option<String>,
    /// With which doctor, by id; may be left out where there is only one.
    #[arg(long)]
    doctor: Option<String>,
    /// Goes before those who wait.
    #[arg(long)]
    priority: bool,
    /// Why the patient came.
    #[arg(long)]
    reason: Option<String>,
}

impl Add {
    const fn is_given(&self) -> bool {
        self.patient.is_some() || self.doctor.is_some() || self.priority || self.reason.is_some()
    }
}

impl Visit {
    /// Gives the command.
    pub fn run(self, core: &Core) -> Result<Value, Fault> {
        let stray = self.verb.is_some() && self.add.is_given();
        if stray {
            return Err(Error::Usage {
                detail: "options of a token before the verb".to_owned(),
            }
            .into());
        }
        match self.verb.unwrap_or(Verb::Add(self.add)) {
            Verb::Add(add) => {
                let patient = add.patient.ok_or_else(|| Error::Usage {
                    detail: "no patient named".to_owned(),
                })?;
                let args = Fields::default()
                    .with("patient", core.patient_id(&patient)?)
                    .maybe("doctor", add.doctor)
                    .with("priority", add.priority)
                    .maybe("reason", add.reason);
                core.call("visit_add", args.into())
            }
            Verb::List { date, doctor } => core.call(
                "visit_list",
                Fields::default()
                    .maybe("date", date)
                    .maybe("doctor", doctor)
                    .into(),
            ),
            Verb::State { visit, stage } => {
                core.call("visit_state", json!({ "visit": visit, "stage": stage }))
            }
        }
    }
}
