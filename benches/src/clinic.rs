//! The clinic that everything is measured in: made up once, kept under the target folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use nirantar_app::encounters::{EncounterOpen, EncounterShown};
use nirantar_app::keyring::FileKeyring;
use nirantar_app::patients::{PatientHit, PatientSearch};
use nirantar_app::session::SessionLogin;
use nirantar_app::{Nirantar, Ports};
use nirantar_testkit::demo::{self, Options, PASSWORD, Person};
use serde_json::json;

use crate::Failure;

/// How large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 2,000 patients with 10,000 encounters: does it run at all.
    Small,
    /// 100,000 patients with 500,000 encounters.
    Full,
}

impl Size {
    /// From `--dataset`.
    pub fn of(word: &str) -> Result<Self, Failure> {
        match word {
            "small" => Ok(Self::Small),
            "full" => Ok(Self::Full),
            _ => Err("--dataset small or full".into()),
        }
    }

    /// What is made.
    pub const fn options(self) -> Options {
        match self {
            Self::Small => Options {
                patients: 2_000,
                encounters: 10_000,
                years: 5,
                seed: 1,
            },
            Self::Full => Options {
                patients: 100_000,
                encounters: 500_000,
                years: 5,
                seed: 1,
            },
        }
    }

    /// Its name in the answers.
    pub fn name(self) -> String {
        let Options {
            patients, encounters, ..
        } = self.options();
        format!("{patients} patients, {encounters} encounters")
    }
}

/// The made-up clinic on the disk.
#[derive(Clone, Debug)]
pub struct Clinic {
    /// Its data folder.
    pub folder: PathBuf,
    /// Its size.
    pub size: Size,
}

impl Clinic {
    /// The clinic, made if it is not there yet. `fresh` throws an old one away.
    #[allow(clippy::print_stderr, reason = "minutes without a word look like a hang")]
    pub fn ready(bench: &Path, size: Size, fresh: bool) -> Result<Self, Failure> {
        let word = if size == Size::Full { "full" } else { "small" };
        let folder = bench.join("data").join(word);
        let complete = folder.join("complete.json");
        if fresh || !complete.exists() {
            if folder.exists() {
                std::fs::remove_dir_all(&folder)?;
            }
            std::fs::create_dir_all(&folder)?;
            eprintln!("making up a clinic: {}", size.name());
            let clinic = Self {
                folder: folder.clone(),
                size,
            };
            let core = clinic.start()?;
            let start = Instant::now();
            let summary = demo::generate_with(&core, size.options(), &|stage, done, total| {
                if done == total {
                    eprintln!("{:>6.1} s  {stage:?} {total}", start.elapsed().as_secs_f64());
                }
            })?;
            core.shut_down()?;
            let took = start.elapsed().as_secs_f64();
            std::fs::write(
                &complete,
                serde_json::to_string(&json!({ "seconds": took, "summary": summary }))?,
            )?;
        }
        Ok(Self { folder, size })
    }

    /// Opens the folder.
    pub fn start(&self) -> Result<Nirantar, Failure> {
        let mut ports = Ports::of_this_machine(self.folder.clone())?;
        ports.keyring = Arc::new(FileKeyring::new(&self.folder));
        Ok(Nirantar::start(ports)?)
    }

    /// The people in it, as they were made up.
    pub fn people(&self) -> Vec<Person> {
        let Options { patients, seed, .. } = self.size.options();
        demo::people(seed, patients, nirantar_domain_today())
    }

    /// What making it took, in seconds.
    pub fn seconds_to_make(&self) -> Result<f64, Failure> {
        let text = std::fs::read_to_string(self.folder.join("complete.json"))?;
        let known: serde_json::Value = serde_json::from_str(&text)?;
        known
            .get("seconds")
            .and_then(serde_json::Value::as_f64)
            .ok_or_else(|| "no seconds".into())
    }

    /// Bytes of all files.
    pub fn bytes(&self) -> Result<u64, Failure> {
        bytes_of(&self.folder)
    }
}

fn nirantar_domain_today() -> chrono::NaiveDate {
    nirantar_domain::Timestamp::from_millis(chrono::Utc::now().timestamp_millis()).ist_date()
}

fn bytes_of(folder: &Path) -> Result<u64, Failure> {
    let mut sum = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let meta = entry.metadata()?;
        sum += if meta.is_dir() {
            bytes_of(&entry.path())?
        } else {
            meta.len()
        };
    }
    Ok(sum)
}

/// Logs the owner in, who is a doctor.
pub fn log_in(core: &Nirantar) -> Result<(), Failure> {
    core.session_login(SessionLogin {
        user: "Dr Meera Deshpande".to_owned(),
        password: PASSWORD.to_owned(),
    })?;
    Ok(())
}

/// One keystroke.
pub fn search(core: &Nirantar, text: &str) -> Result<Vec<PatientHit>, Failure> {
    Ok(core.patient_search(PatientSearch {
        text: text.to_owned(),
        limit: Some(20),
    })?)
}

/// The consult of the patient with the longest history, who is the first one made up.
pub fn thick_file(core: &Nirantar, clinic: &Clinic) -> Result<EncounterShown, Failure> {
    let people = clinic.people();
    let first = people.first().ok_or("nobody")?;
    let text = first
        .form
        .phone
        .clone()
        .unwrap_or_else(|| first.form.name.clone());
    let mut longest: Option<EncounterShown> = None;
    for hit in search(core, &text)? {
        let shown = core.encounter_open(EncounterOpen {
            visit: None,
            patient: Some(hit.id),
            date: None,
        })?;
        if longest
            .as_ref()
            .is_none_or(|known| known.history.len() < shown.history.len())
        {
            longest = Some(shown);
        }
    }
    longest.ok_or_else(|| "the thick file is not found".into())
}
