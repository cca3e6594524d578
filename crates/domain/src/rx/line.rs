//! A prescription line, understood.

use serde::{Deserialize, Serialize};

use super::format::{how, notation};
use super::schedule::{Schedule, Timing};
use super::vocabulary::{Form, Instruction, Route, Unit};
use super::words;

/// One line of a prescription. The JSON shape is a promise to those who call `rx parse` (docs/formats/rx-line.md).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Line {
    /// Name as typed; empty when the line names no drug, and then everything is in `unparsed`.
    pub drug: String,
    /// What it comes as.
    pub form: Option<Form>,
    /// `650 mg`, `250 mg/5 ml`, `500/125`; without a unit exactly when none was typed.
    pub strength: Option<String>,
    /// Where it goes: typed, or the usual one of the form.
    pub route: Option<Route>,
    /// When and how much; none when the line does not say.
    pub schedule: Option<Schedule>,
    /// For how many days; a month is 30.
    pub days: Option<u32>,
    /// How many `unit`s to dispense, rounded up: typed (`#10`) or counted; none where it cannot be counted.
    pub quantity: Option<u32>,
    /// What doses and quantity are counted in.
    pub unit: Option<Unit>,
    /// Relation to food.
    pub instruction: Option<Instruction>,
    /// The understood part as an English sentence. Derived.
    pub words: String,
    /// What could not be understood, as typed. Never dropped, never acted on.
    pub unparsed: String,
}

impl Line {
    /// A line of which nothing is understood.
    pub(super) fn text_only(text: String) -> Self {
        Self {
            drug: String::new(),
            form: None,
            strength: None,
            route: None,
            schedule: None,
            days: None,
            quantity: None,
            unit: None,
            instruction: None,
            words: String::new(),
            unparsed: text,
        }
    }

    /// Fills the derived fields in: a quantity unless one was typed, and the sentence.
    pub(super) fn completed(mut self) -> Self {
        if self.quantity.is_none() {
            self.quantity = self.counted_quantity();
        }
        self.words = self.sentence();
        self
    }

    /// The understood part as an English sentence, from the fields as they are now: what `words` held when the line was
    /// read. Paper uses this, so that a line from elsewhere cannot say one thing in its fields and another in words.
    pub fn sentence(&self) -> String {
        words::sentence(self)
    }

    /// How it is taken, in the notation that is typed: `1-0-1 5d af`. What was not understood stands at the end.
    pub fn how(&self) -> String {
        how(self)
    }

    /// The timing in the doctor's notation and, apart, the days it holds for: `["1-0-0", "weekly"]`; the steps of a taper
    /// one by one. Empty without a schedule.
    pub fn notation(&self) -> Vec<String> {
        notation(self)
    }

    /// The quantity that follows from dose, schedule and days, whatever was typed.
    pub fn counted_quantity(&self) -> Option<u32> {
        self.unit.filter(|unit| unit.is_dispensed())?;
        self.schedule.as_ref()?.quantity(self.days)
    }

    /// True when nothing was left over and a drug is named.
    pub fn is_understood(&self) -> bool {
        !self.drug.is_empty() && self.unparsed.is_empty()
    }

    /// True when taken only as needed.
    pub fn is_as_needed(&self) -> bool {
        matches!(
            self.schedule.as_ref().map(|schedule| &schedule.timing),
            Some(Timing::AsNeeded { .. })
        )
    }
}
