//! The kit alone opens a folder: this PC's secrets from the escrow, new keys and a new password for an owner.

use std::collections::BTreeMap;

use nirantar_crypto::{
    CryptoError, EnvelopeOpener, GrantOpener, GrantRecipient, GrantTo, PasswordCost, PersonKeys, RecoveryKit,
    RootKeys, Slot, open_link_key, seal_link_key, seal_space_key,
};
use nirantar_domain::{EpochId, Invalid, PersonId, SpaceId, Timestamp};
use nirantar_membership::{Body, Signer};
use zeroize::Zeroizing;

use super::{ROOT_SEED, RecoveryOpen, RecoveryOpened};
use crate::folder::{OpenFolder, read_escrow};
use crate::nirantar::FolderState;
use crate::ports::Ports;
use crate::session::open_all;
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// Opens a folder with nothing but the recovery kit, sets a new password for an owner and logs them in.
    ///
    /// # Errors
    /// Invalid `words` (naming the word that is wrong) or `new_password`; keyring and disk errors. Nothing is changed then.
    pub fn recovery_open(&self, open: RecoveryOpen) -> Result<RecoveryOpened> {
        let words = Zeroizing::new(open.words);
        let password = Zeroizing::new(open.new_password);
        let root = self.root_of(&words)?;
        self.check_password("new_password", &password, &[])?;
        let mut state = self.state_alone();
        if matches!(&*state, FolderState::Unavailable(Error::InUse, None)) {
            return Err(Error::InUse);
        }
        let escrow = read_escrow(&self.ports.data_dir)?.ok_or_else(|| Error::conflict("setup-not-done"))?;
        let secrets = match escrow.open(EnvelopeOpener::Root(&root)) {
            Ok(secrets) => secrets,
            Err(CryptoError::WrongKey { .. } | CryptoError::NotARecipient { .. }) => {
                return Err(Error::Invalid(Invalid::new("words", "recovery-words-wrong")));
            }
            Err(_) => {
                return Err(Error::Damaged {
                    file: crate::folder::ESCROW.to_owned(),
                });
            }
        };
        self.ports.keyring.store(secrets.device, &secrets.to_packed()?)?;
        self.reopen(&mut state);
        let now = self.ports.clock.now();
        let folder = state.folder_mut()?;
        let owner = owner_to_recover(folder, open.user)?;
        let keys = recover_owner(self, &self.ports, folder, &root, owner, &password, now)?;
        let name = folder
            .roster()?
            .into_iter()
            .find(|(id, _)| *id == owner)
            .map(|(_, entry)| entry.name)
            .unwrap_or_default();
        self.begin_if_possible(folder, owner, keys, now);
        drop(state);
        self.tell(Event::ClinicChanged);
        Ok(RecoveryOpened { user: owner, name })
    }

    /// The root keys behind typed words.
    pub(crate) fn root_of(&self, words: &str) -> Result<RootKeys> {
        let kit = RecoveryKit::parse(words).map_err(|error| {
            let mut invalid = Invalid::new("words", error.message_key());
            for (name, value) in error.args() {
                invalid = invalid.with(&name, value);
            }
            Error::Invalid(invalid)
        })?;
        Ok(RootKeys::derive(kit.seed()))
    }
}

/// The owner named, or the first one.
pub(crate) fn owner_to_recover(folder: &OpenFolder, named: Option<PersonId>) -> Result<PersonId> {
    let owners: Vec<PersonId> = folder.members(|state| state.owners().map(|(id, _)| id).collect());
    match named {
        Some(id) if owners.contains(&id) => Ok(id),
        Some(_) => Err(Error::Invalid(Invalid::new("user", "staff-not-owner"))),
        None => owners
            .first()
            .copied()
            .ok_or_else(|| Error::internal("an organisation without owner")),
    }
}

/// Gives an owner new keys and a new password by the root's authority, in the folder that `ports` name.
pub(crate) fn recover_owner(
    core: &Nirantar,
    ports: &Ports,
    folder: &OpenFolder,
    root: &RootKeys,
    owner: PersonId,
    password: &str,
    now: Timestamp,
) -> Result<PersonKeys> {
    let entropy = &*ports.entropy;
    let organisation = folder.organisation();
    let keys = PersonKeys::make(entropy);
    let public = keys.public();
    let to = GrantTo::Person(owner, &public, &folder.secrets.org);
    let bodies = folder.members(|state| -> Result<_> {
        let opener = GrantOpener::Root(root);
        let spaces: BTreeMap<SpaceId, BTreeMap<EpochId, _>> = open_all(state, opener, GrantRecipient::Root)?;
        let roles = state
            .person(owner)
            .map(nirantar_membership::Person::roles)
            .unwrap_or_default();
        let mut bodies = vec![Body::PersonKeysReissued {
            person: owner,
            public,
        }];
        for (space, epochs) in &spaces {
            let Some(known) = state.space(*space) else {
                continue;
            };
            if !core.permissions.reads(&roles, known.kind) {
                continue;
            }
            let scope = nirantar_crypto::SpaceScope {
                organisation,
                space: *space,
            };
            for (epoch, key) in epochs {
                if known.heads.contains(epoch) {
                    let sealed = seal_space_key(scope, key, to, entropy)?;
                    bodies.push(Body::Grant {
                        space: *space,
                        epoch: *epoch,
                        recipient: to.recipient(),
                        sealed,
                    });
                }
            }
        }
        let link = state
            .link_grants(GrantRecipient::Root)
            .find_map(|grant| open_link_key(organisation, grant, opener).ok());
        if let Some(link) = link {
            let sealed = seal_link_key(organisation, &link, to, entropy)?;
            bodies.push(Body::LinkKeyGrant {
                recipient: to.recipient(),
                sealed,
            });
        }
        Ok(bodies)
    })?;
    let revision = next_revision(folder, owner)?;
    let slot = Slot::seal(
        organisation,
        owner,
        revision,
        &keys,
        password,
        &folder.secrets.org,
        PasswordCost::FLOOR,
        entropy,
    )?;
    let entry = folder.audit_entry(
        now,
        Some(owner),
        "kit.recover",
        "staff",
        &[owner.into()],
        &["password"],
    );
    folder.append_members(ports, now, Signer::Root(root), bodies, |tx| {
        tx.put_slot(owner, &slot.to_bytes())?;
        // The kit has just been typed in full: nobody needs the copy on this PC any more.
        tx.delete_sealed_secret(ROOT_SEED)?;
        tx.append_audit(&entry)?;
        Ok(())
    })?;
    Ok(keys)
}

/// The revision for a person's next slot.
pub(crate) fn next_revision(folder: &OpenFolder, person: PersonId) -> Result<u32> {
    let row = folder.device.read(|tx| tx.slot(person))?;
    let revision = row
        .and_then(|row| Slot::from_bytes(folder.organisation(), person, &row.bytes).ok())
        .map_or(0, |slot| slot.revision());
    Ok(revision.saturating_add(1))
}
