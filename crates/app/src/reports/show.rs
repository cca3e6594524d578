//! The numbers of days and months.

use nirantar_domain::SpaceKind;

use super::count::{count, count_diagnoses, size};
use super::period::Period;
use super::takings::takings;
use super::{DiagnosisCounts, FollowUpCounts, FollowUpStage, Report, ReportDay, ReportMonth};
use crate::session::Session;
use crate::visits::doctor_names;
use crate::{Nirantar, Result};

/// How many diagnoses a screen shows.
const TOP: usize = 15;

impl Nirantar {
    /// The numbers of a day.
    ///
    /// # Errors
    /// Invalid `date`.
    pub fn report_day(&self, ask: ReportDay) -> Result<Report> {
        self.with_session("report_day", |folder, session| {
            let today = folder.today(self.ports.clock.now());
            report(self, session, Period::of_day(ask.date.as_deref(), today)?)
        })
    }

    /// The numbers of a month.
    ///
    /// # Errors
    /// Invalid `month`.
    pub fn report_month(&self, ask: ReportMonth) -> Result<Report> {
        self.with_session("report_month", |folder, session| {
            let today = folder.today(self.ports.clock.now());
            report(self, session, Period::of_month(ask.month.as_deref(), today)?)
        })
    }
}

/// Counts some days, as far as the login's keys and roles reach.
pub(super) fn report(core: &Nirantar, session: &Session, period: Period) -> Result<Report> {
    let visits = session.desk.read(|tx| tx.report_visits(period.from, period.to))?;
    let mut counted = count(&visits, &doctor_names(session)?);
    let takings = takings(core, session, period)?;
    if let Some(taken) = &takings {
        taken.put_into(&mut counted.days);
    }
    Ok(Report {
        from: period.from.to_string(),
        to: period.to.to_string(),
        visits: counted.visits,
        patients: counted.patients,
        new_patients: counted.new_patients,
        returning_patients: counted.patients.saturating_sub(counted.new_patients),
        wait: counted.wait,
        hours: counted.hours,
        days: counted.days,
        doctors: counted.doctors,
        diagnoses: diagnoses(core, session, period, TOP)?,
        takings: takings.map(|taken| taken.sum),
        follow_ups: follow_ups(core, session, period)?,
    })
}

/// True for a login that reads what is written in consults.
pub(super) fn reads_clinical(core: &Nirantar, session: &Session) -> bool {
    core.permissions.reads(&session.roles, SpaceKind::Clinical)
        && core.permissions.allows(&session.roles, "encounter_show")
}

/// The diagnoses of signed consults; `None` without clinical keys.
pub(super) fn diagnoses(
    core: &Nirantar,
    session: &Session,
    period: Period,
    most: usize,
) -> Result<Option<DiagnosisCounts>> {
    if !reads_clinical(core, session) {
        return Ok(None);
    }
    let consults = session
        .clinical()?
        .read(|tx| tx.report_diagnoses(period.from, period.to))?;
    Ok(Some(count_diagnoses(&consults, most)))
}

fn follow_ups(core: &Nirantar, session: &Session, period: Period) -> Result<Option<FollowUpCounts>> {
    if !core.permissions.allows(&session.roles, "follow_ups_due") {
        return Ok(None);
    }
    let rows = session
        .desk
        .read(|tx| tx.follow_ups_due(period.from, period.to))?;
    let stages = || rows.iter().map(super::follow_ups::stage_of);
    Ok(Some(FollowUpCounts {
        due: size(rows.len()),
        came: size(stages().filter(|stage| *stage == FollowUpStage::Came).count()),
        to_call: size(stages().filter(|stage| *stage == FollowUpStage::Open).count()),
    }))
}
