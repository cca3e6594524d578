//! The form of every refusal that leaves the program.

use nirantar_app::{Args, Error};
use serde::Serialize;
use ts_rs::TS;

/// `{code, message_key, message, args}`: the same on every way out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Fault {
    /// One of the closed codes: `usage`, `invalid`, `login`, `permission`, `not_found`, `conflict`, `in_use`, `damaged`,
    /// `newer`, `keyring`, `disk`, `cancelled`, `internal`.
    pub code: &'static str,
    /// Fluent key of the text.
    pub message_key: String,
    /// The text in English.
    pub message: String,
    /// Arguments for the text; `field` names the field of an `invalid`.
    #[ts(type = "Record<string, string>")]
    pub args: Args,
}

impl Fault {
    fn new(code: &'static str, key: &str, args: Args) -> Self {
        let message = crate::text::message("en", key, &args);
        Self {
            code,
            message_key: key.to_owned(),
            message,
            args,
        }
    }

    /// Arguments that do not have the command's shape. Names the field, never repeats what was typed: serde's own wording
    /// would.
    pub(crate) fn from_arguments(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let text = error.inner().to_string();
        let path = error.path().to_string();
        let named = |prefix: &str| -> Option<String> {
            let rest = text.strip_prefix(prefix)?;
            let name = rest.strip_prefix('`')?.split('`').next()?;
            // The path of an unknown field ends with the field itself, that of a missing one with what lacks it.
            let is_in_path = prefix.starts_with("unknown")
                && path
                    .strip_suffix(name)
                    .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
            Some(if path == "." {
                name.to_owned()
            } else if is_in_path {
                path.clone()
            } else {
                format!("{path}.{name}")
            })
        };
        let (key, field) = if let Some(field) = named("missing field ") {
            ("argument-missing", field)
        } else if let Some(field) = named("unknown field ") {
            // The name of an unknown field is the caller's word; it is cut so that a misplaced value cannot travel far.
            ("argument-unknown", field.chars().take(40).collect())
        } else {
            // "." is no name: the arguments as a whole.
            let field = if path == "." { "args".to_owned() } else { path };
            if let Some(choices) = choices(&text) {
                let args = [("field".to_owned(), field), ("choices".to_owned(), choices)];
                return Self::new("invalid", "argument-choice", Args::from(args));
            }
            ("argument-malformed", field)
        };
        Self::new("invalid", key, Args::from([("field".to_owned(), field)]))
    }
}

/// The words that a field takes, where serde names them: ``unknown variant `…`, expected one of `a`, `b` ``. They are ours;
/// what stands before them was typed and is left out.
fn choices(text: &str) -> Option<String> {
    let (_, expected) = text
        .strip_prefix("unknown variant ")?
        .rsplit_once(", expected ")?;
    let words: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        let (code, key, args) = error.parts();
        Self::new(code, &key, args)
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}
