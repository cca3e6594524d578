//! Writes the TypeScript of every payload and the command map: one file, `ui/src/generated/ipc.ts`, committed.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

/// The TypeScript as it is being collected.
pub struct Script {
    config: Config,
    seen: Vec<TypeId>,
    types: BTreeMap<String, String>,
    commands: Vec<(String, String, String, String)>,
}

/// The whole generated file.
pub fn generate() -> String {
    let mut script = Script {
        config: Config::new().with_large_int("number"),
        seen: Vec::new(),
        types: BTreeMap::new(),
        commands: Vec::new(),
    };
    crate::list::declare(&mut script);
    script.collect::<crate::Fault>();
    script.collect::<nirantar_app::Event>();
    script.write()
}

impl Script {
    /// Adds a command with its argument and answer types.
    pub(crate) fn command<A: TS + 'static + ?Sized, R: TS + 'static + ?Sized>(
        &mut self,
        name: &str,
        docs: &[&str],
    ) {
        self.collect::<A>();
        self.collect::<R>();
        let doc = docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
        self.commands
            .push((name.to_owned(), doc, A::name(&self.config), R::name(&self.config)));
    }

    fn collect<T: TS + 'static + ?Sized>(&mut self) {
        let id = TypeId::of::<T>();
        if self.seen.contains(&id) {
            return;
        }
        self.seen.push(id);
        if T::output_path().is_some() {
            let mut declaration = String::new();
            if let Some(docs) = T::docs() {
                declaration.push_str(docs.trim_end());
                declaration.push('\n');
            }
            declaration.push_str("export ");
            declaration.push_str(&T::decl(&self.config));
            self.types.insert(T::ident(&self.config), declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }

    fn write(&self) -> String {
        let mut out = String::from(
            "// Generated from crates/ipc by `make types`. Do not edit: a test compares this file with the command list.\n",
        );
        for declaration in self.types.values() {
            out.push('\n');
            out.push_str(declaration);
            out.push('\n');
        }
        out.push_str("\n/** Every command: its arguments and its answer. */\nexport interface Commands {\n");
        for (name, doc, args, answer) in &self.commands {
            // Writing to a String cannot fail.
            let _ = writeln!(
                out,
                "  /** {doc} */\n  {name}: {{ args: {args}; answer: {answer} }};"
            );
        }
        out.push_str("}\n");
        out
    }
}

impl TypeVisitor for Script {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.collect::<T>();
    }
}
