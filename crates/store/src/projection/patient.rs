//! Patients as listed, and the search keys that the index is loaded from.

use nirantar_document::{Doc, PatientStatus, PatientView};
use nirantar_domain::{BirthInfo, BranchId, DocId, PatientId, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use super::{NewRow, id_bytes, text, values, word};
use crate::error::Result;
use crate::search::{IndexedPatient, WordKeys, read_keys, word_keys, write_keys};
use crate::table::value::{id16, id16_or_none, time};
use crate::tx::ReadTx;

/// A patient as listed. Texts are empty where nothing is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatientRow {
    /// Whom.
    pub id: PatientId,
    /// Number for people, `A-1042`.
    pub number: String,
    /// Name as typed.
    pub name: String,
    /// The name in another script.
    pub name_other_script: String,
    /// `female`, `male`, `other`, `unknown`, or empty.
    pub sex: String,
    /// Birth or age told.
    pub birth: Option<BirthInfo>,
    /// The phone to ring, `+91…`.
    pub phone: String,
    /// Village or area.
    pub area: String,
    /// PIN code.
    pub pin: String,
    /// Language of paper.
    pub language: String,
    /// ABHA number.
    pub abha_number: String,
    /// `active`, `deceased`, `registered_in_error`.
    pub status: String,
    /// Home branch.
    pub home_branch: Option<BranchId>,
    /// When registered.
    pub registered_at: Timestamp,
    /// Number of conflicts that a person has to decide.
    pub conflicts: u32,
}

const COLUMNS: &str = "id, number, name, name_other_script, sex, birth, phone, area, pin, language, abha_number, \
                       status, home_branch, registered_at, conflicts";

/// As [`COLUMNS`], with the search keys behind.
const WITH_KEYS: &str = "id, number, name, name_other_script, sex, birth, phone, area, pin, language, abha_number, \
                         status, home_branch, registered_at, conflicts, name_keys, area_keys";

/// The rows of a patient, and what the index holds of them: nothing of a registration in error, which search does not show.
pub(super) fn project(id: DocId, doc: &Doc) -> Result<(Vec<NewRow>, Option<IndexedPatient>)> {
    let view = PatientView::read(doc)?;
    let fields = &view.fields;
    let birth = match &fields.birth {
        Some(birth) => serde_json::to_string(birth).unwrap_or_default(),
        None => String::new(),
    };
    let (name_keys, area_keys) = keys(&view);
    let number = word(fields.number.as_ref())?;
    let abha = word(fields.abha_number.as_ref())?;
    let status = fields.status.unwrap_or_default();
    let phones: Vec<String> = view
        .phones
        .iter()
        .map(|phone| phone.value.number.as_str().to_owned())
        .collect();
    let mut rows = vec![NewRow {
        table: "patient",
        columns: WITH_KEYS,
        values: values![
            id.as_bytes().to_vec(),
            number.clone(),
            word(fields.name.as_ref())?,
            word(fields.name_other_script.as_ref())?,
            word(fields.sex.as_ref())?,
            birth,
            phones.first().cloned().unwrap_or_default(),
            word(fields.area.as_ref())?,
            word(fields.pin.as_ref())?,
            word(fields.language.as_ref())?,
            abha.clone(),
            word(Some(&status))?,
            id_bytes(fields.home_branch.as_ref().map(BranchId::as_bytes)),
            fields.registered_at.unwrap_or_default().as_millis(),
            view.conflicts.len() as u32,
            write_keys(&name_keys),
            write_keys(&area_keys),
        ],
    }];
    rows.extend((0u32..).zip(&view.phones).map(|(place, phone)| NewRow {
        table: "patient_phone",
        columns: "place, number, label",
        values: values![
            place,
            phone.value.number.as_str().to_owned(),
            text(phone.value.label.as_ref()),
        ],
    }));
    let indexed = (status != PatientStatus::RegisteredInError).then(|| IndexedPatient {
        id: *id.as_bytes(),
        number,
        name: name_keys,
        area: area_keys,
        phones,
        abha,
    });
    Ok((rows, indexed))
}

