//! The file, unpacked: docs/formats/pin-codes.md.

use std::ops::Range;

use crate::code::PinCode;

/// The unpacked file is not as docs/formats/pin-codes.md has it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the PIN code directory is damaged at line {line}")]
pub struct Damaged {
    /// The line, counted from 1; 0 when the file could not be unpacked.
    pub line: usize,
}

/// A district and its state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place<'d> {
    /// Name of the district; empty where India Post gives none.
    pub district: &'d str,
    /// Name of the state or union territory; empty where India Post gives none.
    pub state: &'d str,
}

/// A PIN code and what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin<'d> {
    /// The code.
    pub pin: PinCode,
    /// The district with most of its post offices.
    pub district: &'d str,
    /// That district's state.
    pub state: &'d str,
    /// Names of its post offices, offices in towns first: the areas to choose from.
    pub offices: Vec<&'d str>,
    /// Further districts that it reaches into, with their states.
    pub others: Vec<Place<'d>>,
}

/// The directory in memory: the text, and where each line's parts are.
#[derive(Debug, Default)]
pub struct Directory {
    text: String,
    /// Districts and states, as ranges of the text.
    places: Vec<(Span, Span)>,
    /// One for each PIN code and district, by PIN code; of one PIN code the district with most offices first.
    entries: Vec<Entry>,
}

/// A range of the text; the text is far smaller than 4 GB.
#[derive(Debug, Clone, Copy)]
struct Span {
    start: u32,
    end: u32,
}

/// The post offices of a PIN code in one district.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub pin: PinCode,
    place: u16,
    /// Names, parted by `|`.
    pub offices: NameSpan,
}

/// The names of an entry: those of offices in towns up to `branches`, then those of branch offices.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NameSpan {
    pub start: u32,
    pub branches: u32,
    pub end: u32,
}

const FIRST_LINE: &str = "# nirantar pin-codes 1";

impl Directory {
    /// Unpacks and reads the file.
    ///
    /// # Errors
    /// [`Damaged`] when it is not a directory of this format.
    pub fn read(packed: &[u8]) -> Result<Self, Damaged> {
        let bytes = zstd::decode_all(packed).map_err(|_| Damaged { line: 0 })?;
        Self::read_text(String::from_utf8(bytes).map_err(|_| Damaged { line: 0 })?)
    }

    fn read_text(text: String) -> Result<Self, Damaged> {
        if u32::try_from(text.len()).is_err() || text.lines().next() != Some(FIRST_LINE) {
            return Err(Damaged { line: 1 });
        }
        let mut directory = Self {
            text: String::new(),
            places: Vec::new(),
            entries: Vec::new(),
        };
        let mut start = 0_usize;
        for (index, line) in text.split_inclusive('\n').enumerate() {
            if !line.starts_with('#') {
                directory.take(line, start).ok_or(Damaged { line: index + 1 })?;
            }
            start += line.len();
        }
        directory.text = text;
        // It stays for as long as the program runs.
        directory.text.shrink_to_fit();
        directory.entries.shrink_to_fit();
        directory.places.shrink_to_fit();
        Ok(directory)
    }

    /// One line: PIN code, district, state, offices in towns, branch offices. District and state are empty when they are
    /// those of the line before.
    fn take(&mut self, line: &str, start: usize) -> Option<()> {
        let mut at = start;
        let mut fields = line.trim_end_matches('\n').split('\t').map(|field| {
            let span = Span {
                start: at as u32,
                end: (at + field.len()) as u32,
            };
            at += field.len() + 1;
            (field, span)
        });
        let (pin, _) = fields.next()?;
        let (district, district_span) = fields.next()?;
        let (state, state_span) = fields.next()?;
        let (_, towns) = fields.next()?;
        let (_, branches) = fields.next()?;
        if fields.next().is_some() || (towns.start == towns.end && branches.start == branches.end) {
            return None;
        }
        let pin = PinCode::parse(pin)?;
        if self.entries.last().is_some_and(|last| last.pin > pin) {
            return None;
        }
        if !(district.is_empty() && state.is_empty()) || self.places.is_empty() {
            self.places
                .push((blank_dash(district, district_span), blank_dash(state, state_span)));
        }
        let place = u16::try_from(self.places.len() - 1).ok()?;
        let offices = NameSpan {
            start: towns.start,
            branches: branches.start,
            end: branches.end,
        };
        self.entries.push(Entry { pin, place, offices });
        Some(())
    }

