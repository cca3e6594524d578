-- Patients as listed and searched. Disposable: made from patient documents.
CREATE TABLE patient (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  name_other_script TEXT NOT NULL,
  sex TEXT NOT NULL,
  -- BirthInfo as JSON, '' if unknown.
  birth TEXT NOT NULL,
  -- The first phone, the one to ring.
  phone TEXT NOT NULL,
  area TEXT NOT NULL,
  pin TEXT NOT NULL,
  language TEXT NOT NULL,
  abha_number TEXT NOT NULL,
  status TEXT NOT NULL,
  home_branch BLOB NOT NULL,
  registered_at INTEGER NOT NULL,
  -- Number of conflicts that a person has to decide.
  conflicts INTEGER NOT NULL,
  -- Search keys of name and area: words split by spaces, the four keys of a word by '|'.
  name_keys TEXT NOT NULL,
  area_keys TEXT NOT NULL
) STRICT;
CREATE INDEX patient_number ON patient (number);

CREATE TABLE patient_phone (
  doc INTEGER NOT NULL,
  place INTEGER NOT NULL,
  number TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (doc, place)
) STRICT, WITHOUT ROWID;
-- The household: everybody who is reached by one number.
CREATE INDEX patient_phone_number ON patient_phone (number);
