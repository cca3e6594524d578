//! Households and the people in them.

use chrono::NaiveDate;
use nirantar_app::patients::{GuardianShape, PatientAdd};
use nirantar_domain::Sex;

use super::dice::Dice;
use super::region::{Name, Region, regions};

/// A person as the desk registers them.
#[derive(Clone, Debug)]
pub struct Person {
    /// What is typed.
    pub form: PatientAdd,
    /// Year of birth.
    pub born: i32,
    /// Comes for years: diabetes, high blood pressure.
    pub chronic: Option<Chronic>,
}

/// A condition that stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chronic {
    /// Diabetes mellitus, type 2.
    #[default]
    Diabetes,
    /// Hypertension.
    Hypertension,
    /// Both.
    Both,
}

/// Ages of those who come to a general practice in India: percent, from, to.
const AGES: [((u32, u32), u32); 8] = [
    ((0, 1), 4),
    ((2, 5), 9),
    ((6, 14), 12),
    ((15, 24), 14),
    ((25, 39), 22),
    ((40, 54), 19),
    ((55, 69), 15),
    ((70, 92), 5),
];

/// Makes `count` people, household by household. Ages are as of `today`.
pub fn people(seed: u64, count: usize, today: NaiveDate) -> Vec<Person> {
    let mut people = Vec::with_capacity(count);
    let mut household = 0;
    while people.len() < count {
        let mut dice = Dice::of(seed, 1, household);
        household += 1;
        for person in one_household(&mut dice, today) {
            if people.len() < count {
                people.push(person);
            }
        }
    }
    people
}

fn one_household(dice: &mut Dice, today: NaiveDate) -> Vec<Person> {
    // The clinic's own surroundings first; those who moved here bring their names along.
    let places: [(usize, u32); 6] = [(0, 40), (1, 14), (2, 13), (3, 13), (4, 10), (5, 10)];
    let Some(region) = regions().get(dice.weighted(&places)) else {
        return Vec::new();
    };
    let family = dice.pick(&region.family);
    let spelling = family.spelt(dice);
    let area = dice.pick(&region.area);
    let pin = format!("{}{:03}", region.pin, dice.between(1, 60));
    let phone = dice
        .chance(88)
        .then(|| format!("{}{:09}", dice.between(6, 9), dice.below(1_000_000_000)));
    let size = dice.weighted(&[(1_usize, 30), (2, 22), (3, 18), (4, 15), (5, 10), (6, 5)]);
    let mut elder: Option<(String, Sex)> = None;
    let mut members = Vec::new();
    for place in 0..size {
        // The first of a household is grown up: somebody has to bring the children.
        let age = if place == 0 {
            dice.between(22, 80)
        } else {
            age(dice)
        };
        let sex = if dice.chance(52) { Sex::Female } else { Sex::Male };
        let person = member(dice, region, (&family, spelling), age, sex, today, elder.as_ref());
        let mut form = person.form;
        form.area = Some(
            if dice.chance(85) {
                area.spelt(dice)
            } else {
                area.native
            }
            .to_owned(),
        );
        form.pin = dice.chance(70).then(|| pin.clone());
        // A few have a phone of their own, some none at all.
        form.phone = if age >= 18 && dice.chance(15) {
            Some(format!("{}{:09}", dice.between(6, 9), dice.below(1_000_000_000)))
        } else {
            phone.clone()
        };
        if elder.is_none() {
            elder = Some((form.name.clone(), sex));
        }
        members.push(Person { form, ..person });
    }
    members
}

fn age(dice: &mut Dice) -> u32 {
    let (low, high) = dice.weighted(&AGES);
    dice.between(low, high)
}

fn member(
    dice: &mut Dice,
    region: &Region,
    (family, spelling): (&Name, &str),
    age: u32,
    sex: Sex,
    today: NaiveDate,
    elder: Option<&(String, Sex)>,
) -> Person {
    let given = dice.pick(if sex == Sex::Female {
        &region.female
    } else {
        &region.male
    });
    let latin = match (region.language, dice.below(10)) {
        // Southern usage: the father's initial stands before the name.
        ("ta" | "te", 0..=4) => {
            let initial = dice.pick(&region.male).spelt(dice).chars().next().unwrap_or('S');
            format!("{initial} {}", given.spelt(dice))
        }
        (_, 0) => given.spelt(dice).to_owned(),
        _ => format!("{} {spelling}", given.spelt(dice)),
    };
    let native = format!("{} {}", given.native, family.native);
    let in_script = dice.chance(8);
    let form = PatientAdd {
        name: if in_script { native.clone() } else { latin.clone() },
        local_name: match (in_script, dice.chance(55)) {
            (true, _) => Some(latin),
            (false, true) => Some(native),
            (false, false) => None,
        },
        sex,
        age: Some(told_age(dice, age)),
        birth_date: None,
        phone: None,
        area: None,
        pin: None,
        address: None,
        language: Some(region.language.to_owned()),
        guardian: elder.filter(|_| age < 18).map(|(name, sex)| GuardianShape {
            name: name.clone(),
            relation: Some(if *sex == Sex::Female { "mother" } else { "father" }.to_owned()),
            phone: None,
        }),
        abha_number: dice
            .chance(12)
            .then(|| format!("{}{:013}", dice.between(1, 9), dice.word() % 10_000_000_000_000)),
        abha_address: None,
        aadhaar_last4: dice.chance(10).then(|| format!("{:04}", dice.below(10_000))),
        blood_group: dice.chance(15).then(|| {
            dice.weighted(&[
                ("B+", 32),
                ("O+", 33),
                ("A+", 21),
                ("AB+", 8),
                ("O-", 3),
                ("B-", 3),
            ])
            .to_owned()
        }),
        referred_by: None,
    };
    let percent = match age {
        0..=29 => 0,
        30..=44 => 12,
        45..=59 => 35,
        _ => 50,
    };
    let chronic = dice.chance(percent).then(|| {
        dice.weighted(&[
            (Chronic::Hypertension, 45),
            (Chronic::Diabetes, 30),
            (Chronic::Both, 25),
        ])
    });
    let born = chrono::Datelike::year(&today) - i32::try_from(age).unwrap_or_default();
    Person { form, born, chronic }
}

fn told_age(dice: &mut Dice, age: u32) -> String {
    match age {
        0 => format!("{}m", dice.between(1, 11)),
        years => years.to_string(),
    }
}
