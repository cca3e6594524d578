//! The container itself: round trip, every cut, every flipped bit, other keys, forged contents, the golden file.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::ops::ControlFlow;

use common::{BRANCH, Repeatable, about, go_on, root, small, sources, tree, verify};
use nirantar_crypto::{BackupWriter, PersonKeys};
use nirantar_domain::PersonId;
use nirantar_exchange::backup::{
    self, BackupError, EnvelopeOpener, EnvelopeRecipient, SourceFile, extract, peek,
};
use proptest::prelude::*;

/// A backup of `files` in memory, sealed to the kit of seed 7.
fn sealed(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let dir = tempfile::tempdir().unwrap();
    let sources = sources(dir.path(), files);
    let root = root(7).public();
    let to = [EnvelopeRecipient::Root(&root)];
    backup::write(&sources, about(), &to, &Repeatable::new(), Vec::new(), &mut go_on).unwrap()
}

/// A sealed stream with any content.
fn forged(content: &[u8]) -> Vec<u8> {
    let root = root(7).public();
    let to = [EnvelopeRecipient::Root(&root)];
    let mut writer = BackupWriter::start(Vec::new(), about(), &to, &Repeatable::new()).unwrap();
    writer.write_all(content).unwrap();
    writer.finish().unwrap()
}

fn frame(name: &str, bytes: &[u8]) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    let mut out = vec![1];
    out.extend_from_slice(&u16::try_from(name.len()).unwrap().to_be_bytes());
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(&(bytes.len() as u64).to_be_bytes());
    out.extend_from_slice(bytes);
    out.extend_from_slice(&Sha256::digest(bytes));
    out
}

fn content(files: &[(&str, &[u8])], count: u32) -> Vec<u8> {
    let mut out = vec![1];
    for (name, bytes) in files {
        out.extend(frame(name, bytes));
    }
    out.push(0);
    out.extend_from_slice(&count.to_be_bytes());
    out
}

#[test]
fn every_cut_is_noticed() {
    let whole = sealed(&small());
    assert_eq!(verify(&whole, &root(7)), Ok(6));
    for length in 0..whole.len() {
        let cut = verify(&whole[..length], &root(7));
        assert!(
            matches!(cut, Err(BackupError::Damaged { .. })),
            "cut at {length}: {cut:?}"
        );
    }
}

#[test]
fn every_flipped_bit_is_noticed() {
    let whole = sealed(&small());
    for place in 0..whole.len() {
        let mut changed = whole.clone();
        changed[place] ^= 1 << (place % 8);
        let read = verify(&changed, &root(7));
        assert!(read.is_err(), "byte {place}");
        // Magic, version, then the sealed keys, then the content: each says what it is.
        match place {
            0..=7 => assert_eq!(read, Err(BackupError::NotABackup)),
            8 => {}
            _ if place >= whole.len() - 400 => {
                assert_eq!(read, Err(BackupError::Damaged { what: "content" }))
            }
            _ => {}
        }
    }
}

#[test]
fn bytes_behind_the_end_are_noticed() {
    let mut longer = sealed(&small());
    longer.push(0);
    assert_eq!(
        verify(&longer, &root(7)),
        Err(BackupError::Damaged { what: "content" })
    );
}

#[test]
fn cuts_and_swaps_of_whole_chunks_are_noticed() {
    let mut files = small();
    files.insert("spaces/org.db".to_owned(), vec![9; 300_000]);
    let whole = sealed(&files);
    let chunk = 65_536 + 16;
    let header = whole.len() % chunk;
    // The header's length is not known here; any alignment must fail, so all of a chunk's worth are tried in steps.
    for start in (header % 97..whole.len()).step_by(4_099) {
        assert!(verify(&whole[..start], &root(7)).is_err(), "cut at {start}");
    }
    let first = 50 + 97;
    for (a, b) in [(0, 1), (1, 2)] {
        let mut swapped = whole.clone();
        let one = whole[first + a * chunk..first + (a + 1) * chunk].to_vec();
        let two = whole[first + b * chunk..first + (b + 1) * chunk].to_vec();
        swapped[first + a * chunk..first + (a + 1) * chunk].copy_from_slice(&two);
        swapped[first + b * chunk..first + (b + 1) * chunk].copy_from_slice(&one);
        assert_eq!(
            verify(&swapped, &root(7)),
            Err(BackupError::Damaged { what: "content" })
        );
    }
    let mut dropped = whole[..first + chunk].to_vec();
    dropped.extend_from_slice(&whole[first + 2 * chunk..]);
    assert_eq!(
        verify(&dropped, &root(7)),
        Err(BackupError::Damaged { what: "content" })
    );
}

