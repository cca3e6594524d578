use nirantar_domain::{OrganisationId, PersonId};

use super::*;
use crate::device::OrgDeviceSecret;
use crate::testing::Repeatable;

const ORGANISATION: OrganisationId = OrganisationId::from_bytes([1; 16]);
const PERSON: PersonId = PersonId::from_bytes([2; 16]);

fn seal(password: &str, secrets: &OrgDeviceSecrets, cost: PasswordCost) -> (PersonKeys, Slot) {
    let entropy = Repeatable::new(3);
    let keys = PersonKeys::make(&entropy);
    let slot = Slot::seal(ORGANISATION, PERSON, 1, &keys, password, secrets, cost, &entropy).unwrap();
    (keys, slot)
}

fn secrets(seed: u64) -> OrgDeviceSecrets {
    OrgDeviceSecrets::new(OrgDeviceSecret::make(1, &Repeatable::new(seed)))
}

fn read(bytes: &[u8]) -> Result<Slot, CryptoError> {
    Slot::from_bytes(ORGANISATION, PERSON, bytes)
}

#[test]
fn opens_with_password_and_device_secret_only() {
    let held = secrets(1);
    let (keys, slot) = seal("keelam 9 oranges", &held, PasswordCost::TEST);
    let slot = read(&slot.to_bytes()).unwrap();
    assert_eq!(slot.open("keelam 9 oranges", &held).unwrap(), keys);
    assert_eq!(
        slot.open("keelam 9 orange", &held),
        Err(CryptoError::WrongPassword)
    );
    // A server that stole the slot lacks the secret; it cannot even begin to guess.
    assert_eq!(
        slot.open("keelam 9 oranges", &secrets(2)),
        Err(CryptoError::OrgDeviceSecretMissing { generation: 1 })
    );
}

/// The same letters from another keyboard: composed and decomposed Devanagari (क़), full-width Latin, the Kelvin sign.
#[test]
fn passwords_are_compared_in_nfkc() {
    let held = secrets(1);
    let (keys, slot) = seal("\u{958}लम Ｋ\u{212a}", &held, PasswordCost::TEST);
    assert_eq!(slot.open("\u{915}\u{93c}लम KK", &held).unwrap(), keys);
}

/// With the checksum made right again, it is the encryption that must notice: every bit of header, nonce, ciphertext, tag.
#[test]
fn every_bit_is_bound() {
    let held = secrets(1);
    let (_, slot) = seal("password", &held, PasswordCost::TEST);
    let good = slot.to_bytes();
    let body = good.len() - CHECKSUM;
    for position in 0..good.len() {
        for bit in 0..8 {
            let mut bad = good.clone();
            bad[position] ^= 1 << bit;
            assert!(read(&bad).is_err(), "damage at {position} goes unnoticed");
            if position >= body {
                continue;
            }
            let checksum = sha256(&bad[..body]);
            bad.truncate(body);
            bad.extend_from_slice(&checksum[..CHECKSUM]);
            // A changed cost is bounded by the ceiling; reading is enough where hardening would take long.
            let opened = read(&bad).and_then(|slot| {
                if slot.cost == PasswordCost::TEST {
                    slot.open("password", &held)
                } else {
                    Err(CryptoError::WrongPassword)
                }
            });
            assert!(opened.is_err(), "a change at {position} opens");
        }
    }
}

#[test]
fn a_changed_cost_does_not_open() {
    let held = secrets(1);
    let (_, mut slot) = seal("password", &held, PasswordCost::TEST);
    for cost in [(9, 1, 1), (8, 2, 1), (16, 1, 2)] {
        slot.cost = PasswordCost::unchecked(cost);
        assert_eq!(slot.open("password", &held), Err(CryptoError::WrongPassword));
    }
}

#[test]
fn a_forged_cost_is_refused_before_it_is_paid() {
    let (_, mut slot) = seal("password", &secrets(1), PasswordCost::TEST);
    for cost in [
        (8 * 1024 * 1024, 3, 1),
        (64 * 1024, 4_000_000, 1),
        (64 * 1024, 3, 1000),
    ] {
        slot.cost = PasswordCost::unchecked(cost);
        assert_eq!(read(&slot.to_bytes()), Err(CryptoError::CostTooHigh));
    }
    for cost in [(0, 1, 1), (8, 0, 1), (8, 1, 0), (8, 1, 2)] {
        slot.cost = PasswordCost::unchecked(cost);
        assert_eq!(read(&slot.to_bytes()), Err(CryptoError::Malformed { what: WHAT }));
    }
}

#[test]
fn cheap_or_old_slots_ask_for_an_upgrade() {
    let mut held = secrets(1);
    let (_, slot) = seal("password", &held, PasswordCost::TEST);
    assert!(slot.needs_upgrade(PasswordCost::FLOOR, &held));
    assert!(!slot.needs_upgrade(PasswordCost::TEST, &held));
    held.insert(OrgDeviceSecret::make(2, &Repeatable::new(9)));
    assert!(slot.needs_upgrade(PasswordCost::TEST, &held));
    assert_eq!(PasswordCost::new(64 * 1024, 2, 1), Err(CryptoError::CostTooLow));
    assert_eq!(PasswordCost::new(64 * 1024, 3, 1), Ok(PasswordCost::FLOOR));
    assert_eq!(PasswordCost::new(u32::MAX, 3, 1), Err(CryptoError::CostTooHigh));
}

#[test]
fn another_persons_slot_is_not_taken_for_mine() {
    let (_, slot) = seal("password", &secrets(1), PasswordCost::TEST);
    let bytes = slot.to_bytes();
    let other = PersonId::from_bytes([9; 16]);
    assert_eq!(
        Slot::from_bytes(ORGANISATION, other, &bytes),
        Err(CryptoError::Misdirected { what: WHAT })
    );
    let mut newer = bytes;
    newer[4] = 2;
    assert_eq!(
        read(&newer),
        Err(CryptoError::Newer {
            what: WHAT,
            found: 2,
            supported: 1
        })
    );
}
