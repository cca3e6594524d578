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
