//! The fields of every command, read from the TypeScript that the command list writes. A field that is added tomorrow is
//! here without anybody thinking of it.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

/// A type of the generated TypeScript.
#[derive(Clone, Debug)]
enum Type {
    Text,
    Word(String),
    Number,
    Flag,
    Null,
    Anything,
    List(Box<Type>),
    Members(Vec<(String, Type)>),
    /// Any names with values of any kind.
    Map,
    Named(String),
    Either(Vec<Type>),
    Both(Vec<Type>),
}

/// Every command with its arguments.
pub struct Schema {
    types: HashMap<String, Type>,
    commands: Vec<(String, Type)>,
}

impl Schema {
    pub fn read() -> Self {
        let script = nirantar_ipc::typescript::generate();
        let mut tokens = Tokens::of(&script);
        let mut schema = Self {
            types: HashMap::new(),
            commands: Vec::new(),
        };
        while let Some(word) = tokens.next() {
            assert_eq!(word, "export");
            match tokens.next().as_deref() {
                Some("type") => {
                    let name = tokens.next().unwrap();
                    tokens.expect("=");
                    let is = tokens.either();
                    tokens.skip(";");
                    schema.types.insert(name, is);
                }
                Some("interface") => {
                    tokens.expect("Commands");
                    let Type::Members(commands) = tokens.one() else {
                        panic!("an interface")
                    };
                    for (name, command) in commands {
                        let Type::Members(sides) = command else {
                            panic!("{name}")
                        };
                        let args = sides.into_iter().find(|(side, _)| side == "args").unwrap().1;
                        schema.commands.push((name, args));
                    }
                }
                other => panic!("{other:?}"),
            }
        }
        schema
    }

    pub fn commands(&self) -> impl Iterator<Item = &str> {
        self.commands.iter().map(|(name, _)| name.as_str())
    }

    fn args(&self, command: &str) -> &Type {
        &self.commands.iter().find(|(name, _)| name == command).unwrap().1
    }

    /// The paths of all fields of a command that take text: `encounter_save.edits[]<add>.value<rx>.line`.
    pub fn texts(&self, command: &str) -> Vec<String> {
        let mut paths = Vec::new();
        self.walk(self.args(command), command, &mut paths);
        paths
    }

    fn walk(&self, is: &Type, path: &str, paths: &mut Vec<String>) {
        match is {
            Type::Text | Type::Anything => paths.push(path.to_owned()),
            Type::Map => paths.push(format!("{path}{{}}")),
            Type::Word(_) | Type::Number | Type::Flag | Type::Null => {}
            Type::List(item) => self.walk(item, &format!("{path}[]"), paths),
            Type::Either(types) => types.iter().for_each(|one| self.walk(one, path, paths)),
            Type::Named(name) if is_id(name) => {}
            Type::Named(name) => self.walk(&self.types[name], path, paths),
            Type::Members(_) | Type::Both(_) => {
                let members = self.members(is);
                let path = format!("{path}{}", tag(&members));
                for (name, member) in &members {
                    self.walk(member, &format!("{path}.{name}"), paths);
                }
            }
        }
    }

    /// The members of an object, those of an intersection together.
    fn members(&self, is: &Type) -> Vec<(String, Type)> {
        match is {
            Type::Members(members) => members.clone(),
            Type::Both(parts) => parts.iter().flat_map(|part| self.members(part)).collect(),
            Type::Named(name) => self.members(&self.types[name]),
            other => panic!("{other:?} has no members"),
        }
    }

    /// Arguments in which every text, ids too, is what `text` gives: one set per alternative.
    pub fn fill(&self, command: &str, text: &mut dyn FnMut() -> String) -> Vec<Value> {
        self.filled(self.args(command), text)
    }

    fn filled(&self, is: &Type, text: &mut dyn FnMut() -> String) -> Vec<Value> {
        match is {
            Type::Text => vec![json!(text())],
            Type::Anything | Type::Map => vec![json!({ "name": text(), "below": [text()] })],
            Type::Word(word) => vec![json!(word)],
            Type::Number => vec![json!(1)],
            Type::Flag => vec![json!(false)],
            Type::Null => vec![],
            Type::List(item) => self
                .filled(item, text)
                .into_iter()
                .map(|item| json!([item]))
                .collect(),
            Type::Named(name) => self.filled(&self.types[name], text),
            Type::Either(types) if types.iter().all(|one| matches!(one, Type::Word(_))) => {
                self.filled(&types[0], text)
            }
            Type::Either(types) => types.iter().flat_map(|one| self.filled(one, text)).collect(),
            Type::Members(_) | Type::Both(_) => {
                let members = self.members(is);
                let filled: Vec<(String, Vec<Value>)> = members
                    .iter()
                    .map(|(name, member)| (name.clone(), self.filled(member, text)))
                    .collect();
                let most = filled.iter().map(|(_, values)| values.len()).max().unwrap_or(1);
                let nth = |nth: usize| -> Value {
                    let one = |(name, values): &(String, Vec<Value>)| {
                        values
                            .get(nth)
                            .or(values.first())
                            .map(|value| (name.clone(), value.clone()))
                    };
                    Value::Object(filled.iter().filter_map(one).collect::<Map<_, _>>())
                };
                (0..most).map(nth).collect()
            }
        }
    }

