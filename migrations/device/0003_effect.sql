-- What a commit in device.db still owes to a space's file; deleted once applied there. `body` is sealed.
CREATE TABLE effect (
  seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  target BLOB NOT NULL CHECK (length(target) = 16),
  body BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT;
