//! The clinic's own list of coded diagnoses, read from a CSV file. None comes with the program: what the lists' owners allow is
//! in `docs/adr/diagnosis-codes.md`. Each row becomes a phrase of the diagnosis box.

use std::collections::HashSet;

use nirantar_document::{Doc, Kind, Mark, New, Template, TemplateKind, TemplatesEdit, TemplatesView};
use nirantar_domain::{Invalid, diagnosis};

use super::lists::list_id;
use super::{DiagnosisCodes, DiagnosisCodesImport};
use crate::{Error, Nirantar, Result};

/// Most rows of a list: it is completed from memory, and lies in one document.
const MOST: usize = 2_000;
/// Longest term, in characters.
const LONGEST: usize = 200;
/// Longest code, in characters.
const LONGEST_CODE: usize = 24;

impl Nirantar {
    /// Replaces the clinic's list of coded diagnoses by `code,term[,system]` rows; a first row that names the columns is
    /// passed over. Nothing is changed when a row is refused. An empty text takes the list out. Phrases that a person typed
    /// are no rows of the list, coded or not, and stay.
    ///
    /// # Errors
    /// Invalid `csv`, with the line.
    pub fn diagnosis_codes_import(&self, import: DiagnosisCodesImport) -> Result<DiagnosisCodes> {
        let rows = rows(&import.csv)?;
        self.with_session("diagnosis_codes_import", |folder, session| {
            let id = list_id(folder.organisation(), "templates");
            let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let odd = rows.iter().filter(|row| diagnosis::read(&row.text).1.is_none());
            let (count, odd) = (number(rows.len()), number(odd.count()));
            session.org.write(self.ports.clock.now(), |tx| {
                let mut doc = match tx.find_document(id)? {
                    Some(doc) => doc,
                    None => Doc::new(Kind::Templates, tx.actor())?,
                };
                let heads = doc.heads();
                let mut edits = Vec::new();
                let mut kept: HashSet<String> = HashSet::new();
                for old in TemplatesView::read(&doc)?.templates {
                    if !old.value.listed {
                        continue;
                    }
                    if rows.contains(&old.value) {
                        kept.insert(old.value.text);
                    } else {
                        edits.push(TemplatesEdit::Mark(Mark {
                            id: self.make_entry_id(),
                            of: old.id,
                            reason: String::new(),
                        }));
                    }
                }
                let new = rows.into_iter().filter(|row| !kept.contains(&row.text));
                edits.extend(new.map(|row| TemplatesEdit::Template(New::fact(self.make_entry_id(), row))));
                if edits.is_empty() {
                    return Ok(());
                }
                doc.edit(&heads, session.stamp(tx.at()), &edits)?;
                tx.put_document(id, &doc)?;
                session.audit(tx, "template.import", "template", &[id], &["template"])
            })?;
            Ok(DiagnosisCodes { count, odd })
        })
    }
}

/// The list as phrases: `J06.9 Acute URTI` is found by either word, and puts `Acute URTI [J06.9]` into the box. A code that has
/// not the shape of its list stands there as well, as words: only what would be read back as another code is refused.
fn rows(text: &str) -> Result<Vec<Template>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Template> = Vec::new();
    let mut seen = HashSet::new();
    for (index, record) in reader.records().enumerate() {
        let line = index + 1;
        let wrong = || Error::Invalid(Invalid::new("csv", "codes-row-wrong").with("line", line));
        let record = record.map_err(|_| wrong())?;
        let cell = |at: usize| record.get(at).unwrap_or_default();
        if record.iter().all(str::is_empty) || (index == 0 && cell(0).eq_ignore_ascii_case("code")) {
            continue;
        }
        let (code, term) = (cell(0), cell(1));
        let system = Some(cell(2)).filter(|system| !system.is_empty());
        let system = system.unwrap_or(diagnosis::ICD_10).to_ascii_lowercase();
        let short = |cell: &str| fits(cell, LONGEST_CODE) && !cell.contains(['[', ']']);
        let plain = fits(term, LONGEST) && short(code) && short(&system);
        let said = format!("{system},{code},{term}");
        if !plain || nirantar_domain::identifier::contains_aadhaar(&said) {
            return Err(wrong());
        }
        let code = code.to_ascii_uppercase();
        let written = diagnosis::write(term, Some((&system, &code)));
        // What is read back from the box has to be what the row says, or no code at all.
        let holds = match diagnosis::read(&written) {
            (words, Some(coded)) => words == term && coded.system == system && coded.code == code,
            (_, None) => true,
        };
        if !holds {
            return Err(wrong());
        }
        if !seen.insert(written.clone()) {
            continue;
        }
        if rows.len() == MOST {
            let many = Invalid::new("csv", "codes-too-many").with("max", MOST);
            return Err(Error::Invalid(many));
        }
        rows.push(Template {
            kind: TemplateKind::Diagnosis,
            title: format!("{code} {term}"),
            text: written,
            language: None,
            owner: None,
            listed: true,
        });
    }
    Ok(rows)
}

/// True for a cell that says something, on one line.
fn fits(cell: &str, longest: usize) -> bool {
    !cell.is_empty() && cell.chars().count() <= longest && !cell.chars().any(char::is_control)
}
