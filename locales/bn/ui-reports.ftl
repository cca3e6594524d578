# Numbers of days and months, the call list. A draft by the makers, see ui.ftl.
ui-checked-reports = ui-reports.ftl
    .source = draft by the makers

ui-reports-day = দিন
ui-reports-month = মাস
ui-reports-followups = আবার আসা
ui-reports-before = আগেরটি
ui-reports-after = পরেরটি
ui-reports-from = থেকে
ui-reports-to = পর্যন্ত
ui-reports-csv = CSV হিসেবে রাখুন
ui-reports-saved = { $name } নামে রাখা হয়েছে। যে ফাইলটি পাবে সে-ই পড়তে পারবে।
ui-reports-table = সংখ্যা, সারণিতে
ui-reports-date = দিন
ui-reports-hour = আসার সময়
ui-reports-none = এই দিনগুলিতে কেউ আসেননি।
ui-reports-most = সবচেয়ে বেশি: { $label }, { $value }।
ui-reports-busiest = { $day }-এ সবচেয়ে বেশি: { $count }।

## The few numbers on top
ui-reports-patients = রোগী
ui-reports-new-returning = { $fresh } নতুন · { $returning } পুরোনো
ui-reports-visits = ভিজিট
ui-reports-finished = { $count } হয়েছে
ui-reports-still-here = { $count } এখনও এখানে
ui-reports-not-seen = { $count } না দেখিয়ে গেছেন
ui-reports-wait = সাধারণ অপেক্ষা
ui-reports-wait-none = কারও অপেক্ষার সময় এখনও জানা নেই।
ui-reports-wait-longest = সবচেয়ে বেশি { $wait }; { $count }টি অপেক্ষা ধরা হয়েছে
ui-reports-takings = আদায়
ui-reports-takings-by = নগদ { $cash } · UPI { $upi }
ui-reports-due = { $amount } পাওনা
ui-reports-given-back = { $amount } ফেরত
ui-reports-asked-day = এই দিনে আসতে বলা
ui-reports-asked-month = এই মাসে আসতে বলা
ui-reports-asked-came = { $came } এসেছেন · { $open } জনকে ফোন করা হয়নি

## Charts
ui-reports-by-day = দিন অনুযায়ী ভিজিট
ui-reports-new = নতুন রোগী
ui-reports-others = পুরোনো রোগী
ui-reports-by-hour = আসার সময় অনুযায়ী ভিজিট
ui-reports-wait-by-hour = আসার সময় অনুযায়ী সাধারণ অপেক্ষা
ui-reports-minutes = মিনিট
ui-reports-takings-by-day = দিন অনুযায়ী আদায়
ui-reports-takings-none = এই দিনগুলিতে টাকা নেওয়া হয়নি।
ui-reports-rupees = টাকা
ui-reports-doctors = ডাক্তার অনুযায়ী ভিজিট
ui-reports-diagnoses = রোগনির্ণয়
ui-reports-diagnosis = রোগনির্ণয়
ui-reports-consults = রোগী দেখা
ui-reports-diagnoses-of = সই-করা { $consults }টির মধ্যে { $different } রকম রোগনির্ণয়; { $without }টিতে নেই।
ui-reports-diagnoses-none = এই দিনগুলিতে সই-করা কিছু নেই।

## Who was asked to come again
ui-followups-all = যাঁরা এসেছেন বা কথা হয়েছে তাঁরাও
ui-followups-none = এই দিনগুলিতে কাউকে আসতে বলা হয়নি
ui-followups-none-text = ডাক্তার সই করলে আবার আসার দিন এখানে নিজে থেকে আসে।
ui-followups-done = আর কাউকে ফোন করার নেই
ui-followups-done-text = সবাই এসেছেন, বা কেউ তাঁদের সঙ্গে কথা বলেছেন।
ui-followups-due = { $day }-এ আসার কথা
ui-followups-seen = { $day }-এ এসেছিলেন, { $doctor }
ui-followups-came = { $day }-এ এসেছেন।
ui-followups-called = { $name } ফোন করেছেন, { $day }, { $time }
ui-followups-no-phone = ফোন নেই
ui-followups-outcome = { $name }-কে ফোন করে কী হল
ui-followups-reached = আসবেন
ui-followups-not-reached = ধরেননি
ui-followups-not-coming = আসবেন না
ui-followups-noted = { $name }-এর জন্য লেখা হয়েছে।
ui-followups-stage-open = কেউ ফোন করেননি
ui-followups-stage-reached = আসবেন
ui-followups-stage-not-reached = ধরেননি
ui-followups-stage-not-coming = আসবেন না
ui-followups-stage-came = এসেছেন
ui-thing-follow-up = আবার আসা
