//! Fees: charges replace one another, payments stay, a payment is given back once, and two PCs make one fee.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "integration tests"
)]

mod support;

use nirantar_document::*;
use serde_json::json;
use support::*;

fn charge(id: u32, paise: i64, kind: &str) -> FeeEdit {
    FeeEdit::Charge(New::fact(
        entry(id),
        from(json!({"amount_paise": paise, "kind": kind})),
    ))
}

fn payment(id: u32, number: &str, paise: i64) -> FeeEdit {
    FeeEdit::Payment(New::fact(
        entry(id),
        from(json!({"number": number, "amount_paise": paise, "mode": "cash"})),
    ))
}

fn back(id: u32, of: u32) -> FeeEdit {
    FeeEdit::Reversal(New::fact(
        entry(id),
        from(json!({"payment": entry(of), "reason": "mistake"})),
    ))
}

fn totals(doc: &Doc) -> (i64, i64, i64) {
    let view = FeeView::read(doc).unwrap();
    (view.charged().get(), view.paid().get(), view.due().get())
}

fn now(doc: &mut Doc, minute: i64, edits: &[FeeEdit]) {
    let heads = doc.heads();
    save(doc, &heads, stamp(1, minute), edits);
}

#[test]
fn totals_are_derived() {
    let mut fee = written(&[charge(1, 50_000, "first")]);
    assert_eq!(totals(&fee), (50_000, 0, 50_000));
    now(&mut fee, 1, &[payment(2, "A/26-27/00001", 20_000)]);
    now(&mut fee, 2, &[payment(3, "A/26-27/00002", 30_000)]);
    assert_eq!(totals(&fee), (50_000, 50_000, 0));
    now(&mut fee, 3, &[back(4, 2)]);
    assert_eq!(totals(&fee), (50_000, 30_000, 20_000));
    now(&mut fee, 4, &[charge(5, 20_000, "other")]);
    assert_eq!(
        totals(&fee),
        (20_000, 30_000, 0),
        "more than was asked is no debt"
    );
    let view = FeeView::read(&fee).unwrap();
    assert_eq!(
        (view.payments.len(), view.live_charges.len()),
        (2, 1),
        "nothing is lost"
    );
}

#[test]
fn a_payment_is_given_back_once() {
    let mut fee = written(&[charge(1, 50_000, "first"), payment(2, "A/26-27/00001", 50_000)]);
    let before = fee.heads();
    for (edits, of) in [(vec![back(3, 9)], 9), (vec![back(3, 1)], 1)] {
        let refused = fee.edit(&before, stamp(1, 1), &edits).unwrap_err();
        assert_eq!(refused, DocumentError::NotLive(entry(of)));
    }
    let mut elsewhere = fee.fork(pc(2));
    now(&mut fee, 1, &[back(3, 2)]);
    let heads = fee.heads();
    assert_eq!(
        fee.edit(&heads, stamp(1, 2), &[back(4, 2)]).unwrap_err(),
        DocumentError::NotLive(entry(2))
    );
    // Two PCs that know nothing of each other give back one payment.
    save(&mut elsewhere, &before, stamp(2, 1), &[back(5, 2)]);
    sync(&mut fee, &mut elsewhere);
    assert_eq!(totals(&fee), (50_000, 0, 50_000));
    assert_eq!(FeeView::read(&fee).unwrap().reversals.len(), 2);
}

#[test]
fn two_pcs_that_charge_one_visit_make_one_fee_and_keep_both_receipts() {
    let mut here = written(&[charge(1, 50_000, "first"), payment(2, "A/26-27/00001", 50_000)]);
    let mut there = Doc::new(Kind::Fee, pc(2)).unwrap();
    let genesis = there.heads();
    let edits = [charge(3, 40_000, "other"), payment(4, "B/26-27/00001", 40_000)];
    save(&mut there, &genesis, stamp(2, 5), &edits);
    sync(&mut here, &mut there);
    assert_eq!(
        totals(&here),
        (40_000, 90_000, 0),
        "the later charge, every payment"
    );
    assert_eq!(totals(&there), totals(&here));
}

#[test]
fn a_counting_is_written_down_once() {
    let counted = |id| {
        let value = json!({"counted_paise": 100, "expected_cash_paise": 100, "expected_upi_paise": 0});
        CashCountEdit::Counted(New::fact(entry(id), from(value)))
    };
    let mut doc = written(&[counted(1)]);
    let heads = doc.heads();
    assert_eq!(
        doc.edit(&heads, stamp(1, 1), &[counted(2)]).unwrap_err(),
        DocumentError::EntryExists(entry(2))
    );
}
