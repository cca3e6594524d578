//! The paper engine: data and embedded fonts in, PDF bytes out.
//!
//! Text is cut into runs by direction, script and font ([`itemise`]), shaped by the HarfBuzz algorithm ([`shape`]),
//! broken into lines with every line shaped anew ([`paragraph`]), laid out in blocks on pages ([`sheet`], [`flow`]) and
//! written through `printpdf` with subset fonts and the words' text beside their glyphs ([`pdf`]). Equal input gives
//! equal bytes. No clock, no randomness, no files. `docs/formats/paper.md` describes what comes out.
//!
//! PDF libraries that skip shaping print unreadable Hindi; one that takes a browser along costs 200 MB. Hence this crate.

mod calibration;
mod certificate;
mod engine;
mod error;
mod face;
mod flow;
mod instruction;
mod itemise;
mod kit_layout;
mod letterhead;
mod logo;
mod paragraph;
mod pdf;
mod phrase_keys;
mod phrase_sheet;
mod prescription;
mod register;
mod rx_body;
mod rx_head;
mod rx_layout;
mod rx_line;
mod setting;
mod shape;
mod shapes;
mod sheet;
mod slip;
mod stationery;
mod tongue;
mod wording;
mod words;

#[cfg(test)]
mod layout_tests;

pub use certificate::CertificateForm;
pub use engine::{Engine, ShapedGlyph};
pub use error::{Missing, PrintError};
pub use instruction::Untranslated;
pub use logo::{Logo, LogoError};
pub use phrase_sheet::PhraseSheet;
pub use prescription::{
    Allergies, Cancelled, CaseRegister, CaseRow, Certificate, Letterhead, Margins, Mark, PaperSize,
    PatientBlock, Pdf, Prescription, RecoveryKit, Stationery, VisitSummary,
};
pub use slip::{Receipt, ReceiptLine, SlipPaper, TokenSlip};
pub use wording::{LONGEST_WORDING, Wording, WordingFault};
pub use words::Phrase;