fn keys(view: &PatientView) -> (Vec<WordKeys>, Vec<WordKeys>) {
    let mut name = view
        .fields
        .name
        .as_ref()
        .map_or_else(Vec::new, |name| word_keys(name.as_str()));
    for other in view
        .fields
        .name_other_script
        .iter()
        .flat_map(|name| word_keys(name.as_str()))
    {
        // The same name in another script mostly gives the same keys: kept once.
        if !name.contains(&other) {
            name.push(other);
        }
    }
    (name, word_keys(&text(view.fields.area.as_ref())))
}

/// Every patient for the index, from the tables. Two scans side by side: a query for the phones of each patient would
/// take longer than all the rest.
pub(crate) fn indexed_patients(connection: &Connection, mut each: impl FnMut(&IndexedPatient)) -> Result<()> {
    let mut phones =
        connection.prepare_cached("SELECT doc, number FROM patient_phone ORDER BY doc, place")?;
    let mut phones = phones
        .query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?
        .peekable();
    let mut query = connection.prepare_cached(
        "SELECT doc, id, number, name_keys, area_keys, abha_number FROM patient
         WHERE status <> 'registered_in_error' ORDER BY doc",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let doc = row.get::<_, i64>(0)?;
        let mut own = Vec::new();
        while let Some(phone) = phones.next_if(|phone| phone.as_ref().map_or(true, |(of, _)| *of <= doc)) {
            let (of, number) = phone?;
            if of == doc {
                own.push(number);
            }
        }
        let text = |column| -> rusqlite::Result<&str> { Ok(row.get_ref(column)?.as_str()?) };
        each(&IndexedPatient {
            id: id16(row, 1)?,
            number: text(2)?.to_owned(),
            name: read_keys(text(3)?),
            area: read_keys(text(4)?),
            phones: own,
            abha: text(5)?.to_owned(),
        });
    }
    Ok(())
}

fn patient_row(row: &Row<'_>) -> rusqlite::Result<PatientRow> {
    Ok(PatientRow {
        id: PatientId::from_bytes(id16(row, 0)?),
        number: row.get(1)?,
        name: row.get(2)?,
        name_other_script: row.get(3)?,
        sex: row.get(4)?,
        birth: serde_json::from_str(row.get_ref(5)?.as_str()?).ok(),
        phone: row.get(6)?,
        area: row.get(7)?,
        pin: row.get(8)?,
        language: row.get(9)?,
        abha_number: row.get(10)?,
        status: row.get(11)?,
        home_branch: id16_or_none(row, 12)?.map(BranchId::from_bytes),
        registered_at: time(row, 13)?,
        conflicts: row.get(14)?,
    })
}

impl ReadTx<'_> {
    /// A patient's row.
    pub fn patient(&self, id: PatientId) -> Result<Option<PatientRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM patient WHERE doc = (SELECT seq FROM document WHERE id = ?1)"
        ))?;
        Ok(query.query_row([id.as_bytes()], patient_row).optional()?)
    }

    /// The rows of several patients, in the order given; those that are not here are left out.
    pub fn patients(&self, ids: &[PatientId]) -> Result<Vec<PatientRow>> {
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            rows.extend(self.patient(*id)?);
        }
        Ok(rows)
    }

    /// The patients with a number, as typed with its hyphen; two PCs that were mistakenly given the same letters could
    /// have given it twice.
    pub fn patients_with_number(&self, number: &str) -> Result<Vec<PatientRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM patient WHERE number = ?1 ORDER BY id"
        ))?;
        let rows = query.query_map([number], patient_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Everybody who is reached by one of these numbers (`+91…`): the household. By name; registrations in error are left
    /// out.
    pub fn patients_with_phone(&self, numbers: &[String], limit: u32) -> Result<Vec<PatientRow>> {
        let numbers = serde_json::to_string(numbers).unwrap_or_default();
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM patient WHERE status <> 'registered_in_error' AND doc IN
               (SELECT doc FROM patient_phone WHERE number IN (SELECT value FROM json_each(?1)))
             ORDER BY name, id LIMIT ?2"
        ))?;
        let rows = query.query_map(rusqlite::params![numbers, limit], patient_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many patients there are, registrations in error included.
    pub fn count_patients(&self) -> Result<u64> {
        let count: i64 = self
            .connection()
            .query_row("SELECT count(*) FROM patient", [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// The newest registrations, newest first.
    pub fn newest_patients(&self, limit: u32) -> Result<Vec<PatientRow>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM patient ORDER BY doc DESC LIMIT ?1"
        ))?;
        let rows = query.query_map([limit], patient_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
