//! What people come with, in the words of a busy doctor.

/// One reason to come and what is done about it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Illness {
    /// For ages from … to.
    pub ages: (u32, u32),
    /// Why the patient came, as said at the desk.
    pub reason: &'static str,
    /// Complaints; one to three are written.
    pub complaints: &'static [&'static str],
    /// Findings.
    pub findings: &'static [&'static str],
    /// Diagnosis.
    pub diagnoses: &'static [&'static str],
    /// Lines always written.
    pub always: &'static [&'static str],
    /// Lines written now and then.
    pub sometimes: &'static [&'static str],
    /// Tests.
    pub tests: &'static [&'static str],
    /// Advice.
    pub advice: &'static [&'static str],
    /// Follow-up.
    pub follow_up: &'static [&'static str],
    /// Degrees Fahrenheit × 10 above normal.
    pub fever: u32,
}

/// Acute illnesses with their weights.
pub const ACUTE: &[(Illness, u32)] = &[
    (
        Illness {
            ages: (13, 99),
            reason: "fever",
            complaints: &[
                "Fever x 3 days",
                "Body ache",
                "Headache",
                "Chills, evening rise",
                "No appetite",
            ],
            findings: &[
                "Throat clear, chest clear",
                "Mild dehydration",
                "P/A soft, no organomegaly",
            ],
            diagnoses: &["Viral fever", "Acute febrile illness", "AFI ?dengue", "?Malaria"],
            always: &["tab paracetamol 650 1-1-1 3d af"],
            sometimes: &[
                "cap omeprazole 20 1-0-0 5d bf",
                "sachet ors 1-1-1 3d",
                "tab cetirizine 10 0-0-1 5d",
            ],
            tests: &["CBC", "MP smear", "Dengue NS1", "Urine R/M"],
            advice: &[
                "Plenty of fluids, rest",
                "Tepid sponging if > 101 F",
                "Use a mosquito net",
            ],
            follow_up: &["3d", "if fever persists", "2d"],
            fever: 32,
        },
        16,
    ),
    (
        Illness {
            ages: (13, 99),
            reason: "cough, cold",
            complaints: &[
                "Cough with expectoration 5 days",
                "Running nose",
                "Sore throat",
                "Sneezing",
            ],
            findings: &[
                "Throat congested",
                "B/L air entry equal, no added sounds",
                "Scattered rhonchi",
            ],
            diagnoses: &[
                "URTI",
                "Acute pharyngitis",
                "Acute bronchitis",
                "Allergic rhinitis",
            ],
            always: &["tab cetirizine 10 0-0-1 5d"],
            sometimes: &[
                "tab paracetamol 650 1-0-1 3d af",
                "cap amoxicillin 500 1-1-1 5d af",
                "tab azithromycin 500 1-0-0 3d af",
                "syr ambroxol 10 ml tds 5d",
                "tab montelukast 10 0-0-1 10d",
            ],
            tests: &["CBC", "CXR PA"],
            advice: &[
                "Steam inhalation twice a day",
                "Warm salt water gargles",
                "Avoid cold drinks",
            ],
            follow_up: &["5d", "1w", "sos"],
            fever: 10,
        },
        20,
    ),
    (
        Illness {
            ages: (0, 12),
            reason: "child: fever, cough",
            complaints: &["Fever 2 days", "Cough and cold", "Poor feeding", "Ear pain"],
            findings: &["Throat congested", "Chest clear", "Active, alert, no rash"],
            diagnoses: &["URTI", "Viral fever", "Acute otitis media"],
            always: &["syr paracetamol 5 ml tds 3d af"],
            sometimes: &[
                "syr cetirizine 2.5 ml hs 5d",
                "syr amoxicillin 5 ml tds 5d",
                "nasal drops saline 2 drops qid 3d",
            ],
            tests: &["CBC"],
            advice: &[
                "Continue feeding",
                "Tepid sponging",
                "Return at once if breathing is fast",
            ],
            follow_up: &["2d", "3d"],
            fever: 30,
        },
        22,
    ),
    (
        Illness {
            ages: (0, 99),
            reason: "loose motions",
            complaints: &[
                "Loose motions since yesterday",
                "Vomiting 3 episodes",
                "Cramps in abdomen",
            ],
            findings: &[
                "Some dehydration",
                "P/A soft, bowel sounds increased",
                "No blood in stool",
            ],
            diagnoses: &[
                "Acute gastroenteritis",
                "AGE with some dehydration",
                "Food poisoning",
            ],
            always: &["sachet ors 1-1-1 3d"],
            sometimes: &[
                "tab zinc 20 1-0-0 14d",
                "tab ondansetron 4 mg sos 2d",
                "cap racecadotril 100 tds 3d",
            ],
            tests: &["Stool R/M"],
            advice: &[
                "ORS after every loose stool",
                "Curd rice, banana, boiled water",
                "Wash hands with soap",
            ],
            follow_up: &["2d", "sos"],
            fever: 6,
        },
        11,
    ),
    (
        Illness {
            ages: (18, 99),
            reason: "stomach pain, gas",
            complaints: &["Burning epigastric pain", "Sour belching", "Bloating after food"],
            findings: &["Epigastric tenderness", "P/A soft"],
            diagnoses: &["GERD", "Acid peptic disease", "Dyspepsia"],
            always: &["tab pantoprazole 40 1-0-0 14d bbf"],
            sometimes: &["tab domperidone 10 1-1-1 7d bf", "syr antacid 10 ml tds 7d af"],
            tests: &["USG abdomen", "H. pylori stool antigen"],
            advice: &["Avoid spicy food, tea, late dinner", "Small frequent meals"],
            follow_up: &["2w", "15d"],
            fever: 0,
        },
        9,
    ),
    (
        Illness {
            ages: (25, 99),
            reason: "joint pain",
            complaints: &[
                "Knee pain both sides, 2 months",
                "Low back ache",
                "Morning stiffness 10 min",
            ],
            findings: &["Crepitus both knees", "SLR negative", "Paraspinal spasm"],
            diagnoses: &["OA knee", "Mechanical low back pain", "Cervical spondylosis"],
            always: &["tab aceclofenac 100 1-0-1 5d af"],
            sometimes: &[
                "tab pantoprazole 40 1-0-0 5d bbf",
                "gel diclofenac la bd 2w",
                "tab calcium 500 0-1-0 30d af",
            ],
            tests: &["X-ray knee AP/LAT", "S. uric acid", "Vit D3"],
            advice: &[
                "Quadriceps exercises",
                "Avoid squatting and floor sitting",
                "Hot fomentation",
            ],
            follow_up: &["10d", "2w"],
            fever: 0,
        },
        9,
    ),
    (
        Illness {
            ages: (5, 80),
            reason: "itching, skin",
            complaints: &[
                "Itching in groin 3 weeks",
                "Ring-like patches",
                "Itching worse at night",
            ],
            findings: &[
                "Annular scaly plaques",
                "Burrows in finger webs",
                "No secondary infection",
            ],
            diagnoses: &["Tinea cruris", "Tinea corporis", "Scabies", "Eczema"],
            always: &["cream clotrimazole la bd 4w"],
            sometimes: &[
                "cap itraconazole 100 1-0-1 2w af",
                "tab levocetirizine 5 0-0-1 10d",
            ],
            tests: &["KOH mount"],
            advice: &[
                "Loose cotton clothes, sun-dry them",
                "Do not share towels",
                "No steroid creams",
            ],
            follow_up: &["2w", "1m"],
            fever: 0,
        },
        7,
    ),
    (
        Illness {
            ages: (15, 50),
            reason: "burning urine",
            complaints: &["Burning micturition 2 days", "Frequency", "Lower abdominal pain"],
            findings: &["Suprapubic tenderness", "No CVA tenderness"],
            diagnoses: &["UTI", "Acute cystitis"],
            always: &["tab nitrofurantoin 100 1-0-1 5d af"],
            sometimes: &["tab paracetamol 650 sos 3d", "sachet alkaliser 1-0-1 5d"],
            tests: &["Urine R/M", "Urine C/S"],
            advice: &["Water 3 litres a day"],
            follow_up: &["5d with reports", "1w"],
            fever: 8,
        },
        5,
    ),
    (
        Illness {
            ages: (15, 49),
            reason: "weakness",
            complaints: &["Weakness and giddiness", "Easy fatigue", "Heavy periods"],
            findings: &["Pallor +", "No icterus, no edema"],
            diagnoses: &["Iron deficiency anaemia", "Anaemia under evaluation"],
            always: &["tab ferrous ascorbate 100 0-1-0 30d af"],
            sometimes: &[
                "tab albendazole 400 stat",
                "cap vitamin d3 60000 iu once a week 8w",
            ],
            tests: &["CBC with PS", "S. ferritin"],
            advice: &["Green leafy vegetables, jaggery, dates", "No tea with meals"],
            follow_up: &["1m"],
            fever: 0,
        },
        6,
    ),
    (
        Illness {
            ages: (10, 99),
            reason: "injury, dressing",
            complaints: &["Cut over left hand", "Fall from bike", "Wound dressing"],
            findings: &["CLW 2 cm, clean", "Abrasion right knee", "No distal deficit"],
            diagnoses: &["Lacerated wound", "Abrasions", "Wound, healing"],
            always: &["inj tetanus toxoid im stat"],
            sometimes: &[
                "cap amoxicillin 500 1-1-1 5d af",
                "tab ibuprofen 400 1-0-1 3d af",
                "oint mupirocin la bd 7d",
            ],
            tests: &["X-ray"],
            advice: &["Keep it dry", "Dressing on alternate days"],
            follow_up: &["2d", "3d"],
            fever: 0,
        },
        6,
    ),
];

