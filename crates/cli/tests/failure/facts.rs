//! What was confirmed, and how to ask for it.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::batch::Batch;

/// Something that an answer confirmed: this command gives this value.
#[derive(Clone, Debug)]
pub struct Fact {
    pub command: &'static str,
    pub args: Value,
    pub pick: Pick,
    pub value: Value,
}

/// Which part of an answer.
#[derive(Clone, Debug)]
pub enum Pick {
    /// All of it.
    Whole,
    /// These members.
    Members(&'static [&'static str]),
    /// These members of the item whose `id` or `entry` is this.
    Item(String, &'static [&'static str]),
    /// At this place.
    At(&'static str),
    /// How many audit entries are of this action.
    Actions(&'static str),
    /// No command: the size of this file.
    FileSize(PathBuf),
}

impl Pick {
    fn of(&self, answer: &Value) -> Value {
        let members = |value: &Value, names: &[&str]| -> Value {
            names
                .iter()
                .map(|name| ((*name).to_owned(), value[*name].clone()))
                .collect()
        };
        match self {
            Self::Whole => answer.clone(),
            Self::Members(names) if answer.is_object() => members(answer, names),
            Self::Members(_) => answer.clone(),
            Self::Item(id, names) => answer
                .as_array()
                .into_iter()
                .flatten()
                .find(|item| item["id"] == *id || item["entry"] == *id)
                .map_or(Value::Null, |item| members(item, names)),
            Self::At(place) => answer.pointer(place).cloned().unwrap_or_default(),
            Self::Actions(action) => {
                let entries = answer.as_array().into_iter().flatten();
                entries.filter(|entry| entry["action"] == *action).count().into()
            }
            Self::FileSize(_) => Value::Null,
        }
    }
}

impl Fact {
    pub fn new(command: &'static str, args: Value, pick: Pick, answer: &Value) -> Self {
        let value = pick.of(answer);
        Self {
            command,
            args,
            pick,
            value,
        }
    }

    /// What it is now.
    pub fn ask(&self, batch: &mut Batch) -> Value {
        if let Pick::FileSize(path) = &self.pick {
            return json!(std::fs::metadata(path).map(|meta| meta.len()).ok());
        }
        let answer = batch.ask(self.command, &self.args).expect("the process lives");
        // "Not found" is an answer as well: what was not there is not there.
        self.pick.of(&answer)
    }
}
