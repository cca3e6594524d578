//! What each statement changes. Never fails: statements that entries made without knowledge of each other meet here, and
//! every meeting has one outcome.

use std::collections::{BTreeMap, BTreeSet};

use crate::body::Body;
use crate::hash::EntryHash;
use crate::letters::{Letter, LetterBlock};
use crate::state::{Device, Epoch, Incarnation, Person, Space, State};

impl State {
    /// Applies one statement of `entry`; `precedes` tells whether an earlier applied entry is among its ancestors.
    pub(crate) fn apply(&mut self, entry: EntryHash, body: &Body, precedes: &dyn Fn(&EntryHash) -> bool) {
        match body {
            Body::OrgCreated { root } => {
                self.root.get_or_insert(*root);
            }
            Body::DeviceAdded {
                device,
                public,
                letters,
                given_by,
            } => {
                if let Some(giver) = given_by.and_then(|giver| self.devices.get_mut(&giver)) {
                    giver.letters = giver.letters.minus(letters);
                }
                let free = self
                    .letters_used
                    .keys()
                    .fold(letters.clone(), |free, letter| free.without(*letter));
                self.devices.entry(*device).or_insert_with(|| Device {
                    public: *public,
                    letters: free,
                    incarnations: Vec::new(),
                    removed: false,
                });
            }
            Body::DeviceRemoved { device } => {
                if let Some(device) = self.devices.get_mut(device) {
                    device.removed = true;
                }
            }
            Body::PersonAdded {
                person,
                public,
                roles,
            } => {
                let person = self.persons.entry(*person).or_insert_with(|| Person {
                    role_claims: Vec::new(),
                    keys: Vec::new(),
                    removed: false,
                });
                person.removed = false;
                person.role_claims.retain(|(claim, _)| !precedes(claim));
                person.role_claims.push((entry, roles.clone()));
                person.keys.push(*public);
            }
            Body::PersonRolesChanged { person, roles } => {
                if let Some(person) = self.persons.get_mut(person) {
                    person.role_claims.retain(|(claim, _)| !precedes(claim));
                    person.role_claims.push((entry, roles.clone()));
                }
            }
            Body::PersonKeysReissued { person, public } => {
                if let Some(person) = self.persons.get_mut(person) {
                    person.keys.push(*public);
                }
            }
            Body::PersonRemoved { person } => {
                if let Some(person) = self.persons.get_mut(person) {
                    person.removed = true;
                }
            }
            Body::BranchAdded { branch } => {
                self.branches.insert(*branch);
            }
            Body::SpaceAdded { space, branch, kind } => {
                self.spaces.entry(*space).or_insert_with(|| Space {
                    branch: *branch,
                    kind: *kind,
                    epochs: BTreeMap::new(),
                    heads: BTreeSet::new(),
                });
            }
            Body::EpochStarted {
                space,
                epoch,
                predecessors,
                sealed,
            } => {
                if let Some(space) = self.spaces.get_mut(space) {
                    for predecessor in predecessors {
                        space.heads.remove(predecessor);
                    }
                    space.epochs.entry(*epoch).or_insert_with(|| Epoch {
                        predecessors: predecessors.clone(),
                        sealed: sealed.clone(),
                    });
                    space.heads.insert(*epoch);
                }
            }
            Body::Grant {
                space,
                epoch,
                recipient,
                sealed,
            } => {
                let grants = self.grants.entry((*space, *epoch, *recipient)).or_default();
                grants.push(sealed.clone());
            }
            Body::LinkKeyGrant { recipient, sealed } => {
                self.link_grants
                    .entry(*recipient)
                    .or_default()
                    .push(sealed.clone());
            }
            Body::IncarnationAnnounced {
                device,
                incarnation,
                letter,
            } => {
                if let Some(device) = self.devices.get_mut(device) {
                    device.incarnations.push(Incarnation {
                        id: *incarnation,
                        letter: *letter,
                    });
                }
                self.reserve(body);
            }
            // Rulings are read before evaluation begins; they change which entries count, nothing else.
            Body::ConflictRuled { .. } => {}
        }
    }

    /// What even an entry without effect leaves behind: letters it used are never used again, because numbers with them may
    /// stand on paper; and keys it sealed stay within reach, because honest PCs may have written records under them before
    /// they heard. Its epochs do not become heads, and its grants are tried last.
    pub(crate) fn reserve(&mut self, body: &Body) {
        match body {
            Body::EpochStarted {
                space,
                epoch,
                predecessors,
                sealed,
            } => {
                if let Some(space) = self.spaces.get_mut(space) {
                    space.epochs.entry(*epoch).or_insert_with(|| Epoch {
                        predecessors: predecessors.clone(),
                        sealed: sealed.clone(),
                    });
                }
            }
            Body::Grant {
                space,
                epoch,
                recipient,
                sealed,
            } => {
                let grants = self.grants.entry((*space, *epoch, *recipient)).or_default();
                grants.insert(0, sealed.clone());
            }
            Body::LinkKeyGrant { recipient, sealed } => {
                self.link_grants
                    .entry(*recipient)
                    .or_default()
                    .insert(0, sealed.clone());
            }
            Body::IncarnationAnnounced {
                incarnation, letter, ..
            } => {
                if *self.letters_used.entry(*letter).or_insert(*incarnation) != *incarnation {
                    self.letter_clashes.insert(*incarnation);
                }
                self.spend(*letter);
            }
            Body::DeviceAdded {
                letters,
                given_by: Some(giver),
                ..
            } => {
                if let Some(giver) = self.devices.get_mut(giver) {
                    giver.letters = giver.letters.minus(letters);
                }
            }
            Body::OrgCreated { .. }
            | Body::DeviceAdded { .. }
            | Body::DeviceRemoved { .. }
            | Body::PersonAdded { .. }
            | Body::PersonRolesChanged { .. }
            | Body::PersonKeysReissued { .. }
            | Body::PersonRemoved { .. }
            | Body::BranchAdded { .. }
            | Body::SpaceAdded { .. }
            | Body::ConflictRuled { .. } => {}
        }
    }

    fn spend(&mut self, letter: Letter) {
        for device in self.devices.values_mut() {
            if device.letters.contains(letter) {
                device.letters = device.letters.without(letter);
            }
        }
    }

    /// Letters that no device holds and none has used: only the first device takes from here.
    pub(crate) fn letters_unclaimed(&self, wanted: &LetterBlock) -> bool {
        self.devices.is_empty() && self.letters_used.keys().all(|letter| !wanted.contains(*letter))
    }
}
