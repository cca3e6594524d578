//! Slots: what a guess costs, what happens to a cheaper one, and to one that would cost the PC its memory; passwords.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::HkdfExtract;
use nirantar_crypto::{DeviceSecrets, PersonKeys, Slot};
use nirantar_domain::{PersonId, SpaceKind, Timestamp};
use sha2::{Digest as _, Sha256};

use crate::common::intruder::{Intruder, device_db, open_slot, secrets_of, slot_bytes};
use crate::common::*;

/// Where the cost stands in a slot (docs/formats/slot.md).
const COST: std::ops::Range<usize> = 53..65;

fn cost_of(slot: &[u8]) -> [u32; 3] {
    let mut parts = slot[COST]
        .chunks(4)
        .map(|part| u32::from_be_bytes(part.try_into().unwrap()));
    std::array::from_fn(|_| parts.next().unwrap())
}

fn put(clinic: &Clinic, person: PersonId, slot: &[u8]) {
    let db = device_db(&clinic.data());
    db.write::<_, nirantar_store::StoreError>(Timestamp::from_millis(START), |tx| tx.put_slot(person, slot))
        .unwrap();
    db.close().unwrap();
}

fn with_checksum(mut slot: Vec<u8>) -> Vec<u8> {
    let checksum = Sha256::digest(&slot);
    slot.extend_from_slice(&checksum[..8]);
    slot
}

/// A slot of a cost that this program no longer makes, from the words of docs/formats/slot.md and keys.md alone.
fn cheap_slot(secrets: &DeviceSecrets, person: PersonId, keys: &PersonKeys, password: &str) -> Vec<u8> {
    // The one organisation device secret: the last 32 bytes before the checksum of the packed secrets.
    let packed = secrets.to_packed().unwrap();
    let ods: &[u8] = &packed[packed.len() - 36..packed.len() - 4];
    let reference = secrets.org.newest().unwrap().reference();
    let salt = [7_u8; 16];
    let mut header = b"NIRS\x01".to_vec();
    header.extend_from_slice(secrets.organisation.as_bytes());
    header.extend_from_slice(person.as_bytes());
    header.extend_from_slice(&5_u32.to_be_bytes());
    header.extend_from_slice(&reference.generation.to_be_bytes());
    header.extend_from_slice(&reference.id);
    for part in [16 * 1024_u32, 1, 1] {
        header.extend_from_slice(&part.to_be_bytes());
    }
    header.extend_from_slice(&salt);
    let mut hardened = [0; 32];
    let params = Params::new(16 * 1024, 1, 1, Some(32)).unwrap();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), &salt, &mut hardened)
        .unwrap();
    let mut extract = HkdfExtract::<Sha256>::new(Some(b"nirantar/hkdf/v1"));
    extract.input_ikm(&hardened);
    extract.input_ikm(ods);
    let (_, hkdf) = extract.finalize();
    let mut key = [0; 32];
    hkdf.expand(b"\0\0\0\x04slot", &mut key).unwrap();
    let mut plain = keys.sign_key().dangerously_expose_seed().to_vec();
    plain.extend_from_slice(keys.open_key().dangerously_expose());
    let nonce = [9; 24];
    let payload = Payload {
        msg: &plain,
        aad: &header,
    };
    let sealed = XChaCha20Poly1305::new((&key).into())
        .encrypt(&XNonce::from(nonce), payload)
        .unwrap();
    header.extend_from_slice(&nonce);
    header.extend(sealed);
    with_checksum(header)
}

#[test]
fn a_slot_costs_the_floor_and_a_cheaper_one_is_sealed_anew_at_login() {
    let clinic = Clinic::copy();
    let person = clinic.known.desk;
    let made = slot_bytes(&clinic.data(), person).unwrap();
    let [memory, passes, lanes] = cost_of(&made);
    assert!(memory >= 64 * 1024 && passes >= 3 && lanes >= 1);

    let keys = open_slot(&clinic.data(), person, &made, DESK);
    let cheap = cheap_slot(&secrets_of(&clinic.data()), person, &keys, DESK);
    assert_eq!(cost_of(&cheap), [16 * 1024, 1, 1]);
    put(&clinic, person, &cheap);
    let app = clinic.start();
    assert!(
        try_login(&app, person, "wrong").is_err(),
        "a wrong password upgrades nothing"
    );
    app.shut_down().unwrap();
    drop(app);
    assert_eq!(slot_bytes(&clinic.data(), person).unwrap(), cheap);

    let app = clinic.start();
    login(&app, person, DESK);
    app.shut_down().unwrap();
    drop(app);
    let upgraded = slot_bytes(&clinic.data(), person).unwrap();
    assert_eq!(cost_of(&upgraded), [memory, passes, lanes]);
    let organisation = secrets_of(&clinic.data()).organisation;
    let slot = Slot::from_bytes(organisation, person, &upgraded).unwrap();
    assert_eq!(slot.revision(), 6, "one revision on");
    assert_eq!(
        open_slot(&clinic.data(), person, &upgraded, DESK),
        keys,
        "the same keys"
    );
    login(&clinic.start(), person, DESK);
}

