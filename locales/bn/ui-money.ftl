# Money at the desk. A draft by the makers, see ui.ftl.
ui-checked-money = ui-money.ftl
    .source = draft by the makers

ui-nav-cash = নগদ
ui-keys-fee = ফি
ui-settings-fees = ফি

## The fee behind a token
ui-fee-title = ফি
ui-fee-cash = নগদ
ui-fee-upi = UPI
ui-fee-due = পরে দেবেন
ui-fee-free = বিনামূল্যে
ui-fee-other = অন্য অঙ্ক
ui-fee-amount = টাকার অঙ্ক
ui-fee-reason = কারণ
ui-fee-why-first = প্রথম ভিজিট
ui-fee-why-follow-up = আবার দেখানো, শেষ ফি-দেওয়া ভিজিট { $day }
ui-fee-why-free = { $day } পর্যন্ত আবার দেখানো বিনামূল্যে
ui-fee-why-none = { $doctor }-এর ফি এখনও ঠিক করা নেই। টাকার অঙ্ক লিখুন।
ui-fee-owed = আগের { $amount } বাকি আছে
ui-fee-was-paid = { $amount } দেওয়া হয়েছে, { $mode }
ui-fee-was-free = বিনামূল্যে
ui-fee-is-due = { $amount } দিতে হবে
ui-fee-receipt = রসিদ { $number }
ui-mode-cash = নগদ
ui-mode-upi = UPI

## UPI
ui-upi-title = UPI: { $amount }
ui-upi-code = UPI কোড, { $payee }-কে
ui-upi-note = টোকেন { $token }
ui-upi-reference = পেমেন্টের রেফারেন্স
ui-upi-reference-hint = অ্যাপে যেমন দেখায়; অক্ষর ও অঙ্ক।
ui-upi-seen = টাকা এসেছে

## Dues
ui-due-take = টাকা নিন
ui-due-take-name = { $name }-এর থেকে টাকা নিন
ui-due-of = { $name }: { $day }-এর জন্য { $amount } দিতে হবে
ui-due-how = কীভাবে

## The day
ui-cash-day = দিন
ui-cash-day-before = আগের দিন
ui-cash-day-after = পরের দিন
ui-cash-dues = বাকি
ui-cash-due = বাকি
ui-cash-free = বিনামূল্যের ভিজিট
ui-cash-people = ব্যক্তি অনুযায়ী
ui-cash-person = কে নিয়েছেন
ui-cash-nobody = এই দিনে কেউ টাকা নেননি।
ui-cash-receipts = রসিদ
ui-cash-no-receipts = এই দিনে রসিদ নেই
ui-cash-no-receipts-text = টোকেনের ঠিক পরেই অভ্যর্থনায় ফি নেওয়া হয়।
ui-cash-number = নম্বর
ui-cash-time = সময়
ui-cash-patient = রোগী
ui-cash-visit-day = ভিজিট
ui-cash-actions = কাজ

## Giving back
ui-reverse = ফেরত দিন
ui-reverse-name = রসিদ { $number }-এর টাকা ফেরত দিন
ui-reverse-title = { $amount } ফেরত দিন
ui-reverse-text = রসিদ { $number }, { $name }। রসিদ নথিতে থাকে; ফি আবার বাকি হয়।
ui-reverse-reason = কেন
ui-reversed = ফেরত দেওয়া হয়েছে।
ui-reversed-by = { $name } ফেরত দিয়েছেন

## Counting
ui-count-title = নগদ গুনুন
ui-count-closing = গোনা হয়েছে
ui-count-none = এখনও গোনা হয়নি।
ui-count-pieces = { $kind } টাকার নোট বা কয়েন
ui-count-expected = থাকার কথা
ui-count-counted = গোনা
ui-count-missing = কম
ui-count-over = বেশি
ui-count-right = তফাত
ui-count-is-missing = { $amount } কম
ui-count-is-over = { $amount } বেশি
ui-count-is-right = হিসাব মিলেছে
ui-count-line = { $expected }-এর মধ্যে { $counted }
ui-count-of = { $name }-এর আদায়
ui-count-note = নোট
ui-count-keep = এই গোনা রাখুন

## Close of the day
ui-day-close = দিন বন্ধ করুন
ui-day-close-text = দিনের ভিজিট গোনা হয় ও ব্যাকআপ নেওয়া হয়। পরেও কাজ করা যায়।
ui-day-not-counted = নগদ এখনও গোনা হয়নি।
ui-day-close-now = এখনই দিন বন্ধ করুন
ui-day-closed = আজ { $visits }টি ভিজিট, { $open }টি এখনও খোলা।
ui-day-money = নগদ { $cash }, UPI { $upi }, বাকি { $dues }।
ui-day-backup = ব্যাকআপ নেওয়া হয়েছে।
ui-day-no-backup = ব্যাকআপ হয়নি: কোনও ফোল্ডার বাছা নেই।

## Receipts
ui-fee-print = রসিদ ছাপুন
ui-receipt-title = রসিদ
ui-receipt-print = ছাপুন
ui-receipt-print-name = রসিদ { $number } ছাপুন
