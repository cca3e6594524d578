# Frame and parts that every screen shares. A draft by the makers: `checked_by` stays away until somebody who speaks the language
# has read the file. What is not here is shown in English.
ui-checked-frame = ui.ftl
    .source = draft by the makers

ui-app-name = নিরন্তর
ui-app-promise = আপনার ক্লিনিকের দিন কখনও ইন্টারনেটের জন্য থামে না। রেকর্ড শুধু আপনারই, আর এই পিসিতে এনক্রিপ্ট করা থাকে।
ui-version = সংস্করণ { $version }
ui-loading = খুলছে…
ui-optional = (ঐচ্ছিক)
ui-date-day = দিন
ui-date-month = মাস
ui-date-year = বছর
ui-back = পিছনে
ui-next = পরবর্তী
ui-close = বন্ধ করুন
ui-cancel = বাতিল
ui-save = সংরক্ষণ করুন
ui-saved = সংরক্ষিত হয়েছে।
ui-undo = ফিরিয়ে নিন
ui-try-again = আবার চেষ্টা করুন
ui-actions = কাজ
ui-file-choose = ফাইল বাছুন
ui-file-none = কোনও ফাইল বাছা হয়নি
ui-help = কী-র তালিকা
ui-lock = তালা দিন
ui-language = ভাষা
ui-theme = রং
ui-theme-system = সিস্টেম অনুযায়ী
ui-theme-light = উজ্জ্বল
ui-theme-dark = গাঢ়
ui-error-unknown = কিছু ভুল হয়েছে। যা সংরক্ষিত দেখছেন তা সংরক্ষিতই আছে। আবার চেষ্টা করুন।
ui-error-unreachable = নিরন্তরের মূল অংশ উত্তর দিচ্ছে না। যা সংরক্ষিত দেখছেন তা সংরক্ষিতই আছে। উইন্ডো বন্ধ করে নিরন্তর আবার চালু করুন।

## Navigation and keys
ui-nav = স্ক্রিন
ui-nav-desk = অভ্যর্থনা
ui-nav-consult = রোগী দেখা
ui-nav-reports = রিপোর্ট
ui-nav-staff = কর্মী
ui-nav-settings = সেটিংস
ui-keys-title = কী-র তালিকা
ui-keys-text = প্রতিটি স্ক্রিন মাউস ছাড়াই চলে। একটি মাত্র অক্ষর কখনও শর্টকাট নয়।
ui-keys-here = এই স্ক্রিনে
ui-keys-frame = সব জায়গায়
ui-keys-everywhere = প্রতিটি ফর্ম ও তালিকায়
ui-keys-tab = পরের ঘর বা বোতাম; Shift-সহ আগেরটি
ui-keys-arrows = তালিকা বা বিকল্পের মধ্যে চলুন
ui-keys-enter = চিহ্নিত লাইনটি নিন, বা ফর্ম সংরক্ষণ করুন
ui-keys-escape = বন্ধ করুন, বা খোঁজ মুছুন

## Ages, sexes, waiting
ui-age-y = { $count } বছর
ui-age-m = { $count } মাস
ui-age-d = { $count } দিন
ui-sex-female = মহিলা
ui-sex-male = পুরুষ
ui-sex-other = অন্যান্য
ui-sex-unknown = বলা হয়নি
ui-wait-minutes = { $minutes } মি.
ui-wait-hours = { $hours } ঘ. { $minutes } মি.

