//! How a medicine is taken, and the sentence that tells the patient.

use std::fmt;

use fluent_bundle::FluentValue;
use nirantar_domain::Language;

use crate::words::Words;

/// An amount such as ½ or 1½. Never negative; `den` 0 is read as 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    /// Numerator.
    pub num: u16,
    /// Denominator.
    pub den: u16,
}

impl Ratio {
    /// A whole amount.
    pub const fn whole(num: u16) -> Self {
        Self { num, den: 1 }
    }

    fn is_zero(self) -> bool {
        self.num == 0
    }

    /// The number that plural forms go by: half a tablet is "tablet", one and a half are "tablets".
    fn plural_count(self) -> u16 {
        if self.num <= self.den.max(1) {
            1
        } else {
            2.max(self.num / self.den.max(1))
        }
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (num, den) = (u32::from(self.num), u32::from(self.den.max(1)));
        let (whole, rest) = (num / den, num % den);
        let fraction = match (rest * 4 / den, rest * 4 % den) {
            (0, 0) => return write!(f, "{whole}"),
            (1, 0) => "¼",
            (2, 0) => "½",
            (3, 0) => "¾",
            _ if whole == 0 => return write!(f, "{rest}/{den}"),
            _ => return write!(f, "{whole} {rest}/{den}"),
        };
        if whole == 0 {
            f.write_str(fraction)
        } else {
            write!(f, "{whole}{fraction}")
        }
    }
}

/// What an amount counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum DoseUnit {
    Tablet,
    Capsule,
    Millilitre,
    Drop,
    Puff,
    Sachet,
    Spoon,
    Injection,
    Suppository,
    Unit,
    /// Ointments and the like: the amount is not printed, the word is "apply".
    Application,
}

/// When in the day. `None` and zero both print as 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// By meals: `1-0-1`, or four numbers when there is an evening dose.
    Slots {
        /// Morning dose.
        morning: Option<Ratio>,
        /// Noon dose.
        noon: Option<Ratio>,
        /// Evening dose; makes the notation four numbers long.
        evening: Option<Ratio>,
        /// Night dose.
        night: Option<Ratio>,
    },
    /// Every so many hours.
    EveryHours {
        /// Hours between doses.
        hours: u8,
        /// Each dose.
        amount: Ratio,
    },
    /// One dose at once.
    Once {
        /// The dose.
        amount: Ratio,
    },
    /// Whenever the complaint comes.
    AsNeeded {
        /// Each dose.
        amount: Ratio,
    },
}

/// Relation to meals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Food {
    After,
    Before,
    With,
    EmptyStomach,
}

/// On which days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Repeat {
    #[default]
    Daily,
    AlternateDays,
    Weekly,
}

/// How long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Duration {
    /// Not said.
    #[default]
    Unsaid,
    /// So many days.
    Days(u16),
    /// Until the doctor stops it.
    Continue,
}

/// Where a medicine goes when it is not swallowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Site {
    RightEye,
    LeftEye,
    BothEyes,
    RightEar,
    LeftEar,
    BothEars,
    EachNostril,
    Skin,
    UnderTongue,
    Inhale,
}

/// A structured instruction: the source of the notation, the English words and the translation alike, so that the three
/// cannot disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instruction {
    /// When in the day, with the doses.
    pub timing: Timing,
    /// What the doses count. `None` prints bare numbers.
    pub unit: Option<DoseUnit>,
    /// Relation to meals.
    pub food: Option<Food>,
    /// On which days.
    pub repeat: Repeat,
    /// How long.
    pub duration: Duration,
    /// Only when needed, beside a fixed timing.
    pub as_needed: bool,
    /// Where it goes.
    pub site: Option<Site>,
}

impl Instruction {
    /// A plain instruction with this timing and nothing else said.
    pub const fn new(timing: Timing) -> Self {
        Self {
            timing,
            unit: None,
            food: None,
            repeat: Repeat::Daily,
            duration: Duration::Unsaid,
            as_needed: false,
            site: None,
        }
    }

    /// The doctor's notation: `1-0-1`, `½-0-0-1`, `q6h`, `stat`, `sos`.
    pub fn notation(&self) -> String {
        let number = |dose: Option<Ratio>| dose.unwrap_or(Ratio::whole(0)).to_string();
        match self.timing {
            Timing::Slots {
                morning,
                noon,
                evening: None,
                night,
            } => {
                format!("{}-{}-{}", number(morning), number(noon), number(night))
            }
            Timing::Slots {
                morning,
                noon,
                evening,
                night,
            } => {
                format!(
                    "{}-{}-{}-{}",
                    number(morning),
                    number(noon),
                    number(evening),
                    number(night)
                )
            }
            Timing::EveryHours { hours, .. } => format!("q{hours}h"),
            Timing::Once { .. } => "stat".to_owned(),
            Timing::AsNeeded { .. } => "sos".to_owned(),
        }
    }
}

