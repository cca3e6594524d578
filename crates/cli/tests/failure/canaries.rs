//! What is typed stays inside: canary texts go into every field of every command, and are found nowhere on the disk
//! afterwards, nor in what the program says to others.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use nirantar_testkit::faults::Canaries;
use serde_json::{Value, json};

use crate::batch::{Batch, is_fault};
use crate::common::Clinic;
use crate::fields::Schema;

/// Fields of text in which no canary can be accepted, and why. All of them are given one all the same, and refuse it.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("audit_list.subject", "an id"),
    (
        "backup_configure.folder",
        "must exist: its name is on the disk already",
    ),
    (
        "backup_create.folder",
        "must exist: its name is on the disk already",
    ),
    (
        "backup_restore.file",
        "must exist: its name is on the disk already",
    ),
    ("cash_count_add.date", "a date"),
    ("cash_day.date", "a date"),
    ("certificate_add.draft.from", "a date"),
    ("certificate_add.draft.to", "a date"),
    ("certificate_list.from", "a date"),
    ("certificate_list.to", "a date"),
    ("certificate_words.from", "a date"),
    ("certificate_words.to", "a date"),
    ("chart_add.kind", "a word of a list"),
    ("clinic_profile_save.heads[]", "hashes"),
    ("display_language.language", "a word of a list"),
    ("draft_discard.form", "a word of a list"),
    ("draft_discard.subject", "an id"),
    ("draft_load.form", "a word of a list"),
    ("draft_load.subject", "an id"),
    ("draft_save.form", "a word of a list"),
    ("draft_save.heads[]", "hashes"),
    ("draft_save.subject", "an id"),
    ("encounter_addendum.takes_up[]", "hashes"),
    ("encounter_open.date", "a date"),
    ("follow_ups_due.from", "a date"),
    ("follow_ups_due.to", "a date"),
    ("encounter_save.heads[]", "hashes"),
    ("encounter_set_aside.changes[]", "hashes"),
    (
        "encounter_set_aside.reason",
        "only with a change that arrived after signing",
    ),
    ("encounter_sign.heads[]", "hashes"),
    ("letterhead_save.fields.logo", "must be a picture"),
    ("letterhead_save.heads[]", "hashes"),
    ("paper_make.language", "a word of a list"),
    ("paper_make.paper<case_register>.from", "a date"),
    ("paper_make.paper<phrase_sheet>.language", "a word of a list"),
    ("paper_make.paper<sample>.letterhead.logo", "must be a picture"),
    ("paper_make.paper<case_register>.to", "a date"),
    ("paper_send.language", "a word of a list"),
    ("paper_send.paper<case_register>.from", "a date"),
    ("paper_send.paper<phrase_sheet>.language", "a word of a list"),
    (
        "paper_send.paper<sample>.letterhead.foot[]",
        "goes to a printer of this machine, and there is none",
    ),
    (
        "paper_send.paper<sample>.letterhead.head[]",
        "goes to a printer of this machine, and there is none",
    ),
    ("paper_send.paper<sample>.letterhead.logo", "must be a picture"),
    ("paper_send.paper<case_register>.to", "a date"),
    (
        "paper_send.printer",
        "must be a printer of this machine, and there is none",
    ),
    (
        "paper_send.tray",
        "of a printer of this machine, and there is none",
    ),
    ("phrase_approve.language", "a word of a list"),
    ("phrase_approve.version", "a hash"),
    ("own_profile_save.heads[]", "hashes"),
    ("phrase_save.key", "a word of a list"),
    ("phrase_save.language", "a word of a list"),
    ("phrase_sheet.language", "a word of a list"),
    (
        "print_job_retry.printer",
        "must be a printer of this machine, and there is none",
    ),
    ("printer_choice_save.kind", "a word of a list"),
    (
        "printer_options.printer",
        "must be a printer of this machine, and there is none",
    ),
    (
        "patient_add.aadhaar_last4",
        "four digits: too short to be told from chance",
    ),
    (
        "patient_add.age",
        "a number with a letter: too short to be told from chance",
    ),
    ("patient_add.birth_date", "a date"),
    ("patient_add.blood_group", "a word of a list"),
    ("patient_add.language", "a word of a list"),
    (
        "patient_duplicates.age",
        "a number with a letter: too short to be told from chance",
    ),
    ("patient_duplicates.birth_date", "a date"),
    ("patient_show.id", "an id or a number of ours"),
    ("patient_update.heads[]", "hashes"),
    ("photo_set.jpeg", "must be a picture"),
    ("print_send.language", "a word of a list"),
    (
        "print_send.printer",
        "must be a printer of this machine, and there is none",
    ),
    ("report_csv.from", "a date"),
    ("report_csv.to", "a date"),
    ("report_day.date", "a date"),
    ("report_month.month", "a month"),
    ("release_make.language", "a word of a list"),
    (
        "release_print.printer",
        "must be a printer of this machine, and there is none",
    ),
    ("rx_print.language", "a word of a list"),
    ("rx_parse.language", "a word of a list"),
    ("session_lock.reason", "a word of a list"),
    ("session_preferences.language", "a word of a list"),
    ("session_preferences.theme", "a word of a list"),
    (
        "setup_confirm_recovery.words[].word",
        "a word of the kit, which is looked for in threes",
    ),
    ("setup_create.language", "a word of a list"),
    (
        "setup_recovery_send.printer",
        "must be a printer of this machine, and there is none",
    ),
    ("staff_add.language", "a word of a list"),
    ("template_add.kind", "a word of a list"),
    ("template_list.kind", "a word of a list"),
    ("visit_add.date", "a date"),
    ("visit_list.date", "a date"),
];

