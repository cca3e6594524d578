-- The clinic's own drugs. Disposable.
CREATE TABLE formulary_item (
  doc INTEGER NOT NULL,
  entry BLOB NOT NULL,
  generic TEXT NOT NULL,
  form TEXT NOT NULL,
  strength TEXT NOT NULL,
  brand TEXT NOT NULL,
  source TEXT NOT NULL,
  -- x'' if no doctor has checked the row.
  checked_by BLOB NOT NULL,
  PRIMARY KEY (doc, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX formulary_item_generic ON formulary_item (generic);
