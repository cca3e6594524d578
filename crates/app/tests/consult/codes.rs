//! Diagnosis codes: recognised as typed, kept apart from the words, counted together; and the clinic's own list.

use crate::common::*;

#[test]
fn a_typed_code_is_kept_apart_comes_back_and_is_counted() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let write = |name: &str, diagnosis: &str| {
        let new = json!({"name": name, "sex": "male", "age": "40"});
        let patient = app.patient_add(ask(new)).unwrap().id;
        consult(&app, patient, diagnosis)
    };
    let lead = write("Ajay Kumar", "J06.9 Acute URTI");
    assert_eq!(lead.diagnoses[0].text, "Acute URTI [J06.9]");
    write("Bina Devi", "URTI [j06.9]");
    let unknown = write("Chandan Das", "URTI [J6]");
    assert_eq!(unknown.diagnoses[0].text, "URTI [J6]", "kept as typed");
    let named = write("Deepa Nair", "Diabetes [icd-11: 5A11]");
    assert_eq!(named.diagnoses[0].text, "Diabetes [icd-11: 5A11]");
    // Saved again as it is shown, nothing changes.
    let opened = app.encounter_amend(ask(json!({"encounter": lead.id}))).unwrap();
    let same = app
        .encounter_sign(ask(
            json!({"encounter": lead.id, "heads": opened.heads, "amend": true, "edits": [
            {"op": "replace", "entry": opened.diagnoses[0].entry,
             "value": {"section": "diagnosis", "text": opened.diagnoses[0].text}}]}),
        ))
        .unwrap();
    assert_eq!(same.diagnoses[0].text, "Acute URTI [J06.9]");
    let day = app.report_day(ask(json!({}))).unwrap();
    let top = day.diagnoses.unwrap().top;
    let of = |text: &str| top.iter().find(|row| row.text == text).map(|row| row.consults);
    assert_eq!(
        of("Acute URTI [J06.9]"),
        Some(2),
        "one code, two wordings: {top:?}"
    );
    assert_eq!(of("URTI [J6]"), Some(1));
}

#[test]
fn a_list_of_the_clinics_own_is_read_replaced_and_taken_out() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let import = |csv: &str| app.diagnosis_codes_import(ask(json!({ "csv": csv })));
    let texts = || -> Vec<String> {
        app.template_list(ask(json!({"kind": "diagnosis"})))
            .unwrap()
            .into_iter()
            .filter(|row| !row.built_in)
            .map(|row| format!("{} → {}", row.title, row.text))
            .collect()
    };
    let own = json!({"kind": "diagnosis", "title": "vf", "text": "Viral fever"});
    app.template_add(ask(own)).unwrap();
    let first = "\u{feff}code,term,system\r\nJ06.9,\"Acute URTI, unspecified\"\r\ni10,Hypertension,\r\n5a11,Diabetes,ICD-11\r\n\r\n";
    assert_eq!(import(first).unwrap().count, 3);
    let mut there = texts();
    there.sort();
    assert_eq!(
        there,
        [
            "5A11 Diabetes → Diabetes [icd-11: 5A11]",
            "I10 Hypertension → Hypertension [I10]",
            "J06.9 Acute URTI, unspecified → Acute URTI, unspecified [J06.9]",
            "vf → Viral fever",
        ]
    );
    // A wrong row changes nothing, and says where.
    let wrong = import("J06.9,Cold\n,Fever\n").unwrap_err();
    assert_eq!(parts(&wrong), ("invalid", "codes-row-wrong".to_owned()));
    assert_eq!(wrong.parts().2["line"], "2");
    for row in [
        "J06.9",
        "J06.9,",
        "J06.9,a\u{7}b",
        "X]Z,Cold",
        "A:1,Cold",
        "XYZ,J06.9 Cold",
    ] {
        assert_eq!(parts(&import(row).unwrap_err()).1, "codes-row-wrong", "{row}");
    }
    let many: String = (0..2_001).map(|row| format!("A00.0,Term {row}\n")).collect();
    let many = import(&many).unwrap_err();
    assert_eq!(parts(&many).1, "codes-too-many");
    assert_worded(&[wrong, many]);
    assert_eq!(texts().len(), 4);
    // Replaced: what is in both stays what it was; then taken out. What was typed by hand is not touched.
    assert_eq!(import("I10,Hypertension\nA09,Loose motions\n").unwrap().count, 2);
    assert_eq!(texts().len(), 3);
    assert_eq!(import("").unwrap().count, 0);
    assert_eq!(texts(), ["vf → Viral fever"]);
    login(&app, clinic.known.desk, DESK);
    assert_eq!(parts(&import("").unwrap_err()).0, "permission");
}

