//! Places while they are typed.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::code::PinCode;
use crate::directory::{Directory, Entry};
use crate::fold::{fold_typed, folded, has_word};
use crate::index::Index;

/// A place that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceHit<'d> {
    /// Name of the area: a post office's.
    pub area: &'d str,
    /// Its PIN code.
    pub pin: PinCode,
    /// Its district; empty where India Post gives none.
    pub district: &'d str,
    /// Its state or union territory; empty where India Post gives none.
    pub state: &'d str,
}

/// A name that was found, by how likely it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    fit: Fit,
    /// Branch offices, in villages, come after the others.
    branch: bool,
    /// Rank in the alphabet, from the word on that was found.
    rank: usize,
    /// Where the name begins.
    name: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The name is what was typed.
    Whole,
    /// The name begins so.
    Beginning,
    /// A later word of the name begins so.
    Later,
    /// One of the words typed is in the name, the others there or in district or state.
    Scattered,
}

/// See [`crate::suggest`].
pub(crate) fn suggest<'d>(
    directory: &'d Directory,
    index: &Index,
    text: &str,
    limit: usize,
) -> Vec<PlaceHit<'d>> {
    let typed = fold_typed(text);
    if typed.is_empty() || limit == 0 {
        return Vec::new();
    }
    if typed.iter().all(|byte| byte.is_ascii_digit() || *byte == b' ') {
        return by_code(directory, &typed, limit);
    }
    let mut found = phrase(directory, index, &typed);
    keep_best(&mut found, limit);
    if found.len() < limit && typed.contains(&b' ') {
        let names: BTreeSet<u32> = found.iter().map(|found| found.name).collect();
        let mut more = scattered(directory, index, &typed);
        more.retain(|more| !names.contains(&more.name));
        keep_best(&mut more, limit - found.len());
        found.append(&mut more);
    }
    found
        .iter()
        .filter_map(|found| hit(directory, found.name))
        .collect()
}

/// Names with the whole text from one of their words on.
fn phrase(directory: &Directory, index: &Index, typed: &[u8]) -> Vec<Found> {
    let range = index.beginning_with(directory, typed);
    let first = range.start;
    let found = index.starts(range).iter().enumerate().filter_map(|(rank, &at)| {
        let name = directory.name_start(at);
        let entry = directory.entry_at(at)?;
        let fit = if name != at {
            Fit::Later
        } else if folded(directory.rest_of_name(at)).eq(typed.iter().copied()) {
            Fit::Whole
        } else {
            Fit::Beginning
        };
        Some(Found {
            fit,
            branch: is_branch(entry, at),
            rank: first + rank,
            name,
        })
    });
    found.collect()
}

/// A word that more names have than this is too short to be looked for while somebody types.
const TOO_MANY: usize = 4_000;

/// Names with one of the words, where name, district and state have the others.
fn scattered(directory: &Directory, index: &Index, typed: &[u8]) -> Vec<Found> {
    let words: Vec<&[u8]> = typed.split(|byte| *byte == b' ').collect();
    let mut anchors: Vec<(usize, Range<usize>)> = words
        .iter()
        .map(|word| index.beginning_with(directory, word))
        .enumerate()
        .collect();
    anchors.sort_by_key(|(_, range)| range.len());
    let few = anchors.partition_point(|(_, range)| range.len() <= TOO_MANY);
    anchors.truncate(few.max(1));
    let mut found = Vec::new();
    for (anchor, range) in anchors {
        let others: Vec<&[u8]> = words
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != anchor)
            .map(|(_, word)| *word)
            .collect();
        let first = range.start;
        for (rank, &at) in index.starts(range).iter().enumerate() {
            let Some(entry) = directory.entry_at(at) else {
                continue;
            };
            let place = directory.place(entry);
            let name = directory.name_start(at);
            let has = |word: &[u8]| {
                has_word(place.district.as_bytes(), word)
                    || has_word(place.state.as_bytes(), word)
                    || has_word(directory.rest_of_name(name), word)
            };
            if others.iter().all(|word| has(word)) {
                found.push(Found {
                    fit: Fit::Scattered,
                    branch: is_branch(entry, at),
                    rank: first + rank,
                    name,
                });
            }
        }
    }
    found
}

/// PIN codes that begin with the digits, with all their offices once the code is whole and one office each before.
fn by_code<'d>(directory: &'d Directory, typed: &[u8], limit: usize) -> Vec<PlaceHit<'d>> {
    let digits: Vec<u32> = typed
        .iter()
        .filter(|byte| byte.is_ascii_digit())
        .map(|byte| u32::from(byte - b'0'))
        .collect();
    let Some(missing) = 6_usize.checked_sub(digits.len()) else {
        return Vec::new();
    };
    let least = (0..missing).fold(
        digits.iter().fold(0, |number, digit| number * 10 + digit),
        |n, _| n * 10,
    );
    let most = least + 10_u32.pow(missing as u32) - 1;
    let (Some(from), Some(to)) = (PinCode::new(least), PinCode::new(most)) else {
        return Vec::new();
    };
    let entries = directory
        .entries()
        .get(directory.range(from, to))
        .unwrap_or_default();
    let named = |entry: &'d Entry, area| {
        let place = directory.place(entry);
        PlaceHit {
            area,
            pin: entry.pin,
            district: place.district,
            state: place.state,
        }
    };
    let names = |entry, towns| directory.names(entry, towns).map(move |area| named(entry, area));
    if missing == 0 {
        let of = |towns| entries.iter().flat_map(move |entry| names(entry, towns));
        return of(true).chain(of(false)).take(limit).collect();
    }
    let codes = entries.chunk_by(|a, b| a.pin == b.pin).filter_map(|entries| {
        let of = |towns| entries.iter().flat_map(move |entry| names(entry, towns));
        of(true).chain(of(false)).next()
    });
    codes.take(limit).collect()
}

/// The best `limit`, best first, each name once.
fn keep_best(found: &mut Vec<Found>, limit: usize) {
    // A name can be there once for each of its words; few names have more than four.
    let enough = limit.saturating_mul(4);
    if found.len() > enough {
        found.select_nth_unstable(enough);
        found.truncate(enough);
    }
    found.sort_unstable();
    let mut seen = BTreeSet::new();
    found.retain(|found| seen.insert(found.name));
    found.truncate(limit);
}

fn hit(directory: &Directory, name: u32) -> Option<PlaceHit<'_>> {
    let entry = directory.entry_at(name)?;
    let place = directory.place(entry);
    Some(PlaceHit {
        area: directory.name(name),
        pin: entry.pin,
        district: place.district,
        state: place.state,
    })
}

const fn is_branch(entry: &Entry, at: u32) -> bool {
    at >= entry.offices.branches
}
