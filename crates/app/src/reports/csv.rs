//! Numbers as a file (docs/formats/report-csv.md).

use base64::Engine as _;
use nirantar_domain::Paise;

use super::count::size;
use super::period::{Period, day};
use super::show::{diagnoses, report};
use super::{CsvFile, FollowUpStage, ReportCsv, ReportTable};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Spreadsheets take a CSV without it for the code page of the desktop, and every name in an Indian script for noise.
const BOM: &str = "\u{feff}";

/// What makes a spreadsheet take a cell for a formula, at its very beginning; the wide forms too, which some turn into the
/// narrow ones.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

impl Nirantar {
    /// A table as CSV, which a page then saves. It leaves the program's keeping, so that goes on record.
    ///
    /// # Errors
    /// Invalid `from`, `to`, or a table that this login does not see.
    pub fn report_csv(&self, ask: ReportCsv) -> Result<CsvFile> {
        self.with_session("report_csv", |_, session| {
            let period = Period::between(day("from", &ask.from)?, day("to", &ask.to)?)?;
            let table = table(self, session, ask.which, period)?;
            let now = self.ports.clock.now();
            session.desk.write(now, |tx| {
                session.audit(tx, "report.export", "report", &[], &[ask.which.as_str()])
            })?;
            Ok(CsvFile {
                csv_base64: base64::engine::general_purpose::STANDARD.encode(bytes(&table)?),
                file_name: format!("{}-{}-{}.csv", ask.which.as_str(), period.from, period.to),
                rows: size(table.rows.len()),
            })
        })
    }
}

struct Table {
    header: &'static [&'static str],
    rows: Vec<Vec<String>>,
}

fn table(core: &Nirantar, session: &Session, which: ReportTable, period: Period) -> Result<Table> {
    let number = |number: u32| number.to_string();
    let some = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let refused = || Error::Forbidden {
        command: "report_csv".to_owned(),
    };
    Ok(match which {
        ReportTable::Days => Table {
            header: &[
                "date",
                "visits",
                "finished",
                "new_patients",
                "waited",
                "median_wait_minutes",
                "longest_wait_minutes",
                "taken_rupees",
            ],
            rows: report(core, session, period)?
                .days
                .into_iter()
                .map(|day| {
                    vec![
                        day.date,
                        number(day.came),
                        number(day.done),
                        number(day.new_patients),
                        number(day.wait.counted),
                        some(day.wait.median_minutes),
                        some(day.wait.longest_minutes),
                        day.taken_paise.map(rupees).unwrap_or_default(),
                    ]
                })
                .collect(),
        },
        ReportTable::Hours => Table {
            header: &[
                "hour",
                "visits",
                "waited",
                "median_wait_minutes",
                "longest_wait_minutes",
            ],
            rows: report(core, session, period)?
                .hours
                .into_iter()
                .map(|hour| {
                    vec![
                        number(hour.hour),
                        number(hour.came),
                        number(hour.wait.counted),
                        some(hour.wait.median_minutes),
                        some(hour.wait.longest_minutes),
                    ]
                })
                .collect(),
        },
        ReportTable::Doctors => Table {
            header: &[
                "doctor",
                "visits",
                "finished",
                "median_wait_minutes",
                "longest_wait_minutes",
            ],
            rows: report(core, session, period)?
                .doctors
                .into_iter()
                .map(|doctor| {
                    vec![
                        doctor.name,
                        number(doctor.came),
                        number(doctor.done),
                        some(doctor.wait.median_minutes),
                        some(doctor.wait.longest_minutes),
                    ]
                })
                .collect(),
        },
        ReportTable::Diagnoses => Table {
            header: &["diagnosis", "consults"],
            rows: diagnoses(core, session, period, usize::MAX)?
                .ok_or_else(refused)?
                .top
                .into_iter()
                .map(|row| vec![row.text, number(row.consults)])
                .collect(),
        },
        ReportTable::FollowUps => {
            if !core.permissions.allows(&session.roles, "follow_ups_due") {
                return Err(refused());
            }
            let rows = session
                .desk
                .read(|tx| tx.follow_ups_due(period.from, period.to))?;
            Table {
                header: &[
                    "due",
                    "number",
                    "name",
                    "phone",
                    "visited",
                    "doctor",
                    "status",
                    "came",
                    "diagnoses",
                ],
                rows: super::follow_ups::shown(core, session, rows)?
                    .into_iter()
                    .map(|row| {
                        vec![
                            row.due,
                            row.patient_number,
                            row.patient_name,
                            spoken(&row.phone),
                            row.date,
                            row.doctor_name,
                            status(row.stage).to_owned(),
                            row.came_on.unwrap_or_default(),
                            row.diagnoses.unwrap_or_default().join("; "),
                        ]
                    })
                    .collect(),
            }
        }
    })
}

