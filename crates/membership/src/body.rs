//! What an entry says.

use nirantar_crypto::{DevicePublic, GrantRecipient, PersonPublic, RootPublic, SealedGrant};
use nirantar_domain::{BranchId, DeviceId, EpochId, IncarnationId, PersonId, RoleSet, SpaceId, SpaceKind};

use crate::hash::EntryHash;
use crate::letters::{Letter, LetterBlock};

/// One statement of an entry. An entry holds one or more that stand or fall together: a person and the grants that make the
/// person useful, a removal and the new epochs it calls for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// The organisation begins: first statement of the first entry, and only there.
    OrgCreated {
        /// The keys of the recovery kit.
        root: RootPublic,
    },
    /// A PC joins.
    DeviceAdded {
        /// Its id.
        device: DeviceId,
        /// Its keys.
        public: DevicePublic,
        /// The letters it may give to its incarnations and to devices it invites.
        letters: LetterBlock,
        /// The device whose block the letters come from; none for the organisation's first device.
        given_by: Option<DeviceId>,
    },
    /// A PC is lost, sold or stolen. Comes with new epochs and a new organisation device secret.
    DeviceRemoved {
        /// Which.
        device: DeviceId,
    },
    /// A member of staff joins, or comes back.
    PersonAdded {
        /// Their id; the name stands in the encrypted staff document.
        person: PersonId,
        /// Their keys.
        public: PersonPublic,
        /// What they are in the clinic.
        roles: RoleSet,
    },
    /// What a person is in the clinic from now on.
    PersonRolesChanged {
        /// Who.
        person: PersonId,
        /// All roles, not only the new ones.
        roles: RoleSet,
    },
    /// New key pairs: a re-issued password, or after a device was removed. Former keys keep verifying former signatures.
    PersonKeysReissued {
        /// Who.
        person: PersonId,
        /// The new keys.
        public: PersonPublic,
    },
    /// A person leaves.
    PersonRemoved {
        /// Who.
        person: PersonId,
    },
    /// A branch opens.
    BranchAdded {
        /// Which.
        branch: BranchId,
    },
    /// A space begins.
    SpaceAdded {
        /// Which.
        space: SpaceId,
        /// Its branch; none for the organisation's own space.
        branch: Option<BranchId>,
        /// Its kind, by which the app's policy says who may read it.
        kind: SpaceKind,
    },
    /// A space gets a new key.
    EpochStarted {
        /// Which space.
        space: SpaceId,
        /// The new epoch.
        epoch: EpochId,
        /// The epochs it follows: all heads known then; none for a space's first.
        predecessors: Vec<EpochId>,
        /// The predecessors' keys sealed under the new one (`nirantar_crypto::seal_predecessors`); empty for the first.
        sealed: Vec<u8>,
    },
    /// A space's key for one reader.
    Grant {
        /// Which space.
        space: SpaceId,
        /// Which epoch.
        epoch: EpochId,
        /// For whom.
        recipient: GrantRecipient,
        /// The sealed key.
        sealed: SealedGrant,
    },
    /// The clinical link key for one reader.
    LinkKeyGrant {
        /// For whom.
        recipient: GrantRecipient,
        /// The sealed key.
        sealed: SealedGrant,
    },
    /// A device's data folder begins another life: at first, after a restore, after being copied.
    IncarnationAnnounced {
        /// Which device.
        device: DeviceId,
        /// The new incarnation.
        incarnation: IncarnationId,
        /// The letter of its human numbers, from the device's block.
        letter: Letter,
    },
    /// The root decides between removals that undo each other; ends a freeze.
    ConflictRuled {
        /// Removals that count, ascending.
        upheld: Vec<EntryHash>,
        /// Removals that never happened, ascending.
        voided: Vec<EntryHash>,
    },
}

impl Body {
    /// A word for errors and lists.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::OrgCreated { .. } => "org_created",
            Self::DeviceAdded { .. } => "device_added",
            Self::DeviceRemoved { .. } => "device_removed",
            Self::PersonAdded { .. } => "person_added",
            Self::PersonRolesChanged { .. } => "person_roles_changed",
            Self::PersonKeysReissued { .. } => "person_keys_reissued",
            Self::PersonRemoved { .. } => "person_removed",
            Self::BranchAdded { .. } => "branch_added",
            Self::SpaceAdded { .. } => "space_added",
            Self::EpochStarted { .. } => "epoch_started",
            Self::Grant { .. } => "grant",
            Self::LinkKeyGrant { .. } => "link_key_grant",
            Self::IncarnationAnnounced { .. } => "incarnation_announced",
            Self::ConflictRuled { .. } => "conflict_ruled",
        }
    }

    /// The person this is about, for statements that mean nothing once that person was removed.
    pub(crate) const fn subject(&self) -> Option<PersonId> {
        match self {
            Self::PersonRolesChanged { person, .. } | Self::PersonKeysReissued { person, .. } => {
                Some(*person)
            }
            Self::Grant {
                recipient: GrantRecipient::Person(person),
                ..
            }
            | Self::LinkKeyGrant {
                recipient: GrantRecipient::Person(person),
                ..
            } => Some(*person),
            Self::OrgCreated { .. }
            | Self::DeviceAdded { .. }
            | Self::DeviceRemoved { .. }
            | Self::PersonAdded { .. }
            | Self::PersonRemoved { .. }
            | Self::BranchAdded { .. }
            | Self::SpaceAdded { .. }
            | Self::EpochStarted { .. }
            | Self::Grant { .. }
            | Self::LinkKeyGrant { .. }
            | Self::IncarnationAnnounced { .. }
            | Self::ConflictRuled { .. } => None,
        }
    }
}
