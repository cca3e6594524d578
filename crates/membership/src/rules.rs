//! Who may say what, and what would contradict the log. Asked of the state that an entry had seen.

use nirantar_crypto::GrantRecipient;
use nirantar_domain::{Role, SpaceKind};

use crate::body::Body;
use crate::entry::Author;
use crate::state::State;

/// Why a statement is refused; [`crate::Log`] adds the entry's hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    UnknownAuthor,
    NotAllowed(&'static str),
    Frozen,
    Contradicts(&'static str, &'static str),
}

/// A statement that a person makes about their own keys, for which no office is needed: sealing anew what they can read
/// already, after their keys changed.
pub(crate) fn is_own_affair(author: Author, body: &Body) -> bool {
    let Author::Person(author) = author else {
        return false;
    };
    match body {
        Body::PersonKeysReissued { person, .. } => *person == author,
        Body::Grant { recipient, .. } | Body::LinkKeyGrant { recipient, .. } => {
            *recipient == GrantRecipient::Person(author)
        }
        Body::OrgCreated { .. }
        | Body::DeviceAdded { .. }
        | Body::DeviceRemoved { .. }
        | Body::PersonAdded { .. }
        | Body::PersonRolesChanged { .. }
        | Body::PersonRemoved { .. }
        | Body::BranchAdded { .. }
        | Body::SpaceAdded { .. }
        | Body::EpochStarted { .. }
        | Body::IncarnationAnnounced { .. }
        | Body::ConflictRuled { .. } => false,
    }
}

/// Whether `author` holds the right to say `body`.
pub(crate) fn may(state: &State, author: Author, body: &Body) -> Result<(), Refusal> {
    let not_allowed = Err(Refusal::NotAllowed(body.name()));
    match author {
        Author::Root => Ok(()),
        Author::Device(device) => {
            if state.devices().get(&device).is_none_or(|device| device.removed) {
                return Err(Refusal::UnknownAuthor);
            }
            match body {
                Body::IncarnationAnnounced { device: about, .. } if *about == device => Ok(()),
                _ => not_allowed,
            }
        }
        Author::Person(id) => {
            let person = state.person(id).filter(|person| !person.is_removed());
            let person = person.ok_or(Refusal::UnknownAuthor)?;
            match body {
                Body::OrgCreated { .. } | Body::ConflictRuled { .. } | Body::IncarnationAnnounced { .. } => {
                    not_allowed
                }
                _ if person.is_owner() => Ok(()),
                _ if is_own_affair(author, body) && already_reads(state, body) => Ok(()),
                _ => not_allowed,
            }
        }
    }
}

/// True unless `body` is a grant of a key that its recipient was never given.
fn already_reads(state: &State, body: &Body) -> bool {
    match body {
        Body::Grant {
            space,
            epoch,
            recipient,
            ..
        } => state.grants(*space, *epoch, *recipient).next().is_some(),
        Body::LinkKeyGrant { recipient, .. } => state.link_grants(*recipient).next().is_some(),
        _ => true,
    }
}

/// Whether `author` may make a new entry with `body` on top of `state`, the first of its statements if `first`.
pub(crate) fn check(state: &State, author: Author, body: &Body) -> Result<(), Refusal> {
    may(state, author, body)?;
    if state.is_frozen() && matches!(author, Author::Person(_)) && !is_own_affair(author, body) {
        return Err(Refusal::Frozen);
    }
    contradiction(state, author, body).map_or(Ok(()), |why| Err(Refusal::Contradicts(body.name(), why)))
}

/// What speaks against `body`, in a word.
fn contradiction(state: &State, author: Author, body: &Body) -> Option<&'static str> {
    const KNOWN: &str = "known_already";
    const UNKNOWN: &str = "unknown";
    let present = |person| state.person(person).is_some_and(|person| !person.is_removed());
    let reader = |recipient: &GrantRecipient| match recipient {
        GrantRecipient::Root => true,
        GrantRecipient::Person(person) => present(*person),
    };
    match body {
        Body::OrgCreated { .. } => state.root().is_some().then_some(KNOWN),
        Body::DeviceAdded {
            device,
            letters,
            given_by,
            ..
        } => {
            if state.devices().contains_key(device) {
                return Some(KNOWN);
            }
            if letters.is_empty() {
                return Some("empty");
            }
            let free = match given_by {
                None => state.letters_unclaimed(letters),
                Some(giver) => state
                    .devices()
                    .get(giver)
                    .is_some_and(|giver| giver.letters.contains_all(letters)),
            };
            (!free).then_some("letter_taken")
        }
        Body::DeviceRemoved { device } => state
            .devices()
            .get(device)
            .is_none_or(|device| device.removed)
            .then_some(UNKNOWN),
        Body::PersonAdded { person, .. } => present(*person).then_some(KNOWN),
        Body::PersonRolesChanged { person, roles } => {
            if !present(*person) {
                return Some(UNKNOWN);
            }
            (!roles.contains(Role::Owner) && leaves_no_owner(state, author, *person)).then_some("last_owner")
        }
        Body::PersonKeysReissued { person, .. } => (!present(*person)).then_some(UNKNOWN),
        Body::PersonRemoved { person } => {
            if !present(*person) {
                return Some(UNKNOWN);
            }
            leaves_no_owner(state, author, *person).then_some("last_owner")
        }
        Body::BranchAdded { branch } => state.branches().contains(branch).then_some(KNOWN),
        Body::SpaceAdded { space, branch, kind } => {
            if state.space(*space).is_some() || state.find_space(*branch, *kind).is_some() {
                return Some(KNOWN);
            }
            let fits = match branch {
                None => *kind == SpaceKind::Org,
                Some(branch) => *kind != SpaceKind::Org && state.branches().contains(branch),
            };
            (!fits).then_some(UNKNOWN)
        }
        Body::EpochStarted {
            space,
            epoch,
            predecessors,
            ..
        } => {
            let Some(space) = state.space(*space) else {
                return Some(UNKNOWN);
            };
            if space.epochs.contains_key(epoch) {
                return Some(KNOWN);
            }
            // A head left out would keep its records out of reach of whoever is granted the new key only.
            (!predecessors.iter().eq(space.heads.iter())).then_some("heads")
        }
        Body::Grant {
            space,
            epoch,
            recipient,
            ..
        } => {
            let known = state
                .space(*space)
                .is_some_and(|space| space.epochs.contains_key(epoch));
            (!known || !reader(recipient)).then_some(UNKNOWN)
        }
        Body::LinkKeyGrant { recipient, .. } => (!reader(recipient)).then_some(UNKNOWN),
        Body::IncarnationAnnounced {
            device,
            incarnation,
            letter,
        } => {
            let Some(device) = state.devices().get(device).filter(|device| !device.removed) else {
                return Some(UNKNOWN);
            };
            if state.letters_used().values().any(|used| used == incarnation) {
                return Some(KNOWN);
            }
            (!device.letters.contains(*letter)).then_some("letter_taken")
        }
        Body::ConflictRuled { upheld, voided } => {
            let mut ruled: Vec<_> = upheld.iter().chain(voided).collect();
            ruled.sort_unstable();
            (ruled.is_empty() || !ruled.into_iter().eq(state.contested())).then_some("ruling")
        }
    }
}

/// The root may leave an organisation without an owner (it can appoint one); an owner may not.
fn leaves_no_owner(state: &State, author: Author, leaving: nirantar_domain::PersonId) -> bool {
    author != Author::Root && state.owners().all(|(owner, _)| owner == leaving)
}
