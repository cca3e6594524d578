//! The chart: what stays true of a patient between encounters.

use nirantar_crypto::derive_chart_id;
use nirantar_document::{
    Allergy, ChartEdit, ChartView, Doc, Immunisation, Kind, LongTermMedicine, Mark, New, NoKnownAllergies,
    Problem,
};
use nirantar_domain::{ChartId, Invalid, PatientId, rx};
use nirantar_store::ReadTx;

use super::conflicts::entry_conflict;
use super::{ChartAdd, ChartLine, ChartRemove, ChartShow, ChartShown};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

impl Nirantar {
    /// Shows a patient's chart; the reading is on record before the answer is given.
    ///
    /// # Errors
    /// Not found; disk errors.
    pub fn chart_show(&self, which: ChartShow) -> Result<ChartShown> {
        self.with_session("chart_show", |_, session| {
            must_exist(session, which.patient)?;
            let id = chart_id(session, which.patient)?;
            session.clinical()?.write(self.ports.clock.now(), |tx| {
                session.audit(tx, "chart.read", "chart", &[id.into(), which.patient.into()], &[])?;
                shown(tx, id)
            })
        })
    }

    /// Adds to a patient's chart.
    ///
    /// # Errors
    /// Invalid naming the field; conflict for "no known allergies" beside an allergy.
    pub fn chart_add(&self, add: ChartAdd) -> Result<ChartShown> {
        self.with_session("chart_add", |_, session| {
            must_exist(session, add.patient)?;
            let edit = self.chart_edit(&add)?;
            self.edit_chart(session, add.patient, edit, class_of(&add.kind))
        })
    }

    /// Marks a line of the chart as entered in error.
    ///
    /// # Errors
    /// Not found; conflict if the line was replaced meanwhile.
    pub fn chart_remove(&self, remove: ChartRemove) -> Result<ChartShown> {
        self.with_session("chart_remove", |_, session| {
            let mark = Mark {
                id: self.make_entry_id(),
                of: remove.entry,
                reason: String::new(),
            };
            self.edit_chart(session, remove.patient, ChartEdit::Mark(mark), "entered_in_error")
        })
    }

    fn edit_chart(
        &self,
        session: &Session,
        patient: PatientId,
        edit: ChartEdit,
        field: &str,
    ) -> Result<ChartShown> {
        let id = chart_id(session, patient)?;
        let now = self.ports.clock.now();
        session.clinical()?.write(now, |tx| {
            let mut doc = match tx.find_document(id)? {
                Some(doc) => doc,
                None => Doc::new(Kind::Chart, tx.actor())?,
            };
            let heads = doc.heads();
            doc.edit(&heads, session.stamp(now), std::slice::from_ref(&edit))?;
            tx.put_document(id, &doc)?;
            session.audit(tx, "chart.write", "chart", &[id.into(), patient.into()], &[field])?;
            shown(tx, id)
        })
    }

    fn chart_edit(&self, add: &ChartAdd) -> Result<ChartEdit> {
        let id = self.make_entry_id();
        let detail = crate::patients::line("detail", add.detail.as_deref())?;
        let words = crate::patients::line("text", Some(&add.text))?;
        let text = || {
            words
                .clone()
                .ok_or_else(|| Error::Invalid(Invalid::new("text", "text-empty")))
        };
        Ok(match add.kind.as_str() {
            "allergy" => ChartEdit::Allergy(New::fact(
                id,
                Allergy {
                    substance: text()?,
                    reaction: detail,
                    severity: None,
                    since: None,
                },
            )),
            "no_known_allergy" => {
                ChartEdit::NoKnownAllergies(New::fact(id, NoKnownAllergies { told_by: detail }))
            }
            "problem" => ChartEdit::Problem(New::fact(
                id,
                Problem {
                    text: text()?,
                    code: None,
                    since: detail,
                    resolved: false,
                },
            )),
            "medicine" => ChartEdit::Medicine(New::fact(
                id,
                LongTermMedicine {
                    line: rx::parse(&text()?),
                    since: detail,
                    stopped_on: None,
                },
            )),
            "immunisation" => ChartEdit::Immunisation(New::fact(
                id,
                Immunisation {
                    vaccine: text()?,
                    dose: detail,
                    given_on: None,
                    batch: None,
                    place: None,
                },
            )),
            _ => return Err(Error::Invalid(Invalid::new("kind", "chart-kind-unknown"))),
        })
    }
}

