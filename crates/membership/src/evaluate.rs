//! From entries to a state, independent of the order in which they arrived.
//!
//! Entries are applied in topological order, ties by hash. The one hard question is which removals are *in force*, because a
//! removal sets aside its subject's concurrent entries, among them perhaps another removal. That is a system of rules with
//! negation ("r counts unless beaten by a removal that counts"), solved by the alternating fixpoint of the well-founded
//! semantics (Van Gelder, Ross, Schlipf 1991): assume no removal in force and see which could be; assume all of those in
//! force and see which still are; and so on until nothing changes. Removals that certainly count are in force. What stays
//! undecided are removals that undo each other, directly or in a ring: they are contested, and administration is frozen.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use nirantar_domain::{OrganisationId, PersonId, Role};

use crate::ancestry::Positions;
use crate::body::Body;
use crate::entry::{Author, SignedEntry};
use crate::hash::EntryHash;
use crate::rules;
use crate::state::{SetAside, State};

/// An accepted entry and the positions of all its ancestors.
#[derive(Debug, Clone)]
pub(crate) struct Accepted {
    pub(crate) signed: SignedEntry,
    pub(crate) parents: Vec<usize>,
    pub(crate) ancestors: Positions,
}

/// What a removal takes from whom.
struct Removal {
    position: usize,
    /// The principal, and whether every act is meant or only those that need the owner role.
    strips: Vec<(Author, bool)>,
    /// Signed or upheld by the root, or undecided with nobody on the other side.
    certain: bool,
}

/// The state that the entries at `members` make; `members` holds every ancestor of each of its own.
pub(crate) fn evaluate(organisation: OrganisationId, entries: &[Accepted], members: &Positions) -> State {
    Evaluation::new(organisation, entries, members).solve()
}

struct Evaluation<'a> {
    organisation: OrganisationId,
    entries: &'a [Accepted],
    order: Vec<usize>,
    positions: BTreeMap<EntryHash, usize>,
    voided: BTreeSet<usize>,
    removals: BTreeMap<usize, Removal>,
}

/// What one pass found, given which removals were assumed in force.
struct Pass {
    state: State,
    /// Removals that stand in this pass.
    standing: BTreeSet<usize>,
}

impl<'a> Evaluation<'a> {
    fn new(organisation: OrganisationId, entries: &'a [Accepted], members: &Positions) -> Self {
        let order = topological(entries, members);
        let positions = order
            .iter()
            .filter_map(|position| Some((entries.get(*position)?.signed.hash, *position)))
            .collect();
        let mut evaluation = Self {
            organisation,
            entries,
            order,
            positions,
            voided: BTreeSet::new(),
            removals: BTreeMap::new(),
        };
        let rulings = evaluation.rulings();
        for &position in &evaluation.order {
            let Some(entry) = entries.get(position) else {
                continue;
            };
            let ruling = rulings.get(&entry.signed.hash).copied();
            if ruling == Some(false) {
                evaluation.voided.insert(position);
                continue;
            }
            let strips: Vec<_> = entry.signed.entry.bodies.iter().filter_map(strips).collect();
            if !strips.is_empty() {
                let certain = ruling == Some(true) || entry.signed.entry.author == Author::Root;
                let removal = Removal {
                    position,
                    strips,
                    certain,
                };
                evaluation.removals.insert(position, removal);
            }
        }
        evaluation
    }

    /// The root's rulings: true for upheld, false for voided. Of two, the later in order counts.
    fn rulings(&self) -> BTreeMap<EntryHash, bool> {
        let mut rulings = BTreeMap::new();
        for entry in self
            .order
            .iter()
            .filter_map(|position| self.entries.get(*position))
        {
            for body in &entry.signed.entry.bodies {
                if let Body::ConflictRuled { upheld, voided } = body {
                    rulings.extend(upheld.iter().map(|hash| (*hash, true)));
                    rulings.extend(voided.iter().map(|hash| (*hash, false)));
                }
            }
        }
        rulings
    }

    fn solve(mut self) -> State {
        let all: BTreeSet<usize> = self.removals.keys().copied().collect();
        let mut certain: BTreeSet<usize> = self
            .removals
            .values()
            .filter(|removal| removal.certain || !self.has_concurrent(removal.position))
            .map(|removal| removal.position)
            .collect();
        let mut possible = all.clone();
        if certain != all {
            // `certain` only grows and `possible` only shrinks, so this ends.
            loop {
                let before = (certain.len(), possible.len());
                let could = self.pass(&certain).standing;
                possible.retain(|removal| could.contains(removal) || certain.contains(removal));
                certain.extend(self.pass(&possible).standing);
                if before == (certain.len(), possible.len()) {
                    break;
                }
            }
        }
        // One that is left alone contradicts nobody but itself: with it its author lacks the right to it, without it they have it,
        // as when a person was added on two PCs at once. It was rightful by all that it had seen, and takes effect.
        let undecided: Vec<usize> = possible.difference(&certain).copied().collect();
        if let [alone] = undecided.as_slice()
            && let Some(removal) = self.removals.get_mut(alone)
        {
            removal.certain = true;
            certain.insert(*alone);
        }
        let mut state = self.pass(&certain).state;
        for position in possible.difference(&certain) {
            if let Some(entry) = self.entries.get(*position) {
                state.contested.insert(entry.signed.hash);
                state.set_aside.insert(entry.signed.hash, SetAside::Contested);
            }
        }
        state
    }

