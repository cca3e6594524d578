//! The canonical bytes of an entry and the hash that chains it. Format: docs/formats/audit.md; golden test below.

use sha2::{Digest, Sha256};

use super::entry::{AuditEntry, FileId};

/// What stands before the first entry of a chain.
pub const GENESIS_HASH: [u8; 32] = [0; 32];

/// `SHA-256(prev ‖ canonical bytes of the entry)`. Numbers are big-endian; texts and lists are prefixed with their
/// length, so that no two entries share bytes.
pub fn chain_hash(prev: &[u8; 32], file: FileId, seq: u64, entry: &AuditEntry) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(prev);
    hash.update(b"nirantar audit v1");
    hash.update(file.as_bytes());
    hash.update(entry.incarnation.as_bytes());
    hash.update(seq.to_be_bytes());
    hash.update(entry.at.as_millis().to_be_bytes());
    hash.update(entry.device.as_bytes());
    match entry.person {
        None => hash.update([0]),
        Some(person) => {
            hash.update([1]);
            hash.update(person.as_bytes());
        }
    }
    text(&mut hash, &entry.action);
    text(&mut hash, &entry.class);
    count(&mut hash, entry.subjects.len());
    for subject in &entry.subjects {
        hash.update(subject.as_bytes());
    }
    count(&mut hash, entry.fields.len());
    for field in &entry.fields {
        text(&mut hash, field);
    }
    hash.finalize().into()
}

fn text(hash: &mut Sha256, text: &str) {
    count(hash, text.len());
    hash.update(text.as_bytes());
}

fn count(hash: &mut Sha256, count: usize) {
    hash.update((count as u32).to_be_bytes());
}

#[cfg(test)]
mod tests {
    use nirantar_domain::{DeviceId, DocId, IncarnationId, PersonId, Timestamp};

    use super::*;

    fn entry() -> AuditEntry {
        AuditEntry {
            at: Timestamp::from_millis(1_763_696_210_123),
            person: Some(PersonId::from_bytes([3; 16])),
            device: DeviceId::from_bytes([4; 16]),
            incarnation: IncarnationId::from_bytes([5; 16]),
            action: "patient.update".into(),
            class: "patient".into(),
            subjects: vec![DocId::from_bytes([6; 16]), DocId::from_bytes([7; 16])],
            fields: vec!["phone".into(), "name".into()],
        }
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn golden_hash() {
        let first = chain_hash(&GENESIS_HASH, FileId::from_bytes([9; 16]), 1, &entry());
        assert_eq!(
            hex(&first),
            "2c87d96e65267b65e1f95abd7079d84129e1f403bd5e63f039a9d86e7bc42e43"
        );
        let nobody = AuditEntry {
            person: None,
            subjects: vec![],
            fields: vec![],
            ..entry()
        };
        let second = chain_hash(&first, FileId::from_bytes([9; 16]), 2, &nobody);
        assert_eq!(
            hex(&second),
            "698bf585c266cc7d5912ff1420a2c81de5f9125483b445d022a9608e6bfe839a"
        );
    }

    #[test]
    fn every_part_counts() {
        let file = FileId::from_bytes([9; 16]);
        let base = chain_hash(&GENESIS_HASH, file, 1, &entry());
        let changed = [
            AuditEntry {
                at: Timestamp::from_millis(1),
                ..entry()
            },
            AuditEntry {
                person: None,
                ..entry()
            },
            AuditEntry {
                device: DeviceId::from_bytes([8; 16]),
                ..entry()
            },
            AuditEntry {
                incarnation: IncarnationId::from_bytes([8; 16]),
                ..entry()
            },
            AuditEntry {
                action: "patient.updat".into(),
                class: "epatient".into(),
                ..entry()
            },
            AuditEntry {
                subjects: vec![DocId::from_bytes([7; 16]), DocId::from_bytes([6; 16])],
                ..entry()
            },
            AuditEntry {
                fields: vec!["phonename".into()],
                ..entry()
            },
        ];
        for other in changed {
            assert_ne!(chain_hash(&GENESIS_HASH, file, 1, &other), base, "{other:?}");
        }
        assert_ne!(chain_hash(&GENESIS_HASH, file, 2, &entry()), base);
        assert_ne!(chain_hash(&[1; 32], file, 1, &entry()), base);
        assert_ne!(
            chain_hash(&GENESIS_HASH, FileId::from_bytes([8; 16]), 1, &entry()),
            base
        );
    }
}
