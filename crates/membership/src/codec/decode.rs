//! Reading entries.

use minicbor::Decoder;
use minicbor::decode::Error as DecodeError;
use nirantar_crypto::{
    CryptoError, DevicePublic, GrantRecipient, OpenPublic, PersonPublic, RootPublic, SealedGrant, SignPublic,
    SignatureBytes,
};
use nirantar_domain::{
    BranchId, DeviceId, EpochId, IncarnationId, OrganisationId, PersonId, Role, RoleSet, SpaceId, Timestamp,
};

use super::VERSION;
use crate::body::Body;
use crate::entry::{Author, Entry};
use crate::error::MembershipError;
use crate::hash::EntryHash;
use crate::letters::{Letter, LetterBlock};

/// Why bytes were not read: a newer version's, or no entry at all.
enum Unread {
    Newer,
    Malformed,
}

impl From<DecodeError> for Unread {
    fn from(_: DecodeError) -> Self {
        Self::Malformed
    }
}

type Read<T> = Result<T, Unread>;

/// Entry, signed content and signature.
pub(crate) fn decode(
    bytes: &[u8],
    hash: EntryHash,
) -> Result<(Entry, Vec<u8>, SignatureBytes), MembershipError> {
    read_signed(bytes).map_err(|unread| match unread {
        Unread::Newer => MembershipError::Newer { entry: hash },
        Unread::Malformed => MembershipError::Malformed { entry: hash },
    })
}

fn read_signed(bytes: &[u8]) -> Read<(Entry, Vec<u8>, SignatureBytes)> {
    let mut input = Decoder::new(bytes);
    length(&mut input, 2)?;
    let content = input.bytes()?;
    let signature = SignatureBytes::from_bytes(fixed(&mut input)?);
    if input.position() != bytes.len() {
        return Err(Unread::Malformed);
    }
    Ok((read_content(content)?, content.to_vec(), signature))
}

fn read_content(content: &[u8]) -> Read<Entry> {
    let mut input = Decoder::new(content);
    // A newer version may have more fields: its number is looked at before their count.
    let fields = input.array()?;
    match input.u8()? {
        VERSION => {}
        0 => return Err(Unread::Malformed),
        _ => return Err(Unread::Newer),
    }
    if fields != Some(6) {
        return Err(Unread::Malformed);
    }
    let organisation = OrganisationId::from_bytes(fixed(&mut input)?);
    let author = match (input.array()?, input.u8()?) {
        (Some(1), 0) => Author::Root,
        (Some(2), 1) => Author::Person(PersonId::from_bytes(fixed(&mut input)?)),
        (Some(2), 2) => Author::Device(DeviceId::from_bytes(fixed(&mut input)?)),
        _ => return Err(Unread::Malformed),
    };
    let millis = input.i64()?;
    let at = Timestamp::from_millis(millis);
    let parents = list(&mut input, |input| Ok(EntryHash::from_bytes(fixed(input)?)))?;
    let bodies = list(&mut input, read_body)?;
    if input.position() != content.len() || bodies.is_empty() || !parents.is_sorted_by(|a, b| a < b) {
        return Err(Unread::Malformed);
    }
    Ok(Entry {
        organisation,
        author,
        at,
        parents,
        bodies,
    })
}

