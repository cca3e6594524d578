//! What goes into and comes out of the counting of days and months.

use nirantar_document::FollowUpOutcome;
use nirantar_domain::{Paise, PatientId, PersonId, Timestamp, VisitId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the numbers of a day.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReportDay {
    /// Day, `YYYY-MM-DD`; today if absent.
    #[serde(default)]
    pub date: Option<String>,
}

/// Asks for the numbers of a month.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReportMonth {
    /// Month, `YYYY-MM`; the present one if absent.
    #[serde(default)]
    pub month: Option<String>,
}

/// The numbers of some days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Report {
    /// The first day, `YYYY-MM-DD`.
    pub from: String,
    /// The last day.
    pub to: String,
    /// Visits, by how they ended.
    pub visits: VisitCounts,
    /// Different people who came.
    pub patients: u32,
    /// Of these, who had never been here before `from`.
    pub new_patients: u32,
    /// Of these, who had.
    pub returning_patients: u32,
    /// From the token to the doctor.
    pub wait: Wait,
    /// By hour of arrival, in order; hours in which nobody came are left out.
    pub hours: Vec<HourCount>,
    /// By day, in order; days on which nothing happened are left out.
    pub days: Vec<DayCount>,
    /// By doctor, the busiest first.
    pub doctors: Vec<DoctorCount>,
    /// The most frequent first; absent for a login without clinical records.
    pub diagnoses: Option<DiagnosisCounts>,
    /// Absent for a login that does not count money.
    pub takings: Option<Takings>,
    /// Who was asked to come on these days; absent for a login without the call list.
    pub follow_ups: Option<FollowUpCounts>,
}

/// Visits by how they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct VisitCounts {
    /// All who came: those below but no-shows and the cancelled.
    pub came: u32,
    /// Finished.
    pub done: u32,
    /// With the doctor.
    pub in_consult: u32,
    /// In the waiting room, those passed over among them.
    pub waiting: u32,
    /// Not there when called.
    pub no_show: u32,
    /// Left or sent home unseen.
    pub cancelled: u32,
}

/// How long people waited, in whole minutes. Visits written up on another day, and tokens that made themselves when the
/// doctor opened the consult, have no waiting time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Wait {
    /// Visits with a waiting time.
    pub counted: u32,
    /// Half of them waited no longer than this.
    pub median_minutes: Option<u32>,
    /// The longest.
    pub longest_minutes: Option<u32>,
}

/// An hour of the day, over all days counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HourCount {
    /// 0 to 23, in India.
    pub hour: u32,
    /// Tokens given in it.
    pub came: u32,
    /// How long those waited.
    pub wait: Wait,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DayCount {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Visits, no-shows and the cancelled left out.
    pub came: u32,
    /// Finished.
    pub done: u32,
    /// People who had never been here before.
    pub new_patients: u32,
    /// How long they waited.
    pub wait: Wait,
    /// Cash and UPI taken less given back; absent for a login that does not count money.
    pub taken_paise: Option<Paise>,
}

/// A doctor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DoctorCount {
    /// Who.
    pub doctor: PersonId,
    /// Name.
    pub name: String,
    /// Visits, no-shows and the cancelled left out.
    pub came: u32,
    /// Finished.
    pub done: u32,
    /// How long they waited.
    pub wait: Wait,
}

/// Diagnoses of signed consults.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct DiagnosisCounts {
    /// Signed consults.
    pub consults: u32,
    /// Of these, with no diagnosis.
    pub without: u32,
    /// Different diagnoses.
    pub different: u32,
    /// The most frequent.
    pub top: Vec<DiagnosisCount>,
}

/// A diagnosis as it was written most often; capitals and spaces make no difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DiagnosisCount {
    /// As written.
    pub text: String,
    /// Consults with it.
    pub consults: u32,
}

/// Money of some days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Takings {
    /// Cash taken less given back.
    pub cash_paise: Paise,
    /// UPI taken less given back.
    pub upi_paise: Paise,
    /// What was given back, already taken off above.
    pub given_back_paise: Paise,
    /// Receipts.
    pub receipts: u32,
    /// Asked on these days and still owed.
    pub due_paise: Paise,
}

/// Follow-ups of some days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct FollowUpCounts {
    /// Asked to come on one of the days.
    pub due: u32,
    /// Came again, on whatever day.
    pub came: u32,
    /// Did not come yet, and nobody rang.
    pub to_call: u32,
}

/// Asks who was to come on some days.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FollowUpsDue {
    /// The first day, `YYYY-MM-DD`; a week ago if absent.
    #[serde(default)]
    pub from: Option<String>,
    /// The last day; in a week if absent.
    #[serde(default)]
    pub to: Option<String>,
}

/// How a follow-up stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpStage {
    /// Nobody rang.
    Open,
    /// Spoken to; means to come.
    Reached,
    /// Rung in vain.
    NotReached,
    /// Spoken to; does not come.
    NotComing,
    /// The patient came again: seen from the queue, written by nobody.
    Came,
}

/// Somebody who was asked to come again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FollowUpShown {
    /// The visit at which they were asked.
    pub visit: VisitId,
    /// Who.
    pub patient: PatientId,
    /// Human number.
    pub patient_number: String,
    /// Name.
    pub patient_name: String,
    /// First phone, `+91…`; empty if none.
    pub phone: String,
    /// By whom.
    pub doctor_name: String,
    /// Day of that visit, `YYYY-MM-DD`.
    pub date: String,
    /// The day asked for.
    pub due: String,
    /// How it stands.
    pub stage: FollowUpStage,
    /// The day on which they came again.
    pub came_on: Option<String>,
    /// When somebody rang last.
    pub called_at: Option<Timestamp>,
    /// Who rang.
    pub called_by_name: Option<String>,
    /// Diagnoses of that visit; absent for a login without clinical records.
    pub diagnoses: Option<Vec<String>>,
}

/// Writes down what came of ringing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FollowUpCalled {
    /// The visit at which the patient was asked to come again.
    pub visit: VisitId,
    /// What came of it.
    #[ts(type = "\"reached\" | \"not_reached\" | \"not_coming\"")]
    pub outcome: FollowUpOutcome,
}

/// Which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportTable {
    /// A row a day.
    Days,
    /// A row an hour of arrival.
    Hours,
    /// A row a doctor.
    Doctors,
    /// A row a diagnosis, all of them.
    Diagnoses,
    /// A row a person who was asked to come.
    FollowUps,
}

impl ReportTable {
    /// As in the name of the file and in the log.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Hours => "hours",
            Self::Doctors => "doctors",
            Self::Diagnoses => "diagnoses",
            Self::FollowUps => "follow_ups",
        }
    }
}

/// Asks for a table as a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReportCsv {
    /// Which table.
    pub which: ReportTable,
    /// The first day, `YYYY-MM-DD`.
    pub from: String,
    /// The last day; at most a year from the first.
    pub to: String,
}

/// A table as a file. Readable by whoever finds it.
#[derive(Clone, Serialize, TS)]
pub struct CsvFile {
    /// The bytes, base64.
    pub csv_base64: String,
    /// A name for the file.
    pub file_name: String,
    /// Rows, the header left out.
    pub rows: u32,
}

impl std::fmt::Debug for CsvFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CsvFile")
            .field("rows", &self.rows)
            .finish_non_exhaustive()
    }
}
