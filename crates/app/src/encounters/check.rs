//! What speaks against a prescription, as far as the data go: allergies, and one ingredient twice. No interaction check.

use nirantar_document::ChartView;
use nirantar_domain::PatientId;
use nirantar_domain::formulary::{self, Against, WarningKind};
use nirantar_domain::rx::{self, Line};
use nirantar_store::ReadTx;

use super::chart::{chart_view, must_exist};
use super::{RxCheck, RxChecked, RxWarning};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Rows of one prescription that are looked at.
const MOST_LINES: usize = 100;

impl Nirantar {
    /// What speaks against the rows of a prescription: an allergy, a class the patient is allergic to, one ingredient in two
    /// rows or in a row and a long-term medicine. It is no complete check, and the answer says what it does not know.
    ///
    /// # Errors
    /// Not found; disk errors.
    pub fn rx_check(&self, check: RxCheck) -> Result<RxChecked> {
        self.with_session("rx_check", |_, session| {
            must_exist(session, check.patient)?;
            let lines: Vec<Line> = check
                .lines
                .iter()
                .take(MOST_LINES)
                .map(|line| rx::parse(line))
                .collect();
            let against = session
                .clinical()?
                .read(|tx| Known::of(tx, session, check.patient))?;
            let unknown = |line: &Line| formulary::ingredients_of(&line.drug).is_empty();
            Ok(RxChecked {
                warnings: against.warnings(&lines),
                unknown_lines: (0u32..)
                    .zip(&lines)
                    .filter(|(_, line)| !line.drug.is_empty() && unknown(line))
                    .map(|(place, _)| place)
                    .collect(),
                unknown_allergies: against
                    .allergies
                    .into_iter()
                    .filter(|text| !formulary::knows_allergy(text))
                    .collect(),
            })
        })
    }
}

/// What is known of a patient that a prescription is held against.
pub(super) struct Known {
    allergies: Vec<String>,
    long_term: Vec<String>,
}

impl Known {
    pub(super) fn of(tx: &ReadTx<'_>, session: &Session, patient: PatientId) -> Result<Self> {
        let view = chart_view(tx, session, patient)?;
        let view: Option<&ChartView> = view.as_ref();
        Ok(Self {
            allergies: view.map_or_else(Vec::new, |view| {
                view.allergies
                    .iter()
                    .map(|entry| entry.value.substance.clone())
                    .collect()
            }),
            long_term: view.map_or_else(Vec::new, |view| {
                view.medicines
                    .iter()
                    .filter(|entry| entry.value.stopped_on.is_none())
                    .map(|entry| named(&entry.value.line))
                    .collect()
            }),
        })
    }

    pub(super) fn warnings(&self, lines: &[Line]) -> Vec<RxWarning> {
        let names = |place: usize| lines.get(place).map(named).unwrap_or_default();
        let at = |list: &[String], place: usize| list.get(place).cloned().unwrap_or_default();
        formulary::warnings(lines, &self.allergies, &self.long_term)
            .into_iter()
            .map(|warning| {
                let (against, against_line) = match warning.against {
                    Against::Allergy(place) => (at(&self.allergies, place), None),
                    Against::LongTerm(place) => (at(&self.long_term, place), None),
                    Against::Line(place) => (names(place), u32::try_from(place).ok()),
                };
                RxWarning {
                    key: format!(
                        "{} {}: {} / {against}",
                        word_of(warning.kind),
                        warning.what,
                        names(warning.line)
                    ),
                    line: u32::try_from(warning.line).unwrap_or(u32::MAX),
                    kind: warning.kind,
                    what: warning.what,
                    against,
                    against_line,
                }
            })
            .collect()
    }

    /// Refuses what was not seen; answers what goes on record as overridden.
    pub(super) fn overridden(&self, lines: &[Line], seen: &[String]) -> Result<Option<String>> {
        let keys: Vec<String> = self.warnings(lines).into_iter().map(|one| one.key).collect();
        if !keys.iter().all(|key| seen.contains(key)) {
            return Err(Error::conflict("encounter-warnings-open"));
        }
        Ok(Some(keys.join("; ")).filter(|text| !text.is_empty()))
    }
}

/// The name of a medicine; a line without one as it stands.
fn named(line: &Line) -> String {
    if line.drug.is_empty() {
        line.unparsed.clone()
    } else {
        line.drug.clone()
    }
}

const fn word_of(kind: WarningKind) -> &'static str {
    match kind {
        WarningKind::Allergy => "allergy",
        WarningKind::AllergyClass => "allergy class",
        WarningKind::DuplicateIngredient => "twice",
    }
}
