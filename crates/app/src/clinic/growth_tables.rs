//! Growth tables that the clinic reads in, for the ages that no licence lets the program bring (docs/adr/growth-tables.md).
//! What is kept is what the reader understood, written down in the program's own form (docs/formats/growth-table.md).

use std::borrow::Cow;
use std::sync::OnceLock;

use nirantar_document::{Doc, Entry, GrowthTable, GrowthTablesEdit, GrowthTablesView, Kind, Mark, New};
use nirantar_domain::Invalid;
use nirantar_growth::read::read;
use nirantar_growth::{self as growth, Charts, Given, ReadError, Table};
use nirantar_store::WriteTx;

use super::lists::list_id;
use super::{GrowthImport, GrowthRemove, GrowthSex, GrowthTableShown};
use crate::encounters::{GrowthMeasure, growth_measure};
use crate::folder::OpenFolder;
use crate::patients::line;
use crate::session::Session;
use crate::{Error, Nirantar, Result};

/// Largest file, bytes. WHO's own by day, both sexes, is half of it.
const MOST_BYTES: usize = 800 * 1024;
/// The name that gives the list its id.
const LIST: &str = "growth_tables";
/// No table goes beyond: 20 years.
const LAST_DAY: u32 = 7_305;

impl Nirantar {
    /// Reads a file of growth tables in, beside those that are there; one that it covers whole is taken out. Nothing is
    /// changed when the file is refused.
    ///
    /// # Errors
    /// Invalid `text`, with the line; invalid `name` for a file that does not say where its numbers come from.
    pub fn growth_import(&self, import: GrowthImport) -> Result<Vec<GrowthTableShown>> {
        self.with_session("growth_import", |folder, session| {
            let (table, new) = understood(&import)?;
            self.change_growth_tables(folder, session, "growth_table.import", |view| {
                let covered = view.tables.iter().filter(|old| {
                    tables_of(old)
                        .iter()
                        .all(|old| new.iter().any(|new| new.covers(old)))
                });
                let mut edits: Vec<_> = covered
                    .map(|old| GrowthTablesEdit::Mark(self.growth_mark(old)))
                    .collect();
                edits.push(GrowthTablesEdit::Table(New::fact(
                    self.make_entry_id(),
                    table.clone(),
                )));
                Ok(edits)
            })
        })
    }

    /// The clinic's growth tables, the newest first: where two have numbers for one day, that is the one that counts.
    ///
    /// # Errors
    /// Disk errors.
    pub fn growth_tables(&self, (): ()) -> Result<Vec<GrowthTableShown>> {
        self.with_session("growth_tables", |folder, session| {
            Ok(shown(kept(folder, session)?.as_ref()))
        })
    }

    /// Takes a growth table out.
    ///
    /// # Errors
    /// Not found if it is not there any more.
    pub fn growth_remove(&self, remove: GrowthRemove) -> Result<Vec<GrowthTableShown>> {
        self.with_session("growth_remove", |folder, session| {
            self.change_growth_tables(folder, session, "growth_table.remove", |view| {
                let old = view.tables.iter().find(|table| table.id == remove.entry);
                let old = old.ok_or(Error::NotFound { what: "table" })?;
                Ok(vec![GrowthTablesEdit::Mark(self.growth_mark(old))])
            })
        })
    }

    fn growth_mark(&self, old: &Entry<GrowthTable>) -> Mark {
        Mark {
            id: self.make_entry_id(),
            of: old.id,
            reason: String::new(),
        }
    }

    fn change_growth_tables(
        &self,
        folder: &OpenFolder,
        session: &Session,
        action: &str,
        edits: impl Fn(&GrowthTablesView) -> Result<Vec<GrowthTablesEdit>>,
    ) -> Result<Vec<GrowthTableShown>> {
        let id = list_id(folder.organisation(), LIST);
        session.org.write(self.ports.clock.now(), |tx: &mut WriteTx<'_>| {
            let mut doc = match tx.find_document(id)? {
                Some(doc) => doc,
                None => Doc::new(Kind::GrowthTables, tx.actor())?,
            };
            let heads = doc.heads();
            let edits = edits(&GrowthTablesView::read(&doc)?)?;
            doc.edit(&heads, session.stamp(tx.at()), &edits)?;
            tx.put_document(id, &doc)?;
            session.audit(tx, action, "growth_table", &[id], &["growth_table"])?;
            Ok(shown(Some(&GrowthTablesView::read(&doc)?)))
        })
    }
}

