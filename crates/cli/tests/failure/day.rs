//! A scripted day: what people do one after the other, what each answer confirms, and what may be true after a step that
//! was not answered.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use nirantar_testkit::demo::Dice;
use serde_json::{Value, json};

use crate::batch::{Batch, assert_sound, is_fault, says_full};
use crate::common::{OWNER, PASSWORD};
use crate::facts::{Fact, Pick};

const PATIENT: &[&str] = &[
    "id", "number", "name", "sex", "phones", "area", "address", "heads",
];
const VISIT: &[&str] = &["id", "token", "patient", "reason", "stage"];
const ENCOUNTER: &[&str] = &[
    "id",
    "date",
    "heads",
    "vitals",
    "complaints",
    "findings",
    "diagnoses",
    "rx",
    "tests",
    "advice",
    "follow_up",
    "notes",
    "signed",
];
const STAFF: &[&str] = &["id", "name", "phone", "roles", "active"];
const DRAFT: &[&str] = &["heads", "body"];

/// A command, and what it is meant to bring about.
#[derive(Clone, Debug)]
pub struct Step {
    pub command: &'static str,
    pub args: Value,
    /// Texts that are all there when it is done, and none of them before.
    marks: Vec<String>,
    /// The fact that it changes, or where a new one is to be looked for.
    about: About,
}

#[derive(Clone, Debug)]
enum About {
    /// Changes a fact that is known.
    Known(String),
    /// Makes something that is found so.
    New(&'static str, Value),
    /// Nothing that stays.
    Nothing,
}

/// A step whose end nobody has seen.
#[derive(Clone, Debug)]
struct Doubt {
    step: Step,
    /// The visit of that moment.
    visit: Value,
    /// It was refused: nothing of it may be there.
    refused: bool,
}

/// Somebody who can log in besides the owner.
#[derive(Clone, Debug)]
struct Person {
    id: String,
    name: String,
    /// More than one while a change was not answered.
    passwords: Vec<String>,
    active: bool,
}

/// The day so far.
#[derive(Clone)]
pub struct Day {
    /// Of the owner; more than one while a change was not answered.
    pub passwords: Vec<String>,
    pub facts: BTreeMap<String, Fact>,
    people: Vec<Person>,
    usb: PathBuf,
    serial: usize,
    at: usize,
    patient: Value,
    visit: Value,
    encounter: Value,
    profile: Value,
    /// The step that is waiting for its answer.
    asked: Option<Step>,
    /// Steps that were not answered, or refused.
    doubts: Vec<Doubt>,
    /// Backups that were answered.
    pub backups: Vec<PathBuf>,
}

impl Day {
    /// Before anything was done; backups go to `usb`.
    pub fn begin(usb: &Path) -> Self {
        Self {
            passwords: vec![PASSWORD.to_owned()],
            facts: BTreeMap::new(),
            people: Vec::new(),
            usb: usb.to_owned(),
            serial: 0,
            at: 0,
            patient: Value::Null,
            visit: Value::Null,
            encounter: Value::Null,
            profile: Value::Null,
            asked: None,
            doubts: Vec::new(),
            backups: Vec::new(),
        }
    }

    /// Logs the owner in, with whichever password it is; `None` if the process died.
    pub fn log_in(&mut self, batch: &mut Batch) -> Option<()> {
        for password in self.passwords.clone() {
            let answer = batch.ask("session_login", &json!({ "user": OWNER, "password": password }))?;
            if !is_fault(&answer) {
                self.passwords = vec![password];
                return Some(());
            }
            assert_eq!(answer["message_key"], "login-failed", "{answer}");
        }
        panic!("no password opens the folder any more: {:?}", self.passwords);
    }

