-- What was sent to printers of this PC. Holds ids and kinds of paper, never a name. Ended jobs leave after a week.
CREATE TABLE print_job (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  at INTEGER NOT NULL,
  -- JSON: kind of paper and ids, as in the command `paper_send`.
  paper TEXT NOT NULL,
  -- JSON: language, size, tray, copies.
  options TEXT NOT NULL,
  printer TEXT NOT NULL,
  -- The spooler's name of the job.
  job TEXT NOT NULL,
  -- sent, done, failed, cancelled
  state TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX print_job_at ON print_job (at);
