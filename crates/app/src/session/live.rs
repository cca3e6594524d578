//! A session: one person, their keys, and the files these keys open.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use nirantar_crypto::{SpaceScope, WrappedFileKey};
use nirantar_document::Stamp;
use nirantar_domain::{BranchId, DocId, PersonId, RoleSet, SpaceId, SpaceKind, Timestamp};
use nirantar_print::Engine;
use nirantar_store::{AuditEntry, Progress, Space, SpaceIdentity, WriteTx};

use super::keys::SessionKeys;
use crate::clinic::Favourites;
use crate::folder::OpenFolder;
use crate::permission::Permissions;
use crate::{Error, Result};

/// Somebody who is logged in.
pub(crate) struct Session {
    pub person: PersonId,
    pub name: String,
    pub roles: RoleSet,
    pub branch: BranchId,
    /// Letters of the human numbers given out here.
    pub letter: String,
    pub keys: SessionKeys,
    /// The organisation's file.
    pub org: Space,
    /// The front desk's file of this branch.
    pub desk: Space,
    /// The files of this branch that not every role reads.
    clinical: OfBranch,
    money: OfBranch,
    orders: OfBranch,
    /// What this doctor prescribes, once asked for; gone at lock.
    favourites: Mutex<Option<Favourites>>,
    /// The paper engine with the clinic's own phrases, once asked for; gone at lock.
    engine: Mutex<Option<Arc<Engine>>>,
    device: nirantar_domain::DeviceId,
    incarnation: nirantar_domain::IncarnationId,
}

/// A file of this branch that not every role reads.
#[expect(
    clippy::large_enum_variant,
    reason = "three of them in a session, and there is one session"
)]
enum OfBranch {
    /// The roles do not read it.
    Closed,
    /// The folder is older than this kind of space, and no owner has logged in since.
    NotMade,
    Open(Space),
}

impl OfBranch {
    fn get(&self, kind: SpaceKind) -> Result<&Space> {
        match self {
            Self::Open(space) => Ok(space),
            Self::NotMade => Err(Error::conflict("space-not-made")),
            Self::Closed => Err(Error::Forbidden {
                command: kind.as_str().to_owned(),
            }),
        }
    }

    const fn space(&self) -> Option<&Space> {
        match self {
            Self::Open(space) => Some(space),
            Self::NotMade | Self::Closed => None,
        }
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session")
            .field("person", &self.person)
            .finish_non_exhaustive()
    }
}

impl Session {
    /// Opens the files of this branch that the person's keys open.
    pub(crate) fn open(
        data_dir: &Path,
        folder: &OpenFolder,
        permissions: &Permissions,
        keys: SessionKeys,
        name: String,
        progress: Progress<'_>,
    ) -> Result<Self> {
        let person = keys.person;
        let roles = folder.members(|state| state.person(person).map(nirantar_membership::Person::roles));
        let roles = roles
            .filter(|roles| !roles.is_empty())
            .ok_or(Error::LoginNeeded)?;
        let org = open_space(data_dir, folder, &keys, None, SpaceKind::Org, progress)?;
        let desk = open_space(
            data_dir,
            folder,
            &keys,
            Some(folder.branch),
            SpaceKind::Desk,
            progress,
        )?;
        let of_branch = |kind| open_of_branch(data_dir, folder, permissions, &roles, &keys, kind, progress);
        let clinical = of_branch(SpaceKind::Clinical)?;
        let money = of_branch(SpaceKind::Money)?;
        let orders = of_branch(SpaceKind::Orders)?;
        Ok(Self {
            person,
            name,
            roles,
            branch: folder.branch,
            letter: folder.letter.clone(),
            keys,
            org,
            desk,
            clinical,
            money,
            orders,
            favourites: Mutex::new(None),
            engine: Mutex::new(None),
            device: folder.secrets.device,
            incarnation: folder.incarnation,
        })
    }

    /// The clinical file.
    ///
    /// # Errors
    /// Forbidden, for a login that holds no key for it.
    pub(crate) fn clinical(&self) -> Result<&Space> {
        self.clinical.get(SpaceKind::Clinical)
    }

