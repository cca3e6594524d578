//! The recovery kit alone opens a folder, or a backup, on a PC that knows nothing of it. (Through the program itself, in an
//! empty environment: crates/cli/tests/bare_pc.rs.)

use std::ops::ControlFlow;

use nirantar_app::Nirantar;

use crate::common::intruder::{Intruder, secrets_of};
use crate::common::*;

/// The clinic's folder as it arrives on another PC: without the key file.
fn bare() -> Clinic {
    let clinic = Clinic::fresh_copy();
    std::fs::remove_dir_all(clinic.data().join("keyring")).unwrap();
    clinic
}

fn recover(app: &Nirantar, words: &str) -> Result<nirantar_app::setup::RecoveryOpened, nirantar_app::Error> {
    app.recovery_open(ask(json!({"words": words, "new_password": NEW})))
}

/// Old records are read, new ones written, and everything holds.
fn works(app: &Nirantar, clinic: &Clinic) {
    let shown = app
        .encounter_show(ask(json!({"encounter": clinic.known.encounter})))
        .unwrap();
    assert_eq!(shown.diagnoses[0].text, CLINICAL_WORD);
    assert!(shown.signed.is_some());
    let hits = app.patient_search(ask(json!({"text": "sunita"}))).unwrap();
    assert_eq!(hits[0].name, PATIENT);
    let patient = app
        .patient_add(ask(json!({"name": "Vijay Kumar", "sex": "male"})))
        .unwrap();
    let signed = consult(app, patient.id, "fever");
    assert!(signed.signed.is_some());
    consult(app, clinic.known.patient, "cough");
    assert!(app.audit_verify(()).unwrap().ok);
    assert!(app.store_check(()).unwrap().ok);
}

#[test]
fn the_kit_alone_opens_the_folder() {
    let clinic = bare();
    let app = clinic.start();
    assert_eq!(
        parts(&try_login(&app, clinic.known.owner, OWNER).unwrap_err()).0,
        "keyring"
    );
    let opened = recover(&app, &clinic.known.words).unwrap();
    assert_eq!(
        (opened.user, opened.name.as_str()),
        (clinic.known.owner, "Meera Rao")
    );
    works(&app, &clinic);
    lock(&app);
    // The owner's old password is gone; the others' still hold: their slots came with the folder, and the secret that
    // hardens them with the kit.
    assert_eq!(
        parts(&try_login(&app, clinic.known.owner, OWNER).unwrap_err()).0,
        "login"
    );
    login(&app, clinic.known.doctor, DOCTOR);
    consult(&app, clinic.known.patient, "third");
    login(&app, clinic.known.desk, DESK);
    login(&app, clinic.known.owner, NEW);
    let words = app.setup_recovery_words(()).err().unwrap();
    assert_eq!(
        parts(&words),
        ("conflict", "setup-kit-confirmed".into()),
        "no copy of the kit is left"
    );
    app.shut_down().unwrap();
    drop(app);
    // From now on the PC knows its own key, and the kit works again another day.
    let app = clinic.start();
    login(&app, clinic.known.owner, NEW);
    app.shut_down().unwrap();
    drop(app);
    std::fs::remove_dir_all(clinic.data().join("keyring")).unwrap();
    let app = clinic.start();
    recover(&app, &clinic.known.words).unwrap();
}

#[test]
fn forgiving_of_case_spaces_and_shortened_words_and_of_nothing_else() {
    let clinic = bare();
    let app = clinic.start();
    let words: Vec<&str> = clinic.known.words.split(' ').collect();
    let before = bytes_of(&clinic.data());
    let swapped = {
        let mut swapped = words.clone();
        let other = (1..24).find(|at| swapped[*at] != swapped[0]).unwrap();
        swapped.swap(0, other);
        swapped.join(" ")
    };
    let replaced = |at: usize, with: &str| {
        let mut words = words.clone();
        words[at] = with;
        words.join(" ")
    };
    // Another word of the list: the checksum (8 bits) lets one in 256 through, which is then another clinic's kit.
    let wrong = ["zoo", "abandon", "ability"].map(|word| replaced(6, word));
    let other_kit = {
        let kit = nirantar_crypto::RecoveryKit::make(&nirantar_app::OsEntropy);
        kit.dangerously_expose_words().join(" ")
    };
    for (typed, keys) in [
        (words[..23].join(" "), &["crypto-kit-word-count"][..]),
        (format!("{} zoo", clinic.known.words), &["crypto-kit-word-count"]),
        (String::new(), &["crypto-kit-word-count"]),
        (replaced(4, "nirantar"), &["crypto-kit-unknown-word"]),
        (swapped, &["crypto-kit-checksum", "recovery-words-wrong"]),
        (wrong[0].clone(), &["crypto-kit-checksum", "recovery-words-wrong"]),
        (wrong[1].clone(), &["crypto-kit-checksum", "recovery-words-wrong"]),
        (other_kit, &["recovery-words-wrong"]),
    ] {
        let refused = recover(&app, &typed).unwrap_err();
        let (code, key, args) = refused.parts();
        assert_eq!((code, args["field"].as_str()), ("invalid", "words"));
        assert!(keys.contains(&key.as_str()), "{key} is none of {keys:?}");
        assert_worded(&[refused]);
        assert_untouched(&before, &clinic.data(), &key);
        assert!(app.app_state(()).unwrap().session.is_none());
    }
    let unknown = recover(&app, &replaced(4, "nirantar")).unwrap_err();
    assert_eq!(unknown.parts().2["position"], "5");
    // A damaged escrow is not blamed on the words.
    let escrow = clinic.data().join("escrow.nrt");
    let whole = std::fs::read(&escrow).unwrap();
    let mut damaged = whole.clone();
    let last = damaged.len() - 20;
    damaged[last] ^= 1;
    std::fs::write(&escrow, damaged).unwrap();
    let refused = recover(&app, &clinic.known.words).unwrap_err();
    assert_eq!(parts(&refused), ("damaged", "file-damaged".into()));
    std::fs::write(&escrow, whole).unwrap();

    let shouted: Vec<String> = words
        .iter()
        .map(|word| word.chars().take(4).collect::<String>().to_uppercase())
        .collect();
    recover(&app, &format!("  {}\n", shouted.join("\n "))).unwrap();
}

