//! `report`: what days and months add up to.

use clap::Subcommand;
use nirantar_ipc::Fault;
use serde_json::Value;

use crate::core::Core;
use crate::fields::Fields;
use crate::secrets::Secrets;

/// Numbers of days and months, and who is to come again.
#[derive(Debug, Subcommand)]
pub enum Report {
    /// A day.
    Day {
        /// `YYYY-MM-DD`; today if absent.
        date: Option<String>,
    },
    /// A month.
    Month {
        /// `YYYY-MM`; the present one if absent.
        month: Option<String>,
    },
    /// Who was asked to come again, with phones.
    FollowUps {
        /// The first day, `YYYY-MM-DD`; a week ago if absent.
        #[arg(long)]
        from: Option<String>,
        /// The last day; in a week if absent.
        #[arg(long)]
        to: Option<String>,
    },
}

impl Report {
    /// Gives the command.
    pub fn run(self, core: &Core, secrets: &mut Secrets) -> Result<Value, Fault> {
        core.log_in(secrets)?;
        let fields = Fields::default();
        match self {
            Self::Day { date } => core.call("report_day", fields.maybe("date", date).into()),
            Self::Month { month } => core.call("report_month", fields.maybe("month", month).into()),
            Self::FollowUps { from, to } => core.call(
                "follow_ups_due",
                fields.maybe("from", from).maybe("to", to).into(),
            ),
        }
    }
}