    /// The next thing that somebody does.
    pub fn next(&mut self) -> Step {
        let serial = self.serial;
        let mark = |what: &str| format!("{what} {serial:05}x{}", self.at);
        let encounter = self.encounter["id"].clone();
        let heads = self.encounter["heads"].clone();
        let step = |command, args, marks: &[&String], about| Step {
            command,
            args,
            marks: marks.iter().map(|mark| (*mark).clone()).collect(),
            about,
        };
        let id = |value: &Value| value["id"].as_str().unwrap_or_default().to_owned();
        let made = match self.at {
            0 => {
                let (name, area) = (mark("Ajay Patient"), mark("Rampur"));
                let phone = format!("98{:08}", 11_110_000 + serial);
                let args = json!({ "name": name, "sex": "male", "age": "35", "phone": phone, "area": area });
                let find = About::New("patient_search", json!({ "text": name, "limit": 3 }));
                step("patient_add", args, &[&name, &area], find)
            }
            1 => {
                let reason = mark("fever since");
                let args = json!({ "patient": id(&self.patient), "reason": reason });
                step("visit_add", args, &[&reason], About::New("visit_list", json!({})))
            }
            2 => {
                let args = json!({ "visit": id(&self.visit), "stage": "in_consult" });
                let known = About::Known(format!("visit/{}", id(&self.visit)));
                step("visit_state", args, &[&"in_consult".to_owned()], known)
            }
            3 => step(
                "encounter_open",
                json!({ "visit": id(&self.visit) }),
                &[],
                About::Nothing,
            ),
            4 | 6 => {
                let typed = mark("half a sentence");
                let body = json!({ "notes": typed, "long": "x".repeat(3000), "end": mark("end") });
                let args = json!({ "form": "consult", "subject": encounter, "heads": heads, "body": body });
                let known = About::Known(format!("draft/{}", id(&self.encounter)));
                step("draft_save", args, &[&typed, &mark("end")], known)
            }
            5 => {
                let (complaint, finding, notes) = (mark("dry cough"), mark("clear chest"), mark("बुखार"));
                let edits = json!([
                    { "op": "add", "value": { "section": "vitals", "systolic": 120, "diastolic": 80, "pulse": 72 } },
                    { "op": "add", "value": { "section": "complaint", "text": complaint } },
                    { "op": "add", "value": { "section": "finding", "text": finding } },
                    { "op": "add", "value": { "section": "diagnosis", "text": mark("viral fever") } },
                    { "op": "add", "value": { "section": "rx", "line": "tab paracetamol 650 1-0-1 5d af" } },
                    { "op": "add", "value": { "section": "rx", "line": "syp amoxicillin 250 tds 5d" } },
                    { "op": "notes", "text": notes },
                ]);
                let args = json!({ "encounter": encounter, "heads": heads, "edits": edits });
                let known = About::Known(format!("encounter/{}", id(&self.encounter)));
                step("encounter_save", args, &[&complaint, &finding, &notes], known)
            }
            7 => {
                let text = mark("house dust");
                let args = json!({ "patient": id(&self.patient), "kind": "allergy", "text": text });
                let known = About::Known(format!("chart/{}", id(&self.patient)));
                step("chart_add", args, &[&text], known)
            }
            8 => {
                let args = json!({ "form": "consult", "subject": encounter });
                let known = About::Known(format!("draft/{}", id(&self.encounter)));
                step("draft_discard", args, &[&"null".to_owned()], known)
            }
            9 => {
                let advice = mark("rest and water");
                let edits = json!([
                    { "op": "add", "value": { "section": "advice", "text": advice } },
                    { "op": "add", "value": { "section": "follow_up", "text": "5d" } },
                ]);
                let args = json!({ "encounter": encounter, "heads": heads, "edits": edits });
                let known = About::Known(format!("encounter/{}", id(&self.encounter)));
                step(
                    "encounter_sign",
                    args,
                    &[&advice, &"\"verified\":true".to_owned()],
                    known,
                )
            }
            10 => step(
                "rx_print",
                json!({ "encounter": encounter, "language": "hi" }),
                &[],
                About::Nothing,
            ),
            11 => {
                let (area, address) = (mark("Sitapur"), mark("house"));
                let changes = json!({ "area": area, "address": address });
                let args =
                    json!({ "id": id(&self.patient), "heads": self.patient["heads"], "changes": changes });
                let known = About::Known(format!("patient/{}", id(&self.patient)));
                step("patient_update", args, &[&area, &address], known)
            }
            _ => self.now_and_then(&mark),
        };
        self.at += 1;
        made
    }

