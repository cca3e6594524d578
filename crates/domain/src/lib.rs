//! The clinic's vocabulary: what the words mean, which values are legal, how they are read and written.
//!
//! Pure: no I/O, no clock, no randomness. Time and random bytes come in through [`Clock`] and [`Entropy`]. A value that
//! exists is valid: constructors check, and deserialising goes through the same checks.

pub mod diagnosis;
pub mod fee;
pub mod formulary;
pub mod id;
pub mod identifier;
pub mod language;
pub mod money;
pub mod name_key;
pub mod person;
pub mod phone;
pub mod role;
pub mod rx;
pub mod space;
pub mod time;
pub mod validate;

pub use id::{
    BranchId, CashCountId, CertificateId, ChartId, DeviceId, DocId, EncounterId, EntryId, EpochId, FeeId,
    IncarnationId, OrganisationId, PatientId, PersonId, PhotoId, ReleaseId, SpaceId, VisitId,
};
pub use language::Language;
pub use money::Paise;
pub use person::{Age, AgeUnit, BirthInfo, PersonName, Sex};
pub use phone::Phone;
pub use role::{Role, RoleSet};
pub use space::SpaceKind;
pub use time::{Clock, Entropy, Timestamp};
pub use validate::{Invalid, Invalids};
