//! The log shows every tampering: with the key, with another program, with care.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use common::{AT, INCARNATION, PERSON, Place, entry};
use nirantar_domain::{DocId, IncarnationId, PersonId, SpaceKind, Timestamp};
use nirantar_store::{
    AuditCheckpoint, AuditEntry, AuditFilter, AuditHead, AuditProblem, AuditReport, Space, StoreError,
};
use proptest::prelude::*;

fn logged(entries: u64) -> (Place, Space) {
    let place = Place::new(SpaceKind::Desk);
    let space = place.create();
    for n in 0..entries {
        let one = AuditEntry {
            at: AT.plus_millis(n as i64),
            ..entry("patient.read")
        };
        space
            .write::<_, StoreError>(AT, |tx| tx.append_audit(&one))
            .unwrap();
    }
    (place, space)
}

/// A pretended signature: the bytes themselves.
fn sign(bytes: &[u8]) -> (Vec<u8>, Vec<u8>) {
    (b"key".to_vec(), bytes.to_vec())
}

fn good(point: &AuditCheckpoint, bytes: &[u8]) -> bool {
    point.signer == b"key" && point.signature == bytes
}

fn verify(space: &Space, known: &[AuditHead]) -> AuditReport {
    space.read(|tx| tx.verify_audit(known, &good)).unwrap()
}

fn problem(space: &Space, known: &[AuditHead]) -> Option<AuditProblem> {
    verify(space, known).chains.iter().find_map(|chain| chain.problem)
}

/// Changes the log behind the program's back; the file's own key is known.
fn tamper(place: Place, space: Space, sql: &str) -> (Place, Space) {
    space.close().unwrap();
    common::raw(&place.path(), sql);
    let space = place.open().unwrap();
    (place, space)
}

#[test]
fn an_untouched_log_is_intact() {
    let (_place, space) = logged(10);
    let report = verify(&space, &space.read(|tx| tx.audit_heads()).unwrap());
    assert!(report.is_intact());
    assert_eq!(report.chains[0].entries, 10);
    assert_eq!(report.chains[0].head.seq, 10);
}

#[test]
fn every_edit_of_every_column_shows() {
    for change in [
        "at = at + 1",
        "device = randomblob(16)",
        "person = x''",
        "person = randomblob(16)",
        "action = 'patient.print'",
        "class = 'visit'",
        "subjects = x''",
        "subjects = CAST(subjects || subjects AS BLOB)",
        "fields = 'phone'",
        "fields = ''",
        "hash = randomblob(32)",
    ] {
        let (place, space) = logged(6);
        let (_place, space) = tamper(place, space, &format!("UPDATE audit SET {change} WHERE seq = 3"));
        let found = problem(&space, &[]);
        assert_eq!(found, Some(AuditProblem::Edited { seq: 3 }), "{change}");
    }
}

#[test]
fn gaps_exchanges_and_cut_ends_show() {
    let (place, space) = logged(6);
    let (_place, space) = tamper(place, space, "DELETE FROM audit WHERE seq = 3");
    assert_eq!(
        problem(&space, &[]),
        Some(AuditProblem::Gap {
            expected: 3,
            found: 4
        })
    );

    let (place, space) = logged(6);
    let swap = "UPDATE audit SET seq = 100 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 4;
                UPDATE audit SET seq = 4 WHERE seq = 100";
    let (_place, space) = tamper(place, space, swap);
    assert_eq!(problem(&space, &[]), Some(AuditProblem::Edited { seq: 3 }));

    let (place, space) = logged(6);
    let (_place, space) = tamper(place, space, "DELETE FROM audit WHERE seq = 1");
    assert_eq!(
        problem(&space, &[]),
        Some(AuditProblem::Gap {
            expected: 1,
            found: 2
        })
    );

    let (place, space) = logged(6);
    let known = space.read(|tx| tx.audit_heads()).unwrap();
    let (_place, space) = tamper(place, space, "DELETE FROM audit WHERE seq > 4");
    assert_eq!(problem(&space, &[]), None, "the chain alone cannot know its end");
    assert_eq!(
        problem(&space, &known),
        Some(AuditProblem::Truncated { last: 4, known: 6 })
    );

    let (place, space) = logged(6);
    let known = space.read(|tx| tx.audit_heads()).unwrap();
    let (_place, space) = tamper(place, space, "DELETE FROM audit");
    assert_eq!(
        problem(&space, &known),
        Some(AuditProblem::Truncated { last: 0, known: 6 })
    );
}

#[test]
fn a_log_written_anew_as_a_whole_shows() {
    let (_a, space) = logged(6);
    let known = space.read(|tx| tx.audit_heads()).unwrap();
    // The same number of entries, another story, every hash right.
    let place = Place::new(SpaceKind::Desk);
    let other = place.create();
    for _ in 0..7 {
        other
            .write::<_, StoreError>(AT, |tx| tx.append_audit(&entry("patient.list")))
            .unwrap();
    }
    assert_eq!(problem(&other, &[]), None);
    assert_eq!(problem(&other, &known), Some(AuditProblem::Rewritten { seq: 6 }));
}

#[test]
fn a_chain_cannot_be_moved_to_another_file() {
    let (place, space) = logged(3);
    let moved = "UPDATE meta SET value = randomblob(16) WHERE key = 'space'";
    space.close().unwrap();
    common::raw(&place.path(), moved);
    assert!(matches!(place.open(), Err(StoreError::Foreign)));
}

