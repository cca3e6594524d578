//! The log as a PC holds it.

use std::collections::{BTreeMap, BTreeSet};

use nirantar_crypto::{RootKeys, SignContext, SignPublic};
use nirantar_domain::{OrganisationId, Timestamp};

use crate::ancestry::Positions;
use crate::body::Body;
use crate::entry::{Author, Entry, SignedEntry, Signer};
use crate::error::MembershipError;
use crate::evaluate::{Accepted, evaluate};
use crate::hash::EntryHash;
use crate::rules::{self, Refusal};
use crate::state::State;

/// All accepted entries of one organisation, and the state they make.
#[derive(Debug, Clone)]
pub struct Log {
    organisation: OrganisationId,
    /// In the order of acceptance: parents before children.
    entries: Vec<Accepted>,
    positions: BTreeMap<EntryHash, usize>,
    heads: BTreeSet<EntryHash>,
    state: State,
}

impl Log {
    /// Founds an organisation. The first of `bodies` is [`Body::OrgCreated`]; the others, signed by the root like it, set up
    /// branch, spaces, first device and owner, their keys and grants in one go.
    ///
    /// # Errors
    /// [`MembershipError::Contradicts`] if the statements do not fit together.
    pub fn found(
        organisation: OrganisationId,
        root: &RootKeys,
        at: Timestamp,
        bodies: Vec<Body>,
    ) -> Result<Self, MembershipError> {
        let mut log = Self::empty(organisation);
        log.append(Signer::Root(root), at, bodies)?;
        Ok(log)
    }

    /// Reads a log whose entries may come in any order and repeatedly, and checks every one. A log proves itself from its
    /// founding entry on; that this entry is the right one, the caller sees by comparing [`State::root`] with the key it
    /// kept, or with the recovery kit's.
    ///
    /// # Errors
    /// The first refusal, naming the entry; [`MembershipError::ParentMissing`] if an ancestor is not among them;
    /// [`MembershipError::NotFounded`] if there are none.
    pub fn verify<'a>(
        organisation: OrganisationId,
        entries: impl IntoIterator<Item = &'a [u8]>,
    ) -> Result<Self, MembershipError> {
        let mut log = Self::empty(organisation);
        let mut waiting = entries
            .into_iter()
            .map(SignedEntry::from_bytes)
            .collect::<Result<Vec<_>, _>>()?;
        // Each round accepts what became ready; entries kept in their order of acceptance need one round.
        while !waiting.is_empty() {
            let before = waiting.len();
            let mut later = Vec::new();
            let mut missing = None;
            for signed in waiting {
                match log.missing_parent(&signed) {
                    None => {
                        log.accept_signed(signed)?;
                    }
                    Some(parent) => {
                        missing.get_or_insert((signed.hash, parent));
                        later.push(signed);
                    }
                }
            }
            if later.len() == before
                && let Some((entry, parent)) = missing
            {
                return Err(MembershipError::ParentMissing { entry, parent });
            }
            waiting = later;
        }
        if log.entries.is_empty() {
            return Err(MembershipError::NotFounded);
        }
        Ok(log)
    }

    /// Accepts one entry from elsewhere. Known entries are accepted again without effect.
    ///
    /// # Errors
    /// [`MembershipError::ParentMissing`] if it must wait for another; otherwise why it is refused for good. A refused entry
    /// changes nothing.
    pub fn accept(&mut self, bytes: &[u8]) -> Result<EntryHash, MembershipError> {
        self.accept_signed(SignedEntry::from_bytes(bytes)?)
    }

    /// Makes, signs and accepts an entry on top of everything known here. Its bytes are [`Log::bytes`] of the hash.
    ///
    /// # Errors
    /// Why the entry may not be made; nothing was changed.
    pub fn append(
        &mut self,
        signer: Signer<'_>,
        at: Timestamp,
        bodies: Vec<Body>,
    ) -> Result<EntryHash, MembershipError> {
        let entry = Entry {
            organisation: self.organisation,
            author: signer.author(),
            at,
            parents: self.heads.iter().copied().collect(),
            bodies,
        };
        self.accept_signed(SignedEntry::sign(entry, signer))
    }

    /// What all entries together mean.
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Entries that no other names as parent, ascending.
    pub fn heads(&self) -> impl Iterator<Item = EntryHash> {
        self.heads.iter().copied()
    }

    /// True if the entry is here.
    pub fn contains(&self, hash: &EntryHash) -> bool {
        self.positions.contains_key(hash)
    }

    /// The bytes of one entry.
    pub fn bytes(&self, hash: &EntryHash) -> Option<&[u8]> {
        self.get(hash).map(|entry| entry.signed.bytes.as_slice())
    }

    /// The content of one entry.
    pub fn entry(&self, hash: &EntryHash) -> Option<&Entry> {
        self.get(hash).map(|entry| &entry.signed.entry)
    }

    /// Every entry, parents before children.
    pub fn entries(&self) -> impl Iterator<Item = (EntryHash, &Entry, &[u8])> {
        self.entries.iter().map(|entry| {
            (
                entry.signed.hash,
                &entry.signed.entry,
                entry.signed.bytes.as_slice(),
            )
        })
    }

    /// How many entries.
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// True before the founding entry, which no public function lets anyone see.
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn empty(organisation: OrganisationId) -> Self {
        Self {
            organisation,
            entries: Vec::new(),
            positions: BTreeMap::new(),
            heads: BTreeSet::new(),
            state: State::new(organisation),
        }
    }

    fn get(&self, hash: &EntryHash) -> Option<&Accepted> {
        self.entries.get(*self.positions.get(hash)?)
    }

    fn missing_parent(&self, signed: &SignedEntry) -> Option<EntryHash> {
        let parents = &signed.entry.parents;
        parents.iter().find(|parent| !self.contains(parent)).copied()
    }

    fn accept_signed(&mut self, signed: SignedEntry) -> Result<EntryHash, MembershipError> {
        let hash = signed.hash;
        if self.contains(&hash) {
            return Ok(hash);
        }
        if signed.entry.organisation != self.organisation {
            return Err(MembershipError::OtherOrganisation { entry: hash });
        }
        // One beginning only: a second one would be judged by an empty state, which knows no root.
        if signed.entry.parents.is_empty() && !self.entries.is_empty() {
            return Err(MembershipError::Contradicts {
                entry: hash,
                statement: signed.entry.bodies.first().map_or("org_created", Body::name),
                why: "known_already",
            });
        }
        if let Some(parent) = self.missing_parent(&signed) {
            return Err(MembershipError::ParentMissing { entry: hash, parent });
        }
        let parents: Vec<usize> = signed
            .entry
            .parents
            .iter()
            .filter_map(|parent| self.positions.get(parent).copied())
            .collect();
        let mut ancestors: Positions = parents.iter().copied().collect();
        for parent in parents.iter().filter_map(|parent| self.entries.get(*parent)) {
            ancestors.union(&parent.ancestors);
        }
        // On top of everything known, the entry is judged by the present state and added to it. Otherwise it is judged by the
        // state it had seen, and everything is evaluated anew. So is everything after a ruling, which reaches back in time.
        let on_top = self.heads.iter().eq(signed.entry.parents.iter());
        if on_top {
            if let Err(error) = add(&mut self.state, &signed) {
                self.state = self.evaluate_all();
                return Err(error);
            }
        } else {
            add(
                &mut evaluate(self.organisation, &self.entries, &ancestors),
                &signed,
            )?;
        }
        let rules = signed
            .entry
            .bodies
            .iter()
            .any(|body| matches!(body, Body::ConflictRuled { .. }));
        for parent in &signed.entry.parents {
            self.heads.remove(parent);
        }
        self.heads.insert(hash);
        self.positions.insert(hash, self.entries.len());
        self.entries.push(Accepted {
            signed,
            parents,
            ancestors,
        });
        if !on_top || rules {
            self.state = self.evaluate_all();
        }
        Ok(hash)
    }

    fn evaluate_all(&self) -> State {
        evaluate(
            self.organisation,
            &self.entries,
            &(0..self.entries.len()).collect(),
        )
    }
}

