//! What the log means: the members, spaces and grants of the organisation as of all accepted entries.

mod apply;

use std::collections::{BTreeMap, BTreeSet};

use nirantar_crypto::{DevicePublic, GrantRecipient, PersonPublic, RootPublic, SealedGrant};
use nirantar_domain::{
    BranchId, DeviceId, EpochId, IncarnationId, OrganisationId, PersonId, Role, RoleSet, SpaceId, SpaceKind,
};

use crate::hash::EntryHash;
use crate::letters::{Letter, LetterBlock};

/// A PC of the organisation, present or removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Its keys.
    pub public: DevicePublic,
    /// Letters it can still use or hand on.
    pub letters: LetterBlock,
    /// Its lives, in the order they were evaluated.
    pub incarnations: Vec<Incarnation>,
    /// No longer trusted.
    pub removed: bool,
}

/// One life of a device's data folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incarnation {
    /// Its id.
    pub id: IncarnationId,
    /// The letter of its human numbers.
    pub letter: Letter,
}

/// A member of staff, present or former.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Statements of roles that no later one replaces; more than one after concurrent changes.
    role_claims: Vec<(EntryHash, RoleSet)>,
    keys: Vec<PersonPublic>,
    removed: bool,
}

impl Person {
    /// The person's roles; none once removed. After concurrent changes, those that every change left.
    pub fn roles(&self) -> RoleSet {
        let Some(((_, first), others)) = self.role_claims.split_first() else {
            return RoleSet::new();
        };
        if self.removed {
            return RoleSet::new();
        }
        first
            .iter()
            .filter(|role| others.iter().all(|(_, roles)| roles.contains(*role)))
            .collect()
    }

    /// The present keys: what grants are sealed to and new entries are signed with.
    pub fn public(&self) -> Option<&PersonPublic> {
        self.keys.last()
    }

    /// Every key pair the person ever had, oldest first: for signatures of former days.
    pub fn keys(&self) -> &[PersonPublic] {
        &self.keys
    }

    /// True if the person has left.
    pub const fn is_removed(&self) -> bool {
        self.removed
    }

    /// True for an owner who has not left.
    pub fn is_owner(&self) -> bool {
        self.roles().contains(Role::Owner)
    }
}

/// A space and its epochs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Space {
    /// Its branch; none for the organisation's own space.
    pub branch: Option<BranchId>,
    /// Its kind.
    pub kind: SpaceKind,
    /// All epochs ever.
    pub epochs: BTreeMap<EpochId, Epoch>,
    /// Epochs that none follows: one, or several after PCs started epochs without hearing of each other. Then the next
    /// epoch names them all.
    pub heads: BTreeSet<EpochId>,
}

impl Space {
    /// The epoch to write in: the head, of several the one with the highest id.
    pub fn current(&self) -> Option<EpochId> {
        self.heads.last().copied()
    }
}

/// One epoch of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epoch {
    /// The epochs it follows.
    pub predecessors: Vec<EpochId>,
    /// Their keys, sealed under this epoch's key; empty if there are none.
    pub sealed: Vec<u8>,
}

/// Why an accepted entry has no effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetAside {
    /// Its author was removed (or lost the owner role) by the named entry, which had not seen it.
    Beaten(EntryHash),
    /// What gave its author the right was itself set aside.
    Unfounded,
    /// A removal that contradicts others: waits for the root's ruling.
    Contested,
    /// The root ruled that it never happened.
    Voided,
}

/// The organisation as all entries together make it. Equal sets of entries give equal states, in whatever order they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    organisation: OrganisationId,
    root: Option<RootPublic>,
    devices: BTreeMap<DeviceId, Device>,
    persons: BTreeMap<PersonId, Person>,
    branches: BTreeSet<BranchId>,
    spaces: BTreeMap<SpaceId, Space>,
    grants: BTreeMap<(SpaceId, EpochId, GrantRecipient), Vec<SealedGrant>>,
    link_grants: BTreeMap<GrantRecipient, Vec<SealedGrant>>,
    letters_used: BTreeMap<Letter, IncarnationId>,
    letter_clashes: BTreeSet<IncarnationId>,
    pub(crate) contested: BTreeSet<EntryHash>,
    pub(crate) set_aside: BTreeMap<EntryHash, SetAside>,
}