fn class_of(kind: &str) -> &'static str {
    match kind {
        "allergy" => "allergy",
        "no_known_allergy" => "no_known_allergies",
        "problem" => "problem",
        "medicine" => "long_term_medicine",
        _ => "immunisation",
    }
}

pub(super) fn must_exist(session: &Session, patient: PatientId) -> Result<()> {
    session
        .desk
        .read(|tx| tx.patient(patient))?
        .map(|_| ())
        .ok_or(Error::NotFound { what: "patient" })
}

fn chart_id(session: &Session, patient: PatientId) -> Result<ChartId> {
    let link = session.keys.link.as_ref().ok_or_else(|| Error::Forbidden {
        command: "clinical".to_owned(),
    })?;
    Ok(derive_chart_id(link, patient))
}

fn shown(tx: &ReadTx<'_>, id: ChartId) -> Result<ChartShown> {
    match tx.find_document(id)? {
        None => Ok(ChartShown {
            lines: Vec::new(),
            conflicts: Vec::new(),
        }),
        Some(doc) => {
            let view = ChartView::read(&doc)?;
            Ok(ChartShown {
                lines: lines(&view),
                conflicts: view.conflicts.iter().filter_map(entry_conflict).collect(),
            })
        }
    }
}

/// The chart of a patient, `None` while nothing was ever written into it.
pub(crate) fn chart_view(
    tx: &ReadTx<'_>,
    session: &Session,
    patient: PatientId,
) -> Result<Option<ChartView>> {
    let doc = tx.find_document(chart_id(session, patient)?)?;
    Ok(doc.as_ref().map(ChartView::read).transpose()?)
}

/// `Penicillin (rash)`.
pub(crate) fn with_detail(text: &str, detail: Option<&str>) -> String {
    match detail {
        Some(detail) => format!("{text} ({detail})"),
        None => text.to_owned(),
    }
}

/// The chart of a patient as lines.
pub(super) fn chart_lines(tx: &ReadTx<'_>, session: &Session, patient: PatientId) -> Result<Vec<ChartLine>> {
    Ok(shown(tx, chart_id(session, patient)?)?.lines)
}

fn lines(view: &ChartView) -> Vec<ChartLine> {
    let line = |entry, kind: &str, text: String| ChartLine {
        entry,
        kind: kind.to_owned(),
        text,
    };
    let with = |text: &str, detail: &Option<String>| with_detail(text, detail.as_deref());
    let allergies = view.allergies.iter().map(|entry| {
        line(
            entry.id,
            "allergy",
            with(&entry.value.substance, &entry.value.reaction),
        )
    });
    let none = view
        .no_known_allergies
        .iter()
        .map(|entry| line(entry.id, "no_known_allergy", String::new()));
    let problems = view
        .problems
        .iter()
        .filter(|entry| !entry.value.resolved)
        .map(|entry| line(entry.id, "problem", with(&entry.value.text, &entry.value.since)));
    let medicines = view
        .medicines
        .iter()
        .filter(|entry| entry.value.stopped_on.is_none())
        .map(|entry| line(entry.id, "medicine", rx::format(&entry.value.line)));
    let immunisations = view.immunisations.iter().map(|entry| {
        line(
            entry.id,
            "immunisation",
            with(&entry.value.vaccine, &entry.value.dose),
        )
    });
    allergies
        .chain(none)
        .chain(problems)
        .chain(medicines)
        .chain(immunisations)
        .collect()
}