#[test]
fn the_kit_names_an_owner_and_nobody_else() {
    let clinic = bare();
    let app = clinic.start();
    let of = |user: nirantar_domain::PersonId| {
        app.recovery_open(ask(
            json!({"words": clinic.known.words, "new_password": NEW, "user": user}),
        ))
    };
    assert_eq!(
        parts(&of(clinic.known.nurse).unwrap_err()),
        ("invalid", "staff-not-owner".into())
    );
    assert!(app.app_state(()).unwrap().session.is_none());
    of(clinic.known.owner).unwrap();
}

/// A backup, made by `make`, opens on an empty PC with the kit alone.
fn restores(clinic: &Clinic, backup: &str) {
    let bare = tempfile::tempdir().unwrap();
    let data = bare.path().join("data");
    let app = start(&data, &clinic.clock);
    let restore = |words: &str, file: &str| {
        app.backup_restore(ask(json!({"file": file, "words": words, "new_password": NEW})))
    };
    let other = nirantar_crypto::RecoveryKit::make(&nirantar_app::OsEntropy);
    let other = other.dangerously_expose_words().join(" ");
    let short = clinic.known.words.rsplit_once(' ').unwrap().0;
    let cut = bare.path().join("cut.nbk");
    let whole = std::fs::read(backup).unwrap();
    std::fs::write(&cut, &whole[..whole.len() - 1]).unwrap();
    let flipped = bare.path().join("flipped.nbk");
    let mut bytes = whole;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&flipped, bytes).unwrap();
    let words = clinic.known.words.as_str();
    for (words, file, key) in [
        (other.as_str(), backup, "backup-wrong-kit"),
        (short, backup, "crypto-kit-word-count"),
        (words, cut.to_str().unwrap(), "backup-not-a-backup"),
        (words, flipped.to_str().unwrap(), "backup-not-a-backup"),
        (words, "/nowhere.nbk", "backup-file-missing"),
    ] {
        let refused = restore(words, file).unwrap_err();
        assert_eq!(parts(&refused).1, key);
        assert_worded(&[refused]);
        assert!(bytes_of(&data).is_empty(), "{key}: something was left behind");
    }
    let restored = restore(words, backup).unwrap();
    assert_eq!(
        (restored.clinic.as_str(), restored.user),
        ("Asha Clinic", clinic.known.owner)
    );
    works(&app, clinic);
    lock(&app);
    assert!(try_login(&app, clinic.known.owner, OWNER).is_err());
    login(&app, clinic.known.nurse, NURSE);
    app.shut_down().unwrap();
    drop(app);
    let app = start(&data, &clinic.clock);
    login(&app, clinic.known.owner, NEW);
}

#[test]
fn a_backup_made_at_work_is_restored_with_the_kit_alone() {
    let clinic = Clinic::copy();
    let usb = clinic.home.path().join("usb");
    std::fs::create_dir(&usb).unwrap();
    let app = clinic.start();
    // By a receptionist, who cannot open half of what is in it.
    login(&app, clinic.known.desk, DESK);
    let made = app.backup_create(ask(json!({"folder": usb}))).unwrap();
    restores(&clinic, &made.file);
}

/// The backup at exit, with nobody looking at its progress.
fn at_exit(app: &Nirantar) -> Option<nirantar_app::backups::BackupMade> {
    app.backup_at_exit(&mut |_, _| ControlFlow::Continue(())).unwrap()
}

#[test]
fn a_backup_made_while_locked_is_restored_with_the_kit_alone() {
    let clinic = Clinic::copy();
    let usb = clinic.home.path().join("usb");
    std::fs::create_dir(&usb).unwrap();
    let app = clinic.start();
    assert!(at_exit(&app).is_none(), "no folder was chosen yet");
    login(&app, clinic.known.owner, OWNER);
    app.backup_configure(ask(json!({"folder": usb}))).unwrap();
    lock(&app);
    let made = at_exit(&app).unwrap();
    // Nothing in the file is readable without the kit.
    let bytes = std::fs::read(&made.file).unwrap();
    for word in [CLINICAL_WORD.as_bytes(), PATIENT.as_bytes(), b"SQLite format"] {
        assert!(!holds(&bytes, word));
    }
    let secret = *secrets_of(&clinic.data()).pc.dangerously_expose();
    assert!(!holds(&bytes, &secret));
    assert!(
        !Intruder::enter(&clinic.data(), clinic.known.desk, DESK).opens_backup(made.file.as_ref()),
        "nor with a receptionist's keys"
    );
    restores(&clinic, &made.file);
}
