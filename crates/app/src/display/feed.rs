//! Making the feed, keeping it, giving it out.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use nirantar_document::{StaffEdit, StaffField, StaffView};
use nirantar_domain::{Invalid, PersonId, Role};
use nirantar_store::{StaffRow, VisitRow};

use super::{DisplayFeed, DisplayLane, DisplayLanguage, DisplayRoom, DisplayToken, RoomShown};
use crate::folder::OpenFolder;
use crate::nirantar::FolderState;
use crate::session::Session;
use crate::setup::check_language;
use crate::visits::{VisitStage, calling_order, stage_of};
use crate::{Error, Event, Nirantar, Result};

/// Tokens that are shown as served: two doors of one doctor are enough.
const SERVING: usize = 2;
/// Next tokens of each doctor.
const NEXT: usize = 5;
/// Longest name of a room, in characters.
const LONGEST_ROOM: usize = 24;
/// This PC's choice of the language beside English, and what stands there where nobody chose.
const LANGUAGE: (&str, &str) = ("display_language", "hi");

/// The last feed that was made, with its day.
#[derive(Debug, Default)]
pub(crate) struct Feed(Mutex<Option<(NaiveDate, Vec<DisplayLane>)>>);

impl Nirantar {
    /// What the waiting room is shown. Open to anybody and answered from memory: with nobody logged in the last numbers
    /// of the day stay.
    ///
    /// # Errors
    /// Conflict where no clinic is set up; the errors of a folder that is shut.
    pub fn display_feed(&self, (): ()) -> Result<DisplayFeed> {
        let state = self.state();
        let folder = state.folder()?;
        let now = self.ports.clock.now();
        let lanes = {
            let kept = self.feed.0.lock().unwrap_or_else(PoisonError::into_inner);
            kept.as_ref()
                .filter(|(day, _)| *day == folder.today(now))
                .map(|(_, lanes)| lanes.clone())
                .unwrap_or_default()
        };
        let text = |name| folder.device.read(|tx| tx.setting_text(name));
        Ok(DisplayFeed {
            clinic: text("clinic_name")?.unwrap_or_default(),
            branch: text("branch_name")?.unwrap_or_default(),
            language: text(LANGUAGE.0)?.unwrap_or_else(|| LANGUAGE.1.to_owned()),
            at: now,
            lanes,
        })
    }

    /// The doctors and their rooms.
    ///
    /// # Errors
    /// Disk errors.
    pub fn display_rooms(&self, (): ()) -> Result<Vec<RoomShown>> {
        self.with_session("display_rooms", |_, session| {
            let staff = session.org.read(|tx| tx.staff())?;
            Ok(staff
                .into_iter()
                .filter(|row| row.roles.contains(&Role::Doctor))
                .map(|row| RoomShown {
                    doctor: row.id,
                    doctor_name: row.name,
                    room: row.room,
                })
                .collect())
        })
    }

    /// Says in which room patients find a doctor.
    ///
    /// # Errors
    /// Not found; invalid `room`.
    pub fn display_room(&self, change: DisplayRoom) -> Result<Vec<RoomShown>> {
        self.with_session("display_room", |_, session| {
            let now = self.ports.clock.now();
            let room = crate::patients::line("room", Some(&change.room))?;
            if room
                .as_ref()
                .is_some_and(|room| room.chars().count() > LONGEST_ROOM)
            {
                return Err(Error::Invalid(
                    Invalid::new("room", "text-too-long").with("max", LONGEST_ROOM),
                ));
            }
            session.org.write(now, |tx| {
                let mut doc = tx
                    .find_document(change.doctor)?
                    .ok_or(Error::NotFound { what: "staff" })?;
                let heads = StaffView::read(&doc)?.heads;
                let edit = StaffEdit::Field(StaffField::Room(room));
                doc.edit(&heads, session.stamp(now), &[edit])?;
                tx.put_document(change.doctor, &doc)?;
                session.audit(tx, "staff.room", "staff", &[change.doctor.into()], &["room"])
            })
        })?;
        self.tell(Event::QueueChanged { visits: None });
        self.display_rooms(())
    }

