//! Writing entries.

use std::convert::Infallible;

use minicbor::Encoder;
use nirantar_crypto::{GrantRecipient, SignatureBytes};
use nirantar_domain::RoleSet;

use super::VERSION;
use crate::body::Body;
use crate::entry::{Author, Entry};
use crate::hash::EntryHash;

type Out = Encoder<Vec<u8>>;
type Written = Result<(), minicbor::encode::Error<Infallible>>;

/// The bytes that are signed.
pub(crate) fn encode_content(entry: &Entry) -> Vec<u8> {
    finish(|out| {
        out.array(6)?.u8(VERSION)?.bytes(entry.organisation.as_bytes())?;
        match entry.author {
            Author::Root => out.array(1)?.u8(0)?,
            Author::Person(person) => out.array(2)?.u8(1)?.bytes(person.as_bytes())?,
            Author::Device(device) => out.array(2)?.u8(2)?.bytes(device.as_bytes())?,
        };
        out.i64(entry.at.as_millis())?;
        hashes(out, &entry.parents)?;
        out.array(entry.bodies.len() as u64)?;
        entry.bodies.iter().try_for_each(|body| write_body(out, body))
    })
}

/// The bytes that are kept, exchanged and hashed.
pub(crate) fn encode_signed(content: &[u8], signature: &SignatureBytes) -> Vec<u8> {
    finish(|out| {
        out.array(2)?.bytes(content)?.bytes(signature.as_bytes())?;
        Ok(())
    })
}

fn finish(write: impl FnOnce(&mut Out) -> Written) -> Vec<u8> {
    let mut out = Encoder::new(Vec::new());
    if write(&mut out).is_err() {
        // Writing to memory has no error; signing half an entry would be worse than stopping.
        unreachable!("encoding to memory failed");
    }
    out.into_writer()
}

fn hashes(out: &mut Out, hashes: &[EntryHash]) -> Written {
    out.array(hashes.len() as u64)?;
    for hash in hashes {
        out.bytes(hash.as_bytes())?;
    }
    Ok(())
}

fn roles_out(out: &mut Out, roles: &RoleSet) -> Written {
    out.array(roles.len() as u64)?;
    for role in roles.iter() {
        out.str(role.as_str())?;
    }
    Ok(())
}

fn recipient_out(out: &mut Out, recipient: GrantRecipient) -> Written {
    match recipient {
        GrantRecipient::Root => out.null()?,
        GrantRecipient::Person(person) => out.bytes(person.as_bytes())?,
    };
    Ok(())
}

fn write_body(out: &mut Out, body: &Body) -> Written {
    match body {
        Body::OrgCreated { root } => {
            out.array(3)?.u8(1)?;
            out.bytes(root.sign.as_bytes())?.bytes(root.open.as_bytes())?;
        }
        Body::DeviceAdded {
            device,
            public,
            letters,
            given_by,
        } => {
            out.array(6)?.u8(2)?.bytes(device.as_bytes())?;
            out.bytes(public.sign.as_bytes())?.bytes(public.open.as_bytes())?;
            out.array(letters.ranges().len() as u64 * 2)?;
            for (from, to) in letters.ranges() {
                out.u16(*from)?.u16(*to)?;
            }
            match given_by {
                Some(giver) => out.bytes(giver.as_bytes())?,
                None => out.null()?,
            };
        }
        Body::DeviceRemoved { device } => {
            out.array(2)?.u8(3)?.bytes(device.as_bytes())?;
        }
        Body::PersonAdded {
            person,
            public,
            roles,
        } => {
            out.array(5)?.u8(4)?.bytes(person.as_bytes())?;
            out.bytes(public.sign.as_bytes())?.bytes(public.open.as_bytes())?;
            roles_out(out, roles)?;
        }
        Body::PersonRolesChanged { person, roles } => {
            out.array(3)?.u8(5)?.bytes(person.as_bytes())?;
            roles_out(out, roles)?;
        }
        Body::PersonKeysReissued { person, public } => {
            out.array(4)?.u8(6)?.bytes(person.as_bytes())?;
            out.bytes(public.sign.as_bytes())?.bytes(public.open.as_bytes())?;
        }
        Body::PersonRemoved { person } => {
            out.array(2)?.u8(7)?.bytes(person.as_bytes())?;
        }
        Body::BranchAdded { branch } => {
            out.array(2)?.u8(8)?.bytes(branch.as_bytes())?;
        }
        Body::SpaceAdded { space, branch, kind } => {
            out.array(4)?.u8(9)?.bytes(space.as_bytes())?;
            match branch {
                Some(branch) => out.bytes(branch.as_bytes())?,
                None => out.null()?,
            };
            out.str(kind.as_str())?;
        }
        Body::EpochStarted {
            space,
            epoch,
            predecessors,
            sealed,
        } => {
            out.array(5)?
                .u8(10)?
                .bytes(space.as_bytes())?
                .bytes(epoch.as_bytes())?;
            out.array(predecessors.len() as u64)?;
            for predecessor in predecessors {
                out.bytes(predecessor.as_bytes())?;
            }
            out.bytes(sealed)?;
        }
        Body::Grant {
            space,
            epoch,
            recipient,
            sealed,
        } => {
            out.array(5)?
                .u8(11)?
                .bytes(space.as_bytes())?
                .bytes(epoch.as_bytes())?;
            recipient_out(out, *recipient)?;
            out.bytes(&sealed.to_bytes())?;
        }
        Body::LinkKeyGrant { recipient, sealed } => {
            out.array(3)?.u8(12)?;
            recipient_out(out, *recipient)?;
            out.bytes(&sealed.to_bytes())?;
        }
        Body::IncarnationAnnounced {
            device,
            incarnation,
            letter,
        } => {
            out.array(4)?.u8(13)?.bytes(device.as_bytes())?;
            out.bytes(incarnation.as_bytes())?.u16(letter.index())?;
        }
        Body::ConflictRuled { upheld, voided } => {
            out.array(3)?.u8(14)?;
            hashes(out, upheld)?;
            hashes(out, voided)?;
        }
    }
    Ok(())
}
