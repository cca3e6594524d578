//! First run.

use nirantar_document::{BranchFields, OrganisationFields, StaffFields};
use nirantar_domain::{Invalid, PersonName, Phone, Role, RoleSet};
use zeroize::Zeroizing;

use super::{SetupCreate, SetupCreated};
use crate::folder::{self, Founding, RosterEntry, Staging};
use crate::nirantar::FolderState;
use crate::patients::line;
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Makes a clinic in an empty folder and logs its owner in. The folder appears whole or not at all.
    ///
    /// # Errors
    /// Invalid naming the field; conflict if there is a clinic already; keyring and disk errors.
    pub fn setup_create(&self, create: SetupCreate) -> Result<SetupCreated> {
        let password = Zeroizing::new(create.password.clone());
        let founding = check(&create)?;
        let inputs = [
            create.clinic.clone(),
            create.branch.clone(),
            create.owner.name.clone(),
        ]
        .into_iter();
        let inputs: Vec<String> = inputs.chain(create.owner.phone.clone()).collect();
        self.check_password("password", &password, &inputs)?;

        let mut state = self.state_alone();
        match &*state {
            FolderState::New(_) => {}
            FolderState::Open(_) => return Err(Error::conflict("setup-exists")),
            FolderState::Unavailable(error, _) => return Err(error.clone()),
        }
        let staging = Staging::begin(&self.ports.data_dir)?;
        let founded = match folder::found(staging.dir(), &self.ports, &self.permissions, &founding) {
            Ok(founded) => founded,
            Err(error) => {
                staging.abandon();
                return Err(error);
            }
        };
        let kept = founded.secrets.to_packed().map_err(Error::from);
        let kept = kept.and_then(|packed| Ok(self.ports.keyring.store(founded.secrets.device, &packed)?));
        let whole = match kept {
            Ok(()) => staging.commit(),
            Err(error) => {
                staging.abandon();
                Err(error)
            }
        };
        if let Err(error) = whole {
            if !Staging::is_left(&self.ports.data_dir) {
                // The device never was: nobody needs its secrets.
                let _ = self.ports.keyring.forget(founded.secrets.device);
            }
            self.reopen(&mut state);
            return Err(error);
        }
        // From here on the clinic is there, and its owner must hear the words of the kit.
        self.reopen(&mut state);
        if let Ok(folder) = state.folder_mut() {
            self.begin_if_possible(folder, founded.owner, founded.keys, self.ports.clock.now());
        }
        drop(state);
        self.tell(Event::ClinicChanged);
        Ok(SetupCreated {
            organisation: founded.organisation,
            branch: founded.branch,
            user: founded.owner,
            recovery_words: founded
                .kit
                .dangerously_expose_words()
                .into_iter()
                .map(str::to_owned)
                .collect(),
        })
    }

    /// Looks at the folder again, keeping its lock.
    pub(crate) fn reopen(&self, state: &mut FolderState) {
        let before = std::mem::replace(state, FolderState::Unavailable(Error::InUse, None));
        *state = match before {
            FolderState::New(lock) | FolderState::Unavailable(_, Some(lock)) => {
                FolderState::look_with(&self.ports, lock)
            }
            FolderState::Unavailable(_, None) => FolderState::look(&self.ports),
            FolderState::Open(folder) => match folder.close() {
                Ok(Some(lock)) => FolderState::look_with(&self.ports, lock),
                Ok(None) => FolderState::look(&self.ports),
                Err(error) => FolderState::Unavailable(error, None),
            },
        };
    }
}

fn check(create: &SetupCreate) -> Result<Founding> {
    let required = |field: &'static str, text: &str| {
        line(field, Some(text))?.ok_or_else(|| Invalid::new(field, "text-empty"))
    };
    let clinic = required("clinic", &create.clinic)?;
    let branch = required("branch", &create.branch)?;
    let name = PersonName::parse(&create.owner.name).map_err(|error| error.at("owner.name"))?;
    let phone = phone("owner.phone", create.owner.phone.as_deref())?;
    let roles: RoleSet = create.owner.roles.iter().copied().chain([Role::Owner]).collect();
    let registration_number = line(
        "owner.registration_number",
        create.owner.registration_number.as_deref(),
    )?;
    check_doctor(
        "owner.registration_number",
        &roles,
        registration_number.as_deref(),
    )?;
    check_language(create.language.as_deref())?;
    Ok(Founding {
        organisation: OrganisationFields {
            name: Some(clinic),
            ..OrganisationFields::default()
        },
        branch: BranchFields {
            name: Some(branch),
            address: line("branch_address", create.branch_address.as_deref())?,
            phone: self::phone("branch_phone", create.branch_phone.as_deref())?,
            ..BranchFields::default()
        },
        owner: StaffFields {
            name: Some(name.clone()),
            phone: phone.clone(),
            registration_number,
            qualifications: line("owner.qualifications", create.owner.qualifications.as_deref())?,
            roles: Some(roles.clone()),
            ..StaffFields::default()
        },
        roles,
        roster: RosterEntry {
            name: name.as_str().to_owned(),
            phone: phone.map(|phone| phone.as_str().to_owned()),
            language: create.language.clone(),
            theme: None,
        },
        password: create.password.clone(),
    })
}

/// A phone that may be left out.
pub(crate) fn phone(field: &'static str, text: Option<&str>) -> Result<Option<Phone>, Invalid> {
    match text.map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => Phone::parse(text).map(Some).map_err(|error| error.at(field)),
    }
}

/// A doctor's prescriptions carry a registration number (IMC Regulations 2002, 1.4.2).
pub(crate) fn check_doctor(
    field: &'static str,
    roles: &RoleSet,
    number: Option<&str>,
) -> Result<(), Invalid> {
    if roles.contains(Role::Doctor) && number.is_none() {
        return Err(Invalid::new(field, "registration-number-needed"));
    }
    Ok(())
}

/// Languages that the screens speak: English and Hindi whole, the others for the front desk.
pub(crate) const SCREEN_LANGUAGES: [&str; 5] = ["en", "hi", "mr", "bn", "ta"];

/// Languages of the screens.
pub(crate) fn check_language(language: Option<&str>) -> Result<(), Invalid> {
    match language {
        Some(language) if !SCREEN_LANGUAGES.contains(&language) => {
            Err(Invalid::new("language", "preference-unknown"))
        }
        _ => Ok(()),
    }
}