    /// Says which language this PC's display speaks beside English: it hangs in one place, whoever is logged in.
    ///
    /// # Errors
    /// Invalid `language`.
    pub fn display_language(&self, change: DisplayLanguage) -> Result<()> {
        self.with_session("display_language", |folder, _| {
            check_language(Some(&change.language))?;
            let now = self.ports.clock.now();
            folder
                .device
                .write(now, |tx| tx.put_setting(LANGUAGE.0, change.language.as_bytes()))?;
            Ok(())
        })
    }

    /// Makes the feed anew, if somebody is logged in. Never in the way of the change that brought it about.
    pub(crate) fn renew_feed(&self) {
        let state = self.state();
        if let FolderState::Open(folder) = &*state
            && let Some(session) = &folder.session
        {
            self.renew_feed_with(folder, session);
        }
    }

    /// As [`Nirantar::renew_feed`], with the session in hand.
    pub(crate) fn renew_feed_with(&self, folder: &OpenFolder, session: &Session) {
        let today = folder.today(self.ports.clock.now());
        match lanes(session, today) {
            Ok(lanes) => {
                let mut kept = self.feed.0.lock().unwrap_or_else(PoisonError::into_inner);
                *kept = Some((today, lanes));
            }
            Err(error) => tracing::warn!(%error, "the waiting-room display was not told"),
        }
    }
}

fn lanes(session: &Session, today: NaiveDate) -> Result<Vec<DisplayLane>> {
    let mut visits = session.desk.read(|tx| tx.visits_on(today, None))?;
    visits.sort_by_key(calling_order);
    let staff: BTreeMap<PersonId, StaffRow> = session
        .org
        .read(|tx| tx.staff())?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let mut by_doctor: BTreeMap<PersonId, Vec<&VisitRow>> = BTreeMap::new();
    for visit in &visits {
        if let Some(doctor) = visit.doctor {
            by_doctor.entry(doctor).or_default().push(visit);
        }
    }
    let mut lanes: Vec<DisplayLane> = by_doctor
        .into_iter()
        .map(|(doctor, visits)| {
            let known = staff.get(&doctor);
            lane(
                known.map(|row| row.name.clone()).unwrap_or_default(),
                known.map(|row| row.room.clone()).unwrap_or_default(),
                &visits,
            )
        })
        .collect();
    lanes.sort_by(|a, b| a.doctor.cmp(&b.doctor).then_with(|| a.room.cmp(&b.room)));
    Ok(lanes)
}

/// One doctor's lane from their visits in calling order.
fn lane(doctor: String, room: String, visits: &[&VisitRow]) -> DisplayLane {
    let token = |row: &VisitRow| format!("{}{}", row.token_letter, row.token_number);
    let waits = |row: &VisitRow| stage_of(&row.state) == VisitStage::Waiting;
    let mut serving: Vec<DisplayToken> = visits
        .iter()
        .filter_map(|row| {
            let called = row.called_at.filter(|_| waits(row));
            let inside = stage_of(&row.state) == VisitStage::InConsult;
            (called.is_some() || inside).then(|| DisplayToken {
                token: token(row),
                called: called.is_some(),
                since: called.unwrap_or(row.state_at),
            })
        })
        .collect();
    serving.sort_by(|a, b| b.called.cmp(&a.called).then_with(|| b.since.cmp(&a.since)));
    serving.truncate(SERVING);
    let waiting = visits.iter().filter(|row| waits(row) && row.called_at.is_none());
    DisplayLane {
        doctor,
        room,
        serving,
        next: waiting.clone().take(NEXT).map(|row| token(row)).collect(),
        waiting: u32::try_from(waiting.count()).unwrap_or(u32::MAX),
    }
}
