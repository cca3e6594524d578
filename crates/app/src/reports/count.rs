//! Counting. Pure: rows in, numbers out.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::Timelike as _;
use nirantar_domain::{PatientId, PersonId, diagnosis};
use nirantar_store::ReportVisit;

use super::{DayCount, DiagnosisCount, DiagnosisCounts, DoctorCount, HourCount, VisitCounts, Wait};

/// A token that made itself when the doctor opened the consult: nobody waited, and nobody came at once either.
const MADE_ITSELF_MS: i64 = 2_000;

/// What a list of visits adds up to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Counted {
    pub visits: VisitCounts,
    pub patients: u32,
    pub new_patients: u32,
    pub wait: Wait,
    pub hours: Vec<HourCount>,
    pub days: Vec<DayCount>,
    pub doctors: Vec<DoctorCount>,
}

/// Waiting times of some visits, in milliseconds, and how many came.
#[derive(Default)]
struct Group {
    came: u32,
    done: u32,
    new_patients: u32,
    waits: Vec<i64>,
}

impl Group {
    fn take(&mut self, visit: &ReportVisit, is_new: bool) {
        self.came += 1;
        self.done += u32::from(visit.state == "done");
        self.new_patients += u32::from(is_new);
        self.waits.extend(waited(visit));
    }

    fn wait(&self) -> Wait {
        let mut sorted = self.waits.clone();
        sorted.sort_unstable();
        let minutes = |millis: &i64| u32::try_from(millis / 60_000).unwrap_or(u32::MAX);
        Wait {
            counted: size(sorted.len()),
            // The lower of the middle two where their number is even: a wait that somebody had.
            median_minutes: sorted.get(sorted.len().saturating_sub(1) / 2).map(minutes),
            longest_minutes: sorted.last().map(minutes),
        }
    }
}

/// From the token to the doctor, for whoever came and waited on that day.
fn waited(visit: &ReportVisit) -> Option<i64> {
    let begun = visit.begun_at?;
    let written_later = visit.created_at.ist_date().to_string() != visit.date;
    let millis = begun.as_millis().checked_sub(visit.created_at.as_millis())?;
    (!written_later && millis >= MADE_ITSELF_MS).then_some(millis)
}

fn came(visit: &ReportVisit) -> bool {
    !matches!(visit.state.as_str(), "no_show" | "cancelled")
}

/// Adds the visits of some days up, in the order of days.
pub(super) fn count(visits: &[ReportVisit], names: &HashMap<PersonId, String>) -> Counted {
    let mut counts = VisitCounts::default();
    let mut seen: HashSet<PatientId> = HashSet::new();
    let mut new_patients = 0;
    let mut all = Group::default();
    let mut hours: BTreeMap<u32, Group> = BTreeMap::new();
    let mut days: BTreeMap<&str, Group> = BTreeMap::new();
    let mut doctors: HashMap<PersonId, Group> = HashMap::new();
    for visit in visits {
        match visit.state.as_str() {
            "done" => counts.done += 1,
            "in_consult" => counts.in_consult += 1,
            "no_show" => counts.no_show += 1,
            "cancelled" => counts.cancelled += 1,
            _ => counts.waiting += 1,
        }
        if !came(visit) {
            continue;
        }
        counts.came += 1;
        let first_time = visit.patient.is_some_and(|patient| seen.insert(patient));
        let is_new = first_time && !visit.came_before;
        new_patients += u32::from(is_new);
        all.take(visit, is_new);
        days.entry(&visit.date).or_default().take(visit, is_new);
        // Somebody written up on another day did not arrive at the hour of writing.
        if visit.created_at.ist_date().to_string() == visit.date {
            let hour = visit.created_at.ist().hour();
            hours.entry(hour).or_default().take(visit, is_new);
        }
        if let Some(doctor) = visit.doctor {
            doctors.entry(doctor).or_default().take(visit, is_new);
        }
    }
    let mut doctors: Vec<DoctorCount> = doctors
        .into_iter()
        .map(|(doctor, group)| DoctorCount {
            doctor,
            name: names.get(&doctor).cloned().unwrap_or_default(),
            came: group.came,
            done: group.done,
            wait: group.wait(),
        })
        .collect();
    doctors.sort_by(|a, b| (b.came, &a.name, a.doctor).cmp(&(a.came, &b.name, b.doctor)));
    Counted {
        visits: counts,
        patients: size(seen.len()),
        new_patients,
        wait: all.wait(),
        hours: hours
            .into_iter()
            .map(|(hour, group)| HourCount {
                hour,
                came: group.came,
                wait: group.wait(),
            })
            .collect(),
        days: days
            .into_iter()
            .map(|(date, group)| DayCount {
                date: date.to_owned(),
                came: group.came,
                done: group.done,
                new_patients: group.new_patients,
                wait: group.wait(),
                taken_paise: None,
            })
            .collect(),
        doctors,
    }
}

