//! Writes tables in the one form of docs/formats/growth-table.md, whatever file they were read from.

use std::fmt::Write as _;

use crate::measure::Measure;
use crate::table::Table;

/// The tables of one measure as a file that says everything: [`crate::read::read`] gives the same tables back without being
/// told measure, sex or source. Columns that a reader passes over are gone.
pub fn write(measure: Measure, source: &str, tables: &[Table]) -> String {
    let mut text = format!("# measure: {measure}\n# source: {source}\nsex\tday\tl\tm\ts\n");
    for table in tables {
        for row in table.rows() {
            let lms = row.lms;
            // Writing to a string cannot fail. `{}` gives the shortest digits that read back as the same number.
            let _ = writeln!(
                text,
                "{}\t{}\t{}\t{}\t{}",
                table.sex().as_str(),
                row.day,
                lms.l,
                lms.m,
                lms.s
            );
        }
    }
    text
}
