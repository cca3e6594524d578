-- Encounters as listed in a patient's history. What a signed encounter shows comes from its signed bytes.
-- Disposable: made from encounter documents.
CREATE TABLE encounter (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  patient BLOB NOT NULL,
  visit BLOB NOT NULL,
  doctor BLOB NOT NULL,
  branch BLOB NOT NULL,
  -- YYYY-MM-DD, in India.
  date TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- When signed; 0 for a draft.
  signed_at INTEGER NOT NULL,
  signed_by BLOB NOT NULL,
  -- Texts, one a line.
  complaints TEXT NOT NULL,
  diagnoses TEXT NOT NULL,
  follow_up TEXT NOT NULL,
  addenda INTEGER NOT NULL,
  arrived INTEGER NOT NULL,
  conflicts INTEGER NOT NULL
) STRICT;
CREATE INDEX encounter_patient ON encounter (patient, date DESC, created_at DESC);
CREATE INDEX encounter_doctor ON encounter (doctor, date DESC);
CREATE INDEX encounter_day ON encounter (date);
CREATE INDEX encounter_visit ON encounter (visit) WHERE visit <> x'';

-- Prescribed lines: what was prescribed lately, and how often.
CREATE TABLE prescription_line (
  doc INTEGER NOT NULL,
  place INTEGER NOT NULL,
  drug TEXT NOT NULL,
  form TEXT NOT NULL,
  strength TEXT NOT NULL,
  -- How it is taken, in the doctor's notation: 1-0-1 5d af.
  how TEXT NOT NULL,
  -- The whole line, where the parts joined would read as another one; else ''.
  line TEXT NOT NULL,
  PRIMARY KEY (doc, place)
) STRICT, WITHOUT ROWID;

-- Measurements, as numbers to be drawn; -1 where not measured.
CREATE TABLE vitals (
  doc INTEGER NOT NULL,
  place INTEGER NOT NULL,
  at INTEGER NOT NULL,
  systolic INTEGER NOT NULL,
  diastolic INTEGER NOT NULL,
  pulse INTEGER NOT NULL,
  respiration INTEGER NOT NULL,
  temperature_centi_c INTEGER NOT NULL,
  spo2 INTEGER NOT NULL,
  weight_g INTEGER NOT NULL,
  height_mm INTEGER NOT NULL,
  head_mm INTEGER NOT NULL,
  glucose_mg_dl INTEGER NOT NULL,
  PRIMARY KEY (doc, place)
) STRICT, WITHOUT ROWID;
