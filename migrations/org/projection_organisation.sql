-- The organisation. Disposable.
CREATE TABLE organisation (
  doc BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  conflicts INTEGER NOT NULL
) STRICT;
