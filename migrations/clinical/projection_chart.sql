-- What stays true of a patient. Disposable: made from chart documents.
CREATE TABLE chart_entry (
  doc INTEGER NOT NULL,
  entry BLOB NOT NULL,
  -- allergy, no_known_allergies, problem, long_term_medicine, immunisation
  class TEXT NOT NULL,
  -- Substance, condition, drug or vaccine.
  text TEXT NOT NULL,
  -- Reaction, dose and so on.
  detail TEXT NOT NULL,
  -- 0 for a resolved problem or a stopped medicine.
  active INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (doc, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX chart_entry_text ON chart_entry (class, text);