#[test]
fn another_kit_is_refused_as_such() {
    let whole = sealed(&small());
    assert_eq!(verify(&whole, &root(8)), Err(BackupError::WrongKit));
    let stranger = PersonKeys::make(&Repeatable::new());
    let opener = EnvelopeOpener::Person(PersonId::from_bytes([3; 16]), &stranger);
    let read = backup::read(
        whole.as_slice(),
        opener,
        &mut common::Nowhere::default(),
        &mut go_on,
    );
    assert_eq!(read, Err(BackupError::WrongKit));
}

#[test]
fn an_owner_opens_it_as_well_as_the_kit() {
    let dir = tempfile::tempdir().unwrap();
    let sources = sources(dir.path(), &small());
    let root_keys = root(7);
    let owner = PersonKeys::make(&Repeatable::new());
    let id = PersonId::from_bytes([3; 16]);
    let (root_public, owner_public) = (root_keys.public(), owner.public());
    let to = [
        EnvelopeRecipient::Root(&root_public),
        EnvelopeRecipient::Person(id, &owner_public),
    ];
    let whole = backup::write(&sources, about(), &to, &Repeatable::new(), Vec::new(), &mut go_on).unwrap();
    assert_eq!(verify(&whole, &root_keys), Ok(6));
    let opener = EnvelopeOpener::Person(id, &owner);
    let (said, count) = backup::read(
        whole.as_slice(),
        opener,
        &mut common::Nowhere::default(),
        &mut go_on,
    )
    .unwrap();
    assert_eq!((said, count), (about(), 6));
}

#[test]
fn other_files_and_newer_versions_have_their_own_words() {
    assert_eq!(
        verify(
            b"SQLite format 3\0 and then some more bytes, so that the header is there",
            &root(7)
        ),
        Err(BackupError::NotABackup)
    );
    assert_eq!(
        verify(b"", &root(7)),
        Err(BackupError::Damaged { what: "header" })
    );
    let mut newer = sealed(&small());
    newer[8] = 9;
    assert_eq!(
        verify(&newer, &root(7)),
        Err(BackupError::Newer {
            found: 9,
            supported: 1
        })
    );
    assert_eq!(
        verify(&forged(&[2]), &root(7)),
        Err(BackupError::Newer {
            found: 2,
            supported: 1
        })
    );
    assert_eq!(peek(sealed(&small()).as_slice()), Ok(about()));
}

#[test]
fn contents_that_the_writer_never_makes_are_refused() {
    let base: [(&str, &[u8]); 2] = [("device.db", b"d"), ("escrow.nrt", b"e")];
    assert_eq!(verify(&forged(&content(&base, 2)), &root(7)), Ok(2));

    let with = |name: &'static str| {
        let mut files = base.to_vec();
        files.push((name, b"x"));
        forged(&content(&files, 3))
    };
    for name in [
        "../device.db",
        "/etc/passwd",
        "spaces/../../x.db",
        "C:\\x.db",
        "lock",
        "",
        "keyring/a.secret",
    ] {
        assert_eq!(
            verify(&with(name), &root(7)),
            Err(BackupError::Damaged { what: "name" }),
            "{name}"
        );
    }
    assert_eq!(
        verify(&with("device.db"), &root(7)),
        Err(BackupError::Damaged { what: "name" }),
        "twice"
    );
    assert_eq!(
        verify(&with("spaces/org.db-wal"), &root(7)),
        Err(BackupError::Damaged { what: "name" }),
        "log alone"
    );
    assert_eq!(
        verify(&forged(&content(&base, 3)), &root(7)),
        Err(BackupError::Damaged { what: "count" })
    );
    assert_eq!(
        verify(&forged(&content(&base[..1], 1)), &root(7)),
        Err(BackupError::Incomplete { name: "escrow.nrt" })
    );
    assert_eq!(
        verify(&forged(&[]), &root(7)),
        Err(BackupError::Damaged { what: "end" })
    );
    let mut trailing = content(&base, 2);
    trailing.push(0);
    assert_eq!(
        verify(&forged(&trailing), &root(7)),
        Err(BackupError::Damaged { what: "end" })
    );
    let mut mark = content(&base, 2);
    mark[1] = 5;
    assert_eq!(
        verify(&forged(&mark), &root(7)),
        Err(BackupError::Damaged { what: "mark" })
    );
    let mut wrong_sum = content(&base, 2);
    wrong_sum[1 + 1 + 2 + 9 + 8] ^= 1;
    assert_eq!(
        verify(&forged(&wrong_sum), &root(7)),
        Err(BackupError::Damaged { what: "checksum" })
    );
    // A length that promises more than there is must not be believed.
    let mut promises = vec![1, 1, 0, 9];
    promises.extend_from_slice(b"device.db");
    promises.extend_from_slice(&u64::MAX.to_be_bytes());
    assert_eq!(
        verify(&forged(&promises), &root(7)),
        Err(BackupError::Damaged { what: "end" })
    );
}