impl State {
    pub(crate) const fn new(organisation: OrganisationId) -> Self {
        Self {
            organisation,
            root: None,
            devices: BTreeMap::new(),
            persons: BTreeMap::new(),
            branches: BTreeSet::new(),
            spaces: BTreeMap::new(),
            grants: BTreeMap::new(),
            link_grants: BTreeMap::new(),
            letters_used: BTreeMap::new(),
            letter_clashes: BTreeSet::new(),
            contested: BTreeSet::new(),
            set_aside: BTreeMap::new(),
        }
    }

    /// Whose log this is.
    pub const fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// The keys of the recovery kit; none only before the founding entry.
    pub const fn root(&self) -> Option<&RootPublic> {
        self.root.as_ref()
    }

    /// Every device, removed ones too.
    pub const fn devices(&self) -> &BTreeMap<DeviceId, Device> {
        &self.devices
    }

    /// Every person, former ones too.
    pub const fn persons(&self) -> &BTreeMap<PersonId, Person> {
        &self.persons
    }

    /// One person.
    pub fn person(&self, person: PersonId) -> Option<&Person> {
        self.persons.get(&person)
    }

    /// The owners who have not left.
    pub fn owners(&self) -> impl Iterator<Item = (PersonId, &Person)> {
        self.persons
            .iter()
            .filter(|(_, person)| person.is_owner())
            .map(|(id, person)| (*id, person))
    }

    /// Every branch.
    pub const fn branches(&self) -> &BTreeSet<BranchId> {
        &self.branches
    }

    /// Every space.
    pub const fn spaces(&self) -> &BTreeMap<SpaceId, Space> {
        &self.spaces
    }

    /// One space.
    pub fn space(&self, space: SpaceId) -> Option<&Space> {
        self.spaces.get(&space)
    }

    /// The space of that branch (none: the organisation's own) and kind.
    pub fn find_space(&self, branch: Option<BranchId>, kind: SpaceKind) -> Option<SpaceId> {
        self.spaces
            .iter()
            .find(|(_, space)| space.branch == branch && space.kind == kind)
            .map(|(id, _)| *id)
    }

    /// The grants of an epoch's key to a recipient, newest first: after keys were re-issued only the newest opens.
    pub fn grants(
        &self,
        space: SpaceId,
        epoch: EpochId,
        recipient: GrantRecipient,
    ) -> impl Iterator<Item = &SealedGrant> {
        self.grants
            .get(&(space, epoch, recipient))
            .into_iter()
            .flatten()
            .rev()
    }

    /// Who was ever granted the key of an epoch.
    pub fn readers(&self, space: SpaceId, epoch: EpochId) -> impl Iterator<Item = GrantRecipient> {
        self.grants
            .keys()
            .filter(move |(s, e, _)| *s == space && *e == epoch)
            .map(|(_, _, recipient)| *recipient)
    }

    /// The grants of the clinical link key to a recipient, newest first.
    pub fn link_grants(&self, recipient: GrantRecipient) -> impl Iterator<Item = &SealedGrant> {
        self.link_grants.get(&recipient).into_iter().flatten().rev()
    }

    /// Letters that were ever taken, and the incarnation that holds each.
    pub const fn letters_used(&self) -> &BTreeMap<Letter, IncarnationId> {
        &self.letters_used
    }

    /// Incarnations whose letter another holds (only a copied or forged folder can cause it): each must announce itself
    /// anew before it gives out numbers.
    pub const fn letter_clashes(&self) -> &BTreeSet<IncarnationId> {
        &self.letter_clashes
    }

    /// Removals that contradict each other. Unless this is empty, administration is frozen: only the root may act.
    pub const fn contested(&self) -> &BTreeSet<EntryHash> {
        &self.contested
    }

    /// True while only the root may administer.
    pub fn is_frozen(&self) -> bool {
        !self.contested.is_empty()
    }

    /// Accepted entries without effect.
    pub const fn set_aside(&self) -> &BTreeMap<EntryHash, SetAside> {
        &self.set_aside
    }
}
