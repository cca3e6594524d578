-- The organisation. Disposable.
CREATE TABLE organisation (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  conflicts INTEGER NOT NULL
) STRICT;
