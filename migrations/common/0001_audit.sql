-- The audit log of one file, the same in device.db and in every space (docs/formats/audit.md).

-- Who did what, one hash chain per incarnation (docs/formats/audit.md). Never values, never names.
CREATE TABLE audit (
  id INTEGER NOT NULL PRIMARY KEY,
  incarnation BLOB NOT NULL CHECK (length(incarnation) = 16),
  seq INTEGER NOT NULL CHECK (seq > 0),
  at INTEGER NOT NULL,
  device BLOB NOT NULL CHECK (length(device) = 16),
  person BLOB NOT NULL DEFAULT x'' CHECK (length(person) IN (0, 16)),
  action TEXT NOT NULL,
  class TEXT NOT NULL,
  subjects BLOB NOT NULL DEFAULT x'' CHECK (length(subjects) % 16 = 0),
  fields TEXT NOT NULL DEFAULT '',
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  UNIQUE (incarnation, seq)
) STRICT;

-- Finds the entries about one document; derived from audit.subjects.
CREATE TABLE audit_subject (
  subject BLOB NOT NULL CHECK (length(subject) = 16),
  audit INTEGER NOT NULL REFERENCES audit (id) ON DELETE CASCADE,
  PRIMARY KEY (subject, audit)
) STRICT, WITHOUT ROWID;

-- Signed points of a chain.
CREATE TABLE audit_checkpoint (
  incarnation BLOB NOT NULL CHECK (length(incarnation) = 16),
  seq INTEGER NOT NULL CHECK (seq > 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  at INTEGER NOT NULL,
  signer BLOB NOT NULL,
  signature BLOB NOT NULL,
  PRIMARY KEY (incarnation, seq)
) STRICT, WITHOUT ROWID;