    /// See [`crate::lookup`].
    pub fn lookup(&self, pin: PinCode) -> Option<Pin<'_>> {
        let entries = self.entries.get(self.range(pin, pin))?;
        let first = self.place(entries.first()?);
        let offices = |towns: bool| entries.iter().flat_map(move |entry| self.names(entry, towns));
        Some(Pin {
            pin,
            district: first.district,
            state: first.state,
            offices: offices(true).chain(offices(false)).collect(),
            others: entries.iter().skip(1).map(|entry| self.place(entry)).collect(),
        })
    }

    /// See [`crate::is_known`].
    pub fn is_known(&self, pin: PinCode) -> bool {
        !self.range(pin, pin).is_empty()
    }

    /// How many PIN codes it has.
    pub fn len(&self) -> usize {
        self.entries.chunk_by(|a, b| a.pin == b.pin).count()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries of the PIN codes from one to another.
    pub(crate) fn range(&self, from: PinCode, to: PinCode) -> Range<usize> {
        self.entries.partition_point(|entry| entry.pin < from)
            ..self.entries.partition_point(|entry| entry.pin <= to)
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry whose names hold that place of the text.
    pub(crate) fn entry_at(&self, at: u32) -> Option<&Entry> {
        let after = self.entries.partition_point(|entry| entry.offices.start <= at);
        self.entries
            .get(after.checked_sub(1)?)
            .filter(|entry| at < entry.offices.end)
    }

    pub(crate) fn place(&self, entry: &Entry) -> Place<'_> {
        let (district, state) = self
            .places
            .get(usize::from(entry.place))
            .map_or(("", ""), |(district, state)| {
                (self.span(*district), self.span(*state))
            });
        Place { district, state }
    }

    /// The names of an entry's offices in towns, or of its branch offices.
    pub(crate) fn names(&self, entry: &Entry, towns: bool) -> impl Iterator<Item = &str> + use<'_> {
        let NameSpan { start, branches, end } = entry.offices;
        let span = if towns {
            Span {
                start,
                end: branches.saturating_sub(1),
            }
        } else {
            Span { start: branches, end }
        };
        self.span(span).split('|').filter(|name| !name.is_empty())
    }

    /// The bytes of the name from that place of the text to its end.
    pub(crate) fn rest_of_name(&self, at: u32) -> &[u8] {
        let rest = self.text.as_bytes().get(at as usize..).unwrap_or_default();
        let end = rest.iter().position(|byte| is_end(*byte)).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    /// Where the name around that place of the text begins.
    pub(crate) fn name_start(&self, at: u32) -> u32 {
        let before = self.text.as_bytes().get(..at as usize).unwrap_or_default();
        before
            .iter()
            .rposition(|byte| is_end(*byte))
            .map_or(0, |end| end as u32 + 1)
    }

    /// The name that begins at that place of the text.
    pub(crate) fn name(&self, start: u32) -> &str {
        std::str::from_utf8(self.rest_of_name(start)).unwrap_or_default()
    }

    /// The text of an entry's names.
    pub(crate) fn names_text(&self, entry: &Entry) -> &[u8] {
        self.span(Span {
            start: entry.offices.start,
            end: entry.offices.end,
        })
        .as_bytes()
    }

    fn span(&self, span: Span) -> &str {
        self.text
            .get(span.start as usize..span.end as usize)
            .unwrap_or_default()
    }
}

/// `-` stands for a name that India Post does not give.
fn blank_dash(name: &str, span: Span) -> Span {
    if name == "-" {
        Span {
            start: span.start,
            end: span.start,
        }
    } else {
        span
    }
}

const fn is_end(byte: u8) -> bool {
    matches!(byte, b'|' | b'\t' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# nirantar pin-codes 1\n# made by hand\n\
        110001\tNew Delhi\tDelhi\tNew Delhi GPO|Constitution House\tBaroda House\n\
        110002\t\t\tDarya Ganj\t\n\
        110025\tSouth East Delhi\tDelhi\tJamia Nagar\tOkhla\n\
        110025\tBudaun\tUttar Pradesh\t\tSarai\n\
        900056\t-\t-\tArmy\t\n";

    fn pin(text: &str) -> PinCode {
        PinCode::parse(text).unwrap()
    }

    #[test]
    fn a_pin_code_is_looked_up() {
        let directory = Directory::read_text(TEXT.to_owned()).unwrap();
        let found = directory.lookup(pin("110001")).unwrap();
        assert_eq!((found.district, found.state), ("New Delhi", "Delhi"));
        assert_eq!(
            found.offices,
            ["New Delhi GPO", "Constitution House", "Baroda House"]
        );
        assert_eq!(
            directory.lookup(pin("110002")).unwrap().district,
            "New Delhi",
            "as the line before"
        );
        let two = directory.lookup(pin("110025")).unwrap();
        assert_eq!(two.offices, ["Jamia Nagar", "Okhla", "Sarai"]);
        assert_eq!(
            two.others,
            [Place {
                district: "Budaun",
                state: "Uttar Pradesh"
            }]
        );
        assert_eq!(directory.lookup(pin("900056")).unwrap().district, "");
        assert_eq!(directory.lookup(pin("110003")), None);
        assert_eq!(directory.len(), 4);
    }

    #[test]
    fn a_damaged_file_is_refused_at_its_line() {
        for (text, line) in [
            ("", 1),
            ("# nirantar pin-codes 2\n", 1),
            ("# nirantar pin-codes 1\n110001\tNew Delhi\tDelhi\tGPO\n", 2),
            ("# nirantar pin-codes 1\n110001\tNew Delhi\tDelhi\t\t\n", 2),
            ("# nirantar pin-codes 1\n11001\tNew Delhi\tDelhi\tGPO\t\n", 2),
            (
                "# nirantar pin-codes 1\n110002\tNew Delhi\tDelhi\tGPO\t\n110001\t\t\tGPO\t\n",
                3,
            ),
        ] {
            assert_eq!(
                Directory::read_text(text.to_owned()).unwrap_err(),
                Damaged { line },
                "{text:?}"
            );
        }
        assert_eq!(Directory::read(b"no zstd").unwrap_err(), Damaged { line: 0 });
    }
}
