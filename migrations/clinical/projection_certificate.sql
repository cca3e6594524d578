-- The register of certificates. Disposable: made from certificate documents.
CREATE TABLE certificate (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  -- Number in the register; '' for one entered in error.
  number TEXT NOT NULL,
  -- leave, fitness, other
  kind TEXT NOT NULL,
  -- Day of issue, YYYY-MM-DD.
  date TEXT NOT NULL,
  patient BLOB NOT NULL CHECK (length(patient) IN (0, 16)),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX certificate_date ON certificate (date);
CREATE INDEX certificate_patient ON certificate (patient);