#[test]
fn signed_checkpoints_hold_the_chain() {
    let (place, space) = logged(4);
    let point = space
        .write::<_, StoreError>(AT, |tx| tx.checkpoint_audit(INCARNATION, &sign))
        .unwrap()
        .unwrap();
    assert_eq!(point.seq, 4);
    for _ in 0..3 {
        space
            .write::<_, StoreError>(AT, |tx| tx.append_audit(&entry("patient.read")))
            .unwrap();
    }
    let report = verify(&space, &[]);
    assert!(report.is_intact());
    assert_eq!(report.chains[0].checkpoints, 1);

    // Pruned behind the checkpoint: intact. Pruned elsewhere: a gap.
    let (place, space) = tamper(place, space, "DELETE FROM audit WHERE seq <= 4");
    assert!(verify(&space, &[]).is_intact());
    let head = space
        .write::<_, StoreError>(AT, |tx| tx.append_audit(&entry("patient.read")))
        .unwrap();
    assert_eq!(head.seq, 8);
    let (place, space) = tamper(place, space, "DELETE FROM audit WHERE seq <= 5");
    assert!(!verify(&space, &[]).is_intact());
    // The end cut off behind a checkpoint.
    let (place, space) = tamper(place, space, "DELETE FROM audit");
    assert!(verify(&space, &[]).is_intact());
    // A forged checkpoint.
    let (_place, space) = tamper(place, space, "UPDATE audit_checkpoint SET hash = randomblob(32)");
    assert_eq!(problem(&space, &[]), Some(AuditProblem::Signature { seq: 4 }));
}

#[test]
fn each_incarnation_has_its_own_chain() {
    let (_place, space) = logged(2);
    let second = AuditEntry {
        incarnation: IncarnationId::from_bytes([0x77; 16]),
        ..entry("patient.read")
    };
    let head = space
        .write::<_, StoreError>(AT, |tx| tx.append_audit(&second))
        .unwrap();
    assert_eq!(head.seq, 1);
    let report = verify(&space, &[]);
    assert!(report.is_intact());
    assert_eq!(report.chains.len(), 2);
}

#[test]
fn values_cannot_get_in() {
    let (_place, space) = logged(0);
    for bad in ["", "Sita Devi", "phone=98765", "क", &"x".repeat(65)] {
        for one in [
            AuditEntry {
                action: bad.into(),
                ..entry("x")
            },
            AuditEntry {
                class: bad.into(),
                ..entry("x")
            },
            AuditEntry {
                fields: vec![bad.into()],
                ..entry("x")
            },
        ] {
            let refused = space.write::<_, StoreError>(AT, |tx| tx.append_audit(&one));
            assert!(matches!(refused, Err(StoreError::NotAWord)), "{one:?}");
        }
    }
}

#[test]
fn lists_by_subject_person_action_class_and_time() {
    let (_place, space) = logged(0);
    let subject = DocId::from_bytes([0xaa; 16]);
    let other = PersonId::from_bytes([0xbb; 16]);
    let entries = [
        AuditEntry {
            person: None,
            action: "login.failed".into(),
            class: "session".into(),
            subjects: vec![],
            ..entry("x")
        },
        AuditEntry {
            action: "login.ok".into(),
            class: "session".into(),
            subjects: vec![],
            ..entry("x")
        },
        AuditEntry {
            subjects: vec![subject, DocId::from_bytes([1; 16])],
            at: AT.plus_millis(10),
            ..entry("patient.read")
        },
        AuditEntry {
            subjects: vec![subject],
            person: Some(other),
            at: AT.plus_millis(20),
            ..entry("rx.print")
        },
    ];
    for one in &entries {
        space
            .write::<_, StoreError>(AT, |tx| tx.append_audit(one))
            .unwrap();
    }
    let list = |filter: AuditFilter| -> Vec<String> {
        let rows = space.read(|tx| tx.audit(&filter, 0, 10)).unwrap();
        rows.into_iter().map(|row| row.entry.action).collect()
    };
    let all = AuditFilter::default;
    assert_eq!(
        list(all()),
        ["rx.print", "patient.read", "login.ok", "login.failed"]
    );
    assert_eq!(
        list(AuditFilter {
            subject: Some(subject),
            ..all()
        }),
        ["rx.print", "patient.read"]
    );
    assert_eq!(
        list(AuditFilter {
            person: Some(PERSON),
            ..all()
        }),
        ["patient.read", "login.ok"]
    );
    assert_eq!(
        list(AuditFilter {
            action: Some("login.".into()),
            ..all()
        }),
        ["login.ok", "login.failed"]
    );
    assert_eq!(
        list(AuditFilter {
            action: Some("login".into()),
            ..all()
        }),
        Vec::<String>::new()
    );
    assert_eq!(
        list(AuditFilter {
            class: Some("patient".into()),
            ..all()
        }),
        ["rx.print", "patient.read"]
    );
    let (from, until) = (Some(AT.plus_millis(10)), Some(AT.plus_millis(20)));
    assert_eq!(list(AuditFilter { from, until, ..all() }), ["patient.read"]);
    let second = space.read(|tx| tx.audit(&all(), 1, 1)).unwrap();
    assert_eq!(second[0].entry, entries[2]);
    assert_eq!(second[0].seq, 3);
    let _: Timestamp = second[0].entry.at;
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// One byte of one entry changed, anywhere: found, and named not later than where it is.
    #[test]
    fn any_changed_byte_shows(entries in 2u64..12, pick in any::<prop::sample::Index>(), column in 0usize..5, bit in 0u8..8) {
        let (place, space) = logged(entries);
        let known = space.read(|tx| tx.audit_heads()).unwrap();
        let seq = pick.index(entries as usize) as u64 + 1;
        let column = ["device", "person", "subjects", "hash", "incarnation"][column];
        space.close().unwrap();
        common::flip_bit(&place.path(), "audit", column, seq, bit);
        let space = place.open().unwrap();
        let report = space.read(|tx| tx.verify_audit(&known, &good)).unwrap();
        prop_assert!(!report.is_intact());
    }
}
