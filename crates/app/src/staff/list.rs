//! The staff as listed: names from the documents, roles from the membership log.

use nirantar_domain::PersonId;
use nirantar_store::StaffRow;

use super::StaffMember;
use crate::folder::OpenFolder;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

impl Nirantar {
    /// The staff, those who left included, by name.
    ///
    /// # Errors
    /// Disk errors.
    pub fn staff_list(&self, (): ()) -> Result<Vec<StaffMember>> {
        self.with_session("staff_list", |folder, session| {
            let rows = session.org.read(|tx| tx.staff())?;
            Ok(rows.into_iter().filter_map(|row| shown(folder, row)).collect())
        })
    }
}

/// One member of staff.
pub(super) fn member(folder: &OpenFolder, session: &Session, person: PersonId) -> Result<StaffMember> {
    let rows = session.org.read(|tx| tx.staff())?;
    rows.into_iter()
        .find(|row| row.id == person)
        .and_then(|row| shown(folder, row))
        .ok_or(Error::NotFound { what: "staff" })
}

fn shown(folder: &OpenFolder, row: StaffRow) -> Option<StaffMember> {
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    folder.members(|state| {
        let person = state.person(row.id)?;
        Some(StaffMember {
            id: row.id,
            name: row.name,
            phone: some(row.phone),
            roles: person.roles().iter().collect(),
            registration_number: some(row.registration_number),
            qualifications: some(row.qualifications),
            active: !person.is_removed(),
        })
    })
}
