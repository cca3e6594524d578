//! What is wrong with an input, said so that the form can point at the field and name the remedy.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

/// One bad field and its remedy. `message_key` names a Fluent message in `locales/<lang>/*.ftl`; `args` fill its
/// placeables. Values of patients never go into `args`: errors are logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Invalid {
    /// Name of the field in the payload, e.g. `phone` or `guardian.name`.
    pub field: String,
    /// Fluent key, e.g. `domain-phone-too-short`.
    pub message_key: &'static str,
    /// Placeables of the message.
    pub args: BTreeMap<String, String>,
}

impl Invalid {
    /// A complaint about `field` without arguments.
    pub fn new(field: impl Into<String>, message_key: &'static str) -> Self {
        Self {
            field: field.into(),
            message_key,
            args: BTreeMap::new(),
        }
    }

    /// The same complaint with one placeable filled in.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// The same complaint about another field: `Phone::parse` speaks of `phone`, the form of `guardian_phone`.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = field.into();
        self
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.message_key)
    }
}

impl std::error::Error for Invalid {}

/// Everything wrong with a form at once, in the order found; never empty when returned as an error.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct Invalids(Vec<Invalid>);

impl Invalids {
    /// Nothing wrong so far.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the value, or notes the complaint under `field` and goes on.
    pub fn check<T>(&mut self, field: &str, result: Result<T, Invalid>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(invalid) => {
                self.0.push(invalid.at(field));
                None
            }
        }
    }

    /// Like [`Invalids::check`] for a field that may be left empty: blank text is `None` without a complaint.
    pub fn check_optional<T>(
        &mut self,
        field: &str,
        text: Option<&str>,
        parse: impl FnOnce(&str) -> Result<T, Invalid>,
    ) -> Option<T> {
        let text = text?.trim();
        if text.is_empty() {
            None
        } else {
            self.check(field, parse(text))
        }
    }

    /// Notes a complaint.
    pub fn push(&mut self, invalid: Invalid) {
        self.0.push(invalid);
    }

    /// The complaints so far.
    pub fn as_slice(&self) -> &[Invalid] {
        &self.0
    }

    /// True while nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `value` when nothing was wrong, else all complaints.
    pub fn finish<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }
}

impl From<Invalid> for Invalids {
    fn from(invalid: Invalid) -> Self {
        Self(vec![invalid])
    }
}

impl IntoIterator for Invalids {
    type Item = Invalid;
    type IntoIter = std::vec::IntoIter<Invalid>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for Invalids {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, invalid) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("; ")?;
            }
            invalid.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Invalids {}