    /// The file of fees, payments and closing counts.
    ///
    /// # Errors
    /// Forbidden, for a login that holds no key for it; conflict in a folder older than this kind of space, until an owner
    /// has logged in.
    #[allow(
        dead_code,
        reason = "the first use case of its own comes with the next change"
    )]
    pub(crate) fn money(&self) -> Result<&Space> {
        self.money.get(SpaceKind::Money)
    }

    /// The file of orders to others in the house.
    ///
    /// # Errors
    /// As [`Session::money`].
    pub(crate) fn orders(&self) -> Result<&Space> {
        self.orders.get(SpaceKind::Orders)
    }

    /// Takes in what was made since the session was opened.
    pub(crate) fn open_made(
        &mut self,
        data_dir: &Path,
        folder: &OpenFolder,
        permissions: &Permissions,
    ) -> Result<()> {
        self.keys.look_again(folder)?;
        let made = |present: &OfBranch, kind| match present {
            OfBranch::NotMade => {
                let none = Progress::NONE;
                open_of_branch(data_dir, folder, permissions, &self.roles, &self.keys, kind, none).map(Some)
            }
            OfBranch::Open(_) | OfBranch::Closed => Ok(None),
        };
        let money = made(&self.money, SpaceKind::Money)?;
        let orders = made(&self.orders, SpaceKind::Orders)?;
        self.money = money.unwrap_or(std::mem::replace(&mut self.money, OfBranch::Closed));
        self.orders = orders.unwrap_or(std::mem::replace(&mut self.orders, OfBranch::Closed));
        Ok(())
    }

    /// What this doctor prescribes, as far as it was asked for.
    pub(crate) fn favourites(&self) -> MutexGuard<'_, Option<Favourites>> {
        self.favourites.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The paper engine with the clinic's own phrases, as far as it was asked for.
    pub(crate) fn engine(&self) -> MutexGuard<'_, Option<Arc<Engine>>> {
        self.engine.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The files that this login can open.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Space> {
        let of_branch = [&self.clinical, &self.money, &self.orders];
        [&self.org, &self.desk]
            .into_iter()
            .chain(of_branch.into_iter().filter_map(OfBranch::space))
    }

    /// Who writes, and when.
    pub(crate) const fn stamp(&self, at: Timestamp) -> Stamp {
        Stamp { by: self.person, at }
    }

    /// Puts an act on record in the transaction that does it.
    pub(crate) fn audit(
        &self,
        tx: &mut WriteTx<'_>,
        action: &str,
        class: &str,
        subjects: &[DocId],
        fields: &[&str],
    ) -> Result<()> {
        let entry = AuditEntry {
            at: tx.at(),
            person: Some(self.person),
            device: self.device,
            incarnation: self.incarnation,
            action: action.to_owned(),
            class: class.to_owned(),
            subjects: subjects.to_vec(),
            fields: fields.iter().map(|field| (*field).to_owned()).collect(),
        };
        tx.append_audit(&entry)?;
        Ok(())
    }

    /// Puts a refused command on record. That it cannot be recorded must not turn the refusal into something else.
    pub(crate) fn audit_refusal(&self, folder: &OpenFolder, now: Timestamp, command: &str) {
        let entry = folder.audit_entry(
            now,
            Some(self.person),
            "permission.refused",
            "session",
            &[],
            &[command],
        );
        let written = folder.device.write(now, |tx| tx.append_audit(&entry).map(|_| ()));
        if let Err(error) = written {
            tracing::warn!(key = error.message_key(), "a refusal could not be put on record");
        }
    }

    /// Closes every file. Dropping the session then zeroises its keys.
    pub(crate) fn close(self) -> Result<()> {
        let mut first = Ok(());
        for space in self.files() {
            let closed = space.close();
            if first.is_ok() {
                first = closed.map_err(Error::from);
            }
        }
        first
    }
}

/// Opens a file of this branch if the roles read it and it has been made.
fn open_of_branch(
    data_dir: &Path,
    folder: &OpenFolder,
    permissions: &Permissions,
    roles: &RoleSet,
    keys: &SessionKeys,
    kind: SpaceKind,
    progress: Progress<'_>,
) -> Result<OfBranch> {
    if !permissions.reads(roles, kind) {
        return Ok(OfBranch::Closed);
    }
    let space = folder.members(|state| state.find_space(Some(folder.branch), kind));
    match space {
        Some(space) if !super::spaces::is_unfinished(data_dir, folder, space)? => {
            open_space(data_dir, folder, keys, Some(folder.branch), kind, progress).map(OfBranch::Open)
        }
        None if kind == SpaceKind::Clinical => {
            Err(Error::internal("a space is missing from the membership log"))
        }
        Some(_) | None => Ok(OfBranch::NotMade),
    }
}

fn open_space(
    data_dir: &Path,
    folder: &OpenFolder,
    keys: &SessionKeys,
    branch: Option<BranchId>,
    kind: SpaceKind,
    progress: Progress<'_>,
) -> Result<Space> {
    let id: SpaceId = folder
        .members(|state| state.find_space(branch, kind))
        .ok_or_else(|| Error::internal("a space is missing from the membership log"))?;
    let file = folder
        .device
        .read(|tx| tx.space_files())?
        .into_iter()
        .find(|file| file.space == id)
        .ok_or_else(|| Error::internal("a space has no file on this PC"))?;
    let name = file.relative_path();
    let damaged = || Error::Damaged {
        file: crate::folder::DEVICE_DB.to_owned(),
    };
    let wrapped = WrappedFileKey::from_bytes(&file.wrapped_key).map_err(|_| damaged())?;
    let scope = SpaceScope {
        organisation: folder.organisation(),
        space: id,
    };
    let space_key = keys
        .spaces
        .get(&id)
        .and_then(|epochs| epochs.get(&wrapped.epoch()))
        .ok_or_else(|| Error::Forbidden {
            command: kind.as_str().to_owned(),
        })?;
    let key = wrapped
        .unwrap_with(scope, space_key, &folder.secrets.pc)
        .map_err(|_| damaged())?;
    let identity = SpaceIdentity {
        organisation: folder.organisation(),
        space: id,
        kind,
        branch,
    };
    Space::open(
        &data_dir.join(&name),
        &key,
        &identity,
        folder.incarnation,
        progress,
    )
    .map_err(|error| crate::folder::opened_with_its_key(error, &name))
}
