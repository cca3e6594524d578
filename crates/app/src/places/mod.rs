//! Areas and PIN codes while an address is typed. They help to fill it in and never decide: India Post's directory has gaps.

mod shapes;

pub use shapes::*;

use nirantar_domain::identifier::Pin;

use crate::{Error, Nirantar, Result};

/// Hits where no limit is given, and at most.
const LIMIT: u32 = 6;
const MOST: u32 = 20;

impl Nirantar {
    /// Areas by the beginning of their name, or PIN codes by their first digits.
    ///
    /// # Errors
    /// None.
    pub fn place_suggest(&self, ask: PlaceSuggest) -> Result<Vec<PlaceHit>> {
        let limit = ask.limit.unwrap_or(LIMIT).min(MOST) as usize;
        Ok(nirantar_places::suggest(&ask.text, limit)
            .into_iter()
            .map(|hit| PlaceHit {
                area: hit.area.to_owned(),
                pin: hit.pin.to_string(),
                district: hit.district.to_owned(),
                state: hit.state.to_owned(),
            })
            .collect())
    }

    /// What the directory says of a PIN code; none for one that it does not have, which is no error of the address.
    ///
    /// # Errors
    /// Invalid `pin` for what is no PIN code.
    pub fn place_lookup(&self, ask: PlaceLookup) -> Result<Option<PlaceOfPin>> {
        let pin = Pin::parse(&ask.pin).map_err(|error| Error::Invalid(error.at("pin")))?;
        Ok(nirantar_places::lookup(&pin.to_string()).map(|found| PlaceOfPin {
            pin: found.pin.to_string(),
            district: found.district.to_owned(),
            state: found.state.to_owned(),
            areas: found.offices.iter().map(|area| (*area).to_owned()).collect(),
        }))
    }
}
