//! `fee`, `cash`: money at the desk. Amounts are typed in rupees and answered in paise.

use clap::Subcommand;
use nirantar_domain::Paise;
use nirantar_ipc::Fault;
use serde_json::{Value, json};

use crate::core::Core;
use crate::fields::Fields;

/// `300`, `1,200.50` → paise.
fn paise(text: &str) -> Result<i64, String> {
    Paise::parse_rupees(text)
        .map(Paise::get)
        .map_err(|_| "expected rupees, as in 300 or 1200.50".to_owned())
}

/// `500x3` → three notes of 500.
fn pieces(text: &str) -> Result<Value, String> {
    let parsed = text.split_once('x').and_then(|(rupees, count)| {
        Some(json!({ "rupees": rupees.parse::<u32>().ok()?, "count": count.parse::<u32>().ok()? }))
    });
    parsed.ok_or_else(|| "expected rupees x count, as in 500x3".to_owned())
}

/// What visits cost and what was paid.
#[derive(Debug, Subcommand)]
pub enum Fee {
    /// What a visit costs, and why.
    Suggest {
        /// Which visit, by id.
        visit: String,
    },
    /// Asks for a visit's fee and takes it.
    Take {
        /// Which visit, by id.
        visit: String,
        /// cash, upi, due or free.
        #[arg(long)]
        mode: String,
        /// Rupees; what the doctor's rule says if absent.
        #[arg(long, value_name = "RUPEES", value_parser = paise)]
        amount: Option<i64>,
        /// Why another amount, or nothing.
        #[arg(long)]
        reason: Option<String>,
        /// What the UPI app calls the payment.
        #[arg(long)]
        reference: Option<String>,
    },
    /// Takes what is due, or part of it.
    Pay {
        /// Which fee, by id.
        fee: String,
        /// Rupees.
        #[arg(long, value_name = "RUPEES", value_parser = paise)]
        amount: i64,
        /// cash or upi.
        #[arg(long)]
        mode: String,
        /// What the UPI app calls the payment.
        #[arg(long)]
        reference: Option<String>,
    },
    /// Gives a payment back.
    Reverse {
        /// Which fee, by id.
        fee: String,
        /// Which of its payments, by id.
        payment: String,
        /// Why.
        #[arg(long)]
        reason: String,
    },
    /// The fee of a visit; null if nothing was asked.
    Show {
        /// Which visit, by id.
        visit: String,
    },
    /// What is still to be paid, the oldest first.
    Dues {
        /// Only this patient's, by id or human number.
        #[arg(long)]
        patient: Option<String>,
    },
}

impl Fee {
    /// Gives the command.
    pub fn run(self, core: &Core) -> Result<Value, Fault> {
        match self {
            Self::Suggest { visit } => core.call("fee_suggest", json!({ "visit": visit })),
            Self::Take {
                visit,
                mode,
                amount,
                reason,
                reference,
            } => core.call(
                "fee_take",
                Fields::default()
                    .with("visit", visit)
                    .with("mode", mode)
                    .maybe("amount_paise", amount)
                    .maybe("reason", reason)
                    .maybe("reference", reference)
                    .into(),
            ),
            Self::Pay {
                fee,
                amount,
                mode,
                reference,
            } => core.call(
                "fee_pay",
                Fields::default()
                    .with("fee", fee)
                    .with("amount_paise", amount)
                    .with("mode", mode)
                    .maybe("reference", reference)
                    .into(),
            ),
            Self::Reverse { fee, payment, reason } => core.call(
                "fee_reverse",
                json!({ "fee": fee, "payment": payment, "reason": reason }),
            ),
            Self::Show { visit } => core.call("fee_show", json!({ "visit": visit })),
            Self::Dues { patient } => {
                let patient = patient.map(|named| core.patient_id(&named)).transpose()?;
                core.call("dues_list", Fields::default().maybe("patient", patient).into())
            }
        }
    }
}

/// The cash box.
#[derive(Debug, Subcommand)]
pub enum Cash {
    /// A day's takings.
    Day {
        /// YYYY-MM-DD; today if absent.
        #[arg(long)]
        date: Option<String>,
    },
    /// Writes down what is in the cash box.
    Count {
        /// Rupees in all.
        #[arg(long, value_name = "RUPEES", value_parser = paise, required_unless_present = "notes")]
        total: Option<i64>,
        /// Notes and coins, as in 500x3,20x4.
        #[arg(long, value_delimiter = ',', value_parser = pieces, num_args = 1..)]
        notes: Vec<Value>,
        /// YYYY-MM-DD; today if absent.
        #[arg(long)]
        date: Option<String>,
        /// Whose takings, by id; everybody's if absent.
        #[arg(long)]
        person: Option<String>,
        /// Words beside it.
        #[arg(long)]
        note: Option<String>,
    },
}

impl Cash {
    /// Gives the command.
    pub fn run(self, core: &Core) -> Result<Value, Fault> {
        match self {
            Self::Day { date } => core.call("cash_day", Fields::default().maybe("date", date).into()),
            Self::Count {
                total,
                notes,
                date,
                person,
                note,
            } => core.call(
                "cash_count_add",
                Fields::default()
                    .maybe("counted_paise", total)
                    .with("denominations", notes)
                    .maybe("date", date)
                    .maybe("person", person)
                    .maybe("note", note)
                    .into(),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        assert_eq!(paise("1,200.50"), Ok(120_050));
        assert!(paise("-1").is_err() && paise("x").is_err());
        assert_eq!(pieces("500x3"), Ok(json!({"rupees": 500, "count": 3})));
        assert!(pieces("500").is_err() && pieces("x3").is_err());
    }
}
