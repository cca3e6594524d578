-- The day's visits; the queue is a query over them. Disposable: made from visit documents.
CREATE TABLE visit (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  patient BLOB NOT NULL,
  doctor BLOB NOT NULL,
  -- YYYY-MM-DD, in India.
  date TEXT NOT NULL,
  token_letter TEXT NOT NULL,
  token_number INTEGER NOT NULL,
  priority INTEGER NOT NULL,
  reason TEXT NOT NULL,
  state TEXT NOT NULL,
  state_at INTEGER NOT NULL,
  queue_rank TEXT NOT NULL,
  -- When called to the door and not yet in; 0 otherwise.
  called_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  conflicts INTEGER NOT NULL
) STRICT;
CREATE INDEX visit_day ON visit (date, doctor);
CREATE INDEX visit_patient ON visit (patient, date);

-- When a visit first came to the doctor, for waiting times; no row for one that never did.
CREATE TABLE visit_begun (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- Who was asked to come again, and what came of ringing them.
CREATE TABLE follow_up (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  patient BLOB NOT NULL,
  doctor BLOB NOT NULL,
  -- Day of the visit, and day asked for: YYYY-MM-DD, in India.
  date TEXT NOT NULL,
  due TEXT NOT NULL,
  -- reached, not_reached, not_coming; '' before anybody rang.
  outcome TEXT NOT NULL,
  called_at INTEGER NOT NULL,
  called_by BLOB NOT NULL
) STRICT;
CREATE INDEX follow_up_due ON follow_up (due);
