# Patient's phrases in Bengali. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { " ও " }

paper-slot-morning = সকাল
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = দুপুর
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = সন্ধ্যা
    .source = draft by the makers

paper-slot-night = রাত
    .source = table of slots and food, docs/formats/paper.md

paper-times-a-day = দিনে { $count } বার
    .source = draft by the makers

paper-each-time = প্রতিবার { $dose }
    .source = draft by the makers

paper-every-hours = { $hours } ঘণ্টা পর পর
    .source = draft by the makers

paper-now = এখনই
    .source = draft by the makers

paper-once-only = শুধু একবার
    .source = draft by the makers

paper-as-needed = শুধু প্রয়োজন হলে
    .source = draft by the makers

paper-gap-hours = দুই ডোজের মধ্যে অন্তত { $hours } ঘণ্টার ব্যবধান
    .source = draft by the makers

paper-at-most = দিনে সর্বোচ্চ { $count } বার
    .source = draft by the makers

paper-step-first = প্রথম { $count } দিন: { $what }
    .source = draft by the makers

paper-step-then = তারপর { $count } দিন: { $what }
    .source = draft by the makers

paper-alternate-days = একদিন পর পর
    .source = draft by the makers

paper-every-days = প্রতি { $count } দিনে একদিন
    .source = draft by the makers

paper-days-a-week = সপ্তাহে শুধু { $count } দিন
    .source = draft by the makers

paper-monthly = মাসে শুধু একদিন
    .source = draft by the makers

paper-only-on = শুধু এই দিনে: { $days }
    .source = draft by the makers

paper-except = { $days } বাদে প্রতিদিন
    .source = draft by the makers

paper-weekday-monday = সোমবার
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = মঙ্গলবার
    .source = Unicode CLDR, names of the days

paper-weekday-wednesday = বুধবার
    .source = Unicode CLDR, names of the days

paper-weekday-thursday = বৃহস্পতিবার
    .source = Unicode CLDR, names of the days

paper-weekday-friday = শুক্রবার
    .source = Unicode CLDR, names of the days

paper-weekday-saturday = শনিবার
    .source = Unicode CLDR, names of the days

paper-weekday-sunday = রবিবার
    .source = Unicode CLDR, names of the days

paper-days = { $count } দিন
    .source = draft by the makers

paper-food-after = খাওয়ার পরে
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = খাওয়ার আগে
    .source = table of slots and food, docs/formats/paper.md

paper-food-with = খাবারের সঙ্গে
    .source = draft by the makers

paper-food-empty = খালি পেটে
    .source = draft by the makers

paper-food-before-breakfast = সকালের খাবারের আগে
    .source = draft by the makers

paper-food-after-breakfast = সকালের খাবারের পরে
    .source = draft by the makers

paper-food-before-dinner = রাতের খাবারের আগে
    .source = draft by the makers

paper-food-after-dinner = রাতের খাবারের পরে
    .source = draft by the makers

paper-food-milk = দুধের সঙ্গে
    .source = draft by the makers

paper-food-water = জলের সঙ্গে
    .source = draft by the makers

paper-unit-tablet = ট্যাবলেট
    .source = draft by the makers

paper-unit-capsule = ক্যাপসুল
    .source = draft by the makers

paper-unit-millilitre = মি.লি.
    .source = draft by the makers

paper-unit-drop = ফোঁটা
    .source = draft by the makers

paper-site-eye = চোখে
    .source = draft by the makers

paper-site-right-eye = ডান চোখে
    .source = draft by the makers

paper-site-left-eye = বাঁ চোখে
    .source = draft by the makers

paper-site-both-eyes = দুই চোখে
    .source = draft by the makers

paper-site-ear = কানে
    .source = draft by the makers

paper-site-right-ear = ডান কানে
    .source = draft by the makers

paper-site-left-ear = বাঁ কানে
    .source = draft by the makers

paper-site-both-ears = দুই কানে
    .source = draft by the makers

paper-site-nose = নাকে
    .source = draft by the makers

paper-site-each-nostril = নাকের দুই ছিদ্রে
    .source = draft by the makers

paper-site-skin = ত্বকের উপর
    .source = draft by the makers

paper-site-under-tongue = জিভের নিচে
    .source = draft by the makers

paper-see-note = সঙ্গে লেখা নির্দেশও পড়ুন
    .source = draft by the makers

paper-unit-puff = পাফ
    .source = draft by the makers

paper-unit-spray = স্প্রে
    .source = draft by the makers

paper-unit-unit = ইউনিট
    .source = draft by the makers

paper-unit-sachet = প্যাকেট (স্যাশে)
    .source = draft by the makers

paper-unit-teaspoon = ছোট চামচ (চা চামচ)
    .source = draft by the makers

paper-unit-tablespoon = বড় চামচ (টেবিল চামচ)
    .source = draft by the makers

paper-unit-ampoule = অ্যাম্পুল
    .source = draft by the makers

paper-unit-vial = ভায়াল (শিশি)
    .source = draft by the makers

paper-unit-suppository = সাপোজিটরি
    .source = draft by the makers

paper-unit-pessary = পেসারি
    .source = draft by the makers

paper-unit-patch = প্যাচ
    .source = draft by the makers

paper-unit-lozenge = চোষার বড়ি
    .source = draft by the makers

paper-unit-rotacap = রোটাক্যাপ
    .source = draft by the makers

paper-site-inhaled = শ্বাসের সঙ্গে ভিতরে টানুন
    .source = draft by the makers

paper-site-nebulised = নেবুলাইজার দিয়ে
    .source = draft by the makers

paper-site-muscle = মাংসপেশিতে ইঞ্জেকশন
    .source = draft by the makers

paper-site-vein = শিরায় ইঞ্জেকশন
    .source = draft by the makers

paper-site-under-skin = চামড়ার নীচে ইঞ্জেকশন
    .source = draft by the makers

paper-site-into-skin = চামড়ার স্তরের মধ্যে ইঞ্জেকশন
    .source = draft by the makers

paper-site-rectum = মলদ্বারের ভিতরে
    .source = draft by the makers

paper-site-vagina = যোনির ভিতরে
    .source = draft by the makers

paper-label-tests = পরীক্ষা
    .source = draft by the makers

paper-label-advice = পরামর্শ
    .source = draft by the makers

paper-label-follow-up = আবার দেখান
    .source = draft by the makers

# Slips of the desk: beside the English, nothing about medicines.
paper-title-receipt = রসিদ
    .source = draft by the makers

paper-label-number = নং
    .source = draft by the makers

paper-label-date = তারিখ
    .source = draft by the makers

paper-label-patient = রোগী
    .source = draft by the makers

paper-slip-token = টোকেন
    .source = draft by the makers

paper-slip-ahead = { $count ->
        [0] আপনার আগে কেউ নেই
       *[other] আপনার আগে { $count } জন
    }
    .source = draft by the makers

paper-slip-doctor = ডাক্তার
    .source = draft by the makers

paper-slip-paid = দেওয়া হয়েছে
    .source = draft by the makers

paper-slip-mode = মাধ্যম
    .source = draft by the makers

paper-slip-due = বাকি
    .source = draft by the makers

paper-slip-taken-by = নিয়েছেন
    .source = draft by the makers
