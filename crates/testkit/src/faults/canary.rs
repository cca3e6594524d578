//! Texts that must not be on a disk, looked for in every spelling in which a program could have left them there: UTF-8,
//! UTF-16, JSON escapes, hexadecimal digits, base64 at any alignment.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

/// Bytes at which a spelling is looked up.
const KEY: usize = 4;
/// Bytes of the shortest spelling that is looked for. Four bytes of an encrypted file are a given four by chance once in four
/// thousand million, and a test reads tens of millions for many spellings: it failed now and then.
const SHORTEST: usize = 6;

/// A set of texts to look for.
#[derive(Clone, Debug, Default)]
pub struct Canaries {
    needles: Vec<Needle>,
    by_head: HashMap<[u8; KEY], Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Needle {
    text: String,
    spelling: &'static str,
    bytes: Vec<u8>,
}

/// A text was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// In which file, or in whose name.
    pub place: PathBuf,
    /// The text.
    pub text: String,
    /// How it was spelt.
    pub spelling: &'static str,
    /// At which byte.
    pub at: usize,
}

impl Canaries {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text in all its spellings. Letters are looked for in upper and lower case as well.
    ///
    /// # Panics
    /// If it is shorter than 6 bytes: random bytes would be taken for it. Of 6 or 7 bytes, base64 at some alignments keeps only
    /// four letters, which are not looked for.
    pub fn add(&mut self, text: &str) {
        assert!(
            text.len() >= SHORTEST,
            "too short to be told from chance: {} bytes",
            text.len()
        );
        let mut cases = vec![text.to_owned(), text.to_lowercase(), text.to_uppercase()];
        cases.dedup();
        for case in &cases {
            self.put(text, "utf-8", case.as_bytes().to_vec());
            self.put(
                text,
                "utf-16",
                case.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            );
            let hex: String = case.bytes().map(|byte| format!("{byte:02x}")).collect();
            self.put(text, "hex", hex.to_uppercase().into_bytes());
            self.put(text, "hex", hex.into_bytes());
            for shift in 0..3 {
                self.put(text, "base64", base64_core(case.as_bytes(), shift, b"+/"));
                self.put(text, "base64url", base64_core(case.as_bytes(), shift, b"-_"));
            }
        }
        if !text.is_ascii() {
            let escaped: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
            self.put(text, "json", escaped.into_bytes());
        }
    }

    fn put(&mut self, text: &str, spelling: &'static str, bytes: Vec<u8>) {
        let Some(head) = bytes.first_chunk::<KEY>().copied() else {
            return;
        };
        if bytes.len() < SHORTEST {
            return;
        }
        let alike = self.by_head.entry(head).or_default();
        if alike
            .iter()
            .any(|at| self.needles.get(*at).is_some_and(|needle| needle.bytes == bytes))
        {
            return;
        }
        alike.push(self.needles.len());
        self.needles.push(Needle {
            text: text.to_owned(),
            spelling,
            bytes,
        });
    }

    /// Looks through `bytes`; each text is told once per spelling.
    pub fn in_bytes(&self, place: &Path, bytes: &[u8]) -> Vec<Sighting> {
        let mut found: Vec<Sighting> = Vec::new();
        // A bit per possible first two bytes keeps the common case out of the map.
        let mut begins = vec![false; 1 << 16];
        for head in self.by_head.keys() {
            if let Some(begin) = begins.get_mut(pair(head)) {
                *begin = true;
            }
        }
        for (at, window) in bytes.windows(KEY).enumerate() {
            if !begins.get(pair(window)).copied().unwrap_or_default() {
                continue;
            }
            let Some(alike) = window
                .first_chunk::<KEY>()
                .and_then(|head| self.by_head.get(head))
            else {
                continue;
            };
            for needle in alike.iter().filter_map(|index| self.needles.get(*index)) {
                let here = bytes
                    .get(at..)
                    .is_some_and(|rest| rest.starts_with(&needle.bytes));
                let told = |seen: &Sighting| (&seen.text, seen.spelling) == (&needle.text, needle.spelling);
                if here && !found.iter().any(told) {
                    found.push(Sighting {
                        place: place.to_owned(),
                        text: needle.text.clone(),
                        spelling: needle.spelling,
                        at,
                    });
                }
            }
        }
        found
    }

