//! Prescriptions to look at and to test with. Names are made up.
#![allow(dead_code, reason = "each test file uses some of it")]

use chrono::NaiveDate;
use nirantar_domain::Language;
use nirantar_domain::rx::{Line, parse};
use nirantar_print::{
    Allergies, CaseRegister, CaseRow, Certificate, Letterhead, Logo, Margins, Mark, PaperSize, PatientBlock,
    Prescription, Stationery, VisitSummary,
};

/// A day without meaning.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a date")
}

/// Medicines of many kinds; the first `count` of fourteen.
pub fn medicines(count: usize) -> Vec<Line> {
    let mut syrup = parse("syp \"Dextromethorphan and Chlorpheniramine\" 10 ml q8h 5d");
    syrup.strength = Some("10 mg + 4 mg / 5 ml".into());
    let mut lines: Vec<Line> = [
        "tab Paracetamol 650 mg 1-1-1 5d af",
        "cap Amoxicillin 500 mg 1-0-1 7d af",
        "tab Pantoprazole 40 mg 1-0-0 7d bf",
        "tab Cetirizine 10 mg ½-0-½ 5d",
        "eye drops Moxifloxacin 0.5% 1 drop q4h right eye 7d",
        "oint Clotrimazole 1% 1-0-1 14d",
        "inhaler Salbutamol 100 mcg 2 puffs sos",
        "tab Cholecalciferol 60000 iu 1-0-0 weekly 56d with food",
        "tab Metformin 500 mg 1-0-1 30d with food",
        "tab Telmisartan 40 mg 1-0-0 30d empty stomach",
        "tab Atorvastatin 10 mg 0-0-1 30d",
        "tab Levothyroxine 50 mcg 1-0-0 empty stomach",
        "inj Diclofenac 75 mg im stat",
    ]
    .map(parse)
    .into();
    lines.insert(4, syrup);
    assert!(lines.iter().all(Line::is_understood));
    lines.truncate(count);
    lines
}

/// Schedules that are more than slots.
pub fn schedules() -> Vec<Line> {
    let lines = [
        "tab Metformin 500 mg bd 30d af",
        "tab Prednisolone 20 mg 1-0-0 x5d, 10 mg 1-0-0 x5d, 5 mg 1-0-0 x5d",
        "tab Methotrexate 7.5 mg od every mon",
        "tab Folic acid 5 mg od except mon thu 30d",
        "tab Alendronate 70 mg od weekly empty stomach 56d",
        "tab Ondansetron 4 mg q6h sos",
        "tab Paracetamol 650 mg sos max 4/day 3d",
        "cap Cholecalciferol 60000 iu od every 15 days before breakfast",
        "nasal spray Fluticasone 2 sprays od each nostril 14d",
        "inj Insulin glargine 10 units hs sc",
        "susp Azithromycin 200 mg/5 ml 7.5 ml od 3d",
        "inj Vitamin B12 1 amp im alternate days 10d",
    ]
    .map(parse);
    assert!(lines.iter().all(Line::is_understood));
    lines.into()
}

/// Six medicines for an adult, Hindi, A5.
pub fn hindi() -> Prescription {
    Prescription {
        paper: PaperSize::A5,
        margins: Margins::default(),
        print_letterhead: true,
        type_percent: 100,
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
            foot: Vec::new(),
            logo: None,
        },
        patient: PatientBlock {
            name: "सुनीता देवी शर्मा".into(),
            age: "46 y".into(),
            sex: "F".into(),
            number: "A-1042".into(),
            weight: Some("62 kg".into()),
            phone: Some("98765 43210".into()),
            guardian: None,
            address: None,
            allergies: Allergies::NoneKnown,
        },
        date: day(),
        written: None,
        language: Language::Hindi,
        translated: true,
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
        parse("tab Paracetamol 650 mg 1-1-1 5d af"),
        parse("tab Azithromycin 500 mg 1-0-0 3d bf"),
        parse("tab Cetirizine 10 mg 0-0-1 5d"),
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
    rx.patient.allergies = Allergies::Known {
        each: vec!["Penicillin (rash)".into(), "Sulfonamides".into()],
        more: false,
    };
    rx.lines = medicines(14);
    rx.lines[2].unparsed = "खाने से आधा घंटा पहले लें; दर्द बढ़े तो तुरंत फ़ोन करें।".into();
    rx.lines[9].drug = "Metformin hydrochloride prolonged-release with glimepiride and voglibose".into();
    rx.mark = Some(Mark::Corrected {
        when: day().and_hms_opt(11, 40, 0).expect("a time"),
    });
    rx
}