## Names of fields, also inside messages
ui-field-needed = এটি পূরণ করুন।
ui-field-clinic = ক্লিনিকের নাম
ui-field-branch = শাখা
ui-field-address = ঠিকানা
ui-field-branch-address = ঠিকানা
ui-field-branch-phone = লেটারহেডের ফোন
ui-field-your-name = আপনার নাম
ui-field-name = নাম
ui-field-local-name = অন্য লিপিতে নাম
ui-field-phone = ফোন
ui-field-sex = লিঙ্গ
ui-field-age = বয়স
ui-field-birth = বয়স বা জন্মতারিখ
ui-field-birth-date = জন্মতারিখ
ui-field-area = গ্রাম বা এলাকা
ui-field-pin = পিন কোড
ui-field-language = ভাষা
ui-field-guardian = অভিভাবক
ui-field-relation = সম্পর্ক
ui-field-abha-number = আভা নম্বর
ui-field-abha-address = আভা ঠিকানা
ui-field-aadhaar-last4 = আধারের শেষ চারটি অঙ্ক
ui-field-blood-group = রক্তের গ্রুপ
ui-field-referred-by = কে পাঠিয়েছেন
ui-field-reason = আসার কারণ
ui-field-doctor = ডাক্তার
ui-field-roles = ভূমিকা
ui-field-registration-number = মেডিক্যাল রেজিস্ট্রেশন নম্বর
ui-field-qualifications = ডিগ্রি
ui-field-password = পাসওয়ার্ড
ui-field-password-again = আবার পাসওয়ার্ড
ui-field-current-password = বর্তমান পাসওয়ার্ড
ui-field-new-password = নতুন পাসওয়ার্ড
ui-field-words = 24টি পুনরুদ্ধার শব্দ
ui-field-file = ফাইল
ui-field-folder = ফোল্ডার
ui-field-backup-file = ব্যাকআপ ফাইল
ui-field-backup-folder = ব্যাকআপ ফোল্ডার
ui-field-idle-minutes = এত মিনিট ব্যবহার না হলে তালা
ui-field-privacy-contact = গোপনীয়তার প্রশ্নে যোগাযোগ
ui-field-printer = প্রিন্টার
ui-field-copies = কপি
ui-field-paper-size = কাগজের মাপ
ui-field-paper-language = কাগজের ভাষা
ui-field-screen-language = স্ক্রিনের ভাষা
ui-thing-patient = রোগী
ui-thing-encounter = রোগী দেখা
ui-thing-visit = ভিজিট
ui-thing-person = ব্যক্তি
ui-thing-printer = প্রিন্টার

## Roles
ui-role-owner = মালিক
ui-role-owner-hint = কর্মী, সেটিংস, ব্যাকআপ; সব পড়তে পারেন
ui-role-doctor = ডাক্তার
ui-role-doctor-hint = রোগী দেখেন, ওষুধ লেখেন, সই করেন
ui-role-nurse = নার্স
ui-role-nurse-hint = অভ্যর্থনা, মাপজোখ, নোট
ui-role-receptionist = রিসেপশনিস্ট
ui-role-receptionist-hint = অভ্যর্থনা; চিকিৎসার রেকর্ড খুলতে পারেন না
ui-role-pharmacist = ফার্মাসিস্ট
ui-role-pharmacist-hint = রোগী খোঁজেন; চিকিৎসার রেকর্ড নয়
ui-role-lab = ল্যাবরেটরি
ui-role-lab-hint = রোগী খোঁজেন; চিকিৎসার রেকর্ড নয়
ui-role-accountant = হিসাবরক্ষক
ui-role-accountant-hint = গোনা ও লাইন; চিকিৎসার রেকর্ড নয়

## Passwords
ui-password-show = পাসওয়ার্ড দেখান
ui-password-hide = পাসওয়ার্ড লুকান
ui-password-strength = পাসওয়ার্ডের জোর
ui-password-advice = সম্পর্কহীন তিন-চারটি শব্দ শক্ত, আর মনে রাখাও সহজ। অঙ্ক বা চিহ্নের কোনও নিয়ম নেই।
ui-password-score-none = এখনও কিছু লেখা হয়নি
ui-password-score-0 = সঙ্গে সঙ্গে ধরা যাবে
ui-password-score-1 = খুব দুর্বল
ui-password-score-2 = দুর্বল
ui-password-score-3 = শক্ত
ui-password-score-4 = খুব শক্ত
ui-password-not-enough = এই পিসির জন্য যথেষ্ট নয়
ui-password-differs = দুটি পাসওয়ার্ড এক নয়।
ui-password-change = আমার পাসওয়ার্ড বদলান
ui-password-changed = আপনার পাসওয়ার্ড বদলানো হয়েছে।
ui-password-current-wrong = বর্তমান পাসওয়ার্ড ঠিক নয়। কিছুই বদলায়নি।

## Key store
ui-keyring-file-title = এই পিসিতে চাবির ভাণ্ডার নেই
ui-keyring-file-text = পিসির চাবিগুলি এমন একটি ফাইলে আছে যা শুধু এই ব্যবহারকারী পড়তে পারে। কেউ সেটি কপি করলে তাকে পাসওয়ার্ড অনুমান করতে হবে, তাই শুধু খুব শক্ত পাসওয়ার্ড চলে।
ui-keyring-file-short = চাবি ফাইলে
