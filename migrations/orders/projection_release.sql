-- Prescriptions that wait for the front desk's printer; the sheets lie in their documents. Disposable: made from release documents.
CREATE TABLE release (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  encounter BLOB NOT NULL,
  visit BLOB NOT NULL,
  patient BLOB NOT NULL,
  doctor BLOB NOT NULL,
  language TEXT NOT NULL,
  paper TEXT NOT NULL,
  -- YYYY-MM-DD, in India: it ceases with this day.
  day TEXT NOT NULL,
  released_at INTEGER NOT NULL
) STRICT;
CREATE INDEX release_encounter ON release (encounter);
