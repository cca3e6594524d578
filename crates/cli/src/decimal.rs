//! Numbers with a decimal point as the whole numbers that records hold.

/// `98.6` with one digit → 986. No more digits than `digits` are accepted: nothing is rounded.
pub fn scaled(text: &str, digits: usize) -> Result<u32, String> {
    let refuse = || format!("expected a number with at most {digits} digits behind the point");
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !plain(whole) || !plain(part) || part.len() > digits || text.ends_with('.') {
        return Err(refuse());
    }
    format!("{whole}{part:0<digits$}").parse().map_err(|_| refuse())
}

/// °F → tenths.
pub fn tenths(text: &str) -> Result<u32, String> {
    scaled(text, 1)
}

/// kg → g.
pub fn grams(text: &str) -> Result<u32, String> {
    scaled(text, 3)
}

/// cm → mm.
pub fn millimetres(text: &str) -> Result<u32, String> {
    scaled(text, 1)
}

/// `120/80`.
pub fn blood_pressure(text: &str) -> Result<(u32, u32), String> {
    let (systolic, diastolic) = text
        .split_once('/')
        .ok_or("expected systolic/diastolic, as in 120/80")?;
    Ok((scaled(systolic, 0)?, scaled(diastolic, 0)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_rounded() {
        assert_eq!(tenths("98.6"), Ok(986));
        assert_eq!(tenths("98"), Ok(980));
        assert_eq!(grams("62.5"), Ok(62_500));
        assert_eq!(grams("3.125"), Ok(3_125));
        assert_eq!(millimetres("162"), Ok(1_620));
        assert_eq!(blood_pressure("120/80"), Ok((120, 80)));
        for text in [
            "",
            ".",
            "98.",
            ".6",
            "98.65",
            "-1",
            "+1",
            "1e3",
            "9999999999",
            "९८",
        ] {
            assert!(tenths(text).is_err(), "{text}");
        }
        assert!(blood_pressure("120").is_err());
        assert!(blood_pressure("120/80.5").is_err());
    }
}