    /// What does not happen with every patient.
    fn now_and_then(&self, mark: &dyn Fn(&str) -> String) -> Step {
        let step = |command, args, marks: &[&String], about| Step {
            command,
            args,
            marks: marks.iter().map(|mark| (*mark).clone()).collect(),
            about,
        };
        let person = self.people.iter().rfind(|person| person.active);
        let password = format!("sandal-wood-{:05}-copper-vessel-{}", self.serial, self.at);
        match (self.serial % 8, self.at % 2, person) {
            (0, 0, _) | (3 | 6, 0, None) => {
                let name = mark("Rekha");
                let args = json!({ "name": name, "roles": ["nurse", "receptionist"], "password": password });
                step("staff_add", args, &[&name], About::New("staff_list", json!({})))
            }
            (1 | 5, 0, _) => {
                let args = json!({ "current": self.passwords[0], "new": password });
                step("session_change_password", args, &[], About::Nothing)
            }
            (2 | 7, 0, _) => step(
                "backup_create",
                json!({ "folder": self.usb }),
                &[],
                About::Nothing,
            ),
            (3, 0, Some(person)) => {
                let args = json!({ "user": person.id, "password": password });
                step("staff_reissue", args, &[], About::Nothing)
            }
            (6, 0, Some(person)) if self.serial.is_multiple_of(3) => {
                let known = About::Known(format!("staff/{}", person.id));
                step(
                    "staff_remove",
                    json!({ "user": person.id }),
                    &[&"\"active\":false".to_owned()],
                    known,
                )
            }
            (6, 0, Some(person)) => {
                let known = About::Known(format!("staff/{}", person.id));
                let args = json!({ "user": person.id, "roles": ["pharmacist"] });
                step("staff_set_roles", args, &[&"pharmacist".to_owned()], known)
            }
            (4, 0, _) => {
                let generic = mark("paracetamol");
                let args = json!({ "generic": generic, "form": "tablet", "strength": "650 mg" });
                step(
                    "formulary_add",
                    args,
                    &[&generic],
                    About::New("formulary_search", json!({ "text": generic })),
                )
            }
            (0 | 4, _, _) => {
                let title = mark("common cold");
                let args = json!({ "kind": "advice", "title": title, "text": mark("steam") });
                step(
                    "template_add",
                    args,
                    &[&title, &mark("steam")],
                    About::New("template_list", json!({})),
                )
            }
            (2, _, _) => step("session_lock", json!({}), &[], About::Nothing),
            (5, _, _) => step("day_close", json!({}), &[], About::Nothing),
            (7, _, _) => step("store_rebuild", json!({}), &[], About::Nothing),
            (3 | 6, _, _) if !self.profile.is_null() => {
                let known = About::Known("own/profile".to_owned());
                // What the clinic shares and this PC's own minutes lie in two files: one call changes both, and a cut between
                // them leaves one. Each is whole or not at all.
                if self.serial.is_multiple_of(2) {
                    let args =
                        json!({ "heads": self.profile["heads"], "idle_minutes": 1 + self.serial % 60 });
                    return step("clinic_profile_save", args, &[], known);
                }
                let (branch, address) = (mark("Main"), mark("Gandhi Road"));
                let args = json!({ "heads": self.profile["heads"], "branch": branch, "address": address });
                step("clinic_profile_save", args, &[&branch, &address], known)
            }
            (1 | 3 | 6, _, _) => step("clinic_profile", json!({}), &[], About::Nothing),
            _ => {
                let theme = if self.serial.is_multiple_of(2) {
                    "dark"
                } else {
                    "light"
                };
                step(
                    "session_preferences",
                    json!({ "theme": theme }),
                    &[],
                    About::Nothing,
                )
            }
        }
    }

    /// Does the next thing; `None` if the process died before it answered.
    pub fn go_on(&mut self, batch: &mut Batch) -> Option<Value> {
        let step = self.next();
        self.give(batch, &step)
    }

    /// Gives a step.
    pub fn give(&mut self, batch: &mut Batch, step: &Step) -> Option<Value> {
        self.asked = Some(step.clone());
        let answer = batch.ask(step.command, &step.args)?;
        assert!(!is_fault(&answer), "{step:?}: {answer}");
        self.asked = None;
        self.confirm(step, &answer);
        if step.command == "session_lock" {
            self.log_in(batch)?;
        }
        Some(answer)
    }

