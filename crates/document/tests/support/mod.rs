//! People, PCs, ids and times for the tests: all made from small numbers, so that a failure can be read.

#![allow(dead_code, reason = "each test file uses its part")]

use nirantar_document::*;
use nirantar_domain::{EntryId, PersonId, Timestamp};
use serde_json::{Value, json};

/// 2026-11-21 09:06:50 IST.
pub const NOON: i64 = 1_795_232_210_000;

/// The actor of a PC.
pub fn pc(number: u8) -> Actor {
    Actor::from_bytes([number; 16])
}

/// A person.
pub fn person(number: u8) -> PersonId {
    PersonId::from_bytes([0xd0 | number; 16])
}

/// An entry's id.
pub fn entry(number: u32) -> EntryId {
    let mut bytes = [0xe0; 16];
    bytes[12..].copy_from_slice(&number.to_be_bytes());
    EntryId::from_bytes(bytes)
}

/// Person `by` at `minute` minutes past nine.
pub fn stamp(by: u8, minute: i64) -> Stamp {
    Stamp {
        by: person(by),
        at: Timestamp::from_millis(NOON + minute * 60_000),
    }
}

/// From JSON, for values whose literal would be long.
pub fn from<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

/// The view of any document, as JSON.
pub fn view(doc: &Doc) -> Value {
    let value = match doc.kind() {
        Kind::Organisation => serde_json::to_value(OrganisationView::read(doc).unwrap()),
        Kind::Branch => serde_json::to_value(BranchView::read(doc).unwrap()),
        Kind::Staff => serde_json::to_value(StaffView::read(doc).unwrap()),
        Kind::Templates => serde_json::to_value(TemplatesView::read(doc).unwrap()),
        Kind::Formulary => serde_json::to_value(FormularyView::read(doc).unwrap()),
        Kind::Patient => serde_json::to_value(PatientView::read(doc).unwrap()),
        Kind::Visit => serde_json::to_value(VisitView::read(doc).unwrap()),
        Kind::Chart => serde_json::to_value(ChartView::read(doc).unwrap()),
        Kind::Certificate => serde_json::to_value(CertificateView::read(doc).unwrap()),
        Kind::Encounter => serde_json::to_value(EncounterView::read(doc).unwrap()),
        Kind::Photo => serde_json::to_value(PhotoView::read(doc).unwrap()),
        Kind::Fee => serde_json::to_value(FeeView::read(doc).unwrap()),
        Kind::CashCount => serde_json::to_value(CashCountView::read(doc).unwrap()),
        Kind::Release => serde_json::to_value(ReleaseView::read(doc).unwrap()),
        Kind::GrowthTables => serde_json::to_value(GrowthTablesView::read(doc).unwrap()),
    };
    value.unwrap()
}

/// A document with one form saved by PC 1.
pub fn written<E: Edit>(edits: &[E]) -> Doc {
    let mut doc = Doc::new(E::KIND, pc(1)).unwrap();
    let heads = doc.heads();
    doc.edit(&heads, stamp(1, 0), edits).unwrap().unwrap();
    doc
}

/// Saves a form opened at `heads`.
pub fn save<E: Edit>(doc: &mut Doc, heads: &Heads, by: Stamp, edits: &[E]) -> ChangeHash {
    doc.edit(heads, by, edits).unwrap().unwrap()
}

/// Merges both ways and checks that both now say the same.
pub fn sync(a: &mut Doc, b: &mut Doc) {
    assert_eq!(a.merge(b).unwrap().missing, []);
    assert_eq!(b.merge(a).unwrap().missing, []);
    assert_eq!(a.heads(), b.heads());
    assert_eq!(view(a), view(b));
}

/// A prescription line.
pub fn rx(text: &str) -> RxLine {
    nirantar_domain::rx::parse(text)
}

/// Everything beside the encounter that a sign-off holds.
pub fn signing(by: u8, minute: i64) -> Signing {
    from(json!({
        "encounter": "019aa47f-80cb-7000-8000-00000000e0e0",
        "signed_by": person(by),
        "signed_at": stamp(by, minute).at,
        "patient": {"number": "A-1042", "name": "अजय कुमार", "sex": "male",
            "birth": {"kind": "age_told", "age": {"value": 35, "unit": "y"}, "told_on": "2026-11-21"}},
        "doctor": {"name": "Meera Iyer", "qualifications": "MBBS", "registration_number": "KMC 12345"},
    }))
}

/// Writes into a document what no form could: a newer version, a broken program, an attacker with keys.
pub fn raw(doc: &Doc, write: impl FnOnce(&mut automerge::AutoCommit)) -> Doc {
    let actor = automerge::ActorId::from(&[0xaa; 16][..]);
    let mut raw = automerge::AutoCommit::load(&doc.save())
        .unwrap()
        .with_actor(actor);
    write(&mut raw);
    Doc::load(doc.kind(), &raw.save(), pc(1)).unwrap()
}

/// Id of a root map.
pub fn root(raw: &automerge::AutoCommit, map: &str) -> automerge::ObjId {
    use automerge::ReadDoc;
    raw.get(automerge::ROOT, map).unwrap().unwrap().1
}
