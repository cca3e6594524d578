//! Prescriptions to look at and to test with. Names are made up.
#![allow(dead_code, reason = "each test file uses some of it")]

use chrono::NaiveDate;
use nirantar_domain::Language;
use nirantar_print::{
    DoseUnit, Duration, Food, Instruction, Letterhead, Margins, PaperSize, PatientBlock, Prescription, Ratio,
    Repeat, RxLine, Site, Timing,
};

/// A day without meaning.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a date")
}

fn slots(morning: u16, noon: u16, night: u16) -> Timing {
    let dose = |count| (count > 0).then(|| Ratio::whole(count));
    Timing::Slots {
        morning: dose(morning),
        noon: dose(noon),
        evening: None,
        night: dose(night),
    }
}

/// A medicine by slots.
pub fn tablet(drug: &str, strength: &str, doses: [u16; 3], food: Option<Food>, days: u16) -> RxLine {
    let [morning, noon, night] = doses;
    let count: u16 = doses.iter().sum();
    RxLine {
        drug: drug.into(),
        form: Some("Tab.".into()),
        strength: Some(strength.into()),
        instruction: Some(Instruction {
            unit: Some(DoseUnit::Tablet),
            food,
            duration: Duration::Days(days),
            ..Instruction::new(slots(morning, noon, night))
        }),
        note: None,
        quantity: Some((count * days).to_string()),
    }
}

fn other(form: &str, drug: &str, strength: &str, instruction: Instruction) -> RxLine {
    RxLine {
        drug: drug.into(),
        form: Some(form.into()),
        strength: Some(strength.into()),
        instruction: Some(instruction),
        note: None,
        quantity: None,
    }
}

/// Medicines of many kinds; the first `count` of fourteen.
pub fn medicines(count: usize) -> Vec<RxLine> {
    let half = Ratio { num: 1, den: 2 };
    let mut lines = vec![
        tablet("Paracetamol", "650 mg", [1, 1, 1], Some(Food::After), 5),
        other(
            "Cap.",
            "Amoxicillin",
            "500 mg",
            Instruction {
                unit: Some(DoseUnit::Capsule),
                food: Some(Food::After),
                duration: Duration::Days(7),
                ..Instruction::new(slots(1, 0, 1))
            },
        ),
        tablet("Pantoprazole", "40 mg", [1, 0, 0], Some(Food::Before), 7),
        other(
            "Tab.",
            "Cetirizine",
            "10 mg",
            Instruction {
                unit: Some(DoseUnit::Tablet),
                duration: Duration::Days(5),
                ..Instruction::new(Timing::Slots {
                    morning: Some(half),
                    noon: None,
                    evening: None,
                    night: Some(half),
                })
            },
        ),
        other(
            "Syp.",
            "Dextromethorphan and Chlorpheniramine",
            "10 mg + 4 mg / 5 ml",
            Instruction {
                unit: Some(DoseUnit::Millilitre),
                duration: Duration::Days(5),
                ..Instruction::new(Timing::EveryHours {
                    hours: 8,
                    amount: Ratio::whole(10),
                })
            },
        ),
        other(
            "Eye drops",
            "Moxifloxacin",
            "0.5 %",
            Instruction {
                unit: Some(DoseUnit::Drop),
                site: Some(Site::RightEye),
                duration: Duration::Days(7),
                ..Instruction::new(Timing::EveryHours {
                    hours: 4,
                    amount: Ratio::whole(1),
                })
            },
        ),
        other(
            "Oint.",
            "Clotrimazole",
            "1 %",
            Instruction {
                unit: Some(DoseUnit::Application),
                site: Some(Site::Skin),
                duration: Duration::Days(14),
                ..Instruction::new(slots(1, 0, 1))
            },
        ),
        other(
            "Inh.",
            "Salbutamol",
            "100 mcg",
            Instruction {
                unit: Some(DoseUnit::Puff),
                ..Instruction::new(Timing::AsNeeded {
                    amount: Ratio::whole(2),
                })
            },
        ),
        other(
            "Tab.",
            "Cholecalciferol",
            "60,000 IU",
            Instruction {
                unit: Some(DoseUnit::Tablet),
                repeat: Repeat::Weekly,
                duration: Duration::Days(56),
                food: Some(Food::With),
                ..Instruction::new(slots(1, 0, 0))
            },
        ),
        tablet("Metformin", "500 mg", [1, 0, 1], Some(Food::With), 30),
        tablet("Telmisartan", "40 mg", [1, 0, 0], Some(Food::EmptyStomach), 30),
        tablet("Atorvastatin", "10 mg", [0, 0, 1], None, 30),
        other(
            "Tab.",
            "Levothyroxine",
            "50 mcg",
            Instruction {
                unit: Some(DoseUnit::Tablet),
                food: Some(Food::EmptyStomach),
                duration: Duration::Continue,
                ..Instruction::new(slots(1, 0, 0))
            },
        ),
        other(
            "Inj.",
            "Diclofenac",
            "75 mg",
            Instruction {
                unit: Some(DoseUnit::Injection),
                ..Instruction::new(Timing::Once {
                    amount: Ratio::whole(1),
                })
            },
        ),
    ];
    lines.truncate(count);
    lines
}