    /// Gives a step that may be refused because the disk is full, and then must have changed nothing. True if it was done.
    pub fn give_on_full_disk(&mut self, batch: &mut Batch, step: &Step) -> bool {
        let answer = batch
            .ask(step.command, &step.args)
            .expect("a full disk kills nobody");
        if is_fault(&answer) {
            assert!(says_full(&answer), "{step:?}: {answer}");
            self.doubts.push(Doubt {
                step: step.clone(),
                visit: self.visit["id"].clone(),
                refused: true,
            });
            return false;
        }
        self.confirm(step, &answer);
        true
    }

    /// The step that was refused is given up, and its patient with it.
    pub fn give_up(&mut self) {
        self.profile = Value::Null;
        self.begin_next_patient();
    }

    /// Takes note of what an answer confirms.
    pub fn confirm(&mut self, step: &Step, answer: &Value) {
        let id = answer["id"].as_str().unwrap_or_default().to_owned();
        let entry = answer["entry"].as_str().unwrap_or_default().to_owned();
        match step.command {
            "patient_add" | "patient_update" => {
                self.patient = answer.clone();
                if step.command == "patient_add" {
                    let lines = json!({ "lines": [] });
                    let chart = Fact::new(
                        "chart_show",
                        json!({ "patient": id }),
                        Pick::Members(&["lines"]),
                        &lines,
                    );
                    self.facts.insert(format!("chart/{id}"), chart);
                }
                self.know(
                    "patient",
                    &id,
                    "patient_show",
                    json!({ "id": id }),
                    Pick::Members(PATIENT),
                    answer,
                );
            }
            "visit_add" | "visit_state" => {
                self.visit = answer.clone();
                let args = json!({ "date": answer["date"] });
                self.know(
                    "visit",
                    &id,
                    "visit_list",
                    args,
                    Pick::Item(id.clone(), VISIT),
                    &json!([answer]),
                );
            }
            "encounter_open" | "encounter_save" | "encounter_sign" => {
                self.encounter = answer.clone();
                let args = json!({ "encounter": id });
                self.know(
                    "encounter",
                    &id,
                    "encounter_show",
                    args,
                    Pick::Members(ENCOUNTER),
                    answer,
                );
                if step.command == "encounter_open" {
                    let args = json!({ "form": "consult", "subject": id });
                    self.know(
                        "draft",
                        &id,
                        "draft_load",
                        args,
                        Pick::Members(DRAFT),
                        &Value::Null,
                    );
                }
                if step.command == "encounter_sign"
                    && let Some(visit) = self
                        .facts
                        .get_mut(&format!("visit/{}", self.visit["id"].as_str().unwrap()))
                {
                    visit.value["stage"] = json!("done");
                }
            }
            "draft_save" => {
                let subject = step.args["subject"].as_str().unwrap();
                let args = json!({ "form": "consult", "subject": subject });
                self.know(
                    "draft",
                    subject,
                    "draft_load",
                    args,
                    Pick::Members(DRAFT),
                    &step.args,
                );
            }
            "draft_discard" => {
                let subject = step.args["subject"].as_str().unwrap();
                self.know(
                    "draft",
                    subject,
                    "draft_load",
                    step.args.clone(),
                    Pick::Members(DRAFT),
                    &Value::Null,
                );
            }
            "chart_add" => {
                let patient = step.args["patient"].as_str().unwrap();
                let args = json!({ "patient": patient });
                self.know(
                    "chart",
                    patient,
                    "chart_show",
                    args,
                    Pick::Members(&["lines"]),
                    answer,
                );
            }
            "rx_print" => {
                let subject = step.args["encounter"].as_str().unwrap();
                let args = json!({ "subject": subject, "limit": 100 });
                let fact = Fact {
                    command: "audit_list",
                    args,
                    pick: Pick::Actions("rx.print"),
                    value: json!(1),
                };
                self.facts.insert(format!("print/{subject}"), fact);
            }
            "staff_add" | "staff_set_roles" | "staff_remove" => {
                if step.command == "staff_add" {
                    self.people.push(Person {
                        id: id.clone(),
                        name: answer["name"].as_str().unwrap().to_owned(),
                        passwords: vec![step.args["password"].as_str().unwrap().to_owned()],
                        active: true,
                    });
                }
                if let Some(person) = self.people.iter_mut().find(|person| person.id == id) {
                    person.active = answer["active"] == true;
                }
                self.know(
                    "staff",
                    &id,
                    "staff_list",
                    json!({}),
                    Pick::Item(id.clone(), STAFF),
                    &json!([answer]),
                );
            }
            "staff_reissue" => {
                let password = step.args["password"].as_str().unwrap().to_owned();
                self.person(&step.args["user"]).passwords = vec![password];
            }
            "session_change_password" => self.passwords = vec![step.args["new"].as_str().unwrap().to_owned()],
            "template_add" => {
                let pick = Pick::Item(entry.clone(), &["entry", "kind", "title", "text"]);
                self.know(
                    "template",
                    &entry,
                    "template_list",
                    json!({}),
                    pick,
                    &json!([answer]),
                );
            }
            "formulary_add" => {
                let args = json!({ "text": answer["generic"] });
                let pick = Pick::Item(entry.clone(), &["entry", "generic", "form", "strength"]);
                self.know("drug", &entry, "formulary_search", args, pick, &json!([answer]));
            }
            "clinic_profile" | "clinic_profile_save" => {
                self.profile = answer.clone();
                self.know("own", "profile", "clinic_profile", json!({}), Pick::Whole, answer);
                self.know(
                    "own",
                    "branch",
                    "app_state",
                    json!({}),
                    Pick::At("/branch"),
                    answer,
                );
            }
            "session_preferences" => {
                self.know(
                    "own",
                    "theme",
                    "app_state",
                    json!({}),
                    Pick::At("/session/theme"),
                    &json!({ "session": answer }),
                );
            }
            "backup_create" => {
                let path = PathBuf::from(answer["file"].as_str().unwrap());
                let pick = Pick::FileSize(path.clone());
                let fact = Fact {
                    command: "",
                    args: Value::Null,
                    pick,
                    value: answer["bytes"].clone(),
                };
                self.facts.insert(format!("backup/{}", path.display()), fact);
                self.backups.push(path);
            }
            "session_lock" | "day_close" | "store_rebuild" => {}
            other => panic!("nobody knows what {other} confirms"),
        }
        if self.at > 13 {
            self.begin_next_patient();
        }
    }

