//! One search through the table of patients.

use std::collections::HashSet;

use nirantar_domain::PatientId;

use super::Cancel;
use super::digits::Digits;
use super::index::{Hit, PatientIndex, Row};
use super::places::Rows;
use super::query::{Query, TypedWord};
use super::rank::{Quality, Rank};
use super::words::Fits;

/// From so many rows on two threads look, each through one half.
const MANY: usize = if cfg!(test) { 8 } else { 16_384 };

impl PatientIndex {
    /// Patients that fit every typed word, best first, at most `limit`. `today`: patients with a visit today, who stand
    /// before others of any quality but a whole phone or patient number. `None` when `cancel` said so meanwhile; it is asked every few
    /// thousand rows.
    pub fn search(
        &self,
        text: &str,
        limit: usize,
        today: &HashSet<PatientId>,
        cancel: &Cancel<'_>,
    ) -> Option<Vec<Hit>> {
        let query = Query::read(text);
        if query.words.is_empty() || limit == 0 {
            return Some(Vec::new());
        }
        let mut fits = Vec::with_capacity(query.words.len());
        for word in &query.words {
            fits.push(self.words.compare(word, cancel)?);
        }
        let look = Look {
            index: self,
            today: self.rows_of(today),
            query,
            fits,
            limit,
            cancel,
        };
        let blocks = self.row_count().div_ceil(64);
        if let Some(first) = look.first() {
            let best = look.through(&first, 0, blocks)?;
            if best.is_closed(first.bound) {
                return Some(best.into_hits());
            }
        }
        let part = Part {
            marked: self.marked(&look.query, &look.fits),
            special: None,
            bound: None,
        };
        let count = part.marked.as_ref().map_or_else(|| self.row_count(), Rows::len);
        if count < MANY {
            return Some(look.through(&part, 0, blocks)?.into_hits());
        }
        let (front, back) = std::thread::scope(|scope| {
            let back = scope.spawn(|| look.through(&part, blocks / 2, blocks));
            let front = look.through(&part, 0, blocks / 2);
            match back.join() {
                Ok(back) => (front, back),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        });
        let mut best = front?;
        for (rank, today, row) in back?.found {
            best.offer(rank, today, &row);
        }
        Some(best.into_hits())
    }

    /// The rows that the rarest of the typed words can fit; `None` if each of them may fit any.
    fn marked(&self, query: &Query, fits: &[Fits]) -> Option<Rows> {
        let typed = query.words.iter().zip(fits);
        let rarest = typed
            .filter_map(|(typed, fits)| self.lists(typed, fits))
            .min_by_key(|lists| lists.iter().map(|rows| rows.len()).sum::<usize>())?;
        let mut marked = Rows::none(self.row_count());
        for rows in rarest {
            marked.mark_all(rows);
        }
        Some(marked)
    }

    fn rows_of(&self, patients: &HashSet<PatientId>) -> Rows {
        let mut rows = Rows::none(self.row_count());
        for patient in patients {
            if let Some(row) = self.row_number(*patient) {
                rows.mark(row);
            }
        }
        rows
    }

    /// Lists with every row that a typed word can fit; `None` if that may be any row.
    fn lists(&self, typed: &TypedWord, fits: &Fits) -> Option<Vec<&[u32]>> {
        let places = self.places();
        let mut lists: Vec<&[u32]> = fits.which().map(|word| places.of_word(word)).collect();
        if typed.digits.is_empty() {
            if !typed.number.is_empty() {
                // A patient number with its letter.
                lists.push(places.of_digits(Digits::of(&typed.number))?);
            }
        } else {
            lists.push(places.of_digits(typed.digits)?);
            lists.push(places.of_digits(typed.phone)?);
        }
        Some(lists)
    }
}

/// Some of the rows, to be looked at.
struct Part {
    /// Which; all, where nothing tells them apart.
    marked: Option<Rows>,
    /// Those of them that may be better than `bound`, today's among them.
    special: Option<Rows>,
    /// The best that the others can be.
    bound: Option<Rank>,
}

/// One search.
struct Look<'i> {
    index: &'i PatientIndex,
    query: Query,
    fits: Vec<Fits>,
    today: Rows,
    limit: usize,
    cancel: &'i Cancel<'i>,
}

