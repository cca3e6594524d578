//! What a person's keys open: the key set of a session.

use std::collections::BTreeMap;

use nirantar_crypto::{
    DeviceSecrets, GrantOpener, GrantRecipient, LinkKey, PersonKeys, SpaceKey, SpaceScope, open_link_key,
    open_predecessors, open_space_key,
};
use nirantar_domain::{EpochId, PersonId, SpaceId};
use nirantar_membership::State;

use crate::Result;
use crate::folder::OpenFolder;

/// Every key that one login holds. Dropped (and with it zeroised) at lock.
pub(crate) struct SessionKeys {
    pub person: PersonId,
    pub keys: PersonKeys,
    /// Keys of every epoch that can be opened, by space.
    pub spaces: BTreeMap<SpaceId, BTreeMap<EpochId, SpaceKey>>,
    /// The clinical link key, if this person may have it.
    pub link: Option<LinkKey>,
}

impl SessionKeys {
    /// Opens what was granted to a person.
    pub(crate) fn open(
        state: &State,
        secrets: &DeviceSecrets,
        person: PersonId,
        keys: PersonKeys,
    ) -> Result<Self> {
        let opener = GrantOpener::Person(person, &keys, &secrets.org);
        let recipient = GrantRecipient::Person(person);
        let spaces = open_all(state, opener, recipient)?;
        let link = state
            .link_grants(recipient)
            .find_map(|grant| open_link_key(state.organisation(), grant, opener).ok());
        Ok(Self {
            person,
            keys,
            spaces,
            link,
        })
    }
}

impl SessionKeys {
    /// Opens what was granted since.
    pub(crate) fn look_again(&mut self, folder: &OpenFolder) -> Result<()> {
        let opener = GrantOpener::Person(self.person, &self.keys, &folder.secrets.org);
        let recipient = GrantRecipient::Person(self.person);
        self.spaces = folder.members(|state| open_all(state, opener, recipient))?;
        Ok(())
    }
}

/// Opens every space that was granted to `recipient`.
pub(crate) fn open_all(
    state: &State,
    opener: GrantOpener<'_>,
    recipient: GrantRecipient,
) -> Result<BTreeMap<SpaceId, BTreeMap<EpochId, SpaceKey>>> {
    let mut spaces = BTreeMap::new();
    for &space in state.spaces().keys() {
        let epochs = open_epochs(state, space, opener, recipient)?;
        if !epochs.is_empty() {
            spaces.insert(space, epochs);
        }
    }
    Ok(spaces)
}

/// The keys of a space's epochs that `recipient` can open: those granted, and all that came before them.
pub(crate) fn open_epochs(
    state: &State,
    space: SpaceId,
    opener: GrantOpener<'_>,
    recipient: GrantRecipient,
) -> Result<BTreeMap<EpochId, SpaceKey>> {
    let scope = SpaceScope {
        organisation: state.organisation(),
        space,
    };
    let mut open = BTreeMap::new();
    let Some(known) = state.space(space) else {
        return Ok(open);
    };
    let mut waiting: Vec<SpaceKey> = known
        .epochs
        .keys()
        .filter_map(|&epoch| {
            state
                .grants(space, epoch, recipient)
                .find_map(|grant| open_space_key(scope, epoch, grant, opener).ok())
        })
        .collect();
    while let Some(key) = waiting.pop() {
        let epoch = key.epoch();
        if open.contains_key(&epoch) {
            continue;
        }
        if let Some(sealed) = known
            .epochs
            .get(&epoch)
            .map(|epoch| &epoch.sealed)
            .filter(|sealed| !sealed.is_empty())
        {
            waiting.extend(open_predecessors(scope, &key, sealed)?);
        }
        open.insert(epoch, key);
    }
    Ok(open)
}