#[test]
fn what_was_typed_by_hand_survives_the_list_coded_or_not() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let import = |csv: &str| app.diagnosis_codes_import(ask(json!({ "csv": csv }))).unwrap();
    let shown = || -> Vec<(String, bool)> {
        let list = app.template_list(ask(json!({"kind": "diagnosis"}))).unwrap();
        let own = list.into_iter().filter(|row| !row.built_in);
        own.map(|row| (row.text, row.listed)).collect()
    };
    let by_hand = json!({"kind": "diagnosis", "title": "urti", "text": "Acute URTI [J06.9]"});
    app.template_add(ask(by_hand)).unwrap();
    let typed = ("Acute URTI [J06.9]".to_owned(), false);
    // Not by another list, not by one that has the same words, not when the list goes.
    import("I10,Hypertension\n");
    assert!(shown().contains(&typed));
    import("J06.9,Acute URTI\nI10,Hypertension\n");
    let both = shown();
    assert!(both.contains(&typed) && both.contains(&("Acute URTI [J06.9]".to_owned(), true)));
    import("");
    assert_eq!(shown(), [typed]);
    // A row of the list that a person changed is that person's from then on.
    import("A09,Loose motions\n");
    let list = app.template_list(ask(json!({"kind": "diagnosis"}))).unwrap();
    let row = list.iter().find(|row| row.listed).unwrap();
    let mended = json!({"entry": row.entry, "title": "lm", "text": "Gastroenteritis [A09]"});
    app.template_update(ask(mended)).unwrap();
    import("");
    assert_eq!(shown().len(), 2);
}

#[test]
fn a_code_of_another_shape_is_taken_as_it_stands_and_marked() {
    let clinic = Clinic::copy();
    let app = clinic.start();
    login(&app, clinic.known.doctor, DOCTOR);
    let csv = "J06.9,Acute URTI\nXYZ,Fever\n5A11,Diabetes\n5A11,Diabetes,icd-11\nABC,Cough,icd-11\n";
    let taken = app.diagnosis_codes_import(ask(json!({ "csv": csv }))).unwrap();
    assert_eq!((taken.count, taken.odd), (5, 3));
    let list = app.template_list(ask(json!({"kind": "diagnosis"}))).unwrap();
    let listed = list.into_iter().filter(|row| row.listed);
    let mut rows: Vec<_> = listed.map(|row| (row.text, row.odd_code)).collect();
    rows.sort();
    let expected = [
        ("Acute URTI [J06.9]", false),
        ("Cough [icd-11: ABC]", true),
        ("Diabetes [5A11]", true),
        ("Diabetes [icd-11: 5A11]", false),
        ("Fever [XYZ]", true),
    ];
    assert_eq!(rows, expected.map(|(text, odd)| (text.to_owned(), odd)));
    // In a consult it stays words.
    let new = json!({"name": "Ajay Kumar", "sex": "male", "age": "40"});
    let patient = app.patient_add(ask(new)).unwrap().id;
    assert_eq!(
        consult(&app, patient, "Fever [XYZ]").diagnoses[0].text,
        "Fever [XYZ]"
    );
}
