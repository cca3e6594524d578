//! Who gets which key: the statements of the membership log that follow from a person's roles.

use std::collections::BTreeMap;

use nirantar_crypto::{
    GrantOpener, GrantRecipient, GrantTo, LinkKey, PersonPublic, SpaceKey, SpaceScope, WrappedFileKey,
    seal_link_key, seal_predecessors, seal_space_key,
};
use nirantar_domain::{EpochId, PersonId, RoleSet, SpaceId, SpaceKind};
use nirantar_membership::{Body, State};
use nirantar_store::SpaceFile;

use crate::folder::OpenFolder;
use crate::session::{Session, open_all};
use crate::{Error, Nirantar, Result};

/// Grants for a person who has (or will have) `roles` and `public` keys: every current epoch of every space these roles
/// read, and the link key with the clinical ones.
pub(super) fn grants(
    core: &Nirantar,
    folder: &OpenFolder,
    session: &Session,
    state: &State,
    person: PersonId,
    public: &PersonPublic,
    roles: &RoleSet,
) -> Result<Vec<Body>> {
    let entropy = &*core.ports.entropy;
    let to = GrantTo::Person(person, public, &folder.secrets.org);
    let keys = my_keys(folder, session, state)?;
    let mut bodies = Vec::new();
    for (&space, known) in state.spaces() {
        if !core.permissions.reads(roles, known.kind) {
            continue;
        }
        let scope = SpaceScope {
            organisation: folder.organisation(),
            space,
        };
        for &epoch in &known.heads {
            let key = held(&keys, space, epoch)?;
            let sealed = seal_space_key(scope, key, to, entropy)?;
            bodies.push(Body::Grant {
                space,
                epoch,
                recipient: to.recipient(),
                sealed,
            });
        }
    }
    if core.permissions.reads(roles, SpaceKind::Clinical) {
        let sealed = seal_link_key(folder.organisation(), link_of(session)?, to, entropy)?;
        bodies.push(Body::LinkKeyGrant {
            recipient: to.recipient(),
            sealed,
        });
    }
    Ok(bodies)
}

/// A new epoch for spaces that somebody may no longer read, and what follows from it.
pub(super) struct Rotation {
    /// Statements for the membership log.
    pub bodies: Vec<Body>,
    /// File keys under the new epochs.
    pub files: Vec<SpaceFile>,
    keys: Vec<(SpaceId, SpaceKey)>,
}

impl Rotation {
    /// Grants the new epochs, and the link key with a clinical one, to somebody whose keys are not in the log yet.
    pub fn grant_to(
        &mut self,
        core: &Nirantar,
        folder: &OpenFolder,
        session: &Session,
        to: GrantTo<'_>,
        clinical: bool,
    ) -> Result<()> {
        let (organisation, entropy) = (folder.organisation(), &*core.ports.entropy);
        for (space, key) in &self.keys {
            let scope = SpaceScope {
                organisation,
                space: *space,
            };
            self.bodies.push(Body::Grant {
                space: *space,
                epoch: key.epoch(),
                recipient: to.recipient(),
                sealed: seal_space_key(scope, key, to, entropy)?,
            });
        }
        if clinical {
            let sealed = seal_link_key(organisation, link_of(session)?, to, entropy)?;
            self.bodies.push(Body::LinkKeyGrant {
                recipient: to.recipient(),
                sealed,
            });
        }
        Ok(())
    }
}

fn link_of(session: &Session) -> Result<&LinkKey> {
    let link = session.keys.link.as_ref();
    link.ok_or_else(|| Error::internal("no link key"))
}

/// Starts new epochs for `spaces`, granted to the root and to everybody whose roles read them, except `leaving`.
pub(super) fn rotate(
    core: &Nirantar,
    folder: &OpenFolder,
    session: &Session,
    state: &State,
    spaces: &[SpaceId],
    leaving: PersonId,
) -> Result<Rotation> {
    let entropy = &*core.ports.entropy;
    let root = state.root().ok_or_else(|| Error::internal("no root"))?;
    let present = folder.device.read(|tx| tx.space_files())?;
    let keys = my_keys(folder, session, state)?;
    let mut rotation = Rotation {
        bodies: Vec::new(),
        files: Vec::new(),
        keys: Vec::new(),
    };
    for &space in spaces {
        let Some(known) = state.space(space) else { continue };
        let scope = SpaceScope {
            organisation: folder.organisation(),
            space,
        };
        let new = SpaceKey::make(EpochId::make(&*core.ports.clock, entropy), entropy);
        let predecessors: Vec<EpochId> = known.heads.iter().copied().collect();
        let before = predecessors
            .iter()
            .map(|&epoch| held(&keys, space, epoch).cloned())
            .collect::<Result<Vec<_>>>()?;
        let sealed = seal_predecessors(scope, &new, &before, entropy)?;
        rotation.bodies.push(Body::EpochStarted {
            space,
            epoch: new.epoch(),
            predecessors,
            sealed,
        });
        let mut grant = |to: GrantTo<'_>| -> Result<()> {
            let sealed = seal_space_key(scope, &new, to, entropy)?;
            rotation.bodies.push(Body::Grant {
                space,
                epoch: new.epoch(),
                recipient: to.recipient(),
                sealed,
            });
            Ok(())
        };
        grant(GrantTo::Root(root))?;
        for (&person, member) in state.persons() {
            let reads = person != leaving && core.permissions.reads(&member.roles(), known.kind);
            if let Some(public) = member.public().filter(|_| reads) {
                grant(GrantTo::Person(person, public, &folder.secrets.org))?;
            }
        }
        for file in present.iter().filter(|file| file.space == space) {
            let damaged = |_| Error::Damaged {
                file: crate::folder::DEVICE_DB.to_owned(),
            };
            let wrapped = WrappedFileKey::from_bytes(&file.wrapped_key).map_err(damaged)?;
            let old = held(&keys, space, wrapped.epoch())?;
            let key = wrapped
                .unwrap_with(scope, old, &folder.secrets.pc)
                .map_err(damaged)?;
            let wrapped_key = WrappedFileKey::wrap(&key, scope, &new, &folder.secrets.pc, entropy).to_bytes();
            rotation.files.push(SpaceFile {
                wrapped_key,
                ..file.clone()
            });
        }
        rotation.keys.push((space, new));
    }
    Ok(rotation)
}

/// The keys of whoever administers, opened from the log as it stands: an epoch may be younger than the session.
fn my_keys(folder: &OpenFolder, session: &Session, state: &State) -> Result<Keys> {
    let opener = GrantOpener::Person(session.person, &session.keys.keys, &folder.secrets.org);
    open_all(state, opener, GrantRecipient::Person(session.person))
}

type Keys = BTreeMap<SpaceId, BTreeMap<EpochId, SpaceKey>>;

fn held(keys: &Keys, space: SpaceId, epoch: EpochId) -> Result<&SpaceKey> {
    keys.get(&space)
        .and_then(|epochs| epochs.get(&epoch))
        .ok_or_else(|| Error::internal("a key that an owner should hold is missing"))
}