/// Checks signature and statements against the state that the entry had seen, and applies them. On an error the state is
/// left half changed.
fn add(state: &mut State, signed: &SignedEntry) -> Result<(), MembershipError> {
    let hash = signed.hash;
    let entry = &signed.entry;
    let refuse = |refusal| match refusal {
        Refusal::UnknownAuthor => MembershipError::UnknownAuthor { entry: hash },
        Refusal::Frozen => MembershipError::Frozen { entry: hash },
        Refusal::NotAllowed(statement) => MembershipError::NotAllowed {
            entry: hash,
            statement,
        },
        Refusal::Contradicts(statement, why) => MembershipError::Contradicts {
            entry: hash,
            statement,
            why,
        },
    };
    let key = author_key(state, entry).ok_or(MembershipError::UnknownAuthor { entry: hash })?;
    key.verify(SignContext::MembershipEntry, &signed.content, &signed.signature)
        .map_err(|_| MembershipError::BadSignature { entry: hash })?;
    for (index, body) in entry.bodies.iter().enumerate() {
        // The founding statement comes first in the first entry, where it can say who the root is, and nowhere else.
        let founds = matches!(body, Body::OrgCreated { .. });
        if founds != (entry.parents.is_empty() && index == 0) {
            return Err(refuse(Refusal::Contradicts(body.name(), "order")));
        }
        rules::check(state, entry.author, body).map_err(refuse)?;
        state.apply(hash, body, &|_| true);
    }
    Ok(())
}

/// The key that must have signed the entry. The founding entry names its own: whose organisation it is shows in the key.
fn author_key(state: &State, entry: &Entry) -> Option<SignPublic> {
    match entry.author {
        Author::Root => match (state.root(), entry.bodies.first()) {
            (Some(root), _) => Some(root.sign),
            (None, Some(Body::OrgCreated { root })) => Some(root.sign),
            (None, _) => None,
        },
        Author::Person(person) => {
            let person = state.person(person).filter(|person| !person.is_removed())?;
            person.public().map(|public| public.sign)
        }
        Author::Device(device) => {
            let device = state.devices().get(&device).filter(|device| !device.removed)?;
            Some(device.public.sign)
        }
    }
}
