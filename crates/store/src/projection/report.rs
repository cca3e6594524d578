//! What the counting of days and months reads. Every query goes in through an index on the day: a clinic with half a million
//! visits looks at those of its month alone.

use chrono::NaiveDate;
use nirantar_domain::{Paise, PatientId, PersonId, Timestamp, VisitId};
use rusqlite::{OptionalExtension, Row, params};

use crate::error::Result;
use crate::table::value::{id16, id16_or_none, time};
use crate::tx::ReadTx;

/// A visit as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportVisit {
    /// Whose.
    pub patient: Option<PatientId>,
    /// With whom.
    pub doctor: Option<PersonId>,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// `waiting`, `in_consult`, `done`, `skipped`, `no_show`, `cancelled`, or empty.
    pub state: String,
    /// When the token was given.
    pub created_at: Timestamp,
    /// When the patient first came to the doctor.
    pub begun_at: Option<Timestamp>,
    /// The patient had been here before the days that are counted.
    pub came_before: bool,
}

/// Somebody who was asked to come again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpRow {
    /// The visit at which they were asked.
    pub visit: VisitId,
    /// Who.
    pub patient: Option<PatientId>,
    /// By whom.
    pub doctor: Option<PersonId>,
    /// Day of that visit.
    pub date: String,
    /// The day asked for.
    pub due: String,
    /// `reached`, `not_reached`, `not_coming`, or empty before anybody rang.
    pub outcome: String,
    /// When somebody rang last.
    pub called_at: Option<Timestamp>,
    /// Who rang.
    pub called_by: Option<PersonId>,
    /// The first day on which the patient came again.
    pub came_on: Option<String>,
    /// Human number, name and first phone of the patient.
    pub number: String,
    /// Name.
    pub name: String,
    /// First phone; empty if none.
    pub phone: String,
}

const VISITS: &str = "
    SELECT visit.patient, visit.doctor, visit.date, visit.state, visit.created_at, coalesce(visit_begun.at, 0),
           EXISTS (SELECT 1 FROM visit AS earlier
                   WHERE earlier.patient = visit.patient AND earlier.date < ?1
                     AND earlier.state NOT IN ('cancelled', 'no_show'))
    FROM visit LEFT JOIN visit_begun ON visit_begun.doc = visit.doc
    WHERE visit.date BETWEEN ?1 AND ?2
    ORDER BY visit.date, visit.created_at, visit.doc";

/// The start of both questions about follow-ups.
const FOLLOW_UP: &str = "
    SELECT follow_up.id, follow_up.patient, follow_up.doctor, follow_up.date, follow_up.due, follow_up.outcome,
           follow_up.called_at, follow_up.called_by,
           coalesce((SELECT min(later.date) FROM visit AS later
                     WHERE later.patient = follow_up.patient AND later.date > follow_up.date
                       AND later.state NOT IN ('cancelled', 'no_show')), ''),
           coalesce(patient.number, ''), coalesce(patient.name, ''), coalesce(patient.phone, '')
    FROM follow_up
    LEFT JOIN document AS whose ON whose.id = follow_up.patient
    LEFT JOIN patient ON patient.doc = whose.seq";

/// Nobody rings the family of a patient who has died, or one who was registered by mistake.
const FOLLOW_UPS: &str = "
    WHERE follow_up.due BETWEEN ?1 AND ?2
      AND coalesce(patient.status, '') NOT IN ('deceased', 'registered_in_error')
    ORDER BY follow_up.due, follow_up.date, follow_up.doc";

const DIAGNOSES: &str =
    "SELECT diagnoses FROM encounter WHERE date BETWEEN ?1 AND ?2 AND signed_at <> 0 ORDER BY date, doc";

/// Payments of a day in one mode, added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayMoney {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// `cash`, `upi`.
    pub mode: String,
    /// How much.
    pub amount: Paise,
    /// How many payments.
    pub payments: u32,
}

const TAKEN: &str = "
    SELECT day, mode, sum(amount), count(*) FROM payment WHERE day BETWEEN ?1 AND ?2
    GROUP BY day, mode ORDER BY day, mode";

/// What was given back counts on the day of the giving back.
const GIVEN_BACK: &str = "
    SELECT reversed_day, mode, sum(amount), count(*) FROM payment
    WHERE reversed_day <> '' AND reversed_day BETWEEN ?1 AND ?2
    GROUP BY reversed_day, mode ORDER BY reversed_day, mode";

const DUE: &str = "SELECT coalesce(sum(due), 0) FROM fee WHERE charged_on BETWEEN ?1 AND ?2";

