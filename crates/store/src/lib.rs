//! Encrypted files: documents, what lists and searches read, the audit log, and what must survive a crash.
//!
//! One SQLCipher file per space ([`Space`]) and one for this PC ([`DeviceDb`]). A use case does all it has to in one
//! [`Space::write`]: documents, their projection rows, outbox, counters, effects, audit. When that returns `Ok` it is on
//! the disk. Everything that lists read is a projection of the documents and can be made anew from them.
//!
//! Formats: docs/formats/database.md, audit.md, outbox.md. SQL: migrations/.

mod audit;
mod check;
mod device;
mod error;
mod file;
mod packed;
mod pages;
mod progress;
mod projection;
mod search;
mod space;
mod table;
mod tx;

pub use audit::{
    AuditCheckpoint, AuditEntry, AuditFilter, AuditHead, AuditProblem, AuditRecord, AuditReport, AuditSigner,
    ChainReport, FileId, GENESIS_HASH, chain_hash,
};
pub use check::{CheckProblem, CheckReport};
pub use device::{
    DeviceDb, DeviceRead, DeviceWrite, FailedLogin, Incarnation, MembershipRow, PrintJobRow, RosterRow,
    SlotRow, SpaceFile,
};
pub use error::{Result, StoreError};
pub use file::{CheckpointOutcome, Held, READERS, Schema, SnapshotFile, SnapshotGuard};
pub use pages::PageUse;
pub use progress::Progress;
pub use projection::{
    BranchRow, CashCountRow, CertificateRow, ChartEntryRow, DayMoney, DrugUse, EncounterRow, FeeRow,
    FollowUpRow, FormularyRow, LineUse, PatientRow, PaymentRow, QueueRow, Rebuilt, ReleaseRow, ReportVisit,
    StaffRow, TemplateRow, VisitRow, VitalsRow,
};
pub use search::{
    AGE_SLACK_YEARS, Duplicate, DuplicateReason, Hit, IndexedPatient, Likeness, PatientIndex, Quality,
    WordKeys, word_keys,
};
pub use space::{Space, derive_actor};
pub use table::document::{DocumentRow, Prepared};
pub use table::draft::Draft;
pub use table::effect::{Effect, EffectId};
pub use table::meta::SpaceIdentity;
pub use table::outbox::OutboxRow;
pub use tx::{ReadTx, WriteTx};
