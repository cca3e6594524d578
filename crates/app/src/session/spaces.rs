//! Spaces that a folder lacks because it was founded before there was such a kind: made at the next login of an owner, who
//! holds the authority to grant them and the passwords' time to spare.
//!
//! Two steps. First one transaction of `device.db`: the space in the membership log with its grants, the wrapped key of its
//! file, and a note that the file is still to be made. Then the file, which appears whole under its name, and the note goes.
//! A crash between the two leaves the note, and whoever is an owner next finishes it with the key that waits. Without a note
//! a missing file stays a missing file: nothing is ever made in its place.

use std::path::Path;

use nirantar_crypto::{GrantTo, SpaceScope, WrappedFileKey};
use nirantar_domain::{Role, SpaceId, SpaceKind, Timestamp};
use nirantar_membership::Signer;
use nirantar_store::{Space, SpaceFile, SpaceIdentity};

use super::Session;
use crate::folder::{DEVICE_DB, NewSpace, OpenFolder};
use crate::{Error, Nirantar, Result};

/// The note that a space's file is still to be made.
fn note(space: SpaceId) -> String {
    format!("space_begun/{space}")
}

/// Where a space's file lies on this PC.
fn file_of(folder: &OpenFolder, space: SpaceId) -> Result<Option<SpaceFile>> {
    let files = folder.device.read(|tx| tx.space_files())?;
    Ok(files.into_iter().find(|file| file.space == space))
}

/// True if the making of a space's file was begun and the file is not there.
pub(super) fn is_unfinished(data_dir: &Path, folder: &OpenFolder, space: SpaceId) -> Result<bool> {
    if folder.device.read(|tx| tx.setting(&note(space)))?.is_none() {
        return Ok(false);
    }
    let file = file_of(folder, space)?;
    Ok(file.is_none_or(|file| !data_dir.join(file.relative_path()).exists()))
}

/// Makes what is missing, if an owner logs in. What cannot be made now (a full disk) is made at the next login: nobody is kept
/// from the rest for it.
pub(super) fn complete_or_later(core: &Nirantar, folder: &OpenFolder, session: &mut Session, now: Timestamp) {
    if !session.roles.contains(Role::Owner) {
        return;
    }
    let completed = begin(core, folder, session, now)
        .and_then(|()| session.keys.look_again(folder))
        .and_then(|()| finish(core, folder, session, now))
        .and_then(|()| session.open_made(&core.ports.data_dir, folder, &core.permissions));
    if let Err(error) = completed {
        tracing::warn!(%error, "a missing space is made at the next login of an owner");
    }
}

/// The first step, for every kind that the membership log does not know in this branch.
fn begin(core: &Nirantar, folder: &OpenFolder, session: &Session, now: Timestamp) -> Result<()> {
    let missing: Vec<SpaceKind> = folder.members(|state| {
        let branch = |kind| (kind != SpaceKind::Org).then_some(folder.branch);
        SpaceKind::ALL
            .into_iter()
            .filter(|&kind| state.find_space(branch(kind), kind).is_none())
            .collect()
    });
    if missing.is_empty() {
        return Ok(());
    }
    let ports = &core.ports;
    let made: Vec<(NewSpace, SpaceFile)> = missing
        .into_iter()
        .map(|kind| {
            let new = NewSpace::make(folder.organisation(), kind, folder.branch, ports);
            let row = new.row(&folder.secrets.pc, ports);
            (new, row)
        })
        .collect();
    // A file of that name that this folder knows nothing of is somebody's records, whoever they are.
    for (_, row) in &made {
        let name = row.relative_path();
        if ports.data_dir.join(&name).exists() {
            return Err(Error::Damaged { file: name });
        }
    }
    let bodies = folder.members(|state| -> Result<_> {
        let root = state.root().ok_or_else(|| Error::internal("no root"))?;
        let mut bodies = Vec::new();
        for (new, _) in &made {
            let mut readers = vec![GrantTo::Root(root)];
            readers.extend(
                state
                    .persons()
                    .iter()
                    .filter(|(_, member)| core.permissions.reads(&member.roles(), new.kind()))
                    .filter_map(|(person, member)| {
                        Some(GrantTo::Person(*person, member.public()?, &folder.secrets.org))
                    }),
            );
            bodies.extend(new.bodies(&readers, ports)?);
        }
        Ok(bodies)
    })?;
    let words: Vec<&str> = made.iter().map(|(new, _)| new.kind().as_str()).collect();
    let entry = folder.audit_entry(now, Some(session.person), "space.add", "space", &[], &words);
    folder.append_members(
        ports,
        now,
        Signer::Person(session.person, &session.keys.keys),
        bodies,
        |tx| {
            for (_, row) in &made {
                tx.put_space_file(row)?;
                tx.put_setting(&note(row.space), b"")?;
            }
            tx.append_audit(&entry)?;
            Ok(())
        },
    )
}

/// The second step, for every space whose note is still there.
fn finish(core: &Nirantar, folder: &OpenFolder, session: &Session, now: Timestamp) -> Result<()> {
    for row in folder.device.read(|tx| tx.space_files())? {
        let note = note(row.space);
        if folder.device.read(|tx| tx.setting(&note))?.is_none() {
            continue;
        }
        let path = core.ports.data_dir.join(row.relative_path());
        if !path.exists() {
            make_file(folder, session, &row, &path)?;
        }
        folder.device.write(now, |tx| tx.delete_setting(&note))?;
    }
    Ok(())
}

fn make_file(folder: &OpenFolder, session: &Session, row: &SpaceFile, path: &Path) -> Result<()> {
    let damaged = |_| Error::Damaged {
        file: DEVICE_DB.to_owned(),
    };
    let wrapped = WrappedFileKey::from_bytes(&row.wrapped_key).map_err(damaged)?;
    let scope = SpaceScope {
        organisation: folder.organisation(),
        space: row.space,
    };
    let key = session
        .keys
        .spaces
        .get(&row.space)
        .and_then(|epochs| epochs.get(&wrapped.epoch()))
        .ok_or_else(|| Error::internal("a key that an owner should hold is missing"))?;
    let file = wrapped
        .unwrap_with(scope, key, &folder.secrets.pc)
        .map_err(damaged)?;
    let identity = SpaceIdentity {
        organisation: folder.organisation(),
        space: row.space,
        kind: row.kind,
        branch: row.branch,
    };
    Space::create(path, &file, &identity, folder.incarnation)?.close()?;
    Ok(())
}
