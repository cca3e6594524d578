//! Reads a file of growth tables: ours (docs/formats/growth-table.md), WHO's own text files, and the sheets that WHO
//! publishes once they are saved as CSV.

use crate::age::DAYS_PER_MONTH;
use crate::lms::Lms;
use crate::measure::{FIRST_STANDING_DAY, Measure, Sex};
use crate::table::{Row, Table};

/// What the reader of a file knows from elsewhere. WHO's sheets say neither the measure nor the sex inside.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// The measure, when the file has no `# measure:` line.
    pub measure: Option<Measure>,
    /// The sex, when the file has no `sex` column.
    pub sex: Option<Sex>,
    /// Where the numbers come from, when the file has no `# source:` line.
    pub source: String,
}

/// Why a file is no growth table. Lines are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is no row of numbers, or a single one for a sex.
    #[error("the file has not two rows")]
    Empty,
    /// A column is missing in the heading.
    #[error("the heading has no column {0}")]
    Column(&'static str),
    /// Nobody says what is measured, or the file and the reader say different things.
    #[error("the measure is not known or contradicts the file")]
    Measure,
    /// Nobody says for which sex.
    #[error("line {line}: the sex is not known")]
    Sex {
        /// The line.
        line: usize,
    },
    /// A field is no number.
    #[error("line {line}: {column} is no number")]
    Number {
        /// The line.
        line: usize,
        /// The column.
        column: &'static str,
    },
    /// An age is not greater than the one before.
    #[error("line {line}: ages must rise")]
    Order {
        /// The line.
        line: usize,
    },
    /// Ages are too far apart to draw a line between them.
    #[error("line {line}: too far from the age before")]
    Gap {
        /// The line.
        line: usize,
    },
    /// Numbers that cannot be those of the measure: another measure's file, or columns mixed up.
    #[error("line {line}: not numbers of that measure")]
    Values {
        /// The line.
        line: usize,
    },
    /// More rows than any growth table has.
    #[error("the file has too many rows")]
    TooLong,
}

/// WHO's tables by day have 1,857 rows for each sex.
const MOST_ROWS: usize = 20_000;
/// National references give a row for each half year.
const WIDEST_GAP_DAYS: f64 = 190.0;
/// 20 years.
const LAST_DAY: f64 = 7_305.0;

/// Reads the tables of one file: one for each sex, and two where lying and standing children have tables of their own.
///
/// # Errors
/// [`ReadError`] at the first thing that is not as a growth table has it; nothing is left out silently.
pub fn read(text: &str, given: &Given) -> Result<Vec<Table>, ReadError> {
    let mut notes = Notes::default();
    let mut heading = None;
    let mut rows = Vec::new();
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line_number = index + 1;
        if line.trim().is_empty() {
            continue;
        }
        if let Some(note) = line.strip_prefix('#') {
            notes.take(note)?;
            continue;
        }
        match &heading {
            None => heading = Some(Heading::read(line)?),
            Some(heading) => rows.push(heading.row(line, line_number, given.sex)?),
        }
        if rows.len() > MOST_ROWS {
            return Err(ReadError::TooLong);
        }
    }
    let by_month = heading.is_some_and(|heading| heading.counts_months(&rows));
    let measure = match (notes.measure, given.measure) {
        (Some(said), Some(given)) if said != given => return Err(ReadError::Measure),
        (said, given) => said.or(given).ok_or(ReadError::Measure)?,
    };
    let source = notes.source.unwrap_or_else(|| given.source.clone());
    tables(measure, &source, &rows, by_month)
}

fn tables(measure: Measure, source: &str, rows: &[Numbers], by_month: bool) -> Result<Vec<Table>, ReadError> {
    let mut tables = Vec::new();
    for sex in Sex::ALL {
        let mut checked: Vec<Row> = Vec::new();
        for numbers in rows.iter().filter(|numbers| numbers.sex == sex) {
            let day = if by_month {
                numbers.age * DAYS_PER_MONTH
            } else {
                numbers.age
            };
            checked.push(numbers.check(measure, day, checked.last())?);
        }
        let standing = parting(measure, &checked);
        let (lying, standing) = checked.split_at_checked(standing).unwrap_or((&checked, &[]));
        for part in [lying, standing] {
            match part.len() {
                0 => {}
                // No line goes through one point, and a row that counts for nothing is not passed over.
                1 => return Err(ReadError::Empty),
                _ => tables.push(Table::new(measure, sex, source.to_owned(), part.to_vec())),
            }
        }
    }
    if tables.is_empty() {
        Err(ReadError::Empty)
    } else {
        Ok(tables)
    }
}

/// How many rows come before the children who are measured standing, in a file by day that has both: at day 731 WHO's
/// length and BMI tables make a step, and no line may be drawn across it.
fn parting(measure: Measure, rows: &[Row]) -> usize {
    let standing = f64::from(FIRST_STANDING_DAY);
    let at = rows.partition_point(|row| row.day < standing);
    let steps = at
        .checked_sub(1)
        .and_then(|before| rows.get(before))
        .is_some_and(|row| row.day == standing - 1.0)
        && rows.get(at).is_some_and(|row| row.day == standing);
    match measure {
        Measure::Height | Measure::Bmi if steps => at,
        _ => rows.len(),
    }
}