/// Where everything happens, and what was let loose.
struct Aviary {
    clinic: Clinic,
    schema: Schema,
    canaries: Canaries,
    loose: Vec<String>,
    serial: usize,
    accepted: BTreeSet<String>,
    /// What the program said to its error output, and every fault it answered.
    said: Vec<String>,
}

impl Aviary {
    fn new() -> Self {
        let clinic = Clinic::nothing();
        for folder in ["tmp", "cwd", "xdg", "usb", "out", "said"] {
            std::fs::create_dir(clinic.home.path().join(folder)).unwrap();
        }
        Self {
            clinic,
            schema: Schema::read(),
            canaries: Canaries::new(),
            loose: Vec::new(),
            serial: 0,
            accepted: BTreeSet::new(),
            said: Vec::new(),
        }
    }

    fn place(&self, name: &str) -> PathBuf {
        self.clinic.home.path().join(name)
    }

    /// The program with every place that it could write to inside ours, and leave to write its memory.
    fn command(&self, data: &str) -> Command {
        let mut command = Command::new("sh");
        command.args([
            "-c",
            "ulimit -c unlimited; exec \"$@\"",
            "sh",
            env!("CARGO_BIN_EXE_nirantar-cli"),
        ]);
        command
            .env_clear()
            .env("HOME", self.clinic.home.path())
            .env("NIRANTAR_KEYRING", "file");
        command
            .env("PATH", "/usr/bin:/bin")
            .env("NIRANTAR_DATA_DIR", self.place(data));
        for variable in ["TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"] {
            command.env(variable, self.place("tmp"));
        }
        for variable in [
            "XDG_DATA_HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_STATE_HOME",
            "XDG_RUNTIME_DIR",
        ] {
            command.env(variable, self.place("xdg"));
        }
        command
            .env("RUST_LOG", "trace")
            .env("RUST_BACKTRACE", "full")
            .current_dir(self.place("cwd"));
        command
    }

    fn let_loose(&mut self, text: String) -> String {
        self.canaries.add(&text);
        self.loose.push(text.clone());
        text
    }

    /// A word that nobody else says.
    fn latin(&mut self) -> String {
        self.serial += 1;
        let letters: String = (0..5)
            .map(|at| char::from(b'a' + (self.serial / 23_usize.pow(at) % 23) as u8))
            .collect();
        self.let_loose(format!("Zq{letters}v"))
    }

    /// The same in Devanagari.
    fn devanagari(&mut self) -> String {
        self.serial += 1;
        let letter = |at: u32| char::from_u32(0x0915 + (self.serial / 19_usize.pow(at) % 19) as u32).unwrap();
        let word: String = (0..5).map(letter).collect();
        self.let_loose(format!("ठझ{word}"))
    }