/// A sentence in its clauses: lines are best broken between them.
pub(crate) struct Clauses {
    pub(crate) parts: Vec<String>,
    pub(crate) separator: String,
}

impl Words {
    /// The instruction as a sentence in `language`. `None` when a phrase it needs is missing there: half a sentence in
    /// a language and half in another would mislead. Only the unit may be left out, since the English line names it.
    pub(crate) fn clauses(&self, language: Language, instruction: &Instruction) -> Option<Clauses> {
        let find = |key: &str| self.find(language, key, &[]);
        let mut parts = Vec::new();
        match instruction.timing {
            Timing::Slots {
                morning,
                noon,
                evening,
                night,
            } => {
                let slots = [
                    ("paper-slot-morning", morning),
                    ("paper-slot-noon", noon),
                    ("paper-slot-evening", evening),
                    ("paper-slot-night", night),
                ];
                for (key, dose) in slots {
                    let Some(amount) = dose.filter(|amount| !amount.is_zero()) else {
                        continue;
                    };
                    let dose = self.dose(language, amount, instruction.unit)?;
                    let arguments = [("slot", find(key)?.into()), ("dose", dose.into())];
                    parts.push(self.find(language, "paper-slot-dose", &arguments)?);
                }
            }
            Timing::EveryHours { hours, amount } => {
                let dose = self.dose(language, amount, instruction.unit)?;
                let arguments = [("hours", FluentValue::from(hours)), ("dose", dose.into())];
                parts.push(self.find(language, "paper-every-hours", &arguments)?);
            }
            Timing::Once { amount } => {
                let dose = self.dose(language, amount, instruction.unit)?;
                parts.push(self.find(language, "paper-once", &[("dose", dose.into())])?);
            }
            Timing::AsNeeded { amount } => {
                let dose = self.dose(language, amount, instruction.unit)?;
                parts.push(self.find(language, "paper-as-needed-dose", &[("dose", dose.into())])?);
            }
        }
        if let Some(site) = instruction.site {
            parts.push(find(site_key(site))?);
        }
        if let Some(food) = instruction.food {
            parts.push(find(food_key(food))?);
        }
        match instruction.repeat {
            Repeat::Daily => {}
            Repeat::AlternateDays => parts.push(find("paper-alternate-days")?),
            Repeat::Weekly => parts.push(find("paper-weekly")?),
        }
        if instruction.as_needed {
            parts.push(find("paper-as-needed")?);
        }
        match instruction.duration {
            Duration::Unsaid => {}
            Duration::Days(days) => {
                parts.push(self.find(language, "paper-days", &[("count", days.into())])?);
            }
            Duration::Continue => parts.push(find("paper-continue")?),
        }
        let separator = find("paper-list-separator")?;
        (!parts.is_empty()).then_some(Clauses { parts, separator })
    }

    fn dose(&self, language: Language, amount: Ratio, unit: Option<DoseUnit>) -> Option<String> {
        let Some(unit) = unit else {
            return Some(amount.to_string());
        };
        if unit == DoseUnit::Application {
            return self.find(language, "paper-apply", &[]);
        }
        match self.find(
            language,
            unit_key(unit),
            &[("count", amount.plural_count().into())],
        ) {
            Some(word) => {
                let arguments = [("amount", amount.to_string().into()), ("unit", word.into())];
                self.find(language, "paper-dose", &arguments)
            }
            None => Some(amount.to_string()),
        }
    }
}

const fn unit_key(unit: DoseUnit) -> &'static str {
    match unit {
        DoseUnit::Tablet => "paper-unit-tablet",
        DoseUnit::Capsule => "paper-unit-capsule",
        DoseUnit::Millilitre => "paper-unit-millilitre",
        DoseUnit::Drop => "paper-unit-drop",
        DoseUnit::Puff => "paper-unit-puff",
        DoseUnit::Sachet => "paper-unit-sachet",
        DoseUnit::Spoon => "paper-unit-spoon",
        DoseUnit::Injection => "paper-unit-injection",
        DoseUnit::Suppository => "paper-unit-suppository",
        DoseUnit::Unit => "paper-unit-unit",
        DoseUnit::Application => "paper-apply",
    }
}

const fn food_key(food: Food) -> &'static str {
    match food {
        Food::After => "paper-food-after",
        Food::Before => "paper-food-before",
        Food::With => "paper-food-with",
        Food::EmptyStomach => "paper-food-empty",
    }
}

const fn site_key(site: Site) -> &'static str {
    match site {
        Site::RightEye => "paper-site-right-eye",
        Site::LeftEye => "paper-site-left-eye",
        Site::BothEyes => "paper-site-both-eyes",
        Site::RightEar => "paper-site-right-ear",
        Site::LeftEar => "paper-site-left-ear",
        Site::BothEars => "paper-site-both-ears",
        Site::EachNostril => "paper-site-each-nostril",
        Site::Skin => "paper-site-skin",
        Site::UnderTongue => "paper-site-under-tongue",
        Site::Inhale => "paper-site-inhale",
    }
}
