//! Documents as they lie in the file: what automerge saves, packed with a fixed dictionary (docs/formats/database.md).
//!
//! A clinic's documents are small and alike: the same names of members, the same skeleton of an automerge file, and in a
//! signed encounter every entry twice. automerge's own DEFLATE leaves columns below 256 bytes as they are and knows
//! nothing of other documents, so it is switched off here and zstd packs the whole with a dictionary of that skeleton.

use std::cell::RefCell;
use std::sync::LazyLock;

use nirantar_document::{Actor, Doc, Kind};
use zstd::bulk::{Compressor, Decompressor};
use zstd::dict::{DecoderDictionary, EncoderDictionary};
use zstd::zstd_safe;

use crate::error::{Result, StoreError};

/// The dictionary, for ever: documents packed with it need it. A better one gets another number and stands beside it.
/// Made by `examples/train_dictionary.rs` from documents with random words, so that no clinic's words are in it.
static DICTIONARY: &[u8] = include_bytes!("document-1.dict");

/// Higher levels gain a per cent or two and cost several times as long (`examples/train_dictionary.rs` tells).
const LEVEL: i32 = 1;

/// Longer than any document that a person could type; what claims to be longer is damaged.
const LONGEST: u64 = 256 * 1024 * 1024;

static PACK: LazyLock<EncoderDictionary<'static>> =
    LazyLock::new(|| EncoderDictionary::copy(DICTIONARY, LEVEL));
static UNPACK: LazyLock<DecoderDictionary<'static>> = LazyLock::new(|| DecoderDictionary::copy(DICTIONARY));

thread_local! {
    // Making a context costs more than packing a document.
    static PACKER: RefCell<Option<Compressor<'static>>> = const { RefCell::new(None) };
    static UNPACKER: RefCell<Option<Decompressor<'static>>> = const { RefCell::new(None) };
}

/// The bytes to keep of a document.
pub(crate) fn save(doc: &Doc) -> Result<Vec<u8>> {
    pack(&doc.save_plain())
}

/// Reads kept bytes.
pub(crate) fn load(kind: Kind, bytes: &[u8], actor: Actor) -> Result<Doc> {
    Ok(Doc::load(kind, &unpack(bytes)?, actor)?)
}

fn pack(plain: &[u8]) -> Result<Vec<u8>> {
    PACKER.with_borrow_mut(|packer| {
        let packer = match packer {
            Some(packer) => packer,
            None => packer.insert(Compressor::with_prepared_dictionary(&PACK)?),
        };
        Ok(packer.compress(plain)?)
    })
}

fn unpack(packed: &[u8]) -> Result<Vec<u8>> {
    const DAMAGED: StoreError = StoreError::Damaged { what: "document" };
    // Each frame says how long its content is; nothing is allocated on the word of a damaged one.
    let long = match zstd_safe::get_frame_content_size(packed) {
        Ok(Some(long)) if long <= LONGEST => usize::try_from(long).map_err(|_| DAMAGED)?,
        _ => return Err(DAMAGED),
    };
    UNPACKER.with_borrow_mut(|unpacker| {
        let unpacker = match unpacker {
            Some(unpacker) => unpacker,
            None => unpacker.insert(Decompressor::with_prepared_dictionary(&UNPACK)?),
        };
        unpacker.decompress(packed, long).map_err(|_| DAMAGED)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sha2::{Digest, Sha256};

    use super::*;

    /// A document of `crates/document`'s first version, and what this crate's first version made of it.
    const PLAIN: &[u8] = include_bytes!("../../../document/tests/golden/visit.automerge");

    fn golden() -> std::path::PathBuf {
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/visit.packed")
    }

    /// The format is how it is read: another zstd may pack into other bytes, but must read these. Written once, with
    /// `NIRANTAR_WRITE_GOLDEN=1`, and never again.
    #[test]
    fn what_the_first_version_packed_is_still_read() {
        if std::env::var_os("NIRANTAR_WRITE_GOLDEN").is_some() && !golden().exists() {
            std::fs::write(golden(), pack(PLAIN).unwrap()).unwrap();
        }
        let packed = std::fs::read(golden()).unwrap();
        assert_eq!(unpack(&packed).unwrap(), PLAIN);
        let doc = load(Kind::Visit, &packed, Actor::from_bytes([1; 16])).unwrap();
        assert_eq!(unpack(&save(&doc).unwrap()).unwrap(), doc.save_plain());
    }

    #[test]
    fn the_dictionary_is_this_one_for_ever() {
        let hash: String = Sha256::digest(DICTIONARY)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let written = include_str!("../../../../docs/formats/database.md");
        assert!(written.contains(&hash), "{hash}");
        let packed = pack(PLAIN).unwrap();
        assert_eq!(
            zstd_safe::get_dict_id_from_frame(&packed).map(|id| id.get()),
            Some(1)
        );
    }

    #[test]
    fn the_dictionary_is_worth_its_bytes() {
        let doc = Doc::load(Kind::Visit, PLAIN, Actor::from_bytes([1; 16])).unwrap();
        let packed = save(&doc).unwrap().len();
        let without = zstd::bulk::compress(&doc.save_plain(), 3).unwrap().len();
        let deflated = doc.save().len();
        assert!(packed * 5 < without * 4, "{packed} of {without}");
        assert!(packed * 5 < deflated * 4, "{packed} of {deflated}");
    }

    #[test]
    fn what_is_no_packed_document_is_damaged() {
        let packed = pack(PLAIN).unwrap();
        for bytes in [
            &[][..],
            PLAIN,
            &packed[4..],
            &packed[..packed.len() - 1],
            &packed[..8],
        ] {
            assert!(matches!(unpack(bytes), Err(StoreError::Damaged { .. })));
        }
        // A frame without the dictionary is not one of ours, but says the same.
        let other = zstd::bulk::compress(PLAIN, 1).unwrap();
        assert_eq!(unpack(&other).unwrap(), PLAIN);
    }

    #[test]
    fn nothing_is_allocated_on_the_word_of_a_damaged_frame() {
        // Magic, a header with an eight-byte content size and no dictionary, 2^60 bytes promised.
        let mut frame = vec![0x28, 0xb5, 0x2f, 0xfd, 0b1110_0000];
        frame.extend((1_u64 << 60).to_le_bytes());
        frame.extend([1, 0, 0]);
        assert!(matches!(unpack(&frame), Err(StoreError::Damaged { .. })));
    }

    proptest! {
        #[test]
        fn packing_loses_nothing(plain in proptest::collection::vec(any::<u8>(), 0..5_000)) {
            prop_assert_eq!(unpack(&pack(&plain).unwrap()).unwrap(), plain);
        }

        #[test]
        fn no_damage_makes_it_panic(at in any::<proptest::sample::Index>(), bit in 0..8_u8) {
            let mut packed = pack(PLAIN).unwrap();
            let at = at.index(packed.len());
            packed[at] ^= 1 << bit;
            let _ = load(Kind::Visit, &packed, Actor::from_bytes([1; 16]));
        }
    }
}
