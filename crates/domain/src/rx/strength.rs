//! Strengths: `650 mg`, `250 mg/5 ml`, `500/125`, `0.05%`, `60k`.

/// Units of mass, activity and concentration, as typed and as written.
const UNITS: [(&str, &str); 18] = [
    ("mg", "mg"),
    ("mgs", "mg"),
    ("gm", "g"),
    ("gms", "g"),
    ("g", "g"),
    ("mcg", "mcg"),
    ("ug", "mcg"),
    ("ng", "ng"),
    ("%", "%"),
    ("iu", "iu"),
    ("k", "k"),
    ("meq", "mEq"),
    ("mmol", "mmol"),
    ("ml", "ml"),
    ("units", "units"),
    ("unit", "units"),
    ("dose", "dose"),
    ("puff", "puff"),
];

/// What a text can mean when it is read as a strength.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    /// A strength with a unit, in its canonical spelling.
    WithUnit(String),
    /// Several numbers without a unit, `500/125`: a strength only right after the name.
    Combination(String),
}

/// Reads a text without spaces. A number alone, or a volume alone, is no strength.
pub(super) fn read(text: &str) -> Option<Reading> {
    let mut canonical = String::new();
    let mut count = 0;
    let mut with_unit = false;
    let mut rest = text;
    loop {
        let end = rest.find(['/', '+']).unwrap_or(rest.len());
        let (component, tail) = rest.split_at_checked(end)?;
        let (number, unit) = component.split_at_checked(number_end(component))?;
        let number = plain_number(number)?;
        let unit = match unit {
            "" => None,
            unit => Some(UNITS.iter().find(|(typed, _)| *typed == unit)?.1),
        };
        // The first component needs a number; a later one may be a unit alone (`mg/ml`).
        let amount_only_below = unit.is_some_and(|unit| matches!(unit, "ml" | "dose" | "puff"));
        if (number.is_empty() && (count == 0 || unit.is_none())) || (count == 0 && amount_only_below) {
            return None;
        }
        if count == 0 && unit == Some("units") && tail.is_empty() {
            return None;
        }
        canonical.push_str(&number);
        if let Some(unit) = unit {
            if !number.is_empty() && !matches!(unit, "%" | "k") {
                canonical.push(' ');
            }
            canonical.push_str(unit);
            with_unit = true;
        }
        count += 1;
        let mut after = tail.chars();
        match after.next() {
            Some(separator) => canonical.push(separator),
            None => break,
        }
        rest = after.as_str();
    }
    match (with_unit, count) {
        (true, _) => Some(Reading::WithUnit(canonical)),
        (false, 2..=4) => Some(Reading::Combination(canonical)),
        _ => None,
    }
}

fn number_end(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
        .unwrap_or(text.len())
}

/// Digits with at most one point; Indian or Western grouping commas are taken out. Empty stays empty.
pub(super) fn plain_number(text: &str) -> Option<String> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = groups
        .iter()
        .enumerate()
        .all(|(i, group)| match (i, groups.len() - 1) {
            (_, 0) => true,
            (0, _) => (1..=3).contains(&group.len()),
            (i, last) if i == last => group.len() == 3,
            _ => matches!(group.len(), 2 | 3),
        });
    let digits = |s: &str| s.chars().all(|c| c.is_ascii_digit());
    if !grouped
        || !digits(decimals)
        || decimals.is_empty()
        || !groups.iter().all(|group| digits(group))
        || text.len() > 12
    {
        return None;
    }
    if whole.is_empty() && text.contains('.') {
        return Some(format!("0{text}"));
    }
    Some(text.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strengths() {
        for (typed, written) in [
            ("650mg", "650 mg"),
            ("0.05%", "0.05%"),
            ("60k", "60k"),
            ("60,000iu", "60000 iu"),
            (".5mg", "0.5 mg"),
            ("250mg/5ml", "250 mg/5 ml"),
            ("10mg/ml", "10 mg/ml"),
            ("500+125mg", "500+125 mg"),
            ("50ug", "50 mcg"),
            ("100iu/ml", "100 iu/ml"),
            ("1gm", "1 g"),
            ("100mcg/dose", "100 mcg/dose"),
            ("40units/ml", "40 units/ml"),
        ] {
            assert_eq!(
                read(typed),
                Some(Reading::WithUnit(written.to_owned())),
                "{typed}"
            );
        }
        assert_eq!(read("500/125"), Some(Reading::Combination("500/125".to_owned())));
        for text in [
            "", "650", "5ml", "mg", "1-0-1", "5d", "mg/ml", "500/", "/5", "6,50mg", "1..5mg", "10units",
            "5ml/mg",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
