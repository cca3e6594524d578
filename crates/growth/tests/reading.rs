//! Files of growth tables: what is read, and what is refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)] // a failed test shows by panicking

use nirantar_growth::read::read;
use nirantar_growth::{Charts, Given, Lines, Measure, ReadError, Sex, write};

/// Rows shaped like WHO's sheet for 5 to 19 years saved as CSV, with made-up numbers.
fn sheet() -> String {
    let mut text = String::from("\u{feff}Month,L,M,S,StDev,SD2neg,SD0,SD2\r\n");
    for month in 61..=228 {
        let median = 15.0 + f64::from(month - 61) / 30.0;
        text += &format!("{month},-0.7,{median},0.08,1,1,1,1\r\n");
    }
    text
}

fn bmi_of_girls() -> Given {
    Given {
        measure: Some(Measure::Bmi),
        sex: Some(Sex::Girl),
        source: "a clinic's file".to_owned(),
    }
}

#[test]
fn a_sheet_saved_as_csv_goes_on_where_the_built_in_tables_end() {
    let tables = read(&sheet(), &bmi_of_girls()).unwrap();
    assert_eq!(tables.len(), 1);
    assert_eq!(
        (tables[0].measure(), tables[0].sex(), tables[0].source()),
        (Measure::Bmi, Sex::Girl, "a clinic's file")
    );
    assert_eq!(tables[0].days(), (1857, 6939), "61 and 228 months");
    let mut charts = Charts::built_in();
    assert_eq!(charts.z_score(Measure::Bmi, Sex::Girl, 1857, 15.0), None);
    charts.add(tables);
    assert!(charts.z_score(Measure::Bmi, Sex::Girl, 1857, 15.0).unwrap().abs() < 0.01);
    assert!(
        charts.z_score(Measure::Bmi, Sex::Girl, 1856, 15.0).is_some(),
        "no day between the two is without a table"
    );
    assert_eq!(charts.z_score(Measure::Bmi, Sex::Boy, 1857, 15.0), None);
    let curves = charts.curves(Measure::Bmi, Sex::Girl, 1800, 2000, Lines::Centiles);
    assert_eq!(curves.len(), 10, "five lines of each table");
    assert_eq!(curves[9].source, "a clinic's file");
    assert_eq!(curves[9].points.first().unwrap().day, 1857);
    assert_eq!(curves[9].points.last().unwrap().day, 2000);
}

#[test]
fn whos_text_files_are_read_with_their_numbers_for_the_sexes() {
    let by_day = "sex age l m s loh\n1 0 1 50 .04 L\n1 1 1 50.2 .04 L\n2 0 1 49 .04 L\n2 1 1 49.2 .04 L\n";
    let given = Given {
        measure: Some(Measure::Height),
        ..Given::default()
    };
    let tables = read(by_day, &given).unwrap();
    assert_eq!(
        tables.iter().map(|t| (t.sex(), t.days())).collect::<Vec<_>>(),
        [(Sex::Girl, (0, 1)), (Sex::Boy, (0, 1))]
    );
    let by_month = "sex\tage\tl\tm\ts\n1\t61\t1\t110\t.04\n1\t62\t1\t110.5\t.04\n";
    assert_eq!(read(by_month, &given).unwrap()[0].days(), (1857, 1887));
}

#[test]
fn no_line_is_drawn_from_lying_to_standing() {
    let text = "# measure: height\n# source: made up\nsex\tday\tl\tm\ts\n\
        boy\t729\t1\t87.7\t.035\nboy\t730\t1\t87.8\t.035\nboy\t731\t1\t87.1\t.035\nboy\t732\t1\t87.2\t.035\n";
    let tables = read(text, &Given::default()).unwrap();
    assert_eq!(
        tables
            .iter()
            .map(nirantar_growth::Table::days)
            .collect::<Vec<_>>(),
        [(729, 730), (731, 732)]
    );
    let weight = text.replace("height", "weight").replace("\t8", "\t1");
    assert_eq!(read(&weight, &Given::default()).unwrap().len(), 1);
}

