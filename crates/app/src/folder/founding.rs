//! A new organisation: keys, membership, files, first documents — all in a staging folder, so that it appears whole.

use std::path::Path;

use nirantar_crypto::{
    DeviceSecrets, GrantTo, LinkKey, PasswordCost, PersonKeys, RecoveryKit, RootKeys, Slot,
    derive_device_db_key, seal_link_key, seal_root_seed,
};
use nirantar_document::{
    BranchEdit, BranchFields, Doc, Edit, Kind, OrganisationEdit, OrganisationFields, StaffEdit, StaffFields,
    Stamp,
};
use nirantar_domain::{
    BranchId, DeviceId, DocId, IncarnationId, OrganisationId, PersonId, RoleSet, SpaceKind, Timestamp,
};
use nirantar_membership::{Body, LetterBlock, Log};
use nirantar_store::{AuditEntry, DeviceDb, Incarnation, MembershipRow, Space, WriteTx};

use super::new_space::NewSpace;
use super::open::IDENTITY;
use super::{DEVICE_DB, RosterEntry, seal_escrow};
use crate::permission::Permissions;
use crate::ports::Ports;
use crate::{Error, Result};

/// Everything that founding needs, checked.
pub(crate) struct Founding {
    pub organisation: OrganisationFields,
    pub branch: BranchFields,
    pub owner: StaffFields,
    pub roles: RoleSet,
    pub roster: RosterEntry,
    pub password: String,
}

/// What was founded.
pub(crate) struct Founded {
    pub organisation: OrganisationId,
    pub branch: BranchId,
    pub owner: PersonId,
    pub keys: PersonKeys,
    pub kit: RecoveryKit,
    pub secrets: DeviceSecrets,
}

/// Makes every file of a new organisation in `dir`. Nothing is kept in the key store yet.
pub(crate) fn found(
    dir: &Path,
    ports: &Ports,
    permissions: &Permissions,
    founding: &Founding,
) -> Result<Founded> {
    let (clock, entropy) = (&*ports.clock, &*ports.entropy);
    let now = clock.now();
    let organisation = OrganisationId::make(clock, entropy);
    let branch = BranchId::make(clock, entropy);
    let owner = PersonId::make(clock, entropy);
    let device = DeviceId::make(clock, entropy);
    let incarnation = IncarnationId::make(clock, entropy);
    let kit = RecoveryKit::make(entropy);
    let root = RootKeys::derive(kit.seed());
    let secrets = DeviceSecrets::make_first(organisation, device, entropy);
    let keys = PersonKeys::make(entropy);
    let link = LinkKey::make(entropy);
    let spaces = SpaceKind::ALL.map(|kind| NewSpace::make(organisation, kind, branch, ports));

    let log = {
        let letter = LetterBlock::all()
            .first()
            .ok_or_else(|| Error::internal("letters"))?;
        let root_public = root.public();
        let public = keys.public();
        let to_owner = GrantTo::Person(owner, &public, &secrets.org);
        let mut bodies = vec![
            Body::OrgCreated { root: root_public },
            Body::DeviceAdded {
                device,
                public: secrets.keys.public(),
                letters: LetterBlock::all(),
                given_by: None,
            },
            Body::PersonAdded {
                person: owner,
                public,
                roles: founding.roles.clone(),
            },
            Body::BranchAdded { branch },
        ];
        for space in &spaces {
            let mut readers = vec![GrantTo::Root(&root_public)];
            if permissions.reads(&founding.roles, space.kind()) {
                readers.push(to_owner);
            }
            bodies.extend(space.bodies(&readers, ports)?);
        }
        for to in [GrantTo::Root(&root_public), to_owner] {
            let sealed = seal_link_key(organisation, &link, to, entropy)?;
            bodies.push(Body::LinkKeyGrant {
                recipient: to.recipient(),
                sealed,
            });
        }
        bodies.push(Body::IncarnationAnnounced {
            device,
            incarnation,
            letter,
        });
        Log::found(organisation, &root, now, bodies)?
    };

    let slot = Slot::seal(
        organisation,
        owner,
        1,
        &keys,
        &founding.password,
        &secrets.org,
        PasswordCost::FLOOR,
        entropy,
    )?;
    let sealed_seed = seal_root_seed(
        kit.seed(),
        organisation,
        owner,
        &keys.public(),
        &secrets.org,
        entropy,
    )?;
    let db = DeviceDb::create(&dir.join(DEVICE_DB), &derive_device_db_key(&secrets.pc), device)?;
    db.write(now, |tx| {
        for (hash, _, bytes) in log.entries() {
            tx.put_membership(&MembershipRow {
                hash: *hash.as_bytes(),
                bytes: bytes.to_vec(),
            })?;
        }
        tx.start_incarnation(&Incarnation {
            id: incarnation,
            letter: letter_of(&log, device),
            at: now,
        })?;
        tx.put_slot(owner, &slot.to_bytes())?;
        tx.put_roster(&founding.roster.seal(owner, &secrets, entropy)?)?;
        tx.put_sealed_secret(crate::setup::ROOT_SEED, &sealed_seed)?;
        tx.put_setting("branch", branch.as_bytes())?;
        tx.put_setting(
            "clinic_name",
            founding
                .organisation
                .name
                .as_deref()
                .unwrap_or_default()
                .as_bytes(),
        )?;
        tx.put_setting(
            "branch_name",
            founding.branch.name.as_deref().unwrap_or_default().as_bytes(),
        )?;
        // Moving up changes the file's name, not the file.
        tx.put_setting(IDENTITY, &super::identity::of(&dir.join(DEVICE_DB)))?;
        tx.append_audit(&AuditEntry {
            at: now,
            person: Some(owner),
            device,
            incarnation,
            action: "setup.create".to_owned(),
            class: "organisation".to_owned(),
            subjects: vec![organisation.into()],
            fields: Vec::new(),
        })?;
        for space in &spaces {
            tx.put_space_file(&space.row(&secrets.pc, ports))?;
        }
        Ok::<_, Error>(())
    })?;
    db.close()?;

    std::fs::create_dir(dir.join("spaces")).map_err(|error| super::disk(&error))?;
    for space in &spaces {
        let path = dir.join(space.row(&secrets.pc, ports).relative_path());
        let made = Space::create(&path, &space.file, &space.identity(), incarnation)?;
        if space.kind() == SpaceKind::Org {
            write_first_documents(&made, now, organisation, branch, owner, founding)?;
        }
        made.close()?;
    }
    seal_escrow(dir, &secrets, log.state(), ports)?;
    Ok(Founded {
        organisation,
        branch,
        owner,
        keys,
        kit,
        secrets,
    })
}