    fn know(&mut self, kind: &str, id: &str, command: &'static str, args: Value, pick: Pick, answer: &Value) {
        self.facts
            .insert(format!("{kind}/{id}"), Fact::new(command, args, pick, answer));
    }

    fn person(&mut self, id: &Value) -> &mut Person {
        self.people.iter_mut().find(|person| *id == person.id).unwrap()
    }

    fn begin_next_patient(&mut self) {
        self.serial += 1;
        self.at = 0;
    }

    /// The process died: what was not answered may be there wholly or not at all.
    pub fn interrupted(&mut self) {
        if let Some(step) = self.asked.take() {
            let (user, password) = (step.args["user"].clone(), step.args["password"].clone());
            match step.command {
                "session_change_password" => {
                    self.passwords.push(step.args["new"].as_str().unwrap().to_owned());
                }
                "staff_reissue" => self
                    .person(&user)
                    .passwords
                    .push(password.as_str().unwrap().to_owned()),
                // Until that is settled nobody asks anything of them.
                "staff_remove" => self.person(&user).active = false,
                _ => {}
            }
            self.doubts.push(Doubt {
                step,
                visit: self.visit["id"].clone(),
                refused: false,
            });
        }
        self.profile = Value::Null;
        self.begin_next_patient();
    }

    /// Finds out what became of the steps that were not answered. Checks that each is there wholly or not at all.
    pub fn settle(&mut self, batch: &mut Batch) {
        for doubt in std::mem::take(&mut self.doubts) {
            self.settle_one(batch, &doubt);
        }
    }

