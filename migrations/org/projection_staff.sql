-- Staff as shown. What a person may do stands in the membership log. Disposable.
CREATE TABLE staff (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  login TEXT NOT NULL,
  phone TEXT NOT NULL,
  registration_number TEXT NOT NULL,
  qualifications TEXT NOT NULL,
  -- Role words, split by spaces.
  roles TEXT NOT NULL,
  home_branch BLOB NOT NULL,
  -- As the waiting-room display says it.
  room TEXT NOT NULL,
  conflicts INTEGER NOT NULL
) STRICT;
CREATE INDEX staff_login ON staff (login);