/// A child with a long name, a guardian and twelve medicines of every kind of schedule, in every language.
pub fn crowded() -> Vec<Prescription> {
    let mut sheets = every_language();
    for rx in &mut sheets {
        let name = rx.patient.name.clone();
        rx.patient.name = format!("{name} {name}");
        rx.patient.age = "8 y".into();
        rx.patient.guardian = Some(format!("{name} (mother)"));
        rx.patient.allergies = Allergies::Known {
            each: vec!["Penicillin (rash)".into(), "Sulfonamides".into()],
            more: false,
        };
        rx.lines = schedules();
        rx.mark = Some(Mark::Reprint {
            when: day().and_hms_opt(17, 5, 0).expect("a time"),
        });
    }
    sheets
}

/// Twenty-four words that open nothing.
pub const WORDS: [&str; 24] = [
    "abandon", "ability", "able", "about", "above", "absent", "absorb", "abstract", "absurd", "abuse",
    "access", "accident", "account", "accuse", "achieve", "acid", "acoustic", "acquire", "across", "act",
    "action", "actor", "actress", "actual",
];

/// Twenty medicines for one patient, Hindi, A4.
pub fn twenty() -> Prescription {
    let mut rx = hindi();
    rx.paper = PaperSize::A4;
    rx.lines = [medicines(14), schedules()].concat();
    rx.lines.truncate(20);
    rx
}

/// A circle on a see-through ground, as a PNG.
pub fn picture() -> Vec<u8> {
    let side = 240_i32;
    let mut dots = Vec::new();
    for y in 0..side {
        for x in 0..side {
            let (dx, dy) = (x - side / 2, y - side / 2);
            let inside = dx * dx + dy * dy < (side / 2 - 4) * (side / 2 - 4);
            let cross = dx.abs() < 22 || dy.abs() < 22;
            dots.extend(match (inside, cross) {
                (false, _) => [0, 0, 0, 0],
                (true, true) => [255, 255, 255, 255],
                (true, false) => [0x0b, 0x77, 0x63, 255],
            });
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 240, 240);
    encoder.set_color(png::ColorType::Rgba);
    encoder
        .write_header()
        .expect("a header")
        .write_image_data(&dots)
        .expect("a picture");
    bytes
}

/// A letterhead with a picture and lines at the foot.
pub fn with_logo() -> Prescription {
    let mut rx = hindi();
    rx.letterhead.logo = Some(Logo::read(&picture()).expect("a picture"));
    rx.letterhead.foot = vec![
        "Mon–Sat 9:30–13:30 and 17:00–20:30 · सोमवार से शनिवार".into(),
        "Emergency 98765 43210".into(),
    ];
    rx.patient.address = Some("Kankarbagh, Patna 800020".into());
    rx
}

/// What a visit's summary says besides.
pub fn summary() -> VisitSummary {
    VisitSummary {
        findings: Some("Throat congested; chest clear".into()),
        problems: Some("Type 2 diabetes (since 2019)".into()),
        medicines: Some("Metformin 500 mg 1-0-1".into()),
        notes: Some("Seen with her son.\nTo bring the old reports.".into()),
    }
}

/// A certificate for leave.
pub fn certificate() -> Certificate {
    let rx = with_logo();
    Certificate {
        stationery: Stationery {
            paper: PaperSize::A4,
            margins: Margins::default(),
            print_letterhead: true,
            type_percent: 100,
            letterhead: rx.letterhead,
        },
        title: "Medical certificate for leave".into(),
        number: "A/2026/0007".into(),
        date: day(),
        patient: rx.patient,
        text: vec!["I, Dr. Meera Rawat, after careful examination of the case certify hereby that सुनीता देवी शर्मा, whose signature or thumb impression is given above, is suffering from acute pharyngitis, and I consider that a period of absence from duty of 5 days with effect from 21 Nov 2026 up to and including 25 Nov 2026 is absolutely necessary for the restoration of health.".into()],
        marks: vec!["Mole on the left cheek".into(), "Scar on the right forearm".into()],
        place: Some("Dehradun".into()),
        mark: None,
        cancelled: None,
    }
}

/// A register of `count` cases.
pub fn register(count: usize) -> CaseRegister {
    let names = [
        "Sunita Devi",
        "মৌসুমী বন্দ্যোপাধ্যায়",
        "Abdul Rahman",
        "முத்துலட்சுமி",
        "जयेश पटेल",
    ];
    CaseRegister {
        clinic: "Sanjeevani Clinic".into(),
        of: Some("Dr. Meera Rawat, Reg. No. UKMC 12345".into()),
        from: day(),
        to: day(),
        rows: (0..count)
            .map(|index| CaseRow {
                date: day(),
                name: names[index % names.len()].into(),
                service: "Consultation".into(),
                fee: (index % 7 != 3).then_some(30_000),
                received: (index % 7 != 3).then_some(day()),
            })
            .collect(),
    }
}
