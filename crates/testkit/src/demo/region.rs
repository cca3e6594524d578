//! Regions: a language, its script, and the names of its people and places. The lists are in `data/*.txt`.

use std::sync::LazyLock;

use super::dice::Dice;

/// A name in Latin letters, in its usual spellings, and in the region's script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Name {
    latin: &'static str,
    /// In the region's script.
    pub native: &'static str,
}

impl Name {
    /// The usual spellings, the commonest first.
    pub fn spellings(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.latin.split('|')
    }

    /// One of the spellings; the commonest in half of all cases.
    pub fn spelt(&self, dice: &mut Dice) -> &'static str {
        let all: Vec<&str> = self.spellings().collect();
        if dice.chance(50) {
            all.first().copied().unwrap_or_default()
        } else {
            dice.pick(&all)
        }
    }
}

/// A language and its names.
#[derive(Clone, Debug, Default)]
pub struct Region {
    /// Language code, `hi`.
    pub language: &'static str,
    /// First three digits of PIN codes.
    pub pin: &'static str,
    /// Given names of men.
    pub male: Vec<Name>,
    /// Given names of women.
    pub female: Vec<Name>,
    /// Family names.
    pub family: Vec<Name>,
    /// Villages and areas.
    pub area: Vec<Name>,
}

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    [
        include_str!("../../data/hi.txt"),
        include_str!("../../data/mr.txt"),
        include_str!("../../data/bn.txt"),
        include_str!("../../data/ta.txt"),
        include_str!("../../data/te.txt"),
        include_str!("../../data/gu.txt"),
    ]
    .into_iter()
    .map(read)
    .collect()
});

/// All regions.
pub fn regions() -> &'static [Region] {
    &REGIONS
}

/// Every usual spelling of a word of a name that this kit gives, the word itself included, and its native forms.
pub fn spellings_of(word: &str) -> Vec<&'static str> {
    let lists = |region: &'static Region| [&region.male, &region.female, &region.family];
    regions()
        .iter()
        .flat_map(lists)
        .flatten()
        .filter(|name| name.native == word || name.spellings().any(|spelling| spelling == word))
        .flat_map(|name| name.spellings().chain([name.native]))
        .collect()
}

fn read(text: &'static str) -> Region {
    let mut region = Region::default();
    let mut section = "";
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name;
            continue;
        }
        let Some((left, right)) = line.split_once(' ') else {
            continue;
        };
        let name = Name {
            latin: left,
            native: right,
        };
        match (section, left) {
            ("", "language") => region.language = right,
            ("", "pin") => region.pin = right,
            ("male", _) => region.male.push(name),
            ("female", _) => region.female.push(name),
            ("family", _) => region.family.push(name),
            ("area", _) => region.area.push(name),
            _ => {}
        }
    }
    region
}
