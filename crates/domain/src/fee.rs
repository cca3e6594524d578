//! What a visit costs: a doctor's rule, and what follows from it and from earlier visits.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::money::Paise;
use crate::validate::Invalid;

/// The most that one charge, payment or rule takes: ten lakh rupees. More is a slip of the finger at a clinic's desk.
pub const MOST: Paise = Paise::from_rupees(1_000_000);

/// The longest free follow-up: a year.
pub const MOST_FREE_DAYS: u32 = 365;

/// A doctor's fees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FeeRule {
    /// Somebody who comes to this doctor for the first time.
    pub first_paise: Paise,
    /// Somebody who was here before.
    pub follow_up_paise: Paise,
    /// Days after a charged visit in which coming again is free; 0 for none.
    #[serde(default)]
    pub free_follow_up_days: u32,
}

impl FeeRule {
    /// Checks the amounts and days.
    ///
    /// # Errors
    /// Names the field that is too large or negative.
    pub fn check(self) -> Result<Self, Invalid> {
        amount("first_paise", self.first_paise)?;
        amount("follow_up_paise", self.follow_up_paise)?;
        if self.free_follow_up_days > MOST_FREE_DAYS {
            return Err(Invalid::new("free_follow_up_days", "domain-fee-days").with("max", MOST_FREE_DAYS));
        }
        Ok(self)
    }

    /// What a visit on `date` costs, where `last` is the day of the patient's last charged visit to this doctor.
    pub fn suggest(&self, date: NaiveDate, last: Option<NaiveDate>) -> Suggestion {
        let Some(last) = last else {
            return Suggestion {
                kind: FeeKind::First,
                amount: self.first_paise,
                free_until: None,
            };
        };
        let free_until = last.checked_add_days(Days::new(u64::from(self.free_follow_up_days)));
        match free_until.filter(|until| self.free_follow_up_days > 0 && date <= *until) {
            Some(until) => Suggestion {
                kind: FeeKind::Free,
                amount: Paise::ZERO,
                free_until: Some(until),
            },
            None => Suggestion {
                kind: FeeKind::FollowUp,
                amount: self.follow_up_paise,
                free_until: None,
            },
        }
    }
}

/// What a rule says of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// Why it costs that.
    pub kind: FeeKind,
    /// What it costs.
    pub amount: Paise,
    /// The last day on which coming again is free, where that is the reason.
    pub free_until: Option<NaiveDate>,
}

/// Why a visit costs what it costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FeeKind {
    /// The first time with this doctor.
    First,
    /// Here before.
    FollowUp,
    /// Nothing is charged.
    Free,
    /// Another amount than the rule's.
    Other,
}

/// How money came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PaymentMode {
    /// Notes and coins.
    Cash,
    /// UPI, seen by a person on the clinic's own phone.
    Upi,
}

/// Notes and coins in use, in rupees. The 2,000 was withdrawn from circulation in 2023.
pub const DENOMINATIONS: [u32; 9] = [500, 200, 100, 50, 20, 10, 5, 2, 1];

/// An amount that a field takes: nothing to ten lakh rupees.
///
/// # Errors
/// Names `field` and the remedy.
pub fn amount(field: &str, paise: Paise) -> Result<Paise, Invalid> {
    if paise < Paise::ZERO {
        return Err(Invalid::new(field, "domain-fee-negative"));
    }
    if paise > MOST {
        return Err(Invalid::new(field, "domain-fee-too-large").with("max", MOST));
    }
    Ok(paise)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: FeeRule = FeeRule {
        first_paise: Paise::new(50_000),
        follow_up_paise: Paise::new(30_000),
        free_follow_up_days: 7,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn first_then_free_then_follow_up() {
        let on = |date, last: Option<&str>| {
            let found = RULE.suggest(day(date), last.map(day));
            (found.kind, found.amount.get(), found.free_until)
        };
        assert_eq!(on("2026-11-21", None), (FeeKind::First, 50_000, None));
        for date in ["2026-11-21", "2026-11-28"] {
            assert_eq!(
                on(date, Some("2026-11-21")),
                (FeeKind::Free, 0, Some(day("2026-11-28"))),
                "{date}"
            );
        }
        assert_eq!(
            on("2026-11-29", Some("2026-11-21")),
            (FeeKind::FollowUp, 30_000, None)
        );
        let never_free = FeeRule {
            free_follow_up_days: 0,
            ..RULE
        };
        let same_day = never_free.suggest(day("2026-11-21"), Some(day("2026-11-21")));
        assert_eq!(same_day.kind, FeeKind::FollowUp);
    }

    #[test]
    fn slips_of_the_finger_are_named() {
        let bad = |rule: FeeRule| rule.check().unwrap_err().field;
        let (negative, large) = (Paise::new(-1), Paise::new(100_000_001));
        assert_eq!(
            bad(FeeRule {
                first_paise: negative,
                ..RULE
            }),
            "first_paise"
        );
        assert_eq!(
            bad(FeeRule {
                follow_up_paise: large,
                ..RULE
            }),
            "follow_up_paise"
        );
        assert_eq!(
            bad(FeeRule {
                free_follow_up_days: 366,
                ..RULE
            }),
            "free_follow_up_days"
        );
        assert!(
            FeeRule {
                first_paise: MOST,
                ..RULE
            }
            .check()
            .is_ok()
        );
    }
}
