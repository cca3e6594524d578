//! Turns the command list into a dispatcher, a list of names and the TypeScript of the payloads.

/// `name(Arguments) -> Answer;` — the use case of the same name on [`nirantar_app::Nirantar`] is called. The permission is
/// looked at before the arguments are, so that a refused person learns nothing from the wording of a complaint.
macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($args:ty) -> $answer:ty;)*) => {
        /// The names of all commands, in the order of the list.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),*];

        /// Gives a command.
        ///
        /// # Errors
        /// [`crate::Fault`] with one of the closed codes; nothing was changed then.
        pub fn call(
            app: &nirantar_app::Nirantar,
            command: &str,
            args: serde_json::Value,
        ) -> Result<serde_json::Value, crate::Fault> {
            match command {
                $(stringify!($name) => {
                    app.permit(stringify!($name))?;
                    let args: $args = $crate::dispatch::read_args(args)?;
                    let answer: $answer = app.$name(args.into())?.into();
                    $crate::dispatch::write_answer(&answer)
                })*
                _ => Err(nirantar_app::Error::Usage { detail: "unknown command".to_owned() }.into()),
            }
        }

        /// Declares arguments, answers and the command map to the TypeScript writer.
        pub(crate) fn declare(script: &mut $crate::typescript::Script) {
            $(script.command::<$args, $answer>(stringify!($name), &[$(stringify!($doc)),*]);)*
        }
    };
}
pub(crate) use commands;

use crate::Fault;

/// Reads the arguments object. `null` counts as `{}`.
pub(crate) fn read_args<T: serde::de::DeserializeOwned>(args: serde_json::Value) -> Result<T, Fault> {
    let args = if args.is_null() {
        serde_json::Value::Object(serde_json::Map::new())
    } else {
        args
    };
    serde_path_to_error::deserialize(args).map_err(|error| Fault::from_arguments(&error))
}

/// Writes the answer.
pub(crate) fn write_answer<T: serde::Serialize>(answer: &T) -> Result<serde_json::Value, Fault> {
    serde_json::to_value(answer)
        .map_err(|_| nirantar_app::Error::internal("an answer could not be written as JSON").into())
}
