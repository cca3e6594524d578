# Printing. A draft by the makers, see ui.ftl.
ui-checked-print = ui-print.ftl
    .source = draft by the makers

ui-field-paper-kind = কাগজ
ui-field-tray = ট্রে
ui-paper-english-only = শুধু ইংরেজি
ui-paper-english-and = ইংরেজি ও { $language }
ui-paper-page = { $of }-এর মধ্যে পাতা { $page }
ui-paper-save = PDF হিসেবে রাখুন
ui-paper-saved = { $name } ডাউনলোড ফোল্ডারে দেওয়া হয়েছে।
ui-paper-unreadable = পাতাটি আঁকা গেল না। ছাপা ও রাখা তবুও চলবে।
ui-print = ছাপুন
ui-print-title = প্রেসক্রিপশন ছাপুন
ui-print-preview = আগে দেখুন
ui-print-not-ready = { $printer } (তৈরি নয়)
ui-print-sent = { $printer }-এ পাঠানো হয়েছে।
ui-paper-kind-prescription = প্রেসক্রিপশন
ui-paper-kind-visit_summary = ভিজিটের সারাংশ
ui-paper-kind-certificate = সার্টিফিকেট
ui-paper-kind-case_register = দৈনিক রোগী খাতা
ui-paper-kind-receipt = রসিদ
ui-paper-kind-token = টোকেন স্লিপ
ui-paper-kind-phrase_sheet = বাক্যের পাতা
ui-paper-kind-calibration = ছাপা প্যাডের মাপকাঠি
ui-paper-kind-sample = নমুনা পাতা
ui-paper-kind-recovery_kit = পুনরুদ্ধার কাগজ
ui-print-tray-own = প্রিন্টার যেমন বাছে
ui-print-waits = এখন যা ছাপবেন তা ঠিক না হওয়া পর্যন্ত অপেক্ষা করবে।
ui-print-job-waits = পাতাটি লাইনে অপেক্ষা করছে, ঠিক হলে বেরোবে। সেটিংস, প্রিন্টার থেকে অন্য জায়গায় ছাপা যায়।
ui-print-job-cancel = লাইন থেকে সরান
ui-print-job-cancelled = লাইন থেকে সরানো হয়েছে।
ui-print-job-again = আবার ছাপুন
ui-print-job-on = { $printer }-এ ছাপুন
ui-print-job-where = { $printer } · { $when }
ui-print-jobs = প্রিন্টারে যা পাঠানো হয়েছে
ui-print-jobs-none = গত সপ্তাহে কিছু পাঠানো হয়নি।
ui-print-state-queued = পালার অপেক্ষায়।
ui-print-state-printing = ছাপা হচ্ছে।
ui-print-state-stuck = আটকে আছে।
ui-print-state-done = ছাপা হয়েছে।
ui-print-state-failed = ছাপা হয়নি।
ui-print-state-cancelled = সরানো হয়েছে।
ui-printer-trouble-paused = প্রিন্টার থামানো আছে। এই পিসির প্রিন্টার সেটিংসে আবার চালু করুন।
ui-printer-trouble-paper = প্রিন্টারে কাগজ নেই, বা এই কাগজ নেই। ট্রে ভরুন।
ui-printer-trouble-jam = প্রিন্টারে কাগজ আটকেছে। টেনে বের করুন।
ui-printer-trouble-offline = প্রিন্টার উত্তর দিচ্ছে না। চালু ও যুক্ত আছে তো?
ui-printer-trouble-ink = কালি বা টোনার ফুরিয়েছে।
ui-printer-trouble-door = প্রিন্টারের ঢাকনা খোলা।
ui-printer-trouble-held = কাজটি লাইনে আটকে রাখা আছে।
ui-printer-trouble-gone = এই প্রিন্টার আর এই পিসিতে নেই।
ui-printer-trouble-other = প্রিন্টার ত্রুটি জানাচ্ছে।
ui-printers-title = এই পিসির প্রিন্টার
ui-printers-default = সাধারণ প্রিন্টার
ui-printers-ready = তৈরি
ui-printers-which = কোন প্রিন্টার কী ছাপে
ui-printers-usual = সাধারণ প্রিন্টার
ui-printers-again = আবার দেখুন
ui-token-slip = টোকেন স্লিপ
ui-paper-roll80 = রোল, 80 মিমি

## What doctors released
ui-release-title = ছাপতে হবে
ui-release-print = ছাপুন
ui-release-print-name = { $name }-এর প্রেসক্রিপশন ছাপুন
ui-release-preview = দেখুন
ui-release-preview-name = { $name }-এর প্রেসক্রিপশন দেখুন
ui-release-stuck = { $printer } আটকে আছে: এখনও কিছু বেরোয়নি। সেটি দেখে আবার ছাপুন।
ui-thing-release = ছাপতে দেওয়া পাতা
ui-thing-version = সংস্করণ
ui-thing-template = ছাঁচ

## Certificates and registers
ui-field-condition = অসুখ
ui-field-from = থেকে
ui-field-to = পর্যন্ত (সেই দিন-সহ)
ui-field-certificate-text = কী প্রত্যয়ন করা হচ্ছে
ui-field-marks = শনাক্তকরণ চিহ্ন
ui-field-place = স্থান
ui-certificate-write = সার্টিফিকেট লিখুন
ui-certificate-title = সার্টিফিকেট
ui-certificate-kind = কীসের জন্য
ui-certificate-leave = ছুটি
ui-certificate-fitness = ফিটনেস
ui-certificate-other = অন্য কিছু
ui-certificate-marks-hint = প্রতিটি আলাদা লাইনে, অন্তত একটি। রোগীর সই বা টিপছাপ কাগজে নেওয়া হয়।
ui-certificate-final = এটি খাতার পরের নম্বর পায়, পরে আর বদলানো যায় না।
ui-certificate-issue = দিন ও কাগজ দেখান
ui-settings-registers = খাতা
ui-register-show = কাগজ দেখান
ui-register-month = পুরো মাস
ui-register-cases-text = শেষ হওয়া প্রতিটি ভিজিটের নাম, তারিখ, সেবা ও ফি, আয়কর নিয়ম অনুযায়ী (ফর্ম 25, আগে ফর্ম 3C)।
ui-register-certificates = সার্টিফিকেটের খাতা
ui-register-certificates-text = এখানে দেওয়া প্রতিটি সার্টিফিকেট: নম্বর, শনাক্তকরণ চিহ্ন ও লেখা।
ui-register-certificates-none = এখনও কোনও সার্টিফিকেট দেওয়া হয়নি। ডাক্তার সেটি সই-করা রোগী দেখার কাগজ থেকে লেখেন।
ui-register-certificate = { $title } · { $date } · { $doctor }
ui-register-print-one = সার্টিফিকেট { $number } দেখান
ui-prints-waiting =
    { $count ->
        [one] { $printer }-এ 1টি ছাপা আটকে আছে
       *[other] { $count }টি ছাপা আটকে আছে, শেষটি { $printer }-এ
    }
ui-prints-waiting-show = আটকে থাকা ছাপা
ui-prints-waiting-hide = লাইনটি লুকান
ui-prints-waiting-hide-text = আর কোনো ছাপা আটকে গেলে লুকানো লাইনটি আবার দেখা যায়।
ui-print-jobs-none-waiting = কিছুই আটকে নেই।
ui-print-job-forgotten = তালিকা থেকে সরানো হয়েছে।
ui-print-job-forget = তালিকা থেকে সরান
