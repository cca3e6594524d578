//! One consultation: measurements, complaints, findings, diagnoses, prescription, tests, advice, follow-up, notes; its
//! sign-off and what came after.

mod after;
mod content;
mod facts;
mod sign_off;
mod view;

pub use after::{Addendum, ArrivedChange, SetAside};
pub use content::{EncounterContent, EncounterField, EncounterFields};
pub use facts::{
    Advice, Certainty, Code, Complaint, Diagnosis, Finding, FollowUp, GlucoseTiming, RxLine, TestAdvised,
    Vitals,
};
pub use sign_off::{
    NewSignOff, SignOff, SignedDoctor, SignedPatient, SignedSheet, Signing, earlier_sign_offs,
    sign_off_bytes, stored_bytes,
};
pub use view::{EncounterEdit, EncounterSummary, EncounterView};