    /// Looks through every file below `folder`, names included, but for those that `allowed` names. Answers what was found
    /// and how many files were read.
    ///
    /// # Errors
    /// Those of reading.
    pub fn below(
        &self,
        folder: &Path,
        allowed: &dyn Fn(&Path) -> bool,
    ) -> io::Result<(Vec<Sighting>, usize)> {
        let mut found = Vec::new();
        let mut read = 0;
        let mut waiting = vec![folder.to_owned()];
        while let Some(folder) = waiting.pop() {
            for entry in std::fs::read_dir(&folder)? {
                let entry = entry?;
                let path = entry.path();
                if allowed(&path) {
                    continue;
                }
                found.extend(self.in_bytes(&path, entry.file_name().as_encoded_bytes()));
                let kind = entry.file_type()?;
                if kind.is_dir() {
                    waiting.push(path);
                } else if kind.is_file() {
                    read += 1;
                    found.extend(self.in_bytes(&path, &std::fs::read(&path)?));
                }
            }
        }
        Ok((found, read))
    }
}

fn pair(bytes: &[u8]) -> usize {
    match bytes {
        [first, second, ..] => usize::from(*first) << 8 | usize::from(*second),
        _ => 0,
    }
}

/// The characters of base64 that depend on `bytes` alone when `shift` other bytes stand before them.
fn base64_core(bytes: &[u8], shift: usize, last: &[u8; 2]) -> Vec<u8> {
    let mut padded = vec![0; shift];
    padded.extend(bytes);
    // Whole groups only; the first group is left out if it holds the shift.
    padded.truncate(padded.len() / 3 * 3);
    let skip = if shift == 0 { 0 } else { 1 };
    padded
        .chunks(3)
        .skip(skip)
        .flat_map(|group| {
            let word = group
                .iter()
                .fold(0_u32, |word, byte| word << 8 | u32::from(*byte));
            [18, 12, 6, 0].map(|at| match (word >> at) & 63 {
                value @ 0..26 => b'A' + value as u8,
                value @ 26..52 => b'a' + (value - 26) as u8,
                value @ 52..62 => b'0' + (value - 52) as u8,
                62 => last[0],
                _ => last[1],
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_seen() {
        let mut canaries = Canaries::new();
        canaries.add("Qalmira Zuveth");
        canaries.add("ज़ुवेथ कल्मिरा");
        let place = Path::new("x");
        // `printf 'abQalmira Zuveth!' | base64` and friends, made elsewhere.
        for (bytes, spelling) in [
            (b"..Qalmira Zuveth..".to_vec(), "utf-8"),
            (b"..QALMIRA ZUVETH..".to_vec(), "utf-8"),
            (
                "..Qalmira Zuveth"
                    .encode_utf16()
                    .flat_map(u16::to_le_bytes)
                    .collect(),
                "utf-16",
            ),
            (b"x51616c6d697261205a7576657468y".to_vec(), "hex"),
            (b"51616C6D697261205A7576657468".to_vec(), "hex"),
            (b"UWFsbWlyYSBadXZldGgh".to_vec(), "base64"),
            (b"YVFhbG1pcmEgWnV2ZXRoIQ==".to_vec(), "base64"),
            (b"YWJRYWxtaXJhIFp1dmV0aCE=".to_vec(), "base64"),
            ("…ज़ुवेथ कल्मिरा…".as_bytes().to_vec(), "utf-8"),
        ] {
            let seen = canaries.in_bytes(place, &bytes);
            assert!(
                seen.iter().any(|seen| seen.spelling == spelling),
                "{spelling}: {seen:?}"
            );
        }
        assert_eq!(canaries.in_bytes(place, b"Qalmira Zuvet, ordinary words"), []);
    }

    #[test]
    fn what_chance_writes_is_not_looked_for() {
        let mut canaries = Canaries::new();
        canaries.add("560034");
        assert!(
            canaries
                .needles
                .iter()
                .all(|needle| needle.bytes.len() >= SHORTEST)
        );
        let seen = canaries.in_bytes(Path::new("x"), b"..NTYwMDM0..");
        assert_eq!(seen.len(), 1, "{seen:?}");
    }

    #[test]
    fn names_of_files_count_and_allowed_files_do_not() {
        let folder = tempfile::tempdir().unwrap();
        let mut canaries = Canaries::new();
        canaries.add("Qalmira");
        std::fs::create_dir(folder.path().join("below")).unwrap();
        std::fs::write(folder.path().join("below/qalmira.txt"), b"nothing").unwrap();
        std::fs::write(folder.path().join("asked-for.pdf"), b"Qalmira").unwrap();
        let (found, read) = canaries
            .below(folder.path(), &|path| path.ends_with("asked-for.pdf"))
            .unwrap();
        assert_eq!((found.len(), read), (1, 1));
        assert!(found[0].place.ends_with("below/qalmira.txt"));
    }
}