    /// Both, as one text.
    fn both(&mut self) -> String {
        format!("{} {}", self.latin(), self.devanagari())
    }

    /// A number of so many digits that begins so.
    fn digits(&mut self, head: &str, length: usize) -> String {
        self.serial += 1;
        let tail = (self.serial as u64 * 7_368_787 + 1_234_567) % 10_u64.pow((length - head.len()) as u32);
        self.let_loose(format!("{head}{tail:0width$}", width = length - head.len()))
    }

    /// A password that nobody guesses.
    fn password(&mut self) -> String {
        let (first, second) = (self.latin(), self.devanagari());
        self.let_loose(format!("{first}-kaveri-91-{second}-lantern"))
    }

    fn is_loose(&self, text: &str) -> bool {
        self.loose.iter().any(|canary| text.contains(canary.as_str()))
    }

    /// Gives a command; what is accepted counts, what is refused must not be repeated.
    fn ask(&mut self, batch: &mut Batch, command: &str, args: &Value) -> Value {
        let answer = batch.ask(command, args).expect("the process lives");
        if is_fault(&answer) {
            assert!(
                !self.is_loose(&answer.to_string()),
                "{command} repeats what was typed: {answer}"
            );
            self.said.push(answer.to_string());
        } else {
            let marked = self.schema.marked(command, args, &|text| self.is_loose(text));
            self.accepted.extend(marked);
        }
        answer
    }

    #[track_caller]
    fn get(&mut self, batch: &mut Batch, command: &str, args: &Value) -> Value {
        let answer = self.ask(batch, command, args);
        assert!(!is_fault(&answer), "{command} {args}: {answer}");
        answer
    }

    fn end(&mut self, batch: Batch) {
        let ended = batch.end();
        self.said.push(ended.err);
    }

    /// Looks at everything that is on the disk by now.
    #[track_caller]
    fn look(&self, when: &str) {
        // What went to the error output may be redirected into a file: it counts as one.
        std::fs::write(self.place("said/err"), self.said.join("\n")).unwrap();
        let allowed = |path: &Path| path == self.place("out/asked-for.pdf");
        let (found, read) = self.canaries.below(self.clinic.home.path(), &allowed).unwrap();
        assert!(found.is_empty(), "{when}: {found:#?}");
        assert!(read > 5, "{when}: only {read} files");
    }
}

