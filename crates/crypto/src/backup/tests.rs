use std::io::{Cursor, Read, Write};

use nirantar_domain::PersonId;

use super::*;
use crate::envelope::{EnvelopeOpener, EnvelopeRecipient, FIXED, STANZA};
use crate::person::PersonKeys;
use crate::root::RootKeys;
use crate::secret::RootSeed;
use crate::testing::Repeatable;

const OWNER: PersonId = PersonId::from_bytes([7; 16]);
const ABOUT: BackupAbout = BackupAbout {
    organisation: OrganisationId::from_bytes([1; 16]),
    device: DeviceId::from_bytes([2; 16]),
    made_at: Timestamp::from_millis(1_763_696_210_123),
};

fn root() -> RootKeys {
    RootKeys::derive(&RootSeed::make(&Repeatable::new(1)))
}

fn owner() -> PersonKeys {
    PersonKeys::make(&Repeatable::new(2))
}

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|index| (index * 7 + index / 251) as u8).collect()
}

fn sealed(content: &[u8]) -> Vec<u8> {
    let (root, owner) = (root().public(), owner().public());
    let recipients = [
        EnvelopeRecipient::Root(&root),
        EnvelopeRecipient::Person(OWNER, &owner),
    ];
    let mut writer = BackupWriter::start(Vec::new(), ABOUT, &recipients, &Repeatable::new(3)).unwrap();
    // In uneven pieces, as a database is copied.
    for piece in content.chunks(10_007) {
        writer.write_all(piece).unwrap();
    }
    writer.flush().unwrap();
    writer.finish().unwrap()
}

fn open(bytes: &[u8]) -> Result<Vec<u8>, CryptoError> {
    let mut reader = BackupReader::open(bytes, EnvelopeOpener::Root(&root()))?;
    let mut out = Vec::new();
    reader.read_to_end(&mut out)?;
    Ok(out)
}

const HEADER: usize = FIXED + 2 * STANZA;

#[test]
fn opens_for_root_and_owner_at_every_length() {
    for length in [
        0,
        1,
        CHUNK - 1,
        CHUNK,
        CHUNK + 1,
        2 * CHUNK,
        2 * CHUNK + 1,
        3 * CHUNK + 12_345,
    ] {
        let plain = content(length);
        let bytes = sealed(&plain);
        let chunks = length.div_ceil(CHUNK).max(1);
        assert_eq!(bytes.len(), HEADER + length + chunks * TAG);
        assert_eq!(open(&bytes).unwrap(), plain, "{length} bytes");
        let keys = owner();
        let mut reader =
            BackupReader::open(Cursor::new(&bytes), EnvelopeOpener::Person(OWNER, &keys)).unwrap();
        assert_eq!(reader.about(), ABOUT);
        let mut out = Vec::new();
        // In uneven pieces.
        let mut piece = [0; 4099];
        loop {
            let count = reader.read(&mut piece).unwrap();
            if count == 0 {
                break;
            }
            out.extend_from_slice(&piece[..count]);
        }
        assert_eq!(out, plain);
        assert_eq!(BackupAbout::peek(bytes.as_slice()).unwrap(), ABOUT);
    }
}

#[test]
fn a_cut_is_noticed_wherever_it_is() {
    let bytes = sealed(&content(2 * CHUNK + 100));
    for cut in (0..HEADER).chain([
        HEADER,
        HEADER + 1,
        HEADER + TAG,
        HEADER + CHUNK,
        HEADER + CHUNK + TAG,
        HEADER + CHUNK + TAG + 1,
        HEADER + 2 * (CHUNK + TAG),
        bytes.len() - 101,
        bytes.len() - 1,
    ]) {
        let error = open(&bytes[..cut]).unwrap_err();
        assert!(
            matches!(
                error,
                CryptoError::Truncated { .. } | CryptoError::WrongKey { .. }
            ),
            "{cut}: {error:?}"
        );
    }
}

#[test]
fn reordered_repeated_dropped_or_appended_chunks_are_noticed() {
    let bytes = sealed(&content(3 * CHUNK + 5));
    let (header, body) = bytes.split_at(HEADER);
    let chunks: Vec<&[u8]> = body.chunks(CHUNK + TAG).collect();
    assert_eq!(chunks.len(), 4);
    for order in [
        vec![1, 0, 2, 3],
        vec![0, 2, 3],
        vec![0, 0, 1, 2, 3],
        vec![0, 1, 2],
        vec![0, 1, 2, 2, 3],
        vec![3],
        vec![0, 1, 2, 3, 3],
    ] {
        let mut forged = header.to_vec();
        for index in &order {
            forged.extend_from_slice(chunks[*index]);
        }
        assert!(open(&forged).is_err(), "{order:?}");
    }
    // A chunk of another backup to the same recipients.
    let other = sealed(&content(CHUNK + 5));
    assert_eq!(open(&other).unwrap().len(), CHUNK + 5);
}

#[test]
fn every_bit_is_bound() {
    let good = sealed(&content(40));
    for position in 0..good.len() {
        for bit in 0..8 {
            let mut bad = good.clone();
            bad[position] ^= 1 << bit;
            assert!(open(&bad).is_err(), "a change at {position} opens");
        }
    }
}

#[test]
fn after_a_bad_chunk_nothing_more_is_given_out() {
    let mut bytes = sealed(&content(2 * CHUNK + 100));
    bytes[HEADER + CHUNK + TAG + 3] ^= 1;
    let root = root();
    let mut reader = BackupReader::open(bytes.as_slice(), EnvelopeOpener::Root(&root)).unwrap();
    let mut first = vec![0; CHUNK];
    reader.read_exact(&mut first).unwrap();
    assert_eq!(first, content(CHUNK));
    for _ in 0..3 {
        let error = reader.read(&mut [0; 64]).unwrap_err();
        assert_eq!(
            CryptoError::in_io(&error),
            Some(&CryptoError::WrongKey { what: "backup" })
        );
    }
}

#[test]
fn says_what_is_wrong() {
    let bytes = sealed(&content(10));
    let stranger = RootKeys::derive(&RootSeed::make(&Repeatable::new(99)));
    assert_eq!(
        BackupReader::open(bytes.as_slice(), EnvelopeOpener::Root(&stranger)).unwrap_err(),
        CryptoError::WrongKey { what: "backup" }
    );
    let keys = owner();
    let other = PersonId::from_bytes([8; 16]);
    assert_eq!(
        BackupReader::open(bytes.as_slice(), EnvelopeOpener::Person(other, &keys)).unwrap_err(),
        CryptoError::NotARecipient { what: "backup" }
    );
    assert_eq!(open(&[b'x'; 400]), Err(CryptoError::Malformed { what: "backup" }));
    let mut newer = bytes;
    newer[8] = 9;
    assert_eq!(
        open(&newer),
        Err(CryptoError::Newer {
            what: "backup",
            found: 9,
            supported: 1
        })
    );
}
