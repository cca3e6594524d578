//! Saved documents with entries that came after the first golden files, kept for ever as those are (see `golden.rs`).
#![allow(clippy::unwrap_used, reason = "integration tests")]

mod support;

use std::path::PathBuf;

use nirantar_document::*;
use serde_json::{Value, json};
use support::*;

fn certificate_cancelled() -> Doc {
    let body: CertificateBody = from(
        json!({"certificate": "019aa47f-80cb-7000-8000-0000000000c1", "number": "A/2026/0007",
        "kind": "fitness", "date": "2026-11-21", "patient": "019aa47f-80cb-7000-8000-000000000001",
        "from": "2026-11-21", "title": "Medical certificate of fitness", "text": "I certify …",
        "marks": ["Mole on the left cheek"], "named": {"number": "A-1042", "name": "अजय कुमार", "sex": "male"},
        "doctor": {"name": "Meera Iyer", "registration_number": "KMC 12345"},
        "signed_by": person(1), "signed_at": stamp(1, 7).at}),
    );
    let signed = SignedCertificate::of(&body, &[0x5a; 64]).unwrap();
    let mut doc = written(&[CertificateEdit::Issue(New::fact(entry(1), signed))]);
    // Two people cancel without knowing of each other: the earlier one counts, and it stays cancelled.
    let mut other = doc.fork(pc(2));
    let opened = doc.heads();
    let cancel = |id, reason: &str| {
        CertificateEdit::Cancel(New::fact(
            entry(id),
            CertificateCancelled {
                reason: reason.to_owned(),
            },
        ))
    };
    save(&mut doc, &opened, stamp(1, 9), &[cancel(2, "wrong patient")]);
    save(&mut other, &opened, stamp(2, 8), &[cancel(3, "wrong dates")]);
    sync(&mut doc, &mut other);
    let view = CertificateView::read(&doc).unwrap();
    assert_eq!(view.cancelled.unwrap().value.reason, "wrong dates");
    assert_eq!(view.body, Some(body));
    doc
}

fn organisation_phrases() -> Doc {
    let wording = |text: Option<&str>| PhraseWording {
        language: nirantar_domain::Language::Manipuri,
        key: "paper-days".to_owned(),
        text: text.map(str::to_owned),
    };
    let first = New::fact(entry(1), wording(Some("ꯀ {count} ꯈ")));
    let mut doc = written(&[OrganisationEdit::PhraseWording(first)]);
    let opened = doc.heads();
    let second = New::edit(entry(2), entry(1), wording(None));
    save(
        &mut doc,
        &opened,
        stamp(2, 9),
        &[OrganisationEdit::PhraseWording(second)],
    );
    doc
}

fn templates_listed() -> Doc {
    let template = |id, value: Value| TemplatesEdit::Template(New::fact(entry(id), from(value)));
    written(&[
        template(
            1,
            json!({"kind": "diagnosis", "title": "J06.9 Acute URTI", "text": "Acute URTI [J06.9]", "listed": true}),
        ),
        template(
            2,
            json!({"kind": "diagnosis", "title": "urti", "text": "Acute URTI [J06.9]"}),
        ),
    ])
}

#[test]
fn what_was_added_later_still_reads_and_is_still_written_the_same() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    for (name, kind, made) in [
        (
            "certificate-cancelled",
            Kind::Certificate,
            certificate_cancelled(),
        ),
        ("organisation-phrases", Kind::Organisation, organisation_phrases()),
        ("templates-listed", Kind::Templates, templates_listed()),
    ] {
        let (bytes, json) = (
            folder.join(format!("{name}.automerge")),
            folder.join(format!("{name}.json")),
        );
        if std::env::var_os("NIRANTAR_WRITE_GOLDEN").is_some() && !bytes.exists() {
            std::fs::write(&bytes, made.save()).unwrap();
            std::fs::write(&json, serde_json::to_string_pretty(&view(&made)).unwrap() + "\n").unwrap();
        }
        let doc = Doc::load(kind, &std::fs::read(bytes).unwrap(), pc(1)).unwrap();
        let expected: Value = serde_json::from_slice(&std::fs::read(json).unwrap()).unwrap();
        assert_eq!(view(&doc), expected, "{name}");
        assert_eq!(made.heads(), doc.heads(), "{name}");
    }
}