#[test]
fn a_slot_that_would_cost_gigabytes_is_refused_before_it_does() {
    let clinic = Clinic::copy();
    let person = clinic.known.desk;
    let made = slot_bytes(&clinic.data(), person).unwrap();
    // 4 TiB; a pass count for years; no passes; a lane count that its memory cannot hold.
    for cost in [
        [u32::MAX, 3, 1],
        [64 * 1024, u32::MAX, 1],
        [64 * 1024, 0, 1],
        [2 * 1024 * 1024, 3, 1],
        [64 * 1024, 3, 4096],
    ] {
        let mut forged = made[..made.len() - 8].to_vec();
        for (to, part) in forged[COST].chunks_mut(4).zip(cost) {
            to.copy_from_slice(&part.to_be_bytes());
        }
        put(&clinic, person, &with_checksum(forged));
        let app = clinic.start();
        let runs = nirantar_crypto::password_runs();
        let refused = try_login(&app, person, DESK).unwrap_err();
        assert_eq!(
            parts(&refused),
            ("damaged", "file-damaged".into()),
            "{cost:?}: {refused:?}"
        );
        assert_eq!(refused.parts().2["file"], "device.db");
        assert_eq!(nirantar_crypto::password_runs(), runs);
        drop(app);
    }
    put(&clinic, person, &made);
    login(&clinic.start(), person, DESK);
}

#[test]
fn a_changed_password_keeps_keys_and_grants() {
    let clinic = Clinic::copy();
    let person = clinic.known.nurse;
    let before = Intruder::enter(&clinic.data(), person, NURSE);
    let app = clinic.start();
    login(&app, person, NURSE);
    app.session_change_password(ask(json!({"current": NURSE, "new": NEW})))
        .unwrap();
    lock(&app);
    assert_eq!(parts(&try_login(&app, person, NURSE).unwrap_err()).0, "login");
    login(&app, person, NEW);
    app.encounter_show(ask(json!({"encounter": clinic.known.encounter})))
        .unwrap();
    app.shut_down().unwrap();
    drop(app);
    let after = Intruder::enter(&clinic.data(), person, NEW);
    assert_eq!(before.keys, after.keys);
    assert_eq!(
        before.log.entries().count(),
        after.log.entries().count(),
        "nothing new in the log"
    );
    assert!(after.file_key(SpaceKind::Clinical).is_some());
}

#[test]
fn weak_passwords_are_refused_everywhere_they_are_set() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.owner, OWNER);
    // With keys in a file only the strongest pass: this one would do where there is a key store.
    let middling = "monsoon ladder";
    let verdict = app
        .password_strength(ask(json!({"password": middling, "inputs": []})))
        .unwrap();
    assert_eq!((verdict.score, verdict.needed, verdict.enough), (3, 4, false));
    for weak in [
        middling,
        "password",
        "Asha Clinic",
        "meera rao",
        "12345678",
        "9876543210",
        "P@ssw0rd2024",
    ] {
        let refusals = [
            app.staff_add(ask(json!({"name": "Ravi", "roles": ["nurse"], "password": weak})))
                .unwrap_err(),
            app.staff_reissue(ask(json!({"user": clinic.known.nurse, "password": weak})))
                .unwrap_err(),
            app.session_change_password(ask(json!({"current": OWNER, "new": weak})))
                .unwrap_err(),
            app.recovery_open(ask(json!({"words": clinic.known.words, "new_password": weak})))
                .unwrap_err(),
        ];
        for refused in refusals {
            assert_eq!(parts(&refused), ("invalid", "password-too-weak".into()), "{weak}");
        }
    }
    login(&app, clinic.known.nurse, NURSE);
}
