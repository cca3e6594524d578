//! The national list of essential medicines that comes with the program, and what follows from it for a prescription:
//! suggestions, and warnings of an allergy or of one ingredient twice.
//!
//! The data are two files that a doctor can read and correct, `data/nlem-2022.toml` and `data/drug-classes.toml`
//! (docs/formats/formulary.md). Nobody has checked their rows until `checked_by` says who.
//!
//! **This is no interaction check and not a complete allergy check.** A medicine or an allergy that the data do not name
//! gives no warning ([`ingredients_of`] is empty, [`knows_allergy`] is false; a screen can say so), and no class is
//! related to another.
//!
//! ```
//! use nirantar_domain::{formulary, rx};
//! let lines = [rx::parse("tab amoxycillin 500 1-1-1 5d")];
//! let warnings = formulary::warnings(&lines, &["Penicillin".to_owned()], &[]);
//! assert_eq!(warnings[0].kind, formulary::WarningKind::AllergyClass);
//! assert_eq!(warnings[0].what, "penicillin");
//! ```

mod data;
mod names;
mod search;
mod warnings;

pub use data::{ReferenceDrug, reference_drugs};
pub use names::{classes_of, ingredients_of, knows_allergy};
pub use search::search;
pub use warnings::{Against, Warning, WarningKind, warnings};