/// Review of blood pressure.
pub const PRESSURE: Illness = Illness {
    ages: (30, 99),
    reason: "BP check",
    complaints: &[
        "For BP review",
        "No complaints",
        "Occasional giddiness",
        "Headache on and off",
    ],
    findings: &["CVS S1 S2 normal", "No pedal edema", "Chest clear"],
    diagnoses: &["Essential hypertension", "HTN, controlled", "HTN, not at target"],
    always: &["tab amlodipine 5 0-0-1 30d"],
    sometimes: &[
        "tab telmisartan 40 1-0-0 30d",
        "tab hydrochlorothiazide 12.5 1-0-0 30d",
        "tab atorvastatin 10 0-0-1 30d",
    ],
    tests: &["S. creatinine", "Lipid profile", "ECG"],
    advice: &[
        "Salt less than 5 g a day",
        "Walk 30 minutes daily",
        "Do not stop medicines",
    ],
    follow_up: &["1m", "30d"],
    fever: 0,
};

/// Review of diabetes.
pub const SUGAR: Illness = Illness {
    ages: (30, 99),
    reason: "sugar check",
    complaints: &[
        "For diabetes review",
        "Tingling in feet",
        "No complaints",
        "Increased thirst",
    ],
    findings: &[
        "Foot exam normal",
        "Monofilament sensation reduced",
        "Chest clear",
    ],
    diagnoses: &["T2DM", "Type 2 diabetes, controlled", "T2DM, HbA1c above target"],
    always: &["tab metformin 500 1-0-1 30d af"],
    sometimes: &[
        "tab glimepiride 1 1-0-0 30d bbf",
        "tab sitagliptin 100 1-0-0 30d",
        "tab atorvastatin 10 0-0-1 30d",
    ],
    tests: &["FBS, PPBS", "HbA1c", "Urine microalbumin"],
    advice: &[
        "Diabetic diet, no sweets or juice",
        "Look at your feet every night",
        "Carry sugar against hypoglycaemia",
    ],
    follow_up: &["1m", "30d", "1m with reports"],
    fever: 0,
};
