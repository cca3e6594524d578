//! A clinic that goes away: made once for a test program, copied for each test (a copy costs no Argon2).

#![allow(dead_code, reason = "each test program uses its part of this")]

pub mod intruder;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use nirantar_app::encounters::EncounterShown;
use nirantar_app::keyring::FileKeyring;
use nirantar_app::{Error, Nirantar, OsEntropy, Ports};
use nirantar_domain::{Clock, EncounterId, PatientId, PersonId, Timestamp};
use serde::de::DeserializeOwned;
pub use serde_json::{Value, json};

/// Passwords, by person. Strong enough for `NIRANTAR_KEYRING=file`.
pub const OWNER: &str = "kadamba tram sitar puddle";
pub const DOCTOR: &str = "lantern mango kaveri seventeen";
pub const NURSE: &str = "gulmohar river quiet bridge";
pub const DESK: &str = "saffron kettle monsoon ladder";
pub const NEW: &str = "banyan compass velvet harbour";

/// A word that stands in clinical records only.
pub const CLINICAL_WORD: &str = "zygomycosis";
/// The name of the patient.
pub const PATIENT: &str = "सुनीता देवी";

/// 2026-11-18 about noon in India.
pub const START: i64 = 1_795_000_000_000;

/// A clock that a test sets.
#[derive(Clone)]
pub struct TestClock(Arc<AtomicI64>);

impl TestClock {
    pub fn new() -> Self {
        Self(Arc::new(AtomicI64::new(START)))
    }

    pub fn advance(&self, millis: i64) {
        self.0.fetch_add(millis, Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::Relaxed))
    }
}

/// What the prepared clinic holds.
#[derive(Clone)]
pub struct Known {
    pub words: String,
    pub owner: PersonId,
    pub doctor: PersonId,
    pub nurse: PersonId,
    pub desk: PersonId,
    pub patient: PatientId,
    pub encounter: EncounterId,
}

/// A copy of the prepared clinic.
pub struct Clinic {
    pub home: tempfile::TempDir,
    pub clock: TestClock,
    pub known: Known,
}

/// Arguments of a command.
#[track_caller]
pub fn ask<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

/// Starts on a folder.
pub fn start(data: &Path, clock: &TestClock) -> Nirantar {
    Nirantar::start(Ports {
        data_dir: data.to_owned(),
        clock: Arc::new(clock.clone()),
        entropy: Arc::new(OsEntropy),
        keyring: Arc::new(FileKeyring::new(data)),
    })
    .unwrap()
}

/// Makes another clinic in an empty folder; answers its kit.
pub fn found(app: &Nirantar) -> (PersonId, String) {
    let made = app
        .setup_create(ask(json!({
            "clinic": "Asha Clinic", "branch": "Main", "password": OWNER,
            "owner": {"name": "Meera Rao", "phone": "9876543210", "roles": ["doctor"], "registration_number": "KMC 1"}
        })))
        .unwrap();
    (made.user, made.recovery_words.join(" "))
}

#[track_caller]
pub fn login(app: &Nirantar, user: impl ToString, password: &str) {
    try_login(app, user, password).unwrap();
}

pub fn try_login(app: &Nirantar, user: impl ToString, password: &str) -> Result<(), Error> {
    app.session_login(ask(json!({"user": user.to_string(), "password": password})))
        .map(|_| ())
}

pub fn lock(app: &Nirantar) {
    app.session_lock(ask(json!({}))).unwrap();
}

/// Code and Fluent key.
pub fn parts(error: &Error) -> (&'static str, String) {
    let (code, key, _) = error.parts();
    (code, key)
}

/// Gives a token, writes and signs.
pub fn consult(app: &Nirantar, patient: PatientId, diagnosis: &str) -> EncounterShown {
    let visit = app.visit_add(ask(json!({"patient": patient}))).unwrap().visit.id;
    let opened = app.encounter_open(ask(json!({"visit": visit}))).unwrap();
    app.encounter_sign(ask(json!({
        "encounter": opened.id, "heads": opened.heads,
        "edits": [
            {"op": "add", "value": {"section": "diagnosis", "text": diagnosis}},
            {"op": "add", "value": {"section": "rx", "line": "tab paracetamol 650 1-0-1 5d af"}},
        ]
    })))
    .unwrap()
}

