//! A space in the making: at founding, and in a folder that was founded before there was such a kind of space.

use nirantar_crypto::{FileKey, GrantTo, SpaceKey, SpaceScope, WrappedFileKey, seal_space_key};
use nirantar_domain::{BranchId, EpochId, OrganisationId, SpaceId, SpaceKind};
use nirantar_membership::Body;
use nirantar_store::{SpaceFile, SpaceIdentity};

use crate::Result;
use crate::ports::Ports;

/// Ids and keys of a space that no file and no log knows yet.
pub(crate) struct NewSpace {
    organisation: OrganisationId,
    id: SpaceId,
    kind: SpaceKind,
    branch: Option<BranchId>,
    key: SpaceKey,
    /// Key of its file on this PC.
    pub file: FileKey,
}

impl NewSpace {
    /// Makes ids and keys. `branch` is left out for the organisation's own space.
    pub fn make(organisation: OrganisationId, kind: SpaceKind, branch: BranchId, ports: &Ports) -> Self {
        let (clock, entropy) = (&*ports.clock, &*ports.entropy);
        Self {
            organisation,
            id: SpaceId::make(clock, entropy),
            kind,
            branch: (kind != SpaceKind::Org).then_some(branch),
            key: SpaceKey::make(EpochId::make(clock, entropy), entropy),
            file: FileKey::make(entropy),
        }
    }

    /// What kind of space it is.
    pub const fn kind(&self) -> SpaceKind {
        self.kind
    }

    fn scope(&self) -> SpaceScope {
        SpaceScope {
            organisation: self.organisation,
            space: self.id,
        }
    }

    /// What the membership log says of it: the space, its first epoch, and a grant for each reader.
    pub fn bodies(&self, readers: &[GrantTo<'_>], ports: &Ports) -> Result<Vec<Body>> {
        let epoch = self.key.epoch();
        let mut bodies = vec![
            Body::SpaceAdded {
                space: self.id,
                branch: self.branch,
                kind: self.kind,
            },
            Body::EpochStarted {
                space: self.id,
                epoch,
                predecessors: Vec::new(),
                sealed: Vec::new(),
            },
        ];
        for to in readers {
            bodies.push(Body::Grant {
                space: self.id,
                epoch,
                recipient: to.recipient(),
                sealed: seal_space_key(self.scope(), &self.key, *to, &*ports.entropy)?,
            });
        }
        Ok(bodies)
    }

    /// Its row in `device.db`: the key of its file, wrapped for this PC.
    pub fn row(&self, pc: &nirantar_crypto::PcSecret, ports: &Ports) -> SpaceFile {
        let wrapped = WrappedFileKey::wrap(&self.file, self.scope(), &self.key, pc, &*ports.entropy);
        SpaceFile {
            space: self.id,
            kind: self.kind,
            branch: self.branch,
            wrapped_key: wrapped.to_bytes(),
        }
    }

    /// What its file says of itself.
    pub const fn identity(&self) -> SpaceIdentity {
        SpaceIdentity {
            organisation: self.organisation,
            space: self.id,
            kind: self.kind,
            branch: self.branch,
        }
    }
}