#[test]
fn sources_are_looked_at_before_anything_is_written() {
    let dir = tempfile::tempdir().unwrap();
    let root = root(7).public();
    let to = [EnvelopeRecipient::Root(&root)];
    let good = sources(dir.path(), &small());
    let write = |sources: &[SourceFile]| {
        backup::write(sources, about(), &to, &Repeatable::new(), Vec::new(), &mut go_on)
    };
    let without = |name: &str| {
        good.iter()
            .filter(|source| source.name != name)
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(
        write(&without("escrow.nrt")),
        Err(BackupError::Incomplete { name: "escrow.nrt" })
    );
    assert_eq!(
        write(&without("device.db")),
        Err(BackupError::Incomplete { name: "device.db" })
    );
    let mut renamed = good.clone();
    renamed[0].name = "../device.db".to_owned();
    assert_eq!(write(&renamed), Err(BackupError::Name));
    let mut longer = good.clone();
    longer[0].len += 1;
    assert_eq!(write(&longer), Err(BackupError::SourceChanged));
    // Only the recorded beginning of a file that has grown is copied.
    let mut shorter = good;
    shorter[1].len = 2;
    let bytes = write(&shorter).unwrap();
    let file = dir.path().join("copy.nbk");
    std::fs::write(&file, bytes).unwrap();
    extract(
        &file,
        EnvelopeOpener::Root(&common::root(7)),
        &dir.path().join("out"),
        &mut go_on,
    )
    .unwrap();
    assert_eq!(tree(&dir.path().join("out"))["device.db-wal"], b"lo");
}

#[test]
fn a_break_stops_both_ways() {
    let dir = tempfile::tempdir().unwrap();
    let sources = sources(dir.path(), &small());
    let root_public = root(7).public();
    let to = [EnvelopeRecipient::Root(&root_public)];
    let mut stop = |_: u64, total: Option<u64>| {
        assert_eq!(total, Some(sources.iter().map(|source| source.len).sum()));
        ControlFlow::Break(())
    };
    let written = backup::write(&sources, about(), &to, &Repeatable::new(), Vec::new(), &mut stop);
    assert_eq!(written, Err(BackupError::Cancelled));
    let whole = sealed(&small());
    let mut stop = |_: u64, _: Option<u64>| ControlFlow::Break(());
    let kit = root(7);
    let read = backup::read(
        whole.as_slice(),
        EnvelopeOpener::Root(&kit),
        &mut common::Nowhere::default(),
        &mut stop,
    );
    assert_eq!(read, Err(BackupError::Cancelled));
}

/// The format of version 1 for ever: this file must open, and equal input must give these bytes.
#[test]
fn golden_file() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/v1.nbk");
    let made = sealed(&small());
    if std::env::var_os("NIRANTAR_BLESS").is_some() {
        std::fs::write(path, &made).unwrap();
    }
    let golden = std::fs::read(path).unwrap();
    assert!(golden == made, "the backup format has changed");
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("out");
    let extracted = extract(path.as_ref(), EnvelopeOpener::Root(&root(7)), &out, &mut go_on).unwrap();
    assert_eq!((extracted.about, extracted.files), (about(), 6));
    assert_eq!(tree(&out), small());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_goes_in_comes_out(
        device in proptest::collection::vec(any::<u8>(), 0..200),
        // Around the edges of pieces and chunks.
        sizes in proptest::collection::vec(prop_oneof![0_usize..10, 65_500_usize..65_600, 131_000_usize..131_200], 4),
        seed in any::<u8>(),
    ) {
        let blob = |index: usize| (0..sizes[index]).map(|at| (at as u8).wrapping_mul(31).wrapping_add(seed)).collect::<Vec<u8>>();
        let files = BTreeMap::from([
            ("device.db".to_owned(), device),
            ("escrow.nrt".to_owned(), blob(0)),
            ("spaces/org.db".to_owned(), blob(1)),
            ("spaces/org.db-wal".to_owned(), blob(2)),
            (format!("spaces/{BRANCH}-desk.db"), blob(3)),
        ]);
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("x.nbk");
        std::fs::write(&file, sealed(&files)).unwrap();
        let out = dir.path().join("out");
        extract(&file, EnvelopeOpener::Root(&root(7)), &out, &mut go_on).unwrap();
        prop_assert_eq!(tree(&out), files);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), valid_head in any::<bool>()) {
        let bytes = if valid_head { forged(&bytes) } else { bytes };
        // Only a content that happens to be right may pass; random bytes are not.
        prop_assert!(verify(&bytes, &root(7)).is_err());
    }
}
