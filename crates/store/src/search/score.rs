//! How well one patient fits what was typed.

use super::index::{PatientIndex, Row};
use super::query::{Query, TypedWord};
use super::rank::{NONE, Quality};
use super::words::Fits;

impl PatientIndex {
    /// How well a patient fits all typed words: whole number or not, the worst quality, their sum. `None` if one does not fit.
    pub(super) fn score(&self, row: &Row, query: &Query, fits: &[Fits]) -> Option<(bool, u8, u16)> {
        let (mut whole, mut worst, mut sum) = (false, 0, 0);
        for (typed, fits) in query.words.iter().zip(fits) {
            let (named, number) = self.number_fit(row, typed);
            whole |= named;
            let text = if number == Quality::Exact as u8 {
                number
            } else {
                fits.best(&self.words, typed, self.name_of(row), self.area_of(row))
            };
            let quality = number.min(text);
            if quality == NONE {
                return None;
            }
            worst = worst.max(quality);
            sum += u16::from(quality);
        }
        Some((whole, worst, sum))
    }

    /// How a typed number fits: is it the whole of a phone or, with its letter, of a patient number; and with what quality at
    /// best.
    fn number_fit(&self, row: &Row, typed: &TypedWord) -> (bool, u8) {
        if typed.number.is_empty() {
            return (false, NONE);
        }
        let digits = typed.digits;
        let (mut whole, mut best) = (false, NONE);
        let key = row.number_key();
        if key == typed.number.as_bytes() || (!digits.is_empty() && row.number_digits == digits) {
            best = Quality::Exact as u8;
            // Digits alone may go on to a phone: only with its letter is a number meant.
            whole = digits.is_empty();
        } else if key.starts_with(typed.number.as_bytes())
            || (!digits.is_empty() && row.number_digits.begins_with(digits))
        {
            best = Quality::OtherWord as u8;
        }
        if digits.is_empty() {
            return (whole, best);
        }
        for phone in self.phones_of(row) {
            if *phone == typed.phone || *phone == digits {
                whole = true;
                best = Quality::Exact as u8;
            } else if best <= Quality::OtherWord as u8 {
                // Nothing but the whole of a number is better.
            } else if phone.begins_with(digits) || phone.begins_with(typed.phone) {
                best = Quality::OtherWord as u8;
            } else if best > Quality::Sound as u8 && phone.ends_with(digits) {
                best = Quality::Sound as u8;
            } else if best > Quality::Area as u8 && phone.holds(digits) {
                best = Quality::Area as u8;
            }
        }
        if !row.abha.is_empty() {
            if row.abha == digits {
                best = Quality::Exact as u8;
            } else if best > Quality::OtherWord as u8 && row.abha.begins_with(digits) {
                best = Quality::OtherWord as u8;
            } else if best > Quality::Area as u8 && row.abha.holds(digits) {
                best = Quality::Area as u8;
            }
        }
        (whole, best)
    }
}