#[test]
fn nothing_that_is_typed_is_readable_on_the_disk() {
    crate::work_in_memory();
    let mut aviary = Aviary::new();
    let mut batch = Batch::start(aviary.command("data"));
    let (owner, mut password, words) = found(&mut aviary, &mut batch);
    password = people(&mut aviary, &mut batch, &owner, &password);
    let encounter = a_patient(&mut aviary, &mut batch, true);
    a_patient(&mut aviary, &mut batch, false);
    lists(&mut aviary, &mut batch);
    paper(&mut aviary, &mut batch, &encounter);
    everything_wrong(&mut aviary, &mut batch);
    aviary.look("at work, with its logs full");

    batch.kill();
    aviary.end(batch);
    aviary.look("killed");

    // It crashes, and the system would write its memory if it were let.
    let mut batch = Batch::start(aviary.command("data"));
    aviary.get(
        &mut batch,
        "session_login",
        &json!({ "user": owner, "password": password }),
    );
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", batch.id())).unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"))
        .unwrap();
    assert_eq!(
        core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(),
        ["0", "0"],
        "{core}"
    );
    assert!(
        Command::new("kill")
            .args(["-ABRT", &batch.id().to_string()])
            .status()
            .unwrap()
            .success()
    );
    aviary.end(batch);
    assert_eq!(
        std::fs::read_dir(aviary.place("cwd")).unwrap().count(),
        0,
        "a core file"
    );
    aviary.look("crashed");

    let mut batch = Batch::start(aviary.command("data"));
    aviary.get(
        &mut batch,
        "session_login",
        &json!({ "user": owner, "password": password }),
    );
    let usb = aviary.place("usb");
    let backup = aviary.get(&mut batch, "backup_create", &json!({ "folder": usb }))["file"].clone();
    aviary.get(&mut batch, "day_close", &json!({}));
    aviary.get(&mut batch, "store_rebuild", &json!({}));
    aviary.get(&mut batch, "session_lock", &json!({}));
    let new = aviary.password();
    let args = json!({ "words": words, "new_password": new });
    aviary.get(&mut batch, "recovery_open", &args);
    aviary.look("locked, backed up and recovered");
    aviary.end(batch);

    let mut print = aviary.command("data");
    print
        .args(["rx", "print", encounter.as_str().unwrap(), "--out"])
        .arg(aviary.place("out/asked-for.pdf"));
    print.env("NIRANTAR_USER", &owner).env("NIRANTAR_PASSWORD", &new);
    let printed = print.output().unwrap();
    assert!(printed.status.success(), "{printed:?}");
    aviary.said.push(String::from_utf8(printed.stderr).unwrap());
    assert!(aviary.place("out/asked-for.pdf").exists());

    let mut batch = Batch::start(aviary.command("restored"));
    let new = aviary.password();
    let args = json!({ "file": backup, "words": words, "new_password": new });
    aviary.get(&mut batch, "backup_restore", &args);
    aviary.end(batch);
    aviary.look("at the end");
    every_field_had_one(&aviary);

    // The scanner sees: in a file, and in a file's name.
    let planted = format!("x{}x", aviary.loose[0]);
    std::fs::write(aviary.place("tmp/planted"), &planted).unwrap();
    std::fs::write(aviary.place("xdg").join(&planted), b"").unwrap();
    let (found, _) = aviary
        .canaries
        .below(aviary.clinic.home.path(), &|_| false)
        .unwrap();
    assert_eq!(found.len(), 2, "{found:?}");
    // And the aviary is not empty: a program that writes its memory down is seen.
    assert!(
        aviary
            .canaries
            .in_bytes(Path::new("memory"), planted.as_bytes())
            .len()
            == 1
    );
}

