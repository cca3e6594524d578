//! A file that a clinic brings: any text is a growth table or refused, and a table that was taken gives numbers, not NaN.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nirantar_growth::read::{Given, read};
use nirantar_growth::{Measure, Sex};

fuzz_target!(|text: &str| {
    let given = Given {
        measure: Some(Measure::Weight),
        sex: Some(Sex::Girl),
        source: "fuzz".to_owned(),
    };
    let Ok(tables) = read(text, &given) else { return };
    for table in tables {
        let (first, last) = table.days();
        assert!(first <= last);
        for day in [first, first.midpoint(last), last] {
            let middle = table.value_at(day, 0.0);
            assert!(
                middle.is_some_and(|value| value.is_finite() && value > 0.0),
                "{middle:?}"
            );
            for value in [0.5, 10.0, 200.0] {
                if let Some(z) = table.z_score(day, value) {
                    assert!(!z.is_nan());
                }
            }
        }
    }
});