fn read_body(input: &mut Decoder<'_>) -> Read<Body> {
    let fields = input.array()?.ok_or(Unread::Malformed)?;
    let kind = input.u8()?;
    let expect = |wanted: u64| {
        if fields == wanted {
            Ok(())
        } else {
            Err(Unread::Malformed)
        }
    };
    Ok(match kind {
        1 => {
            expect(3)?;
            Body::OrgCreated {
                root: RootPublic {
                    sign: SignPublic::from_bytes(fixed(input)?),
                    open: OpenPublic::from_bytes(fixed(input)?),
                },
            }
        }
        2 => {
            expect(6)?;
            Body::DeviceAdded {
                device: DeviceId::from_bytes(fixed(input)?),
                public: DevicePublic {
                    sign: SignPublic::from_bytes(fixed(input)?),
                    open: OpenPublic::from_bytes(fixed(input)?),
                },
                letters: letters(input)?,
                given_by: optional(input)?.map(DeviceId::from_bytes),
            }
        }
        3 => {
            expect(2)?;
            Body::DeviceRemoved {
                device: DeviceId::from_bytes(fixed(input)?),
            }
        }
        4 => {
            expect(5)?;
            Body::PersonAdded {
                person: PersonId::from_bytes(fixed(input)?),
                public: person_public(input)?,
                roles: roles(input)?,
            }
        }
        5 => {
            expect(3)?;
            Body::PersonRolesChanged {
                person: PersonId::from_bytes(fixed(input)?),
                roles: roles(input)?,
            }
        }
        6 => {
            expect(4)?;
            Body::PersonKeysReissued {
                person: PersonId::from_bytes(fixed(input)?),
                public: person_public(input)?,
            }
        }
        7 => {
            expect(2)?;
            Body::PersonRemoved {
                person: PersonId::from_bytes(fixed(input)?),
            }
        }
        8 => {
            expect(2)?;
            Body::BranchAdded {
                branch: BranchId::from_bytes(fixed(input)?),
            }
        }
        9 => {
            expect(4)?;
            Body::SpaceAdded {
                space: SpaceId::from_bytes(fixed(input)?),
                branch: optional(input)?.map(BranchId::from_bytes),
                // A kind this version does not know was written by a newer one.
                kind: input.str()?.parse().map_err(|_| Unread::Newer)?,
            }
        }
        10 => {
            expect(5)?;
            Body::EpochStarted {
                space: SpaceId::from_bytes(fixed(input)?),
                epoch: EpochId::from_bytes(fixed(input)?),
                predecessors: list(input, |input| Ok(EpochId::from_bytes(fixed(input)?)))?,
                sealed: input.bytes()?.to_vec(),
            }
        }
        11 => {
            expect(5)?;
            Body::Grant {
                space: SpaceId::from_bytes(fixed(input)?),
                epoch: EpochId::from_bytes(fixed(input)?),
                recipient: recipient(input)?,
                sealed: grant(input)?,
            }
        }
        12 => {
            expect(3)?;
            Body::LinkKeyGrant {
                recipient: recipient(input)?,
                sealed: grant(input)?,
            }
        }
        13 => {
            expect(4)?;
            Body::IncarnationAnnounced {
                device: DeviceId::from_bytes(fixed(input)?),
                incarnation: IncarnationId::from_bytes(fixed(input)?),
                letter: Letter::new(input.u16()?).ok_or(Unread::Malformed)?,
            }
        }
        14 => {
            expect(3)?;
            let hash = |input: &mut Decoder<'_>| Ok(EntryHash::from_bytes(fixed(input)?));
            Body::ConflictRuled {
                upheld: list(input, hash)?,
                voided: list(input, hash)?,
            }
        }
        0 => return Err(Unread::Malformed),
        _ => return Err(Unread::Newer),
    })
}

fn length(input: &mut Decoder<'_>, wanted: u64) -> Read<()> {
    if input.array()? == Some(wanted) {
        Ok(())
    } else {
        Err(Unread::Malformed)
    }
}

/// Grows as elements are really read: a forged count reserves nothing.
fn list<T>(input: &mut Decoder<'_>, mut element: impl FnMut(&mut Decoder<'_>) -> Read<T>) -> Read<Vec<T>> {
    let count = input.array()?.ok_or(Unread::Malformed)?;
    let mut out = Vec::new();
    for _ in 0..count {
        out.push(element(input)?);
    }
    Ok(out)
}

fn fixed<const N: usize>(input: &mut Decoder<'_>) -> Read<[u8; N]> {
    input.bytes()?.try_into().map_err(|_| Unread::Malformed)
}

fn optional(input: &mut Decoder<'_>) -> Read<Option<[u8; 16]>> {
    if input.datatype()? == minicbor::data::Type::Null {
        input.null()?;
        return Ok(None);
    }
    fixed(input).map(Some)
}

fn recipient(input: &mut Decoder<'_>) -> Read<GrantRecipient> {
    Ok(optional(input)?.map_or(GrantRecipient::Root, |id| {
        GrantRecipient::Person(PersonId::from_bytes(id))
    }))
}

fn grant(input: &mut Decoder<'_>) -> Read<SealedGrant> {
    SealedGrant::from_bytes(input.bytes()?).map_err(|error| match error {
        CryptoError::Newer { .. } => Unread::Newer,
        _ => Unread::Malformed,
    })
}

fn person_public(input: &mut Decoder<'_>) -> Read<PersonPublic> {
    Ok(PersonPublic {
        sign: SignPublic::from_bytes(fixed(input)?),
        open: OpenPublic::from_bytes(fixed(input)?),
    })
}

fn roles(input: &mut Decoder<'_>) -> Read<RoleSet> {
    let roles: Vec<Role> = list(input, |input| input.str()?.parse().map_err(|_| Unread::Newer))?;
    Ok(roles.into_iter().collect())
}

fn letters(input: &mut Decoder<'_>) -> Read<LetterBlock> {
    let flat = list(input, |input| Ok(input.u16()?))?;
    let (pairs, rest) = flat.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(Unread::Malformed);
    }
    LetterBlock::from_ranges(pairs.iter().map(|[from, to]| (*from, *to)).collect()).ok_or(Unread::Malformed)
}