    /// Applies all entries in order, with the removals of `in_force` and no others.
    fn pass(&self, in_force: &BTreeSet<usize>) -> Pass {
        let mut state = State::new(self.organisation);
        let mut standing = BTreeSet::new();
        for &position in &self.order {
            let Some(entry) = self.entries.get(position) else {
                continue;
            };
            match self.verdict(&state, position, entry, in_force) {
                Ok(()) => {
                    let removal = self.removals.contains_key(&position);
                    if removal {
                        standing.insert(position);
                    }
                    if !removal || in_force.contains(&position) {
                        self.apply(&mut state, position, entry, in_force);
                        continue;
                    }
                }
                Err(why) => {
                    state.set_aside.insert(entry.signed.hash, why);
                }
            }
            for body in &entry.signed.entry.bodies {
                state.reserve(body);
            }
        }
        Pass { state, standing }
    }

    fn verdict(
        &self,
        state: &State,
        position: usize,
        entry: &Accepted,
        in_force: &BTreeSet<usize>,
    ) -> Result<(), SetAside> {
        if self.voided.contains(&position) {
            return Err(SetAside::Voided);
        }
        let content = &entry.signed.entry;
        if content.author == Author::Root
            || self
                .removals
                .get(&position)
                .is_some_and(|removal| removal.certain)
        {
            return Ok(());
        }
        if let Some(winner) = self.beaten(position, entry, in_force) {
            return Err(SetAside::Beaten(winner));
        }
        // The author was allowed by what the entry had seen; but part of that may have been set aside since.
        for body in &content.bodies {
            rules::may(state, content.author, body).map_err(|_| SetAside::Unfounded)?;
        }
        Ok(())
    }

    /// The removal in force that had not seen `entry` and takes its author's right to it.
    fn beaten(&self, position: usize, entry: &Accepted, in_force: &BTreeSet<usize>) -> Option<EntryHash> {
        let content = &entry.signed.entry;
        let needs_office = content
            .bodies
            .iter()
            .any(|body| !rules::is_own_affair(content.author, body));
        in_force
            .iter()
            .filter_map(|removal| self.removals.get(removal))
            .filter(|removal| {
                self.concurrent(removal.position, position)
                    && removal
                        .strips
                        .iter()
                        .any(|(who, everything)| *who == content.author && (*everything || needs_office))
            })
            .filter_map(|removal| self.entries.get(removal.position))
            .map(|winner| winner.signed.hash)
            // Of several, the one with the lowest hash is named: positions differ from PC to PC.
            .min()
    }

    fn apply(&self, state: &mut State, position: usize, entry: &Accepted, in_force: &BTreeSet<usize>) {
        let precedes = |earlier: &EntryHash| {
            self.positions
                .get(earlier)
                .is_some_and(|earlier| entry.ancestors.contains(*earlier))
        };
        for body in &entry.signed.entry.bodies {
            let gone = body
                .subject()
                .is_some_and(|subject| self.subject_removed(subject, position, in_force));
            if gone {
                // Said of somebody without knowing that they were being removed: must not linger for when they come back.
                state.reserve(body);
            } else {
                state.apply(entry.signed.hash, body, &precedes);
            }
        }
    }

    fn subject_removed(&self, subject: PersonId, position: usize, in_force: &BTreeSet<usize>) -> bool {
        in_force
            .iter()
            .filter_map(|removal| self.removals.get(removal))
            .any(|removal| {
                removal.strips.contains(&(Author::Person(subject), true))
                    && self.concurrent(removal.position, position)
            })
    }

    fn concurrent(&self, one: usize, other: usize) -> bool {
        let precedes = |earlier: usize, later: usize| {
            self.entries
                .get(later)
                .is_some_and(|later| later.ancestors.contains(earlier))
        };
        one != other && !precedes(one, other) && !precedes(other, one)
    }

    fn has_concurrent(&self, position: usize) -> bool {
        self.order.iter().any(|other| self.concurrent(position, *other))
    }
}

/// What a statement takes from whom: all rights, or (false) those of an owner.
fn strips(body: &Body) -> Option<(Author, bool)> {
    match body {
        Body::PersonRemoved { person } => Some((Author::Person(*person), true)),
        Body::DeviceRemoved { device } => Some((Author::Device(*device), true)),
        Body::PersonRolesChanged { person, roles } if !roles.contains(Role::Owner) => {
            Some((Author::Person(*person), false))
        }
        Body::OrgCreated { .. }
        | Body::DeviceAdded { .. }
        | Body::PersonAdded { .. }
        | Body::PersonRolesChanged { .. }
        | Body::PersonKeysReissued { .. }
        | Body::BranchAdded { .. }
        | Body::SpaceAdded { .. }
        | Body::EpochStarted { .. }
        | Body::Grant { .. }
        | Body::LinkKeyGrant { .. }
        | Body::IncarnationAnnounced { .. }
        | Body::ConflictRuled { .. } => None,
    }
}

/// Parents before children; among entries that are ready, the lowest hash first.
fn topological(entries: &[Accepted], members: &Positions) -> Vec<usize> {
    let mut waiting: BTreeMap<usize, usize> = BTreeMap::new();
    let mut children: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut ready = BinaryHeap::new();
    for (position, entry) in entries.iter().enumerate() {
        if !members.contains(position) {
            continue;
        }
        for parent in &entry.parents {
            children.entry(*parent).or_default().push(position);
        }
        if entry.parents.is_empty() {
            ready.push(Reverse((entry.signed.hash, position)));
        } else {
            waiting.insert(position, entry.parents.len());
        }
    }
    let mut order = Vec::new();
    while let Some(Reverse((_, position))) = ready.pop() {
        order.push(position);
        for child in children.remove(&position).unwrap_or_default() {
            if let Some(left) = waiting.get_mut(&child) {
                *left -= 1;
                if *left == 0
                    && let Some(entry) = entries.get(child)
                {
                    ready.push(Reverse((entry.signed.hash, child)));
                }
            }
        }
    }
    order
}
