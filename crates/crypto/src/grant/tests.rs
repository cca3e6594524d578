use nirantar_domain::{EpochId, OrganisationId, PersonId, SpaceId};

use super::*;
use crate::device::OrgDeviceSecret;
use crate::secret::RootSeed;
use crate::testing::Repeatable;

const SCOPE: SpaceScope = SpaceScope {
    organisation: OrganisationId::from_bytes([1; 16]),
    space: SpaceId::from_bytes([2; 16]),
};
const EPOCH: EpochId = EpochId::from_bytes([3; 16]);
const PERSON: PersonId = PersonId::from_bytes([4; 16]);
const REFUSED: CryptoError = CryptoError::WrongKey { what: "grant" };

struct Setting {
    entropy: Repeatable,
    keys: PersonKeys,
    secrets: OrgDeviceSecrets,
    root: RootKeys,
    key: SpaceKey,
}

fn setting() -> Setting {
    let entropy = Repeatable::new(1);
    Setting {
        keys: PersonKeys::make(&entropy),
        secrets: OrgDeviceSecrets::new(OrgDeviceSecret::make(1, &entropy)),
        root: RootKeys::derive(&RootSeed::make(&entropy)),
        key: SpaceKey::make(EPOCH, &entropy),
        entropy,
    }
}

#[test]
fn opens_for_the_named_reader_only() {
    let s = setting();
    let public = s.keys.public();
    let to_person = GrantTo::Person(PERSON, &public, &s.secrets);
    let sealed = seal_space_key(SCOPE, &s.key, to_person, &s.entropy).unwrap();
    let sealed = SealedGrant::from_bytes(&sealed.to_bytes()).unwrap();
    let open = |opener| open_space_key(SCOPE, EPOCH, &sealed, opener);
    assert_eq!(
        open(GrantOpener::Person(PERSON, &s.keys, &s.secrets)),
        Ok(s.key.clone())
    );

    let stranger = PersonKeys::make(&s.entropy);
    assert_eq!(
        open(GrantOpener::Person(PERSON, &stranger, &s.secrets)),
        Err(REFUSED)
    );
    let renamed = PersonId::from_bytes([5; 16]);
    assert_eq!(
        open(GrantOpener::Person(renamed, &s.keys, &s.secrets)),
        Err(REFUSED)
    );
    assert_eq!(open(GrantOpener::Root(&s.root)), Err(REFUSED));
    // The private key alone, away from a paired PC, opens nothing.
    let elsewhere = OrgDeviceSecrets::new(OrgDeviceSecret::make(1, &s.entropy));
    assert_eq!(
        open(GrantOpener::Person(PERSON, &s.keys, &elsewhere)),
        Err(CryptoError::OrgDeviceSecretMissing { generation: 1 })
    );
}

#[test]
fn bound_to_space_epoch_and_purpose() {
    let s = setting();
    let root = s.root.public();
    let sealed = seal_space_key(SCOPE, &s.key, GrantTo::Root(&root), &s.entropy).unwrap();
    let opener = GrantOpener::Root(&s.root);
    assert_eq!(open_space_key(SCOPE, EPOCH, &sealed, opener), Ok(s.key));
    let other_space = SpaceScope {
        space: SpaceId::from_bytes([9; 16]),
        ..SCOPE
    };
    assert_eq!(open_space_key(other_space, EPOCH, &sealed, opener), Err(REFUSED));
    let other_epoch = EpochId::from_bytes([9; 16]);
    assert_eq!(open_space_key(SCOPE, other_epoch, &sealed, opener), Err(REFUSED));
    assert_eq!(
        open_link_key(SCOPE.organisation, &sealed, opener),
        Err(CryptoError::WrongKey { what: "link_key" })
    );
}

/// A grant to a person without PSK (as a server could make from the public key alone) is not even tried.
#[test]
fn no_downgrade_to_base_mode() {
    let s = setting();
    let mut aad = SCOPE.with_epoch(EPOCH);
    aad.extend_from_slice(&GrantRecipient::Person(PERSON).to_bytes());
    let sealed = seal_to(&s.keys.public().open, SPACE_GRANT, &aad, &[7; 32], &s.entropy).unwrap();
    let forged = SealedGrant {
        ods: None,
        sealed: sealed.try_into().unwrap(),
    };
    let opener = GrantOpener::Person(PERSON, &s.keys, &s.secrets);
    assert_eq!(open_space_key(SCOPE, EPOCH, &forged, opener), Err(REFUSED));
}

#[test]
fn every_bit_is_bound() {
    let s = setting();
    let (public, root) = (s.keys.public(), s.root.public());
    let link = LinkKey::make(&s.entropy);
    for (to, opener) in [
        (GrantTo::Root(&root), GrantOpener::Root(&s.root)),
        (
            GrantTo::Person(PERSON, &public, &s.secrets),
            GrantOpener::Person(PERSON, &s.keys, &s.secrets),
        ),
    ] {
        let good = seal_link_key(SCOPE.organisation, &link, to, &s.entropy)
            .unwrap()
            .to_bytes();
        for position in 0..good.len() {
            for bit in 0..8 {
                let mut bad = good.clone();
                bad[position] ^= 1 << bit;
                let opened =
                    SealedGrant::from_bytes(&bad).and_then(|g| open_link_key(SCOPE.organisation, &g, opener));
                // X25519 ignores the top bit of a public key, but HPKE hashes the encapsulated key as sent.
                assert!(opened.is_err(), "a change at {position} opens");
            }
        }
    }
}