impl ReadTx<'_> {
    /// Payments of the days from `from` to `to`, and payments given back on them, each by day and mode.
    pub fn report_money(&self, from: NaiveDate, to: NaiveDate) -> Result<(Vec<DayMoney>, Vec<DayMoney>)> {
        let read = |query: &str| -> Result<Vec<DayMoney>> {
            let mut query = self.connection().prepare_cached(query)?;
            let rows = query.query_map(params![from.to_string(), to.to_string()], |row| {
                Ok(DayMoney {
                    day: row.get(0)?,
                    mode: row.get(1)?,
                    amount: Paise::new(row.get(2)?),
                    payments: row.get(3)?,
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        };
        Ok((read(TAKEN)?, read(GIVEN_BACK)?))
    }

    /// What was asked on the days from `from` to `to` and is still owed.
    pub fn report_due(&self, from: NaiveDate, to: NaiveDate) -> Result<Paise> {
        let mut query = self.connection().prepare_cached(DUE)?;
        let due = query.query_row(params![from.to_string(), to.to_string()], |row| row.get(0))?;
        Ok(Paise::new(due))
    }

    /// The visits of the days from `from` to `to`, both included.
    pub fn report_visits(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<ReportVisit>> {
        let mut query = self.connection().prepare_cached(VISITS)?;
        let rows = query.query_map(params![from.to_string(), to.to_string()], |row| {
            Ok(ReportVisit {
                patient: id16_or_none(row, 0)?.map(PatientId::from_bytes),
                doctor: id16_or_none(row, 1)?.map(PersonId::from_bytes),
                date: row.get(2)?,
                state: row.get(3)?,
                created_at: time(row, 4)?,
                begun_at: known(time(row, 5)?),
                came_before: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Who was asked to come again on a day from `from` to `to`, the earliest first.
    pub fn follow_ups_due(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<FollowUpRow>> {
        let mut query = self
            .connection()
            .prepare_cached(&format!("{FOLLOW_UP}{FOLLOW_UPS}"))?;
        let rows = query.query_map(params![from.to_string(), to.to_string()], follow_up_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether, and when, a patient was asked at a visit to come again.
    pub fn follow_up_of(&self, visit: VisitId) -> Result<Option<FollowUpRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "{FOLLOW_UP} WHERE follow_up.doc = (SELECT seq FROM document WHERE id = ?1)"
        ))?;
        Ok(query.query_row([visit.as_bytes()], follow_up_row).optional()?)
    }

    /// The diagnoses of every signed encounter of the days from `from` to `to`, one list an encounter.
    pub fn report_diagnoses(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<Vec<String>>> {
        let mut query = self.connection().prepare_cached(DIAGNOSES)?;
        let rows = query.query_map(params![from.to_string(), to.to_string()], |row| {
            let lines = row.get_ref(0)?.as_str()?;
            Ok(lines
                .lines()
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect())
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How SQLite goes about the queries of this file that read the tables of this space. For tests: none may walk over all
    /// visits or encounters.
    #[doc(hidden)]
    pub fn report_plans(&self, of: nirantar_domain::SpaceKind) -> Result<Vec<String>> {
        use nirantar_domain::SpaceKind;
        let queries = match of {
            SpaceKind::Desk => vec![VISITS.to_owned(), format!("{FOLLOW_UP}{FOLLOW_UPS}")],
            SpaceKind::Clinical => vec![DIAGNOSES.to_owned()],
            SpaceKind::Money => vec![TAKEN.to_owned(), GIVEN_BACK.to_owned(), DUE.to_owned()],
            SpaceKind::Org | SpaceKind::Orders => Vec::new(),
        };
        let mut plans = Vec::new();
        for query in queries {
            let mut plan = self
                .connection()
                .prepare(&format!("EXPLAIN QUERY PLAN {query}"))?;
            let steps = plan.query_map(params!["2026-11-01", "2026-11-30"], |row| row.get::<_, String>(3))?;
            plans.extend(steps.collect::<rusqlite::Result<Vec<_>>>()?);
        }
        Ok(plans)
    }
}

fn follow_up_row(row: &Row<'_>) -> rusqlite::Result<FollowUpRow> {
    Ok(FollowUpRow {
        visit: VisitId::from_bytes(id16(row, 0)?),
        patient: id16_or_none(row, 1)?.map(PatientId::from_bytes),
        doctor: id16_or_none(row, 2)?.map(PersonId::from_bytes),
        date: row.get(3)?,
        due: row.get(4)?,
        outcome: row.get(5)?,
        called_at: known(time(row, 6)?),
        called_by: id16_or_none(row, 7)?.map(PersonId::from_bytes),
        came_on: Some(row.get::<_, String>(8)?).filter(|day| !day.is_empty()),
        number: row.get(9)?,
        name: row.get(10)?,
        phone: row.get(11)?,
    })
}

fn known(at: Timestamp) -> Option<Timestamp> {
    Some(at).filter(|at| at.as_millis() != 0)
}
