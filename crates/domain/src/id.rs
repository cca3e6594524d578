//! Ids: 16 random bytes (UUID), a type for each kind of thing, so that a visit cannot be passed for a patient.
//!
//! New ids are UUIDv7 (RFC 9562): a millisecond timestamp and 74 random bits, so that they sort by age in an index. Any
//! 16 bytes are a legal id: chart ids are keyed hashes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::time::{Clock, Entropy};
use crate::validate::Invalid;

fn make_v7(clock: &dyn Clock, entropy: &dyn Entropy) -> Uuid {
    let mut random = [0; 10];
    entropy.fill(&mut random);
    // A clock set before 1970 still gives a usable id; only its order suffers.
    let millis = u64::try_from(clock.now().as_millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $(=> $doc_id:ident)?;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id (UUIDv7).
            pub fn make(clock: &dyn Clock, entropy: &dyn Entropy) -> Self {
                Self(make_v7(clock, entropy))
            }

            /// From the 16 bytes that stand in a file; every value is legal.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }

            /// The 16 bytes.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = Invalid;

            fn from_str(text: &str) -> Result<Self, Invalid> {
                Uuid::try_parse(text).map(Self).map_err(|_| Invalid::new("id", "domain-id-malformed"))
            }
        }

        $(impl From<$name> for $doc_id {
            fn from(id: $name) -> $doc_id {
                $doc_id(id.0)
            }
        }

        impl From<$doc_id> for $name {
            /// The caller knows the document's kind from its header.
            fn from(id: $doc_id) -> $name {
                $name(id.0)
            }
        })?
    )*};
}

ids! {
    /// Any automerge document, whatever its kind.
    DocId;
    /// The organisation, and its document.
    OrganisationId => DocId;
    /// A branch, and its document.
    BranchId => DocId;
    /// A member of staff, and the staff document. Patients are [`PatientId`].
    PersonId => DocId;
    /// A patient's registration at one branch, and its demographics document.
    PatientId => DocId;
    /// One patient's visit on one day.
    VisitId => DocId;
    /// A patient's chart: a keyed hash of the patient id, so that two offline PCs make the same chart.
    ChartId => DocId;
    /// One consultation.
    EncounterId => DocId;
    /// One certificate.
    CertificateId => DocId;
    /// A patient's photo.
    PhotoId => DocId;
    /// What a visit costs and what was paid: a hash of the visit id, so that two offline PCs make the same document.
    FeeId => DocId;
    /// One counting of the cash box.
    CashCountId => DocId;
    /// A finished prescription that the front desk may print.
    ReleaseId => DocId;
    /// A PC of the organisation.
    DeviceId;
    /// One life of a PC's data folder; a restore or a copied folder starts another.
    IncarnationId;
    /// An immutable entry inside a document.
    EntryId;
    /// A space: what one role set may read, in one file.
    SpaceId;
    /// A key epoch of a space.
    EpochId;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Timestamp;

    struct At(i64);
    impl Clock for At {
        fn now(&self) -> Timestamp {
            Timestamp::from_millis(self.0)
        }
    }
    struct Ones;
    impl Entropy for Ones {
        fn fill(&self, out: &mut [u8]) {
            out.fill(0xff);
        }
    }

    #[test]
    fn made_as_version_seven_and_written_as_text() {
        let id = PatientId::make(&At(1_763_696_210_123), &Ones);
        assert_eq!(id.to_string(), "019aa47c-70cb-7fff-bfff-ffffffffffff");
        assert_eq!(
            serde_json::to_string(&id).unwrap(),
            "\"019aa47c-70cb-7fff-bfff-ffffffffffff\""
        );
        assert_eq!(id.to_string().parse::<PatientId>().unwrap(), id);
        assert_eq!(PatientId::from_bytes(*id.as_bytes()), id);
        assert_eq!(DocId::from(id).to_string(), id.to_string());
        assert!(PatientId::make(&At(1), &Ones) < PatientId::make(&At(2), &Ones));
        assert_eq!(
            "nonsense".parse::<VisitId>().unwrap_err().message_key,
            "domain-id-malformed"
        );
        // A clock before 1970 must not panic.
        assert!(
            PatientId::make(&At(-5), &Ones)
                .to_string()
                .starts_with("00000000-0000-7")
        );
    }
}