fn prepare() -> (tempfile::TempDir, Known) {
    let home = tempfile::tempdir().unwrap();
    let app = start(&home.path().join("data"), &TestClock::new());
    let (owner, words) = found(&app);
    let add = |name: &str, phone: &str, role: &str, password: &str| {
        let add = json!({"name": name, "phone": phone, "roles": [role], "password": password, "registration_number": "KMC 2"});
        app.staff_add(ask(add)).unwrap().id
    };
    let doctor = add("Arun Iyer", "9876500001", "doctor", DOCTOR);
    let nurse = add("Lata Joshi", "9876500002", "nurse", NURSE);
    let desk = add("Imran Sheikh", "9876500003", "receptionist", DESK);
    let patient = app
        .patient_add(ask(
            json!({"name": PATIENT, "sex": "female", "age": "35", "phone": "9811122233"}),
        ))
        .unwrap()
        .id;
    let encounter = consult(&app, patient, CLINICAL_WORD).id;
    app.shut_down().unwrap();
    drop(app);
    let known = Known {
        words,
        owner,
        doctor,
        nurse,
        desk,
        patient,
        encounter,
    };
    (home, known)
}

fn prepared() -> &'static (tempfile::TempDir, Known) {
    static PREPARED: OnceLock<(tempfile::TempDir, Known)> = OnceLock::new();
    PREPARED.get_or_init(prepare)
}

impl Clinic {
    /// A copy that has had its first start: a copied folder begins a new life then, and is left alone afterwards.
    pub fn copy() -> Self {
        let clinic = Self::fresh_copy();
        clinic.start().shut_down().unwrap();
        clinic
    }

    /// A copy that nobody has opened yet.
    pub fn fresh_copy() -> Self {
        let (from, known) = prepared();
        let home = tempfile::tempdir().unwrap();
        copy_dir(&from.path().join("data"), &home.path().join("data"));
        Self {
            home,
            clock: TestClock::new(),
            known: known.clone(),
        }
    }

    pub fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    pub fn start(&self) -> Nirantar {
        start(&self.data(), &self.clock)
    }

    /// The file of a space.
    pub fn space(&self, kind: &str) -> PathBuf {
        let spaces = self.data().join("spaces");
        std::fs::read_dir(spaces)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.to_str().unwrap().ends_with(&format!("{kind}.db")))
            .unwrap()
    }

    /// Every file of the folder, by the name that an error gives it.
    pub fn files(&self) -> BTreeMap<String, PathBuf> {
        let mut files = BTreeMap::new();
        for name in ["device.db", "escrow.nrt"] {
            files.insert(name.to_owned(), self.data().join(name));
        }
        for kind in ["org", "desk", "clinical", "money", "orders"] {
            let path = self.space(kind);
            let name = path.file_name().unwrap().to_str().unwrap();
            files.insert(format!("spaces/{name}"), path);
        }
        files
    }
}

pub fn copy_dir(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_dir(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// What a folder holds: every file but the lock, and but SQLite's shared memory and an empty log, which hold nothing.
pub fn bytes_of(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fn read(dir: &Path, into: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() {
                read(&path, into);
            } else if name != "lock" && !name.ends_with("-shm") {
                let bytes = std::fs::read(&path).unwrap();
                if !(name.ends_with("-wal") && bytes.is_empty()) {
                    into.insert(path, bytes);
                }
            }
        }
    }
    let mut found = BTreeMap::new();
    read(dir, &mut found);
    found
}

/// Fails, naming files only, if two states of a folder differ.
#[track_caller]
pub fn assert_untouched(before: &BTreeMap<PathBuf, Vec<u8>>, dir: &Path, what: &str) {
    let after = bytes_of(dir);
    let names = |files: &BTreeMap<PathBuf, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(before), names(&after), "{what}: other files");
    for (path, bytes) in before {
        assert!(after[path] == *bytes, "{what}: {} was changed", path.display());
    }
}

/// True if `needle` lies anywhere in `hay`.
pub fn holds(hay: &[u8], needle: &[u8]) -> bool {
    hay.windows(needle.len()).any(|window| window == needle)
}

/// Fails unless every key has a text in English and in Hindi, each its own.
#[track_caller]
pub fn assert_worded(errors: &[Error]) {
    let mut texts = std::collections::BTreeSet::new();
    for error in errors {
        let (_, key, args) = error.parts();
        let (en, hi) = (
            nirantar_ipc::message("en", &key, &args),
            nirantar_ipc::message("hi", &key, &args),
        );
        assert!(en != key && hi != key && en != hi, "{key}");
        assert!(
            hi.chars().any(|letter| ('\u{900}'..='\u{97f}').contains(&letter)),
            "{key}"
        );
        assert!(
            !en.contains('{') && !hi.contains('{'),
            "{key}: an argument is missing"
        );
        assert!(texts.insert(en) && texts.insert(hi), "{key}: a text of its own");
    }
}