    fn settle_one(&mut self, batch: &mut Batch, doubt: &Doubt) {
        let (step, refused) = (&doubt.step, doubt.refused);
        match step.about.clone() {
            About::Nothing => {}
            About::Known(key) => self.settle_change(batch, doubt, &key),
            About::New(command, args) => {
                let found = batch.get(command, &args);
                let items: Vec<&Value> = found
                    .as_array()
                    .unwrap()
                    .iter()
                    .filter(|item| holds(item, &step.marks[0]))
                    .collect();
                assert!(items.len() <= 1, "{step:?} is there {} times", items.len());
                let Some(item) = items.first() else { return };
                assert!(!refused, "refused and done: {step:?}");
                let answer = match step.command {
                    "patient_add" => batch.get("patient_show", &json!({ "id": item["id"] })),
                    _ => (*item).clone(),
                };
                for mark in &step.marks {
                    assert!(holds(&answer, mark), "half done: {step:?} gave {answer}");
                }
                // As if it had been answered; but its patient's story ends here.
                let at = std::mem::take(&mut self.at);
                self.confirm(step, &answer);
                self.at = at;
            }
        }
    }

    fn settle_change(&mut self, batch: &mut Batch, doubt: &Doubt, key: &str) {
        let (step, refused) = (&doubt.step, doubt.refused);
        let known = self.facts.get(key).unwrap().clone();
        let now = known.ask(batch);
        let there = step.marks.iter().filter(|mark| holds(&now, mark)).count();
        let whole = now == known.value || there == step.marks.len();
        assert!(whole, "half done: {step:?}\nbefore {}\nnow {now}", known.value);
        if step.command == "staff_remove" {
            self.person(&step.args["user"]).active = now["active"] == true;
        }
        if now == known.value {
            return;
        }
        assert!(
            !refused,
            "refused and done: {step:?}\nbefore {}\nnow {now}",
            known.value
        );
        self.facts.get_mut(key).unwrap().value = now;
        if step.command == "encounter_sign" {
            // The visit is done with the signature, at the next login at the latest.
            let visit = self
                .facts
                .get_mut(&format!("visit/{}", doubt.visit.as_str().unwrap()))
                .unwrap();
            visit.value["stage"] = json!("done");
            assert_eq!(visit.ask(batch), visit.value, "{step:?}");
        }
        if step.command == "clinic_profile_save" {
            // The login screen follows at the next login at the latest.
            let branch = self.facts.get_mut("own/branch").unwrap();
            branch.value = branch.ask(batch);
            assert!(holds(&branch.value, &step.marks[0]), "{step:?}");
        }
    }

    /// Everything that was confirmed is there: all of it, or `sample` facts of it and the newest.
    pub fn verify(&self, batch: &mut Batch, sample: Option<(usize, &mut Dice)>) {
        assert_sound(batch);
        let keys: Vec<&String> = self.facts.keys().collect();
        let chosen: Vec<&String> = match sample {
            None => keys,
            Some((count, dice)) => (0..count)
                .filter_map(|_| keys.get(dice.below(keys.len())).copied())
                .collect(),
        };
        let of_patient = [
            ("patient", &self.patient),
            ("visit", &self.visit),
            ("encounter", &self.encounter),
        ];
        let newest: Vec<String> = of_patient
            .iter()
            .chain(&[
                ("draft", &self.encounter),
                ("chart", &self.patient),
                ("print", &self.encounter),
            ])
            .map(|(kind, of)| format!("{kind}/{}", of["id"].as_str().unwrap_or_default()))
            .filter(|key| self.facts.contains_key(key))
            .collect();
        for key in chosen.into_iter().chain(&newest) {
            let fact = &self.facts[key];
            assert_eq!(fact.ask(batch), fact.value, "{key} was confirmed");
        }
    }

    /// Everybody who may log in can, with the password that was confirmed, and nobody else.
    pub fn verify_logins(&self, batch: &mut Batch) {
        for person in &self.people {
            let tried = person.passwords.iter().filter(|password| {
                let login = json!({ "user": person.id, "password": password });
                !is_fault(&batch.ask("session_login", &login).unwrap())
            });
            assert_eq!(tried.count(), usize::from(person.active), "{}", person.name);
        }
    }
}

fn holds(value: &Value, mark: &str) -> bool {
    value.to_string().contains(mark)
}
