//! Adding a person, and giving one a new password.

use nirantar_crypto::{GrantTo, PasswordCost, PersonKeys, Slot};
use nirantar_document::{StaffEdit, StaffFields};
use nirantar_domain::{Invalid, PersonId, PersonName, RoleSet, SpaceKind};
use nirantar_membership::Body;
use zeroize::Zeroizing;

use super::access::{grants, rotate};
use super::act::{Act, WayIn};
use super::list::member;
use super::{StaffAdd, StaffMember, StaffReissue};
use crate::effects::Effect;
use crate::folder::RosterEntry;
use crate::patients::line;
use crate::setup::{check_doctor, check_language, next_revision, phone};
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Adds a person: staff document, key pairs, grants and slot.
    ///
    /// # Errors
    /// Invalid naming the field; conflict while administration is frozen.
    pub fn staff_add(&self, add: StaffAdd) -> Result<StaffMember> {
        let password = Zeroizing::new(add.password.clone());
        let added = self.with_session("staff_add", |folder, session| {
            let fields = check(&add)?;
            let name = fields.name.clone().ok_or_else(|| Error::internal("no name"))?;
            let roles = fields.roles.clone().unwrap_or_default();
            let clinic = folder
                .device
                .read(|tx| tx.setting_text("clinic_name"))?
                .unwrap_or_default();
            self.check_password("password", &password, &[name.as_str().to_owned(), clinic])?;
            let entropy = &*self.ports.entropy;
            let person = PersonId::make(&*self.ports.clock, entropy);
            let keys = PersonKeys::make(entropy);
            let public = keys.public();
            let slot = Slot::seal(
                folder.organisation(),
                person,
                1,
                &keys,
                &password,
                &folder.secrets.org,
                PasswordCost::FLOOR,
                entropy,
            )?;
            let roster = RosterEntry {
                name: name.as_str().to_owned(),
                phone: fields.phone.as_ref().map(|phone| phone.as_str().to_owned()),
                language: add.language.clone(),
                theme: None,
            };
            let row = roster.seal(person, &folder.secrets, entropy)?;
            let mut bodies = vec![Body::PersonAdded {
                person,
                public,
                roles: roles.clone(),
            }];
            bodies.extend(
                folder.members(|state| grants(self, folder, session, state, person, &public, &roles))?,
            );
            let edits = fields
                .differences(&StaffFields::default())
                .into_iter()
                .map(StaffEdit::Field)
                .collect();
            let added = StaffMember {
                id: person,
                name: name.as_str().to_owned(),
                phone: roster.phone.clone(),
                roles: roles.iter().collect(),
                registration_number: fields.registration_number.clone(),
                qualifications: fields.qualifications.clone(),
                active: true,
            };
            let act = Act {
                person,
                action: "staff.add",
                fields: &["slot"],
                bodies,
                files: Vec::new(),
                way_in: WayIn::First(slot.to_bytes(), row),
                owed: Some(Effect::Staff {
                    person,
                    by: session.person,
                    edits,
                }),
            };
            self.commit_act(folder, session, act)?;
            Ok(added)
        })?;
        self.tell(Event::ClinicChanged);
        Ok(added)
    }

    /// Gives a person a new password and new key pairs, and starts new epochs for everything they read: whoever knows the
    /// old password, and has kept the old slot, opens nothing of this PC's files with them.
    ///
    /// # Errors
    /// Not found; invalid `password`.
    pub fn staff_reissue(&self, reissue: StaffReissue) -> Result<StaffMember> {
        let password = Zeroizing::new(reissue.password.clone());
        self.with_session("staff_reissue", |folder, session| {
            let person = reissue.user;
            let known = member(folder, session, person)?;
            if !known.active {
                return Err(Error::NotFound { what: "staff" });
            }
            if person == session.person {
                // New keys for oneself would outdate the session's own; that is what changing the password is for.
                return Err(Error::conflict("staff-reissue-self"));
            }
            self.check_password("password", &password, std::slice::from_ref(&known.name))?;
            let keys = PersonKeys::make(&*self.ports.entropy);
            let public = keys.public();
            let roles: RoleSet = known.roles.iter().copied().collect();
            let slot = Slot::seal(
                folder.organisation(),
                person,
                next_revision(folder, person)?,
                &keys,
                &password,
                &folder.secrets.org,
                PasswordCost::FLOOR,
                &*self.ports.entropy,
            )?;
            // What was sealed to the old keys is in the log for ever: new epochs make it worthless.
            let rotation = folder.members(|state| -> Result<_> {
                let spaces = self.spaces_lost(state, &roles, &RoleSet::new());
                let mut rotation = rotate(self, folder, session, state, &spaces, person)?;
                let to = GrantTo::Person(person, &public, &folder.secrets.org);
                let clinical = self.permissions.reads(&roles, SpaceKind::Clinical);
                rotation.grant_to(self, folder, session, to, clinical)?;
                Ok(rotation)
            })?;
            let mut bodies = vec![Body::PersonKeysReissued { person, public }];
            bodies.extend(rotation.bodies);
            let act = Act {
                person,
                action: "staff.reissue",
                fields: &["password"],
                bodies,
                files: rotation.files,
                way_in: WayIn::Slot(slot.to_bytes()),
                owed: None,
            };
            self.commit_act(folder, session, act)?;
            Ok(known)
        })
    }
}

fn check(add: &StaffAdd) -> Result<StaffFields, Invalid> {
    let name = PersonName::parse(&add.name).map_err(|error| error.at("name"))?;
    let roles: RoleSet = add.roles.iter().copied().collect();
    if roles.is_empty() {
        return Err(Invalid::new("roles", "staff-roles-empty"));
    }
    let registration_number = line("registration_number", add.registration_number.as_deref())?;
    check_doctor("registration_number", &roles, registration_number.as_deref())?;
    check_language(add.language.as_deref())?;
    Ok(StaffFields {
        name: Some(name),
        phone: phone("phone", add.phone.as_deref())?,
        registration_number,
        qualifications: line("qualifications", add.qualifications.as_deref())?,
        roles: Some(roles),
        ..StaffFields::default()
    })
}
