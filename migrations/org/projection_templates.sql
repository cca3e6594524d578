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
  PRIMARY KEY (doc, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX template_kind ON template (kind, owner);
