//! What the front desk types: any text is taken or refused without a panic, and what was taken is shown so that it is taken again.
#![no_main]

use std::fmt::{Debug, Display};

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use nirantar_domain::identifier::{Pin, Vpa};
use nirantar_domain::{Age, BirthInfo, Paise, PersonName, Phone};

fn again<T: Display + Debug + PartialEq, E: Debug>(text: &str, parse: impl Fn(&str) -> Result<T, E>) {
    if let Ok(taken) = parse(text) {
        let shown = taken.to_string();
        let twice =
            parse(&shown).unwrap_or_else(|refused| panic!("{text:?} shown as {shown:?}: {refused:?}"));
        assert_eq!(twice, taken, "{text:?} shown as {shown:?}");
    }
}

fuzz_target!(|text: &str| {
    // Whole years told in months are shown as years, so what comes back is the same in years only.
    if let Ok(age) = Age::parse(text) {
        let twice = Age::parse(&age.to_string());
        assert_eq!(
            twice.map(|twice| twice.years()).ok(),
            Some(age.years()),
            "{text:?} shown as {age}"
        );
    }
    again(text, Phone::parse);
    again(text, PersonName::parse);
    again(text, Pin::parse);
    again(text, Vpa::parse);
    // Shown with commas, which nobody types.
    let _ = Paise::parse_rupees(text);
    if let Some(today) = NaiveDate::from_ymd_opt(2026, 11, 21) {
        let _ = BirthInfo::parse(text, today);
    }
});