/// The growth tables for a child of that sex up to a day of life: what is built in first, then the clinic's own from the
/// newest. Those are read only for who is past the built-in ones and not grown up: nobody else's consult waits for them.
pub(crate) fn growth_charts(
    folder: &OpenFolder,
    session: &Session,
    sex: growth::Sex,
    day: u32,
) -> Result<Cow<'static, Charts>> {
    let built_in = built_in();
    if day > LAST_DAY || built_in.last_day(sex) >= Some(day) {
        return Ok(Cow::Borrowed(built_in));
    }
    let mut charts = built_in.clone();
    for table in kept(folder, session)?
        .iter()
        .flat_map(|view| view.tables.iter().rev())
    {
        charts.add(tables_of(table));
    }
    Ok(Cow::Owned(charts))
}

/// The tables that are built in, read once.
fn built_in() -> &'static Charts {
    static CHARTS: OnceLock<Charts> = OnceLock::new();
    CHARTS.get_or_init(Charts::built_in)
}

fn kept(folder: &OpenFolder, session: &Session) -> Result<Option<GrowthTablesView>> {
    let id = list_id(folder.organisation(), LIST);
    let doc = session.org.read(|tx| tx.find_document(id))?;
    Ok(doc.as_ref().map(GrowthTablesView::read).transpose()?)
}

/// What was kept says everything itself. None for what a newer build wrote and this one cannot read: its curves are not drawn.
fn tables_of(kept: &Entry<GrowthTable>) -> Vec<Table> {
    read(&kept.value.text, &Given::default()).unwrap_or_default()
}

fn understood(import: &GrowthImport) -> Result<(GrowthTable, Vec<Table>)> {
    if import.text.len() > MOST_BYTES {
        return Err(Error::Invalid(refusal(&ReadError::TooLong)));
    }
    let given = Given {
        measure: import.measure.map(growth_measure),
        sex: import.sex.map(sex_of),
        source: import.name.clone().unwrap_or_default(),
    };
    let tables = read(&import.text, &given).map_err(|error| refusal(&error))?;
    let first = tables.first().ok_or_else(|| refusal(&ReadError::Empty))?;
    // One line, whatever was pasted: it is written behind `# source:`.
    let source = first.source().split_whitespace().collect::<Vec<_>>().join(" ");
    let source =
        line("name", Some(&source))?.ok_or_else(|| Invalid::new("name", "growth-table-source-missing"))?;
    let reaches = |table: &Table| {
        built_in()
            .last_day(table.sex())
            .is_none_or(|last| table.days().1 > last)
    };
    if !tables.iter().any(reaches) {
        return Err(Error::Invalid(Invalid::new("text", "growth-table-built-in")));
    }
    let text = growth::write(first.measure(), &source, &tables);
    Ok((GrowthTable { text }, tables))
}

/// Each refusal of the reader in words that name the line and what helps.
fn refusal(error: &ReadError) -> Invalid {
    let invalid = |key| Invalid::new("text", key);
    match *error {
        ReadError::Empty => invalid("growth-table-empty"),
        ReadError::Column(column) => invalid("growth-table-column").with("column", column),
        ReadError::Measure => invalid("growth-table-measure"),
        ReadError::Sex { line } => invalid("growth-table-sex").with("line", line),
        ReadError::Number { line, column } => invalid("growth-table-number")
            .with("line", line)
            .with("column", column),
        ReadError::Order { line } => invalid("growth-table-order").with("line", line),
        ReadError::Gap { line } => invalid("growth-table-gap").with("line", line),
        ReadError::Values { line } => invalid("growth-table-values").with("line", line),
        ReadError::TooLong => invalid("growth-table-long").with("max_kb", MOST_BYTES / 1024),
    }
}

fn shown(view: Option<&GrowthTablesView>) -> Vec<GrowthTableShown> {
    let newest_first = view.iter().flat_map(|view| view.tables.iter().rev());
    newest_first
        .filter_map(|entry| {
            let tables = tables_of(entry);
            let first = tables.first()?;
            let of = |sex| tables.iter().any(|table| table.sex() == sex);
            Some(GrowthTableShown {
                entry: entry.id,
                source: first.source().to_owned(),
                measure: match first.measure() {
                    growth::Measure::Weight => GrowthMeasure::Weight,
                    growth::Measure::Height => GrowthMeasure::Height,
                    growth::Measure::Bmi => GrowthMeasure::Bmi,
                    growth::Measure::Head => GrowthMeasure::Head,
                },
                girls: of(growth::Sex::Girl),
                boys: of(growth::Sex::Boy),
                from_day: tables.iter().map(|table| table.days().0).min()?,
                to_day: tables.iter().map(|table| table.days().1).max()?,
                at: entry.at,
            })
        })
        .collect()
}

const fn sex_of(sex: GrowthSex) -> growth::Sex {
    match sex {
        GrowthSex::Girl => growth::Sex::Girl,
        GrowthSex::Boy => growth::Sex::Boy,
    }
}