impl<'i> Look<'i> {
    /// The rows that fit a single typed word best, so many for one or two letters that the others need not be looked at.
    fn first(&self) -> Option<Part> {
        let ([typed], [fits]) = (&*self.query.words, &*self.fits) else {
            return None;
        };
        let places = self.index.places();
        let mut special = self.today.clone();
        let mut marked = special.clone();
        let quality = if typed.number.is_empty() {
            for word in fits.beginning() {
                marked.mark_all(places.of_first(word));
            }
            Quality::FirstWord as u8
        } else if (1..=2).contains(&typed.digits.len()) && typed.phone == typed.digits {
            special.mark_all(places.of_short());
            for word in fits.which() {
                special.mark_all(places.of_word(word));
            }
            marked = special.clone();
            for rows in places.of_beginning(typed.digits) {
                marked.mark_all(rows);
            }
            Quality::OtherWord as u8
        } else {
            return None;
        };
        Some(Part {
            marked: Some(marked),
            special: Some(special),
            bound: Some(Rank::new(false, false, quality, u16::from(quality))),
        })
    }

    /// Looks at the rows of some blocks of 64.
    fn through(&self, part: &Part, from: usize, to: usize) -> Option<Best<'i>> {
        let mut best = Best {
            index: self.index,
            limit: self.limit,
            found: Vec::with_capacity(self.limit + 1),
        };
        let orders = self.index.orders();
        let mut worst_order = None;
        for block in from..to {
            if block % 64 == 0 && (self.cancel)() {
                return None;
            }
            let mut left = part.marked.as_ref().map_or(u64::MAX, |rows| rows.block(block));
            while left != 0 {
                let number = block * 64 + left.trailing_zeros() as usize;
                left &= left - 1;
                let Some(order) = orders.get(number) else { break };
                // As many as are wanted fit as well as this one can, and their names come before.
                let behind = worst_order.is_some_and(|worst| worst < *order);
                if behind && part.special.as_ref().is_some_and(|rows| !rows.has(number)) {
                    continue;
                }
                let Some(row) = self.index.row(number) else { break };
                if row.alive && self.look_at(row, self.today.has(number), &mut best) {
                    worst_order = best.last_order(part.bound);
                }
            }
        }
        Some(best)
    }

    /// True if somebody was found.
    fn look_at(&self, row: &Row, today: bool, best: &mut Best<'i>) -> bool {
        let score = self.index.score(row, &self.query, &self.fits);
        if let Some((whole, worst, sum)) = score {
            best.offer(Rank::new(whole, today, worst, sum), today, row);
        }
        score.is_some()
    }
}

/// The best few so far, in order.
struct Best<'i> {
    index: &'i PatientIndex,
    limit: usize,
    found: Vec<(Rank, bool, Row)>,
}

impl Best<'_> {
    /// Who would have to give way to somebody better; nobody while there is room.
    fn last(&self) -> Option<&(Rank, bool, Row)> {
        self.found.last().filter(|_| self.found.len() == self.limit)
    }

    /// True if nobody who is at best as good as `bound` can come in, but by name.
    fn is_closed(&self, bound: Option<Rank>) -> bool {
        self.last_order(bound).is_some()
    }

    /// Where the name of the last one stands, if only the name decides who comes in.
    fn last_order(&self, bound: Option<Rank>) -> Option<u64> {
        let (rank, _, row) = self.last()?;
        bound.filter(|bound| rank <= bound).map(|_| row.order)
    }

    fn offer(&mut self, rank: Rank, today: bool, row: &Row) {
        let before = |other: &(Rank, bool, Row)| {
            other
                .0
                .cmp(&rank)
                .then_with(|| self.index.compare_names(&other.2, row))
                .is_lt()
        };
        match self.last() {
            Some(last) if before(last) => return,
            Some(_) => {
                self.found.pop();
            }
            None => {}
        }
        let place = self.found.partition_point(before);
        self.found.insert(place, (rank, today, *row));
    }

    fn into_hits(self) -> Vec<Hit> {
        self.found
            .into_iter()
            .map(|(rank, today, row)| Hit {
                patient: PatientId::from_bytes(row.id),
                quality: rank.quality(),
                today,
            })
            .collect()
    }
}
