# Command palette, colours, languages. A draft by the makers, see ui.ftl.
ui-checked-shell = ui-shell.ftl
    .source = draft by the makers

ui-palette = খুঁজুন
ui-palette-hint = রোগী, ফোন, জায়গা বা কাজ
ui-palette-patients = রোগী
ui-palette-recent = আজ শেষে দেখা
ui-palette-places = এখানে যান
ui-palette-none = কিছু পাওয়া গেল না। কম অক্ষরে বেশি পাওয়া যায়।
ui-theme-contrast = বেশি কনট্রাস্ট
ui-settings-staff = কর্মী
ui-staff-elsewhere = কে কোন ভূমিকায় কাজ করেন, তা আলাদা একটি স্ক্রিনে আছে।
ui-you-language = আমার ভাষা
ui-you-language-text = ক্লিনিকের প্রতিটি পিসিতে প্রত্যেকের নিজের ভাষা থাকে। ইংরেজি ও হিন্দি সম্পূর্ণ। অন্য ভাষায় লগ ইন, অভ্যর্থনা, লাইন, মাপ, ফি, রিপোর্ট ও ছাপা অনুবাদ করা আছে; ডাক্তারের রোগী দেখা ও মালিকের সেটিংস ইংরেজিতে।
ui-you-language-draft = খসড়া: এই ভাষা বলেন এমন কেউ এই লেখা এখনও দেখেননি। কিছু ভুল হলে ইংরেজি বা হিন্দি ব্যবহার করুন, আর জানান।
ui-you-size = মাপ
ui-you-size-text = Ctrl-এর সঙ্গে + ও - দিয়ে সব বড় বা ছোট হয়, দ্বিগুণ পর্যন্ত; Ctrl-এর সঙ্গে 0 আগের মতো করে।

## Names of the tabs, age of the backup
ui-settings-clinic = ক্লিনিক
ui-settings-letterhead = লেটারহেড
ui-settings-printers = প্রিন্টার
ui-settings-languages = ভাষা
ui-settings-templates = ছাঁচ
ui-settings-backup = ব্যাকআপ
ui-settings-care = রেকর্ড পরীক্ষা
ui-settings-you = আপনি
ui-backup-never = এখনও ব্যাকআপ নেই
ui-backup-just = গত এক ঘণ্টায় ব্যাকআপ হয়েছে
ui-backup-hours = ব্যাকআপ { $hours } ঘণ্টা আগের
ui-backup-days = ব্যাকআপ { $days } দিন আগের
ui-backup-failed = শেষ ব্যাকআপ হয়নি

## Settings that everybody sees, backups
ui-settings-profile = ক্লিনিক ও এই পিসি
ui-settings-privacy-hint = যেখানে গোপনীয়তার নোটিস ছাপা হয় সেখানে ছাপা হয়।
ui-settings-idle-hint = 1 থেকে 120। তালা দেওয়ার আগে খসড়া সংরক্ষিত হয়।
ui-settings-owner-only = এটি শুধু মালিক বদলাতে পারেন।
ui-backup-text = সব কিছুর একটি এনক্রিপ্ট করা কপি, দিন শেষে ও বেরোনোর সময়। শুধু পুনরুদ্ধার কাগজ দিয়ে খোলে।
ui-backup-folder-hint = USB ড্রাইভ বা অন্য ডিস্ক, শুধু এই পিসির ডিস্ক নয়। পুরো পাথ।
ui-backup-now = এখন ব্যাকআপ নিন
ui-backup-made = ব্যাকআপ হয়েছে, { $size }।
ui-day-text = আজকের ভিজিট গোনে ও ব্যাকআপ নেয়।
ui-place-choose-folder = ব্যাকআপ কোথায় থাকবে?
ui-place-choose-file = কোন ব্যাকআপ?
ui-place-drive = ড্রাইভ “{ $name }”
ui-place-computer = এই পিসির ফোল্ডার “{ $name }”
ui-place-computer-hint = এই পিসির ডিস্কের সঙ্গেই হারাবে। USB ড্রাইভ ভালো।
ui-place-none-folder = কোনও ড্রাইভ পাওয়া যায়নি। লাগিয়ে আবার দেখুন, বা নীচে পাথ লিখুন।
ui-place-none-file = কোনও ব্যাকআপ পাওয়া যায়নি। ড্রাইভ লাগিয়ে আবার দেখুন, বা নীচে তার পাথ লিখুন।
ui-place-again = আবার দেখুন
