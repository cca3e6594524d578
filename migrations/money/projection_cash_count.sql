-- Countings of the cash box. Disposable: made from cash count documents. Amounts in paise.
CREATE TABLE cash_count (
  doc INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL,
  -- The day counted, YYYY-MM-DD, in India.
  date TEXT NOT NULL,
  -- Whose takings; x'' for everybody's.
  person BLOB NOT NULL,
  by BLOB NOT NULL,
  at INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  expected_cash INTEGER NOT NULL,
  expected_upi INTEGER NOT NULL,
  note TEXT NOT NULL,
  -- JSON, [{"rupees":500,"count":3}, …]; `[]` where only the total was typed.
  denominations TEXT NOT NULL,
  conflicts INTEGER NOT NULL
) STRICT;
CREATE INDEX cash_count_day ON cash_count (date);