/// What a clinic keeps is written anew: nobody has to be asked again what the file did not say.
#[test]
fn a_table_written_down_is_the_same_table() {
    let by_month = read(&sheet(), &bmi_of_girls()).unwrap();
    let written = write(Measure::Bmi, "a clinic's file", &by_month);
    assert_eq!(read(&written, &Given::default()).unwrap(), by_month);
    assert!(written.starts_with(
        "# measure: bmi\n# source: a clinic's file\nsex\tday\tl\tm\ts\ngirl\t1856.6875\t-0.7\t15\t0.08\n"
    ));
    for measure in Measure::ALL {
        let charts = Charts::built_in();
        let tables: Vec<_> = charts
            .tables()
            .iter()
            .filter(|table| table.measure() == measure)
            .cloned()
            .collect();
        let written = write(measure, tables[0].source(), &tables);
        assert_eq!(read(&written, &Given::default()).unwrap(), tables, "{measure}");
    }
}

#[test]
fn what_is_no_growth_table_is_refused_with_its_line() {
    let head = "# measure: weight\nsex\tday\tl\tm\ts\n";
    let refused = |rows: &str| read(&format!("{head}{rows}"), &Given::default()).unwrap_err();
    assert_eq!(refused(""), ReadError::Empty);
    assert_eq!(
        refused("boy\t0\t1\t3.3\t0.1\n"),
        ReadError::Empty,
        "one row is no table"
    );
    assert_eq!(
        refused("boy\t0\t1\t3.3\t0.1\nboy\t9\t1\t3.5\t0.1\ngirl\t0\t1\t3.2\t0.1\n"),
        ReadError::Empty,
        "nor is one row of girls left out"
    );
    assert_eq!(refused("child\t0\t1\t3.3\t0.1\n"), ReadError::Sex { line: 3 });
    assert_eq!(
        refused("boy\t0\t1\t3,3\t0.1\n"),
        ReadError::Number { line: 3, column: "m" }
    );
    assert_eq!(
        refused("boy\t0\t1\t3.3\n"),
        ReadError::Number { line: 3, column: "s" }
    );
    assert_eq!(
        refused("boy\t0\t1\tNaN\t0.1\n"),
        ReadError::Number { line: 3, column: "m" }
    );
    assert_eq!(
        refused("boy\t5\t1\t3.3\t0.1\nboy\t5\t1\t3.3\t0.1\n"),
        ReadError::Order { line: 4 }
    );
    assert_eq!(refused("boy\t-1\t1\t3.3\t0.1\n"), ReadError::Order { line: 3 });
    assert_eq!(
        refused("boy\t0\t1\t3.3\t0.1\nboy\t400\t1\t9\t0.1\n"),
        ReadError::Gap { line: 4 }
    );
    assert_eq!(
        refused("boy\t0\t1\t110\t0.04\n"),
        ReadError::Values { line: 3 },
        "that is a height"
    );
    assert_eq!(refused("boy\t0\t1\t3.3\t0\n"), ReadError::Values { line: 3 });
    assert_eq!(
        read("sex\tl\tm\ts\n", &Given::default()).unwrap_err(),
        ReadError::Column("day")
    );
    assert_eq!(
        read("day\tl\tm\n", &Given::default()).unwrap_err(),
        ReadError::Column("s")
    );
    assert_eq!(
        read(&sheet(), &Given::default()).unwrap_err(),
        ReadError::Sex { line: 2 }
    );
    let sex_only = Given {
        sex: Some(Sex::Boy),
        ..Given::default()
    };
    assert_eq!(read(&sheet(), &sex_only).unwrap_err(), ReadError::Measure);
    assert_eq!(
        read(head, &bmi_of_girls()).unwrap_err(),
        ReadError::Measure,
        "the file says weight"
    );
    assert_eq!(
        read("# measure: arm\n", &Given::default()).unwrap_err(),
        ReadError::Measure
    );
    let long = format!("{head}{}", "boy\t0\t1\t3.3\t0.1\n".repeat(20_001));
    assert_eq!(read(&long, &Given::default()).unwrap_err(), ReadError::TooLong);
}
