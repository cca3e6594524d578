-- Branches. Disposable.
CREATE TABLE branch (
  doc BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  language TEXT NOT NULL,
  conflicts INTEGER NOT NULL
) STRICT;
