//! What every screen starts from.

use nirantar_store::DeviceWrite;

use super::{AppState, BackupStatus, Phase, Problem, RosterPerson, SessionInfo};
use crate::folder::OpenFolder;
use crate::nirantar::FolderState;
use crate::{Error, Nirantar, Result};

/// Minutes without a touch until the session locks, where nobody chose.
const IDLE_MINUTES: u32 = 10;

const IDLE: &str = "idle_minutes";

/// This PC's choice of minutes until the lock.
pub(crate) fn idle_minutes(folder: &OpenFolder) -> u32 {
    folder
        .device
        .read(|tx| tx.setting_text(IDLE))
        .ok()
        .flatten()
        .and_then(|text| text.parse().ok())
        .unwrap_or(IDLE_MINUTES)
}

/// Keeps this PC's choice of minutes until the lock.
pub(crate) fn put_idle_minutes(tx: &mut DeviceWrite<'_>, minutes: u32) -> Result<()> {
    Ok(tx.put_setting(IDLE, minutes.to_string().as_bytes())?)
}

impl Nirantar {
    /// Where the application stands. Never fails for a folder that cannot be opened: that is one of the answers; asked
    /// again, it looks again.
    ///
    /// # Errors
    /// Disk errors while reading `device.db`.
    pub fn app_state(&self, (): ()) -> Result<AppState> {
        self.look_again();
        let state = self.state();
        let now = self.ports.clock.now();
        let mut answer = AppState {
            phase: Phase::New,
            problem: None,
            clinic: None,
            branch: None,
            people: Vec::new(),
            keyring: self.ports.keyring.kind().to_owned(),
            session: None,
            backup: None,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            test_clock: cfg!(feature = "test-clock"),
            idle_minutes: IDLE_MINUTES,
            today: now.ist_date().to_string(),
        };
        match &*state {
            FolderState::New(_) => {}
            FolderState::Unavailable(error, _) => {
                answer.phase = Phase::Unavailable;
                answer.problem = Some(Problem::of(error));
            }
            FolderState::Open(folder) => {
                answer.phase = if folder.session.is_some() {
                    Phase::Unlocked
                } else {
                    Phase::Locked
                };
                answer.clinic = folder.device.read(|tx| tx.setting_text("clinic_name"))?;
                answer.branch = folder.device.read(|tx| tx.setting_text("branch_name"))?;
                answer.people = people(folder)?;
                answer.session = folder
                    .session
                    .as_ref()
                    .map(|_| self.session_info(folder))
                    .transpose()?;
                answer.backup = Some(self.backup_status_of(folder)?);
                answer.idle_minutes = idle_minutes(folder);
            }
        }
        Ok(answer)
    }

    /// Who is logged in, as screens see it.
    pub(crate) fn session_info(&self, folder: &OpenFolder) -> Result<SessionInfo> {
        let session = folder.session.as_ref().ok_or(Error::LoginNeeded)?;
        let entry = folder
            .roster()?
            .into_iter()
            .find(|(id, _)| *id == session.person)
            .map(|(_, entry)| entry);
        let unconfirmed = folder
            .device
            .read(|tx| tx.sealed_secret(crate::setup::ROOT_SEED))?
            .is_some();
        Ok(SessionInfo {
            person: session.person,
            name: session.name.clone(),
            roles: session.roles.iter().collect(),
            commands: self.permissions.commands_of(&session.roles),
            organisation: folder.organisation(),
            branch: folder.branch,
            language: entry
                .as_ref()
                .and_then(|entry| entry.language.clone())
                .unwrap_or_else(|| "en".to_owned()),
            theme: entry
                .and_then(|entry| entry.theme)
                .unwrap_or_else(|| "system".to_owned()),
            recovery_unconfirmed: unconfirmed
                && self.permissions.allows(&session.roles, "setup_confirm_recovery"),
        })
    }

    /// The age of the last backup.
    ///
    /// # Errors
    /// Disk errors; conflict before a clinic is set up.
    pub fn backup_status(&self, (): ()) -> Result<BackupStatus> {
        self.backup_status_of(self.state().folder()?)
    }
}

fn people(folder: &OpenFolder) -> Result<Vec<RosterPerson>> {
    let mut people: Vec<RosterPerson> = folder
        .roster()?
        .into_iter()
        .map(|(id, entry)| RosterPerson {
            id,
            name: entry.name,
            roles: folder
                .members(|state| state.person(id).map(|person| person.roles().iter().collect()))
                .unwrap_or_default(),
        })
        .collect();
    people.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(people)
}

impl Problem {
    fn of(error: &Error) -> Self {
        let (code, message_key, args) = error.parts();
        Self {
            code: code.to_owned(),
            message_key,
            args,
        }
    }
}
