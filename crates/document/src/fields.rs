//! Plain fields of a kind, declared once: the struct that a view shows, the enum that an edit sets.

/// Declares the plain fields of a kind.
///
/// For each field: its doc, name (in the document, in JSON and in the struct), type, and the edit's variant. Fields after
/// `safety` are those whose conflict may confuse patients.
macro_rules! plain_fields {
    (
        $(#[$struct_doc:meta])* struct $fields:ident;
        $(#[$enum_doc:meta])* enum $field:ident;
        safety: [$($safety:literal),*];
        $($(#[$doc:meta])* $name:ident : $type:ty => $variant:ident $(as $ts:literal)?;)*
    ) => {
        $(#[$struct_doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(default)]
        pub struct $fields {
            $($(#[$doc])* $(#[cfg_attr(feature = "ts", ts(type = $ts))])? pub $name: Option<$type>,)*
        }

        $(#[$enum_doc])*
        ///
        /// Each variant sets its field; `None` clears it.
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum $field {
            $($(#[$doc])* $variant($(#[cfg_attr(feature = "ts", ts(type = $ts))])? Option<$type>),)*
        }

        impl $fields {
            pub(crate) fn read(state: &crate::state::State) -> Self {
                Self { $($name: state.get(stringify!($name)),)* }
            }

            /// Conflicts of a document of this kind, fields that this build cannot read among them.
            pub(crate) fn conflicts(state: &crate::state::State) -> Vec<crate::conflict::Conflict> {
                let mut conflicts = state.conflicts(&[$($safety),*]);
                $(if state.is_unreadable::<$type>(stringify!($name)) {
                    let field = stringify!($name).to_owned();
                    conflicts.push(crate::conflict::Conflict::Unreadable { field });
                })*
                conflicts
            }

            /// The edits that turn `from` (the view the form was opened with) into `self` (the form as it was left):
            /// fields nobody touched are not among them.
            pub fn differences(&self, from: &Self) -> Vec<$field> {
                let mut edits = Vec::new();
                $(if self.$name != from.$name {
                    edits.push($field::$variant(self.$name.clone()));
                })*
                edits
            }
        }

        impl $field {
            pub(crate) fn set(&self, draft: &mut crate::draft::Draft<'_>) -> crate::error::Result<()> {
                match self {
                    $(Self::$variant(value) => draft.set(stringify!($name), value),)*
                }
            }
        }
    };
}

pub(crate) use plain_fields;
