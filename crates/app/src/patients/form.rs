//! What was typed at the desk, checked field by field.

use chrono::NaiveDate;
use nirantar_document::{BloodGroup, Guardian, PatientFields};
use nirantar_domain::identifier::{AadhaarLastFour, AbhaAddress, AbhaNumber, Pin};
use nirantar_domain::{BirthInfo, Invalid, Language, PersonName, Phone};

use super::{GuardianShape, PatientAdd};

/// Longest text of one line (area, address, referrer), in characters.
const LONGEST: usize = 500;

/// The form of a patient, valid.
#[derive(Clone, Debug)]
pub struct PatientForm {
    /// Plain fields that the form sets.
    pub fields: PatientFields,
    /// The phone, if there is one.
    pub phone: Option<Phone>,
}

/// Checks the form. The first bad field is named, in the order of the screen.
///
/// # Errors
/// [`Invalid`].
pub fn check(add: &PatientAdd, today: NaiveDate) -> Result<PatientForm, Invalid> {
    refuse_aadhaar(add)?;
    let name = parse_name("name", &add.name)?;
    let fields = PatientFields {
        name: Some(name),
        name_other_script: optional(add.local_name.as_deref(), |text| parse_name("local_name", text))?,
        sex: Some(add.sex),
        birth: birth(add.age.as_deref(), add.birth_date.as_deref(), today)?,
        area: line("area", add.area.as_deref())?,
        pin: optional(add.pin.as_deref(), |text| {
            Pin::parse(text).map_err(|e| e.at("pin"))
        })?,
        address: line("address", add.address.as_deref())?,
        language: optional(add.language.as_deref(), parse_language)?,
        guardian: add.guardian.as_ref().map(check_guardian).transpose()?,
        abha_number: optional(add.abha_number.as_deref(), |text| {
            AbhaNumber::parse(text).map_err(|e| e.at("abha_number"))
        })?,
        abha_address: optional(add.abha_address.as_deref(), |text| {
            AbhaAddress::parse(text).map_err(|e| e.at("abha_address"))
        })?,
        aadhaar_last4: optional(add.aadhaar_last4.as_deref(), |text| {
            AadhaarLastFour::parse(text).map_err(|e| e.at("aadhaar_last4"))
        })?,
        blood_group: optional(add.blood_group.as_deref(), parse_blood_group)?,
        referred_by: line("referred_by", add.referred_by.as_deref())?,
        ..PatientFields::default()
    };
    let phone = optional(add.phone.as_deref(), |text| {
        Phone::parse(text).map_err(|error| error.at("phone"))
    })?;
    Ok(PatientForm { fields, phone })
}

/// Refuses a whole Aadhaar number in any box; the one for its last four digits refuses it by itself. The reason names the
/// box and never repeats what was typed.
fn refuse_aadhaar(add: &PatientAdd) -> Result<(), Invalid> {
    let guardian = add.guardian.as_ref();
    let boxes = [
        ("name", Some(add.name.as_str())),
        ("local_name", add.local_name.as_deref()),
        ("age", add.age.as_deref()),
        ("phone", add.phone.as_deref()),
        ("area", add.area.as_deref()),
        ("pin", add.pin.as_deref()),
        ("guardian.name", guardian.map(|guardian| guardian.name.as_str())),
        (
            "guardian.phone",
            guardian.and_then(|guardian| guardian.phone.as_deref()),
        ),
        ("abha_number", add.abha_number.as_deref()),
        ("abha_address", add.abha_address.as_deref()),
    ];
    for (field, text) in boxes {
        let Some(text) = text else { continue };
        // `91` and ten digits is a phone that happens to pass the check digit.
        let is_phone = field.ends_with("phone") && Phone::parse(text).is_ok();
        if !is_phone && nirantar_domain::identifier::contains_aadhaar(text) {
            return Err(Invalid::new(field, "aadhaar-not-here"));
        }
    }
    Ok(())
}

/// An age as told, or a date of birth, or neither.
///
/// # Errors
/// [`Invalid`] naming `age` or `birth_date`; also when both are given and the form contradicts itself.
pub fn birth(
    age: Option<&str>,
    birth_date: Option<&str>,
    today: NaiveDate,
) -> Result<Option<BirthInfo>, Invalid> {
    let date = optional(birth_date, |text| {
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map_err(|_| Invalid::new("birth_date", "domain-birth-date-malformed"))?;
        BirthInfo::date_of_birth(date, today).map_err(|error| error.at("birth_date"))
    })?;
    if date.is_some() {
        return Ok(date);
    }
    optional(age, |text| {
        BirthInfo::parse(text, today).map_err(|error| error.at("age"))
    })
}

fn parse_name(field: &'static str, text: &str) -> Result<PersonName, Invalid> {
    PersonName::parse(text).map_err(|error| error.at(field))
}

fn parse_language(text: &str) -> Result<Language, Invalid> {
    text.parse()
        .map_err(|_| Invalid::new("language", "language-unknown"))
}

fn parse_blood_group(text: &str) -> Result<BloodGroup, Invalid> {
    serde_json::from_value(serde_json::Value::String(text.to_uppercase()))
        .map_err(|_| Invalid::new("blood_group", "blood-group-unknown"))
}

fn check_guardian(guardian: &GuardianShape) -> Result<Guardian, Invalid> {
    Ok(Guardian {
        name: parse_name("guardian.name", &guardian.name)?,
        relation: line("guardian.relation", guardian.relation.as_deref())?,
        phone: optional(guardian.phone.as_deref(), |text| {
            Phone::parse(text).map_err(|error| error.at("guardian.phone"))
        })?,
    })
}

/// A field that may be left blank.
pub fn optional<T>(
    text: Option<&str>,
    parse: impl FnOnce(&str) -> Result<T, Invalid>,
) -> Result<Option<T>, Invalid> {
    match text.map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => parse(text).map(Some),
    }
}

/// One line of free text. A whole Aadhaar number is refused wherever it is typed: the register keeps the last four digits.
pub fn line(field: &'static str, text: Option<&str>) -> Result<Option<String>, Invalid> {
    optional(text, |text| {
        if text.chars().count() > LONGEST {
            return Err(Invalid::new(field, "text-too-long").with("max", LONGEST));
        }
        if text.chars().any(|c| c.is_control() && c != '\n') {
            return Err(Invalid::new(field, "text-control-character"));
        }
        if nirantar_domain::identifier::contains_aadhaar(text) {
            return Err(Invalid::new(field, "aadhaar-not-here"));
        }
        Ok(text.to_owned())
    })
}