const fn status(stage: FollowUpStage) -> &'static str {
    match stage {
        FollowUpStage::Open => "open",
        FollowUpStage::Reached => "reached",
        FollowUpStage::NotReached => "not_reached",
        FollowUpStage::NotComing => "not_coming",
        FollowUpStage::Came => "came",
    }
}

/// `+919876543210` as people say it, `98765 43210`: a cell that begins with a plus sign is a formula to a spreadsheet.
fn spoken(phone: &str) -> String {
    match phone
        .strip_prefix("+91")
        .and_then(|rest| rest.split_at_checked(5))
    {
        Some((first, last)) if last.len() == 5 => format!("{first} {last}"),
        _ => phone.to_owned(),
    }
}

/// `1234.50`: a number to every spreadsheet.
fn rupees(paise: Paise) -> String {
    let value = paise.get();
    let sign = if value < 0 { "-" } else { "" };
    format!(
        "{sign}{}.{:02}",
        value.unsigned_abs() / 100,
        value.unsigned_abs() % 100
    )
}

/// A cell that no spreadsheet takes for a formula. A plain number, negative or not, is none.
fn guarded(cell: &str) -> std::borrow::Cow<'_, str> {
    let is_number = cell.strip_prefix('-').is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(|digit| digit.is_ascii_digit() || digit == '.')
    });
    if !is_number && cell.starts_with(FORMULA) {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

fn bytes(table: &Table) -> Result<Vec<u8>> {
    let unwritten = |_: csv::Error| Error::internal("a table that cannot be written as CSV");
    let mut writer = csv::WriterBuilder::new()
        // RFC 4180 ends lines so.
        .terminator(csv::Terminator::CRLF)
        .from_writer(BOM.as_bytes().to_vec());
    writer.write_record(table.header).map_err(unwritten)?;
    for row in &table.rows {
        writer
            .write_record(row.iter().map(|cell| guarded(cell).into_owned()))
            .map_err(unwritten)?;
    }
    writer
        .into_inner()
        .map_err(|_| Error::internal("a table that cannot be written as CSV"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_every_cell_comes_back() {
        let cells = [
            "=HYPERLINK(\"http://x\")",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\tx",
            "＝1",
            "-12.50",
            "said \"so\", and\r\nleft",
            "सुनीता, देवी",
            "'quoted",
            "",
        ];
        let table = Table {
            header: &["a"; 11],
            rows: vec![cells.iter().map(|cell| (*cell).to_owned()).collect()],
        };
        let written = bytes(&table).unwrap();
        let text = std::str::from_utf8(&written).unwrap();
        let text = text.strip_prefix(BOM).unwrap();
        assert!(text.ends_with("\r\n"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let back = reader.records().next().unwrap().unwrap();
        for (cell, back) in cells.iter().zip(back.iter()) {
            assert!(!back.starts_with(FORMULA) || *cell == "-12.50", "{back:?}");
            assert_eq!(
                back.strip_prefix('\'').filter(|_| back != *cell).unwrap_or(back),
                *cell
            );
        }
    }

    #[test]
    fn money_and_phones_as_people_write_them() {
        assert_eq!(rupees(Paise::new(123_450)), "1234.50");
        assert_eq!(rupees(Paise::new(-5)), "-0.05");
        assert_eq!(spoken("+919876543210"), "98765 43210");
        assert_eq!(spoken("+14155550100"), "+14155550100");
        assert_eq!(spoken(""), "");
    }
}
