-- The last entry seen of each audit chain of another file: a chain cut short there is shorter than this. The files of a
-- data folder vouch for each other (docs/formats/audit.md); device.db has had this table from its first step.
CREATE TABLE audit_head (
  file BLOB NOT NULL CHECK (length(file) = 16),
  incarnation BLOB NOT NULL CHECK (length(incarnation) = 16),
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (file, incarnation)
) STRICT, WITHOUT ROWID;
