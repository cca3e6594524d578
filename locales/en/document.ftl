# Documents that cannot be read or saved: what happened, what is safe, what to do next. Keys belong to crates/document.
document-damaged = This record is damaged and was not opened. Nothing was changed. Check the data folder (store check), or restore a backup.
document-newer = A newer version of Nirantar wrote this record. You can read it here. To change it, update this PC.
document-wrong-kind = This form belongs to another kind of record. Nothing was saved. Open the record again.
document-unknown-heads = This form was opened on a state that this PC does not have. Nothing was saved. Open the record again and repeat the change.
document-no-heads = This form does not say which state it was opened on. Nothing was saved. Open the record again.
document-entry-not-live = This line was already replaced or taken out. Nothing was saved. Open the record again.
document-entry-exists = This line was saved already. Open the record again to see it.
document-allergies-exist = “No known allergies” cannot stand beside an allergy. Mark the allergy as entered in error first.
document-sign-off-mismatch = What was to be signed is not what the record says. Nothing was signed. Open the record again and check it.
document-unsettled = Two versions of a line stand side by side, or a newer version of Nirantar wrote one that cannot be shown here. Settle it, then sign.
document-same-actor-twice = This data folder seems to be a copy that was used on two PCs. Nothing was changed. Pair this PC anew.
document-internal = The record could not be saved. Nothing was changed. Lock, log in and try again; if it comes back, report it.
document-hash-malformed = This is not a state of a record: 64 hexadecimal digits are needed.
document-kind-unknown = “{ $kind }” is no kind of record.