/// Counts diagnoses: each once a consult, the same code as one whatever its words, and the same words as one whatever their
/// capitals and spaces; under the spelling that was written most often.
pub(super) fn count_diagnoses(consults: &[Vec<String>], most: usize) -> DiagnosisCounts {
    let mut found: HashMap<String, (u32, HashMap<String, u32>)> = HashMap::new();
    for consult in consults {
        let mut once: HashSet<String> = HashSet::new();
        for text in consult {
            let words: Vec<&str> = text.split_whitespace().collect();
            let text = words.join(" ");
            let key = match diagnosis::read(&text).1 {
                Some(coded) => format!("[{}: {}]", coded.system, coded.code),
                None => text.to_lowercase(),
            };
            if text.is_empty() || !once.insert(key.clone()) {
                continue;
            }
            let (count, spellings) = found.entry(key).or_default();
            *count += 1;
            *spellings.entry(text).or_default() += 1;
        }
    }
    let different = size(found.len());
    let mut top: Vec<DiagnosisCount> = found
        .into_values()
        .filter_map(|(consults, spellings)| {
            let (text, _) = spellings
                .into_iter()
                .max_by(|(a, more), (b, fewer)| (more, b).cmp(&(fewer, a)))?;
            Some(DiagnosisCount { text, consults })
        })
        .collect();
    top.sort_by(|a, b| (b.consults, &a.text).cmp(&(a.consults, &b.text)));
    top.truncate(most);
    DiagnosisCounts {
        consults: size(consults.len()),
        without: size(consults.iter().filter(|list| list.is_empty()).count()),
        different,
        top,
    }
}

pub(super) fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use nirantar_domain::Timestamp;

    /// 2026-11-18, 00:00 in India.
    const MIDNIGHT: i64 = 1_794_940_200_000;
    const MINUTE: i64 = 60_000;

    fn visit(patient: u8, state: &str, at_minute: i64, waited: Option<i64>) -> ReportVisit {
        let created = Timestamp::from_millis(MIDNIGHT + at_minute * MINUTE);
        ReportVisit {
            patient: Some(PatientId::from_bytes([patient; 16])),
            doctor: Some(PersonId::from_bytes([7; 16])),
            date: created.ist_date().to_string(),
            state: state.to_owned(),
            created_at: created,
            begun_at: waited.map(|minutes| created.plus_millis(minutes * MINUTE)),
            came_before: patient >= 100,
        }
    }

    #[test]
    fn people_are_counted_once_and_waits_in_the_hour_of_arrival() {
        let visits = [
            visit(1, "done", 9 * 60 + 5, Some(10)),
            visit(1, "done", 10 * 60, Some(20)),
            visit(100, "in_consult", 10 * 60 + 59, Some(61)),
            visit(2, "waiting", 11 * 60, None),
            visit(3, "no_show", 11 * 60, None),
            visit(4, "cancelled", 11 * 60, None),
        ];
        let counted = count(&visits, &HashMap::new());
        assert_eq!(counted.visits.came, 4);
        assert_eq!((counted.visits.done, counted.visits.waiting), (2, 1));
        assert_eq!((counted.patients, counted.new_patients), (3, 2));
        assert_eq!(counted.wait.counted, 3);
        assert_eq!(counted.wait.median_minutes, Some(20));
        assert_eq!(counted.wait.longest_minutes, Some(61));
        let hours: Vec<_> = counted
            .hours
            .iter()
            .map(|hour| (hour.hour, hour.came, hour.wait.median_minutes))
            .collect();
        assert_eq!(hours, [(9, 1, Some(10)), (10, 2, Some(20)), (11, 1, None)]);
        assert_eq!(counted.days.len(), 1);
        assert_eq!(counted.doctors[0].came, 4);
    }

    #[test]
    fn what_was_written_up_later_and_tokens_that_made_themselves_do_not_wait() {
        let mut later = visit(1, "done", 30 * 60, Some(5));
        later.date = "2026-11-18".to_owned();
        let mut at_once = visit(2, "done", 60, None);
        at_once.begun_at = Some(at_once.created_at.plus_millis(3));
        let mut back = visit(3, "done", 60, Some(5));
        back.begun_at = Some(back.created_at.plus_millis(-5));
        let counted = count(&[later, at_once, back], &HashMap::new());
        assert_eq!(counted.wait, Wait::default());
        assert_eq!(counted.visits.done, 3);
        assert_eq!(counted.hours.iter().map(|hour| hour.came).sum::<u32>(), 2);
    }

    #[test]
    fn diagnoses_under_the_spelling_written_most() {
        let list = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let counts = count_diagnoses(
            &[
                list(&["Viral fever", "viral  fever", "URTI"]),
                list(&["viral fever"]),
                list(&["viral fever "]),
                list(&[]),
            ],
            1,
        );
        assert_eq!((counts.consults, counts.without, counts.different), (4, 1, 2));
        let top: Vec<_> = counts
            .top
            .iter()
            .map(|row| (row.text.as_str(), row.consults))
            .collect();
        assert_eq!(top, [("viral fever", 3)]);
    }

    #[test]
    fn diagnoses_with_a_code_are_one_whatever_their_words() {
        let list = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let counts = count_diagnoses(
            &[
                list(&["URTI [J06.9]", "Cold [J06.9]"]),
                list(&["URTI [J06.9]"]),
                list(&["सर्दी [J06.9]"]),
                list(&["URTI"]),
            ],
            5,
        );
        let top: Vec<_> = counts
            .top
            .iter()
            .map(|row| (row.text.as_str(), row.consults))
            .collect();
        assert_eq!(top, [("URTI [J06.9]", 3), ("URTI", 1)]);
    }
}
