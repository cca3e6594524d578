# Money at the desk: fees, dues, receipts, the cash box, the close of the day.
ui-nav-cash = Cash
ui-keys-fee = Fee
ui-settings-fees = Fees

## The fee behind a token
ui-fee-title = Fee
ui-fee-cash = Cash
ui-fee-upi = UPI
ui-fee-due = Pays later
ui-fee-free = Free
ui-fee-other = Other amount
ui-fee-amount = Amount in rupees
ui-fee-reason = Reason
ui-fee-why-first = First visit
ui-fee-why-follow-up = Follow-up, last paid visit { $day }
ui-fee-why-free = Free follow-up until { $day }
ui-fee-why-none = { $doctor } has no fee yet. Type an amount.
ui-fee-owed = Still owes { $amount } from before
ui-fee-was-paid = { $amount } paid, { $mode }
ui-fee-was-free = Free
ui-fee-is-due = { $amount } to be paid
ui-fee-receipt = Receipt { $number }
ui-mode-cash = Cash
ui-mode-upi = UPI

## UPI
ui-upi-title = UPI: { $amount }
ui-upi-code = UPI code, paid to { $payee }
ui-upi-note = Token { $token }
ui-upi-reference = Payment reference
ui-upi-reference-hint = As the app shows it; letters and digits.
ui-upi-seen = The money has come

## Dues
ui-due-take = Take payment
ui-due-take-name = Take payment from { $name }
ui-due-of = { $name }: { $amount } to be paid for { $day }
ui-due-how = How

## The day
ui-cash-day = Day
ui-cash-day-before = Day before
ui-cash-day-after = Day after
ui-cash-dues = To be paid
ui-cash-due = To be paid
ui-cash-free = Free visits
ui-cash-people = By person
ui-cash-person = Taken by
ui-cash-nobody = Nobody has taken money on this day.
ui-cash-receipts = Receipts
ui-cash-no-receipts = No receipts on this day
ui-cash-no-receipts-text = Fees are taken at the front desk, right after the token.
ui-cash-number = Number
ui-cash-time = Time
ui-cash-patient = Patient
ui-cash-visit-day = Visit
ui-cash-actions = Actions

## Giving back
ui-reverse = Give back
ui-reverse-name = Give back receipt { $number }
ui-reverse-title = Give { $amount } back
ui-reverse-text = Receipt { $number }, { $name }. The receipt stays on record; the fee is due again.
ui-reverse-reason = Why
ui-reversed = Given back.
ui-reversed-by = Given back by { $name }

## Counting
ui-count-title = Count the cash
ui-count-closing = Counted
ui-count-none = Not counted yet.
ui-count-pieces = Notes or coins of { $kind } rupees
ui-count-expected = Expected
ui-count-counted = Counted
ui-count-missing = Missing
ui-count-over = Too much
ui-count-right = Difference
ui-count-is-missing = { $amount } missing
ui-count-is-over = { $amount } too much
ui-count-is-right = It adds up
ui-count-line = { $counted } of { $expected }
ui-count-of = takings of { $name }
ui-count-note = Note
ui-count-keep = Keep this count

## Close of the day
ui-day-close-text = The day’s visits are counted and a backup is made. You can go on working afterwards.
ui-day-not-counted = The cash was not counted yet.
ui-day-close-now = Close the day now
ui-day-money = Cash { $cash }, UPI { $upi }, to be paid { $dues }.
ui-day-backup = A backup was made.
ui-day-no-backup = No backup was made: no folder is chosen.

## Settings
ui-fees-first = First visit, rupees
ui-fees-follow-up = Follow-up, rupees
ui-fees-free-days = Free follow-up, days
ui-fees-hint = Without a follow-up fee, every visit costs the same. Free days count from the last paid visit.
ui-fees-line = First visit { $first }, follow-up { $again }, free for { $days } days
ui-fees-none = No fee set.
ui-fees-upi = UPI
ui-fees-vpa = UPI address
ui-fees-vpa-hint = Like clinic@bank. Patients pay to this address; the code is drawn without the internet.
ui-fees-payee = Name shown to the payer
ui-fees-no-upi = No UPI address set.

## Paper
ui-fee-print = Print the receipt
ui-receipt-title = Receipt
ui-receipt-print = Print
ui-receipt-print-name = Print receipt { $number }
ui-token-slip = Token slip
ui-paper-roll80 = Roll, 80 mm
