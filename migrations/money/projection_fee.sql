-- What visits cost and what was paid. Disposable: made from fee documents. Amounts in paise; days are YYYY-MM-DD in India.
CREATE TABLE fee (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  visit BLOB NOT NULL,
  patient BLOB NOT NULL,
  doctor BLOB NOT NULL,
  -- Day of the visit.
  date TEXT NOT NULL,
  charged INTEGER NOT NULL,
  paid INTEGER NOT NULL,
  due INTEGER NOT NULL,
  -- `first`, `follow_up`, `free`, `other`; empty before anything was asked.
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  charged_at INTEGER NOT NULL,
  charged_on TEXT NOT NULL,
  charged_by BLOB NOT NULL,
  conflicts INTEGER NOT NULL
) STRICT;
CREATE INDEX fee_patient ON fee (patient, date);
CREATE INDEX fee_day ON fee (charged_on);
CREATE INDEX fee_due ON fee (date) WHERE due > 0;
-- Payments, given back or not.
CREATE TABLE payment (
  doc INTEGER NOT NULL,
  entry BLOB NOT NULL,
  number TEXT NOT NULL,
  amount INTEGER NOT NULL,
  mode TEXT NOT NULL,
  reference TEXT NOT NULL,
  at INTEGER NOT NULL,
  day TEXT NOT NULL,
  by BLOB NOT NULL,
  -- x'', '' and 0 while it stands.
  reversed_at INTEGER NOT NULL,
  reversed_day TEXT NOT NULL,
  reversed_by BLOB NOT NULL,
  reverse_reason TEXT NOT NULL,
  PRIMARY KEY (doc, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX payment_day ON payment (day);
CREATE INDEX payment_reversed ON payment (reversed_day) WHERE reversed_day <> '';
