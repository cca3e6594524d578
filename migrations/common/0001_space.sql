-- What every space's file holds, whatever its kind: documents and the records about them. Projections are not here:
-- they are disposable and made from projection_*.sql whenever their version changes.
-- Absent ids are x'' (never NULL); times are milliseconds since 1970 UTC; ids are 16 bytes.

-- Facts about the file itself: its space, kind, organisation, branch.
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Documents, whole, packed (docs/formats/database.md). `heads`: 32-byte change hashes, sorted, joined.
CREATE TABLE document (
  seq INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  heads BLOB NOT NULL CHECK (length(heads) > 0 AND length(heads) % 32 = 0),
  bytes BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX document_kind ON document (kind, seq);

-- Own changes that no remote has confirmed yet: names, not bytes (those stand in the document).
CREATE TABLE outbox (
  seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  doc BLOB NOT NULL CHECK (length(doc) = 16),
  change BLOB NOT NULL CHECK (length(change) = 32)
) STRICT;

-- What a commit here still owes to another file; deleted once applied there.
CREATE TABLE effect (
  seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  target BLOB NOT NULL CHECK (length(target) = 16),
  body BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- Effects of other files that were applied here, so that none is applied twice.
CREATE TABLE effect_applied (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Last number given, per purpose (patient numbers, tokens of a day).
CREATE TABLE counter (
  name TEXT NOT NULL PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is being typed, per person and form; never part of a document.
CREATE TABLE draft (
  person BLOB NOT NULL CHECK (length(person) = 16),
  form TEXT NOT NULL,
  subject BLOB NOT NULL DEFAULT x'' CHECK (length(subject) IN (0, 16)),
  heads BLOB NOT NULL DEFAULT x'' CHECK (length(heads) % 32 = 0),
  body BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, form, subject)
) STRICT;

-- Version of each projection that the file holds.
CREATE TABLE projection (
  name TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