/// What the lines behind `#` say.
#[derive(Default)]
struct Notes {
    measure: Option<Measure>,
    source: Option<String>,
}

impl Notes {
    fn take(&mut self, note: &str) -> Result<(), ReadError> {
        match note
            .split_once(':')
            .map(|(name, value)| (name.trim(), value.trim()))
        {
            Some(("measure", word)) => self.measure = Some(word.parse().map_err(|_| ReadError::Measure)?),
            Some(("source", source)) => self.source = Some(source.to_owned()),
            _ => {}
        }
        Ok(())
    }
}

/// Where the columns are.
struct Heading {
    separator: Option<char>,
    sex: Option<usize>,
    age: usize,
    unit: Option<AgeUnit>,
    l: usize,
    m: usize,
    s: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum AgeUnit {
    Days,
    Months,
}

/// The fields of one line, as numbers.
struct Numbers {
    line: usize,
    sex: Sex,
    age: f64,
    lms: Lms,
}

impl Heading {
    fn read(line: &str) -> Result<Self, ReadError> {
        let separator = ['\t', ',', ';'].into_iter().find(|c| line.contains(*c));
        let names: Vec<String> = fields(line, separator).map(str::to_ascii_lowercase).collect();
        let column = |name: &str| names.iter().position(|found| found == name);
        let need = |name: &'static str| column(name).ok_or(ReadError::Column(name));
        let named = [
            ("day", Some(AgeUnit::Days)),
            ("days", Some(AgeUnit::Days)),
            ("month", Some(AgeUnit::Months)),
            ("months", Some(AgeUnit::Months)),
            ("age", None),
        ];
        let (age, unit) = named
            .into_iter()
            .find_map(|(name, unit)| column(name).map(|at| (at, unit)))
            .ok_or(ReadError::Column("day"))?;
        Ok(Self {
            separator,
            sex: column("sex"),
            age,
            unit,
            l: need("l")?,
            m: need("m")?,
            s: need("s")?,
        })
    }

    fn row(&self, line: &str, line_number: usize, given: Option<Sex>) -> Result<Numbers, ReadError> {
        let found: Vec<&str> = fields(line, self.separator).collect();
        let number = |at: usize, column: &'static str| {
            found
                .get(at)
                .and_then(|field| field.parse::<f64>().ok())
                .filter(|number| number.is_finite())
                .ok_or(ReadError::Number {
                    line: line_number,
                    column,
                })
        };
        let sex = match self.sex {
            Some(at) => found.get(at).and_then(|word| sex_of(word)),
            None => given,
        };
        Ok(Numbers {
            line: line_number,
            sex: sex.ok_or(ReadError::Sex { line: line_number })?,
            age: number(self.age, "age")?,
            lms: Lms {
                l: number(self.l, "l")?,
                m: number(self.m, "m")?,
                s: number(self.s, "s")?,
            },
        })
    }

    /// Whether ages are months. WHO's text files call the column `age` either way: those by day begin at birth, those by
    /// month at 61.
    fn counts_months(&self, rows: &[Numbers]) -> bool {
        match self.unit {
            Some(unit) => unit == AgeUnit::Months,
            None => rows.iter().all(|row| (60.0..=240.0).contains(&row.age)),
        }
    }
}

impl Numbers {
    fn check(&self, measure: Measure, day: f64, before: Option<&Row>) -> Result<Row, ReadError> {
        let (least, most) = measure.median_range();
        let Lms { l, m, s } = self.lms;
        if !((-10.0..=10.0).contains(&l) && (least..=most).contains(&m) && (0.005..=0.5).contains(&s)) {
            return Err(ReadError::Values { line: self.line });
        }
        if !(0.0..=LAST_DAY).contains(&day) || before.is_some_and(|before| day <= before.day) {
            return Err(ReadError::Order { line: self.line });
        }
        if before.is_some_and(|before| day - before.day > WIDEST_GAP_DAYS) {
            return Err(ReadError::Gap { line: self.line });
        }
        Ok(Row { day, lms: self.lms })
    }
}

fn fields(line: &str, separator: Option<char>) -> Box<dyn Iterator<Item = &str> + '_> {
    match separator {
        Some(separator) => Box::new(line.split(separator).map(|field| field.trim().trim_matches('"'))),
        None => Box::new(line.split_whitespace()),
    }
}

fn sex_of(word: &str) -> Option<Sex> {
    match word.to_ascii_lowercase().as_str() {
        "girl" | "girls" | "female" | "f" | "2" => Some(Sex::Girl),
        "boy" | "boys" | "male" | "m" | "1" => Some(Sex::Boy),
        _ => None,
    }
}
