-- Branches. Disposable.
CREATE TABLE branch (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  language TEXT NOT NULL,
  conflicts INTEGER NOT NULL
) STRICT;