/// Six medicines for an adult, Hindi, A5.
pub fn hindi() -> Prescription {
    Prescription {
        paper: PaperSize::A5,
        margins: Margins::default(),
        print_letterhead: true,
        letterhead: Letterhead {
            clinic: "Sanjeevani Clinic".into(),
            address: vec![
                "14 Station Road, Near Clock Tower".into(),
                "Dehradun 248001, Uttarakhand".into(),
            ],
            phone: Some("0135 265 4321".into()),
            note: Some("Mon–Sat 9:30–13:30 and 17:00–20:30".into()),
            doctor: "Dr. Meera Rawat".into(),
            degrees: "MBBS, MD (Medicine)".into(),
            speciality: Some("Consultant Physician".into()),
            registration: "UKMC 12345".into(),
        },
        patient: PatientBlock {
            name: "सुनीता देवी शर्मा".into(),
            age: "46 y".into(),
            sex: "F".into(),
            number: "A-1042".into(),
            weight: Some("62 kg".into()),
            phone: Some("98765 43210".into()),
            guardian: None,
            allergies: None,
        },
        date: day(),
        language: Language::Hindi,
        vitals: vec![
            ("BP".into(), "130/80 mmHg".into()),
            ("Pulse".into(), "88/min".into()),
            ("Temp".into(), "100.4 °F".into()),
            ("SpO₂".into(), "97 %".into()),
        ],
        complaints: Some("Fever and sore throat, 3 days; burning of the stomach".into()),
        diagnosis: Some("Acute pharyngitis; gastritis".into()),
        lines: medicines(4),
        tests: vec!["CBC, ESR".into()],
        advice: vec![
            "गुनगुना पानी पिएँ, दिन में 3–4 बार गरारे करें।".into(),
            "तला-भुना और मसालेदार खाना न खाएँ।".into(),
        ],
        follow_up: Some("26 Nov 2026 (5 days)".into()),
        mark: None,
    }
}

/// The same sheet for a patient with another language and name.
pub fn in_language(language: Language, name: &str, advice: &[&str]) -> Prescription {
    let mut rx = hindi();
    rx.language = language;
    rx.patient.name = name.into();
    rx.advice = advice.iter().map(|line| (*line).to_owned()).collect();
    rx.lines = vec![
        tablet("Paracetamol", "650 mg", [1, 1, 1], Some(Food::After), 5),
        tablet("Azithromycin", "500 mg", [1, 0, 0], Some(Food::Before), 3),
        tablet("Cetirizine", "10 mg", [0, 0, 1], None, 5),
    ];
    rx
}