fn letter_of(log: &Log, device: DeviceId) -> String {
    log.state()
        .devices()
        .get(&device)
        .and_then(|device| device.incarnations.last())
        .map(|incarnation| incarnation.letter.to_string())
        .unwrap_or_default()
}

/// Organisation, branch, owner, and the empty lists of templates and drugs, under ids that every PC can name.
fn write_first_documents(
    space: &Space,
    at: Timestamp,
    organisation: OrganisationId,
    branch: BranchId,
    owner: PersonId,
    founding: &Founding,
) -> Result<()> {
    let stamp = Stamp { by: owner, at };
    space.write(at, |tx| {
        let edits: Vec<_> = founding
            .organisation
            .differences(&OrganisationFields::default())
            .into_iter()
            .map(OrganisationEdit::Field)
            .collect();
        put(tx, organisation, Kind::Organisation, stamp, &edits)?;
        let edits: Vec<_> = founding
            .branch
            .differences(&BranchFields::default())
            .into_iter()
            .map(BranchEdit::Field)
            .collect();
        put(tx, branch, Kind::Branch, stamp, &edits)?;
        let edits: Vec<_> = founding
            .owner
            .differences(&StaffFields::default())
            .into_iter()
            .map(StaffEdit::Field)
            .collect();
        put(tx, owner, Kind::Staff, stamp, &edits)
    })
}

fn put<E: Edit>(
    tx: &mut WriteTx<'_>,
    id: impl Into<DocId>,
    kind: Kind,
    stamp: Stamp,
    edits: &[E],
) -> Result<()> {
    let mut doc = Doc::new(kind, tx.actor())?;
    let genesis = doc.heads();
    doc.edit(&genesis, stamp, edits)?;
    Ok(tx.put_document(id, &doc)?)
}
