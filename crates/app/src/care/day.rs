//! Closing the day.

use super::DayClosed;
use crate::backups::BackupCreate;
use crate::{Error, Nirantar, Result};

impl Nirantar {
    /// Counts the day's visits and makes a backup. A backup that fails does not keep anybody from going home: the answer
    /// says so, and the frame shows its age.
    ///
    /// # Errors
    /// Disk errors.
    pub fn day_close(&self, (): ()) -> Result<DayClosed> {
        let (date, visits, open, money) = self.with_session("day_close", |folder, session| {
            let now = self.ports.clock.now();
            let date = folder.today(now);
            let money = crate::money::day_money(self, session, date)?;
            if let Err(error) = self.end_day_of_releases(session) {
                tracing::warn!(%error, "released sheets stay until they are looked at again");
            }
            session
                .desk
                .write(now, |tx| {
                    let rows = tx.visits_on(date, None)?;
                    let open = rows
                        .iter()
                        .filter(|row| matches!(row.state.as_str(), "waiting" | "in_consult" | "skipped"))
                        .count();
                    session.audit(tx, "day.close", "day", &[], &[])?;
                    Ok::<_, Error>((date, rows.len(), open, money))
                })
                .inspect(|_| {
                    if let Err(error) = super::sign_chains(folder, Some(session), now, None) {
                        tracing::warn!(%error, "signing the audit chains");
                    }
                })
        })?;
        let (backup, backup_failed) = match self.backup_create(BackupCreate::default()) {
            Ok(made) => (Some(made), None),
            Err(error) => (None, Some(error.parts().1)),
        };
        Ok(DayClosed {
            date: date.to_string(),
            visits: visits as u64,
            open: open as u64,
            money,
            backup,
            backup_failed,
        })
    }
}
