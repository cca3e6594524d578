//! Setting the clinic up: who works here, what they take, what paper looks like.

use nirantar_app::paper::{LetterheadFields, LetterheadSave, PhraseApprove};
use nirantar_app::session::SessionLogin;
use nirantar_app::setup::{KitWord, NewOwner, SetupConfirmRecovery, SetupCreate};
use nirantar_app::staff::StaffAdd;
use nirantar_app::{Nirantar, Result};
use nirantar_domain::{PersonId, Role};
use serde::Serialize;

use super::money;

/// The password of everybody in a made-up clinic. Printed by `demo generate`; strong enough for a PC without key store.
pub const PASSWORD: &str = "Lantern-Monsoon-Walkin-4827-Kettle";

/// The owner, a doctor.
pub const OWNER: &str = "Dr Meera Deshpande";

/// Somebody who can log in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Login {
    /// The name to log in with.
    pub name: String,
    /// What they do here.
    pub roles: Vec<Role>,
}

/// Who works here.
pub struct Staff {
    pub desk: PersonId,
    pub doctors: [PersonId; 2],
    pub people: Vec<Login>,
}

/// Types the kit's words back: whoever looks at a made-up clinic shall not have to keep its kit first.
fn confirm_kit(core: &Nirantar, words: &[String]) -> Result<()> {
    let asked = core.setup_recovery_words(())?.positions;
    let words = asked
        .into_iter()
        .filter_map(|position| {
            let word = words.get(usize::from(position).checked_sub(1)?)?;
            Some(KitWord {
                position,
                word: word.clone(),
            })
        })
        .collect();
    core.setup_confirm_recovery(SetupConfirmRecovery { words })
}

/// Paper in Hindi: the made-up owner, a doctor, has read its phrases.
fn approve_hindi(core: &Nirantar) -> Result<()> {
    let hindi = core
        .phrase_sheets(())?
        .into_iter()
        .find(|sheet| sheet.language == "hi")
        .and_then(|sheet| Some((sheet.language, sheet.version?)));
    if let Some((language, version)) = hindi {
        core.phrase_approve(PhraseApprove { language, version })?;
    }
    Ok(())
}

/// Hours at the foot, and that nobody should take the paper for a real one.
fn set_letterhead(core: &Nirantar) -> Result<()> {
    let heads = core.letterhead_show(())?.heads;
    core.letterhead_save(LetterheadSave {
        heads,
        fields: LetterheadFields {
            foot: vec![
                "Monday to Saturday 9 am to 1 pm, 5 pm to 8 pm. Closed on Sunday.".to_owned(),
                "A made-up clinic: this is not a prescription.".to_owned(),
            ],
            ..LetterheadFields::default()
        },
    })?;
    Ok(())
}

/// Sets the clinic up.
pub fn found(core: &Nirantar) -> Result<Staff> {
    let created = core.setup_create(SetupCreate {
        clinic: "Deshpande Clinic".to_owned(),
        branch: "Main Road".to_owned(),
        branch_address: Some("12 Main Road\nnear the bus stand, Lucknow 226001".to_owned()),
        branch_phone: Some("9000000001".to_owned()),
        owner: NewOwner {
            name: OWNER.to_owned(),
            phone: Some("9000000002".to_owned()),
            registration_number: Some("DEMO-10001".to_owned()),
            qualifications: Some("MBBS, MD (Medicine)".to_owned()),
            roles: vec![Role::Doctor],
        },
        password: PASSWORD.to_owned(),
        language: Some("en".to_owned()),
    })?;
    confirm_kit(core, &created.recovery_words)?;
    approve_hindi(core)?;
    let add = |name: &str, phone: &str, roles: &[Role], degrees: Option<(&str, &str)>| {
        core.staff_add(StaffAdd {
            name: name.to_owned(),
            phone: Some(phone.to_owned()),
            roles: roles.to_vec(),
            registration_number: degrees.map(|(number, _)| number.to_owned()),
            qualifications: degrees.map(|(_, text)| text.to_owned()),
            password: PASSWORD.to_owned(),
            language: Some("en".to_owned()),
        })
    };
    let second = add(
        "Dr Arvind Iyer",
        "9000000003",
        &[Role::Doctor],
        Some(("DEMO-10002", "MBBS, DCH")),
    )?;
    add("Fatima Sheikh", "9000000004", &[Role::Nurse], None)?;
    let desk = add(
        "Kavita Patil",
        "9000000005",
        &[Role::Receptionist, Role::Nurse],
        None,
    )?;
    let doctors = [created.user, second.id];
    money::set_rules(core, doctors)?;
    set_letterhead(core)?;
    let mut people = Vec::new();
    for member in core.staff_list(())? {
        people.push(Login {
            name: member.name,
            roles: member.roles,
        });
    }
    people.sort_by_key(|login| (login.name != OWNER, login.roles.clone()));
    Ok(Staff {
        desk: desk.id,
        doctors,
        people,
    })
}

pub fn log_in(core: &Nirantar, person: PersonId) -> Result<()> {
    core.session_login(SessionLogin {
        user: person.to_string(),
        password: PASSWORD.to_owned(),
    })?;
    Ok(())
}
