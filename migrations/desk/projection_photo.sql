-- Which photo shows whom; the picture itself lies in its document. Disposable: made from photo documents.
CREATE TABLE photo (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  patient BLOB NOT NULL,
  taken_at INTEGER NOT NULL,
  -- 1 once another took its place or it was taken out.
  withdrawn INTEGER NOT NULL
) STRICT;
CREATE INDEX photo_patient ON photo (patient, taken_at);