/// A sheet in every language, with a name and a line of advice where the makers could write them.
pub fn every_language() -> Vec<Prescription> {
    [
        (Language::English, "Rahul D’Souza", "Drink plenty of water."),
        (Language::Hindi, "सुनीता देवी शर्मा", "गुनगुना पानी पिएँ।"),
        (Language::Marathi, "ज्ञानेश्वर कुलकर्णी", "भरपूर पाणी प्या."),
        (Language::Bengali, "সুভাষ চন্দ্র বন্দ্যোপাধ্যায়", "প্রচুর জল খান।"),
        (Language::Assamese, "ৰূপজ্যোতি শইকীয়া", "বেছি পানী খাব।"),
        (Language::Manipuri, "ꯏꯕꯣꯝꯆꯥ ꯁꯤꯡꯍ", ""),
        (
            Language::Tamil,
            "முத்துலட்சுமி சுப்பிரமணியன்",
            "நிறைய தண்ணீர் குடிக்கவும்.",
        ),
        (Language::Telugu, "వెంకటేశ్వర్లు రెడ్డి", "నీళ్ళు ఎక్కువగా తాగండి."),
        (Language::Kannada, "ಶ್ರೀನಿವಾಸ ಮೂರ್ತಿ", "ಹೆಚ್ಚು ನೀರು ಕುಡಿಯಿರಿ."),
        (Language::Malayalam, "ശ്രീലക്ഷ്മി നമ്പൂതിരി", "ധാരാളം വെള്ളം കുടിക്കുക."),
        (Language::Gujarati, "જયેશભાઈ પટેલ", "પાણી વધારે પીવો."),
        (Language::Punjabi, "ਹਰਪ੍ਰੀਤ ਕੌਰ ਸਿੱਧੂ", "ਪਾਣੀ ਵੱਧ ਪੀਓ।"),
        (Language::Odia, "ଜଗନ୍ନାଥ ମହାପାତ୍ର", "ଅଧିକ ପାଣି ପିଅନ୍ତୁ।"),
        (Language::Urdu, "محمد عبدالرحمن صدیقی", "زیادہ پانی پئیں۔"),
    ]
    .map(|(language, name, advice)| in_language(language, name, &[advice]))
    .into()
}

/// Fourteen medicines, long names, everything filled in.
pub fn long() -> Prescription {
    let mut rx = hindi();
    rx.letterhead.clinic = "Shri Venkateshwara Multispeciality Polyclinic and Diagnostic Centre".into();
    rx.letterhead.doctor = "Dr. Padmanabhan Ramachandran Subrahmanyam Iyer".into();
    rx.letterhead.degrees = "MBBS, MD (General Medicine), DM (Cardiology), FRCP (Edin.)".into();
    rx.patient.name = "Mohammed Abdul Rahman Siddiqui alias ராமகிருஷ்ணன் வெங்கடசுப்பிரமணியன்".into();
    rx.patient.guardian = Some("Fatima Bi (mother)".into());
    rx.patient.allergies = Some("Penicillin (rash), Sulfonamides".into());
    rx.lines = medicines(14);
    rx.lines[2].note = Some("खाने से आधा घंटा पहले लें; दर्द बढ़े तो तुरंत फ़ोन करें।".into());
    rx.lines[9].drug = "Metformin hydrochloride prolonged-release with glimepiride and voglibose".into();
    rx.mark = Some(nirantar_print::Mark::Corrected {
        when: "21 Nov 2026, 11:40".into(),
    });
    rx
}

/// Twenty-four words that open nothing.
pub const WORDS: [&str; 24] = [
    "abandon", "ability", "able", "about", "above", "absent", "absorb", "abstract", "absurd", "abuse",
    "access", "accident", "account", "accuse", "achieve", "acid", "acoustic", "acquire", "across", "act",
    "action", "actor", "actress", "actual",
];
