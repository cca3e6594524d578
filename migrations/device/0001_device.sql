-- device.db: what must work on this PC while nobody is logged in. Keyed by the PC's own secret; holds no names and no
-- records in clear. Absent ids are x''; times are milliseconds since 1970 UTC; ids are 16 bytes.

-- Facts about this PC, and its settings (backup folder, idle minutes, last backup …).
CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Lives of this data folder. The newest is the present one.
CREATE TABLE incarnation (
  seq INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  letter TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- The membership log: signed entries, in the order they came.
CREATE TABLE membership (
  seq INTEGER NOT NULL PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  bytes BLOB NOT NULL
) STRICT;

-- Private keys of staff, sealed by password and organisation device secret. Replaceable, outside the log.
CREATE TABLE slot (
  person BLOB NOT NULL PRIMARY KEY CHECK (length(person) = 16),
  bytes BLOB NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- Login names, sealed.
CREATE TABLE roster (
  person BLOB NOT NULL PRIMARY KEY CHECK (length(person) = 16),
  sealed BLOB NOT NULL
) STRICT;

-- The spaces present on this PC and the key of each file, wrapped.
CREATE TABLE space_file (
  space BLOB NOT NULL PRIMARY KEY CHECK (length(space) = 16),
  kind TEXT NOT NULL,
  branch BLOB NOT NULL DEFAULT x'' CHECK (length(branch) IN (0, 16)),
  wrapped_key BLOB NOT NULL
) STRICT;

-- Failed logins since the last good one. `name`: keyed hash of what was typed as the user.
CREATE TABLE failed_login (
  name BLOB NOT NULL PRIMARY KEY CHECK (length(name) = 32),
  count INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  wait_until INTEGER NOT NULL
) STRICT;

-- Sealed secrets with an end: the root seed until the recovery kit is confirmed.
CREATE TABLE sealed_secret (
  name TEXT NOT NULL PRIMARY KEY,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The last entry seen of each audit chain of each file: shows a chain that was cut short.
CREATE TABLE audit_head (
  file BLOB NOT NULL CHECK (length(file) = 16),
  incarnation BLOB NOT NULL CHECK (length(incarnation) = 16),
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (file, incarnation)
) STRICT, WITHOUT ROWID;
