//! Changing roles, and removing a person.

use nirantar_document::{StaffEdit, StaffField};
use nirantar_domain::{Invalid, PersonId, Role, RoleSet, SpaceId};
use nirantar_membership::{Body, State};

use super::access::{grants, rotate};
use super::act::{Act, WayIn};
use super::list::member;
use super::{StaffMember, StaffRemove, StaffSetRoles};
use crate::effects::Effect;
use crate::folder::OpenFolder;
use crate::setup::check_doctor;
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Replaces a person's roles. Spaces that the new roles read are granted; spaces that they no longer read get a new
    /// epoch, so that the person's old keys open nothing written from now on, nor the files of this PC.
    ///
    /// # Errors
    /// Not found; invalid `roles`; conflict for the last owner.
    pub fn staff_set_roles(&self, change: StaffSetRoles) -> Result<StaffMember> {
        let changed = self.with_session("staff_set_roles", |folder, session| {
            let person = change.user;
            let known = member(folder, session, person)?;
            let roles: RoleSet = change.roles.iter().copied().collect();
            if roles.is_empty() || !known.active {
                return Err(Error::Invalid(Invalid::new("roles", "staff-roles-empty")));
            }
            check_doctor("roles", &roles, known.registration_number.as_deref())?;
            keep_an_owner(folder, person, roles.contains(Role::Owner))?;
            if person == session.person {
                // One's own session would go on with other keys than the log says.
                return Err(Error::conflict("staff-own-roles"));
            }
            let before: RoleSet = known.roles.iter().copied().collect();
            let (bodies, rotation) = folder.members(|state| -> Result<_> {
                let public = state
                    .person(person)
                    .and_then(nirantar_membership::Person::public)
                    .ok_or(Error::NotFound { what: "staff" })?;
                let mut bodies = vec![Body::PersonRolesChanged {
                    person,
                    roles: roles.clone(),
                }];
                bodies.extend(grants(self, folder, session, state, person, public, &roles)?);
                let lost = self.spaces_lost(state, &before, &roles);
                let mut rotation = rotate(self, folder, session, state, &lost, person)?;
                bodies.append(&mut rotation.bodies);
                Ok((bodies, rotation))
            })?;
            let act = Act {
                person,
                action: "staff.roles",
                fields: &["roles"],
                bodies,
                files: rotation.files,
                way_in: WayIn::Stays,
                owed: Some(Effect::Staff {
                    person,
                    by: session.person,
                    edits: vec![StaffEdit::Field(StaffField::Roles(Some(roles)))],
                }),
            };
            self.commit_act(folder, session, act)?;
            member(folder, session, person)
        })?;
        self.tell(Event::ClinicChanged);
        Ok(changed)
    }

    /// Removes a person: no login, and new epochs for everything they could read. Records keep the name.
    ///
    /// # Errors
    /// Not found; conflict for oneself or the last owner.
    pub fn staff_remove(&self, remove: StaffRemove) -> Result<StaffMember> {
        let removed = self.with_session("staff_remove", |folder, session| {
            let person = remove.user;
            let known = member(folder, session, person)?;
            if !known.active {
                return Ok(known);
            }
            if person == session.person {
                return Err(Error::conflict("staff-remove-self"));
            }
            keep_an_owner(folder, person, false)?;
            let before: RoleSet = known.roles.iter().copied().collect();
            let (bodies, rotation) = folder.members(|state| -> Result<_> {
                let lost = self.spaces_lost(state, &before, &RoleSet::new());
                let mut rotation = rotate(self, folder, session, state, &lost, person)?;
                let mut bodies = vec![Body::PersonRemoved { person }];
                bodies.append(&mut rotation.bodies);
                Ok((bodies, rotation))
            })?;
            let act = Act {
                person,
                action: "staff.remove",
                fields: &["roles"],
                bodies,
                files: rotation.files,
                way_in: WayIn::Ends,
                owed: None,
            };
            self.commit_act(folder, session, act)?;
            member(folder, session, person)
        })?;
        self.tell(Event::ClinicChanged);
        Ok(removed)
    }

    /// Spaces that somebody reads with the roles `before` and not with `after`.
    pub(super) fn spaces_lost(&self, state: &State, before: &RoleSet, after: &RoleSet) -> Vec<SpaceId> {
        state
            .spaces()
            .iter()
            .filter(|(_, space)| {
                self.permissions.reads(before, space.kind) && !self.permissions.reads(after, space.kind)
            })
            .map(|(id, _)| *id)
            .collect()
    }
}

/// The clinic needs somebody who can administer it.
fn keep_an_owner(folder: &OpenFolder, person: PersonId, stays_owner: bool) -> Result<()> {
    let others = folder.members(|state| state.owners().any(|(id, _)| id != person));
    let is_owner = folder.members(|state| state.owners().any(|(id, _)| id == person));
    if is_owner && !stays_owner && !others {
        return Err(Error::conflict("staff-last-owner"));
    }
    Ok(())
}