/// First run. Answers owner, password and the words of the kit.
fn found(aviary: &mut Aviary, batch: &mut Batch) -> (String, String, String) {
    let (owner, password) = (aviary.both(), aviary.password());
    let args = json!({
        "clinic": aviary.both(), "branch": aviary.both(), "branch_address": aviary.both(),
        "branch_phone": aviary.digits("98", 10), "password": password, "language": "hi",
        "owner": { "name": owner, "phone": aviary.digits("97", 10), "registration_number": aviary.latin(),
            "qualifications": aviary.both(), "roles": ["owner", "doctor"] },
    });
    let made = aviary.get(batch, "setup_create", &args);
    let words: Vec<String> = made["recovery_words"]
        .as_array()
        .unwrap()
        .iter()
        .map(|word| word.as_str().unwrap().to_owned())
        .collect();
    for three in words.windows(3) {
        for between in [" ", "\n", "\",\"", "\", \"", ","] {
            aviary.let_loose(three.join(between));
        }
    }
    let kit = aviary.get(batch, "setup_recovery_words", &json!({}));
    aviary.get(batch, "setup_recovery_pdf", &json!({}));
    let wrong = json!({ "words": [{ "position": 1, "word": aviary.latin() }] });
    assert!(is_fault(&aviary.ask(batch, "setup_confirm_recovery", &wrong)));
    let asked: Vec<Value> = kit["positions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|position| json!({ "position": position, "word": words[position.as_u64().unwrap() as usize - 1] }))
        .collect();
    aviary.get(batch, "setup_confirm_recovery", &json!({ "words": asked }));
    (owner, password, words.join(" "))
}

/// Passwords and staff. Answers the owner's password then.
fn people(aviary: &mut Aviary, batch: &mut Batch, owner: &str, password: &str) -> String {
    let inputs = [aviary.both()];
    let args = json!({ "password": aviary.password(), "inputs": inputs });
    aviary.get(batch, "password_strength", &args);
    let new = aviary.password();
    aviary.get(
        batch,
        "session_change_password",
        &json!({ "current": password, "new": new }),
    );
    let args = json!({ "user": aviary.both(), "password": aviary.password() });
    assert!(is_fault(&aviary.ask(batch, "session_login", &args)));
    aviary.get(batch, "session_login", &json!({ "user": owner, "password": new }));
    let args = json!({ "name": aviary.both(), "phone": aviary.digits("96", 10), "roles": ["doctor"],
        "registration_number": aviary.latin(), "qualifications": aviary.both(), "password": aviary.password() });
    let person = aviary.get(batch, "staff_add", &args)["id"].clone();
    let args = json!({ "user": person, "password": aviary.password() });
    aviary.get(batch, "staff_reissue", &args);
    aviary.get(batch, "staff_remove", &json!({ "user": person }));
    let heads = aviary.get(batch, "clinic_profile", &json!({}))["heads"].clone();
    let args = json!({ "heads": heads, "clinic": aviary.both(), "branch": aviary.both(), "address": aviary.both(),
        "phone": aviary.digits("95", 10), "privacy_contact": aviary.both() });
    aviary.get(batch, "clinic_profile_save", &args);
    new
}

/// A patient from the door to the signed prescription; answers the encounter. A consult has one follow-up: it is written
/// `early`, or with the signature.
fn a_patient(aviary: &mut Aviary, batch: &mut Batch, early: bool) -> Value {
    let (name, phone, abha) = (aviary.both(), aviary.digits("94", 10), aviary.digits("91", 14));
    let handle = aviary.latin().to_lowercase();
    let abha_address = format!("{}@abdm", aviary.let_loose(handle));
    let args = json!({
        "name": name, "local_name": aviary.devanagari(), "sex": "female", "age": "9", "phone": phone,
        "area": aviary.both(), "pin": aviary.digits("5", 6), "address": aviary.both(), "language": "hi",
        "guardian": { "name": aviary.both(), "relation": aviary.both(), "phone": aviary.digits("93", 10) },
        "abha_number": abha, "abha_address": abha_address, "aadhaar_last4": "4711", "blood_group": "O+",
        "referred_by": aviary.both(),
    });
    let patient = aviary.get(batch, "patient_add", &args);
    let like = json!({ "name": name, "phone": phone, "abha_number": abha });
    aviary.get(batch, "patient_duplicates", &like);
    aviary.get(batch, "patient_search", &json!({ "text": name }));
    let changes = json!({ "name": aviary.both(), "area": aviary.both(), "address": aviary.both(),
        "referred_by": aviary.both(), "phone": aviary.digits("92", 10) });
    let args = json!({ "id": patient["id"], "heads": patient["heads"], "changes": changes });
    aviary.get(batch, "patient_update", &args);
    let args = json!({ "patient": patient["id"], "reason": aviary.both() });
    let visit = aviary.get(batch, "visit_add", &args)["id"].clone();
    let place = json!({ "text": aviary.both() });
    aviary.get(batch, "place_suggest", &place);
    let pin = json!({ "pin": aviary.digits("5", 6) });
    aviary.ask(batch, "place_lookup", &pin);
    let staff = aviary.get(batch, "display_rooms", &json!({}));
    let room = json!({ "doctor": staff[0]["doctor"], "room": aviary.latin() });
    aviary.get(batch, "display_room", &room);
    aviary.ask(batch, "display_language", &json!({ "language": "mr" }));
    money(aviary, batch, &visit);
    for kind in ["allergy", "problem"] {
        let args =
            json!({ "patient": patient["id"], "kind": kind, "text": aviary.both(), "detail": aviary.both() });
        aviary.get(batch, "chart_add", &args);
    }
    let opened = aviary.get(batch, "encounter_open", &json!({ "visit": visit }));
    let id = opened["id"].clone();
    let body = json!({ "notes": aviary.both(), "rx": [aviary.both()] });
    let draft = json!({ "form": "consult", "subject": id, "heads": opened["heads"], "body": body });
    aviary.get(batch, "draft_save", &draft);
    aviary.get(batch, "draft_load", &json!({ "form": "consult", "subject": id }));
    let mut shown = opened;
    for command in ["encounter_save", "encounter_save", "encounter_sign"] {
        let edits = edits(aviary, &shown, early || command == "encounter_sign");
        let args = json!({ "encounter": id, "heads": shown["heads"], "edits": edits });
        shown = aviary.get(batch, command, &args);
    }
    aviary.get(batch, "rx_print", &json!({ "encounter": id, "language": "hi" }));
    let form = aviary.get(batch, "encounter_amend", &json!({ "encounter": id }));
    let args = json!({ "encounter": id, "heads": form["heads"], "edits": [], "amend": true,
        "warnings_seen": [aviary.both()] });
    aviary.get(batch, "encounter_sign", &args);
    let lines = [format!("tab {} 650 1-0-1 5d", aviary.latin())];
    aviary.get(
        batch,
        "rx_check",
        &json!({ "patient": patient["id"], "lines": lines }),
    );
    let args = json!({ "encounter": id, "text": aviary.both() });
    aviary.get(batch, "encounter_addendum", &args);
    id
}

/// Takes a fee, gives it back, takes part of it; a UPI code; a counting.
fn money(aviary: &mut Aviary, batch: &mut Batch, visit: &Value) {
    let handle = aviary.latin().to_lowercase();
    let vpa = format!("{}@upi", aviary.let_loose(handle));
    let args = json!({ "vpa": vpa, "payee": aviary.both() });
    aviary.get(batch, "upi_set", &args);
    let args = json!({ "visit": visit, "mode": "upi", "amount_paise": 40_000, "reason": aviary.both(),
        "reference": aviary.latin() });
    let taken = aviary.get(batch, "fee_take", &args);
    let fee = taken["fee"]["id"].clone();
    let args = json!({ "fee": fee, "payment": taken["payment"], "reason": aviary.both() });
    aviary.get(batch, "fee_reverse", &args);
    let args = json!({ "fee": fee, "amount_paise": 10_000, "mode": "upi", "reference": aviary.latin() });
    aviary.get(batch, "fee_pay", &args);
    let args = json!({ "amount_paise": 30_000, "note": aviary.both(), "visit": visit });
    aviary.get(batch, "upi_qr", &args);
    let args = json!({ "counted_paise": 100, "note": aviary.both() });
    aviary.get(batch, "cash_count_add", &args);
}

/// Adds to every section, replaces what is in it, and writes the notes.
fn edits(aviary: &mut Aviary, shown: &Value, follow_up: bool) -> Vec<Value> {
    let mut edits = Vec::new();
    for (section, member) in [
        ("complaint", "complaints"),
        ("finding", "findings"),
        ("diagnosis", "diagnoses"),
        ("rx", "rx"),
        ("test", "tests"),
        ("advice", "advice"),
        ("follow_up", "follow_up"),
    ] {
        let mut value = || match section {
            "rx" => json!({ "section": section, "line": format!("tab {} 650 1-0-1 5d", aviary.latin()) }),
            _ => json!({ "section": section, "text": aviary.both() }),
        };
        let there = &shown[member];
        let entry = if there.is_array() {
            &there[0]["entry"]
        } else {
            &there["entry"]
        };
        if entry.is_string() {
            edits.push(json!({ "op": "replace", "entry": entry, "value": value() }));
        }
        if section != "follow_up" || (follow_up && !entry.is_string()) {
            edits.push(json!({ "op": "add", "value": value() }));
        }
    }
    edits.push(json!({ "op": "notes", "text": aviary.both() }));
    edits
}

fn lists(aviary: &mut Aviary, batch: &mut Batch) {
    let generic = aviary.latin();
    let args = json!({ "generic": generic, "form": aviary.both(), "strength": aviary.both() });
    aviary.get(batch, "formulary_add", &args);
    aviary.get(batch, "formulary_search", &json!({ "text": generic }));
    let args = json!({ "kind": "advice", "title": aviary.both(), "text": aviary.both() });
    let entry = aviary.get(batch, "template_add", &args)["entry"].clone();
    let args = json!({ "entry": entry, "title": aviary.both(), "text": aviary.both() });
    aviary.get(batch, "template_update", &args);
    let args = json!({ "csv": format!("I10,{}\n", aviary.latin()) });
    aviary.get(batch, "diagnosis_codes_import", &args);
    let rows = "sex,month,l,m,s\ngirl,61,1,18,0.1\ngirl,62,1,18.2,0.1\n";
    let args = json!({ "text": format!("# measure: weight\n# source: {}\n{rows}", aviary.both()) });
    aviary.get(batch, "growth_import", &args);
    let args = json!({ "text": rows, "name": aviary.both(), "measure": "weight" });
    aviary.get(batch, "growth_import", &args);
    let args = json!({ "text": aviary.latin() });
    aviary.get(batch, "rx_suggest", &args);
    let args = json!({ "line": format!("tab {} 650 1-0-1 5d", aviary.latin()) });
    aviary.get(batch, "rx_parse", &args);
}

/// The clinic's paper, a certificate, this PC's printers.
fn paper(aviary: &mut Aviary, batch: &mut Batch, encounter: &Value) {
    let blank = json!({ "pre_printed": false, "top_offset": 0, "bottom_offset": 0, "left_offset": 0,
        "right_offset": 0, "paper": "A5" });
    let with_lines = |aviary: &mut Aviary| {
        let mut fields = blank.clone();
        fields["head"] = json!([aviary.both()]);
        fields["foot"] = json!([aviary.both()]);
        fields
    };
    let heads = aviary.get(batch, "letterhead_show", &json!({}))["heads"].clone();
    let args = json!({ "heads": heads, "fields": with_lines(aviary) });
    aviary.get(batch, "letterhead_save", &args);
    let sample = json!({ "kind": "sample", "letterhead": with_lines(aviary) });
    aviary.get(
        batch,
        "paper_make",
        &json!({ "paper": sample, "purpose": "preview" }),
    );
    let draft = json!({ "encounter": encounter, "kind": "leave", "condition": aviary.both(),
        "from": "2026-11-21", "to": "2026-11-22" });
    aviary.get(batch, "certificate_words", &draft);
    let draft = json!({ "encounter": encounter, "kind": "leave", "condition": aviary.both(),
        "from": "2026-11-21", "to": "2026-11-22" });
    let args = json!({ "draft": draft, "title": aviary.both(), "text": aviary.both(),
        "marks": [aviary.both()], "place": aviary.both() });
    let issued = aviary.get(batch, "certificate_add", &args)["id"].clone();
    let args = json!({ "certificate": issued, "reason": aviary.both() });
    aviary.get(batch, "certificate_cancel", &args);
    let args = json!({ "language": "hi", "key": "paper-food-after", "text": aviary.both() });
    aviary.get(batch, "phrase_save", &args);
    let heads = aviary.get(batch, "own_profile", &json!({}))["heads"].clone();
    let args = json!({ "heads": heads, "qualifications": aviary.both(), "speciality": aviary.both(),
        "registration_number": aviary.latin() });
    aviary.get(batch, "own_profile_save", &args);
    let args = json!({ "kind": "prescription", "printer": aviary.both(), "tray": aviary.both() });
    aviary.get(batch, "printer_choice_save", &args);
}

/// Every command with a canary in every text, ids and words of lists included; most refuse that.
fn everything_wrong(aviary: &mut Aviary, batch: &mut Batch) {
    let commands: Vec<String> = aviary.schema.commands().map(str::to_owned).collect();
    for command in commands.iter().filter(|command| *command != "session_lock") {
        let schema = Schema::read();
        let requests = schema.fill(command, &mut || aviary.both());
        for args in requests {
            aviary.ask(batch, command, &args);
        }
    }
}

/// Every text field of every command has had a canary in it and taken it, or stands among the exceptions.
fn every_field_had_one(aviary: &Aviary) {
    let all: BTreeSet<String> = aviary
        .schema
        .commands()
        .flat_map(|command| aviary.schema.texts(command))
        .collect();
    assert!(all.len() > 80, "the list of fields is read: {all:#?}");
    let excused: BTreeSet<String> = EXCEPTIONS.iter().map(|(path, _)| (*path).to_owned()).collect();
    let forgotten: Vec<&String> = all
        .iter()
        .filter(|path| !aviary.accepted.contains(*path) && !excused.contains(*path))
        .collect();
    assert!(forgotten.is_empty(), "no canary was accepted in {forgotten:#?}");
    let needless: Vec<&String> = excused.iter().filter(|path| !all.contains(*path)).collect();
    assert!(
        needless.is_empty(),
        "exceptions for fields that are not there: {needless:?}"
    );
}