    /// The paths of those text fields of `args` that hold a text that `marked` knows.
    pub fn marked(&self, command: &str, args: &Value, marked: &dyn Fn(&str) -> bool) -> Vec<String> {
        let mut paths = Vec::new();
        self.look(self.args(command), args, command, marked, &mut paths);
        paths
    }

    fn look(
        &self,
        is: &Type,
        value: &Value,
        path: &str,
        marked: &dyn Fn(&str) -> bool,
        paths: &mut Vec<String>,
    ) {
        match is {
            Type::Text | Type::Anything if marked(&value.to_string()) => paths.push(path.to_owned()),
            Type::Map if marked(&value.to_string()) => paths.push(format!("{path}{{}}")),
            Type::List(item) => {
                for value in value.as_array().into_iter().flatten() {
                    self.look(item, value, &format!("{path}[]"), marked, paths);
                }
            }
            Type::Either(types) => {
                types.iter().filter(|one| self.fits(one, value)).for_each(|one| {
                    self.look(one, value, path, marked, paths);
                });
            }
            Type::Named(name) => self.look(&self.types[name], value, path, marked, paths),
            Type::Members(_) | Type::Both(_) => {
                let members = self.members(is);
                let path = format!("{path}{}", tag(&members));
                for (name, member) in &members {
                    if let Some(value) = value.get(name) {
                        self.look(member, value, &format!("{path}.{name}"), marked, paths);
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether an alternative is the one that a value means.
    fn fits(&self, is: &Type, value: &Value) -> bool {
        match is {
            Type::Members(_) | Type::Both(_) => self.members(is).iter().all(|(name, member)| match member {
                Type::Word(word) => value[name] == **word,
                _ => true,
            }),
            Type::Null => value.is_null(),
            _ => true,
        }
    }
}

/// A field of these types is read as an id or an instant, or refused.
fn is_id(name: &str) -> bool {
    name.ends_with("Id") || name == "Timestamp"
}

/// The words that tell alternatives apart.
fn tag(members: &[(String, Type)]) -> String {
    members
        .iter()
        .filter_map(|(_, member)| match member {
            Type::Word(word) => Some(format!("<{word}>")),
            _ => None,
        })
        .collect()
}

/// The generated TypeScript in pieces; comments are left out.
struct Tokens(std::iter::Peekable<std::vec::IntoIter<String>>);

impl Tokens {
    fn of(script: &str) -> Self {
        let mut tokens = Vec::new();
        let mut rest = script;
        while let Some(first) = rest.chars().next() {
            let length = if rest.starts_with("/*") {
                rest = &rest[rest.find("*/").unwrap() + 2..];
                continue;
            } else if rest.starts_with("//") {
                rest = &rest[rest.find('\n').unwrap()..];
                continue;
            } else if first == '"' {
                rest[1..].find('"').unwrap() + 2
            } else if first.is_alphanumeric() || first == '_' {
                rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_')
                    .unwrap_or(rest.len())
            } else {
                first.len_utf8()
            };
            if !first.is_whitespace() {
                tokens.push(rest[..length].to_owned());
            }
            rest = &rest[length..];
        }
        Self(tokens.into_iter().peekable())
    }

    fn next(&mut self) -> Option<String> {
        self.0.next()
    }

    fn expect(&mut self, token: &str) {
        assert_eq!(self.next().as_deref(), Some(token));
    }

    fn skip(&mut self, token: &str) -> bool {
        let found = self.0.peek().is_some_and(|next| next == token);
        if found {
            self.0.next();
        }
        found
    }

    fn either(&mut self) -> Type {
        let mut types = vec![self.both()];
        while self.skip("|") {
            types.push(self.both());
        }
        if types.len() == 1 {
            types.remove(0)
        } else {
            Type::Either(types)
        }
    }

    fn both(&mut self) -> Type {
        let mut types = vec![self.one()];
        while self.skip("&") {
            types.push(self.one());
        }
        if types.len() == 1 {
            types.remove(0)
        } else {
            Type::Both(types)
        }
    }

    fn one(&mut self) -> Type {
        let token = self.next().unwrap();
        match token.as_str() {
            "string" => Type::Text,
            "number" => Type::Number,
            "boolean" => Type::Flag,
            "null" => Type::Null,
            "unknown" => Type::Anything,
            "(" => {
                let is = self.either();
                self.expect(")");
                is
            }
            "Array" => {
                self.expect("<");
                let item = self.either();
                self.expect(">");
                Type::List(Box::new(item))
            }
            "Record" => {
                self.expect("<");
                let key = self.next().unwrap();
                self.expect(",");
                let _ = self.either();
                self.expect(">");
                if key == "symbol" {
                    Type::Members(Vec::new())
                } else {
                    Type::Map
                }
            }
            "{" => {
                let mut members = Vec::new();
                // `{ [key in string]: string }`, with whatever keys.
                if self.skip("[") {
                    for token in ["key", "in", "string", "]", ":"] {
                        self.expect(token);
                    }
                    let _ = self.either();
                    self.expect("}");
                    return Type::Map;
                }
                while !self.skip("}") {
                    let name = self.next().unwrap().trim_matches('"').to_owned();
                    self.skip("?");
                    self.expect(":");
                    members.push((name, self.either()));
                    let _ = self.skip(",") || self.skip(";");
                }
                Type::Members(members)
            }
            word if word.starts_with('"') => Type::Word(word.trim_matches('"').to_owned()),
            name => Type::Named(name.to_owned()),
        }
    }
}
