-- Phrases and templates. Disposable.
CREATE TABLE template (
  doc INTEGER NOT NULL,
  entry BLOB NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  -- x'' for the whole clinic.
  owner BLOB NOT NULL,
  -- 1 for a row of the list of coded diagnoses, read from a file.
  listed INTEGER NOT NULL,
  PRIMARY KEY (doc, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX template_kind ON template (kind, owner);
