# Patient's phrases in Assamese. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { " আৰু " }

paper-slot-morning = ৰাতিপুৱা
    .source = draft by the makers

paper-slot-noon = দুপৰীয়া
    .source = draft by the makers

paper-slot-evening = সন্ধিয়া
    .source = draft by the makers

paper-slot-night = ৰাতি
    .source = draft by the makers

paper-times-a-day = দিনে { $count } বাৰ
    .source = draft by the makers

paper-each-time = প্ৰতিবাৰে { $dose }
    .source = draft by the makers

paper-every-hours = { $hours } ঘণ্টাৰ মূৰে মূৰে
    .source = draft by the makers

paper-now = এতিয়াই
    .source = draft by the makers

paper-once-only = কেৱল এবাৰ
    .source = draft by the makers

paper-as-needed = কেৱল প্ৰয়োজন হ’লে
    .source = draft by the makers

paper-gap-hours = দুটা ড’জৰ মাজত কমেও { $hours } ঘণ্টাৰ ব্যৱধান
    .source = draft by the makers

paper-at-most = দিনে সৰ্বাধিক { $count } বাৰ
    .source = draft by the makers

paper-step-first = প্ৰথম { $count } দিন: { $what }
    .source = draft by the makers

paper-step-then = তাৰ পিছত { $count } দিন: { $what }
    .source = draft by the makers

paper-alternate-days = এদিনৰ মূৰে মূৰে
    .source = draft by the makers

paper-every-days = প্ৰতি { $count } দিনত এদিন
    .source = draft by the makers

paper-days-a-week = সপ্তাহত কেৱল { $count } দিন
    .source = draft by the makers

paper-monthly = মাহত কেৱল এদিন
    .source = draft by the makers

paper-only-on = কেৱল এই দিনত: { $days }
    .source = draft by the makers

paper-except = { $days } বাদ দি প্ৰতিদিনে
    .source = draft by the makers

paper-weekday-monday = সোমবাৰ
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = মঙ্গলবাৰ
    .source = Unicode CLDR, names of the days

paper-weekday-wednesday = বুধবাৰ
    .source = Unicode CLDR, names of the days

paper-weekday-thursday = বৃহস্পতিবাৰ
    .source = Unicode CLDR, names of the days

paper-weekday-friday = শুক্ৰবাৰ
    .source = Unicode CLDR, names of the days

paper-weekday-saturday = শনিবাৰ
    .source = Unicode CLDR, names of the days

paper-weekday-sunday = দেওবাৰ
    .source = Unicode CLDR, names of the days

paper-days = { $count } দিন
    .source = draft by the makers

paper-food-after = খোৱাৰ পিছত
    .source = draft by the makers

paper-food-before = খোৱাৰ আগতে
    .source = draft by the makers

paper-food-with = খাদ্যৰ সৈতে
    .source = draft by the makers

paper-food-empty = খালী পেটত
    .source = draft by the makers

paper-food-before-breakfast = পুৱাৰ আহাৰৰ আগতে
    .source = draft by the makers

paper-food-after-breakfast = পুৱাৰ আহাৰৰ পিছত
    .source = draft by the makers

paper-food-before-dinner = ৰাতিৰ আহাৰৰ আগতে
    .source = draft by the makers

paper-food-after-dinner = ৰাতিৰ আহাৰৰ পিছত
    .source = draft by the makers

paper-food-milk = গাখীৰৰ সৈতে
    .source = draft by the makers

paper-food-water = পানীৰ সৈতে
    .source = draft by the makers

paper-unit-tablet = টেবলেট
    .source = draft by the makers

paper-unit-capsule = কেপচুল
    .source = draft by the makers

paper-unit-millilitre = মি.লি.
    .source = draft by the makers

paper-unit-drop = টোপাল
    .source = draft by the makers

paper-site-eye = চকুত
    .source = draft by the makers

paper-site-right-eye = সোঁ চকুত
    .source = draft by the makers

paper-site-left-eye = বাওঁ চকুত
    .source = draft by the makers

paper-site-both-eyes = দুয়োটা চকুত
    .source = draft by the makers

paper-site-ear = কাণত
    .source = draft by the makers

paper-site-right-ear = সোঁ কাণত
    .source = draft by the makers

paper-site-left-ear = বাওঁ কাণত
    .source = draft by the makers

paper-site-both-ears = দুয়োখন কাণত
    .source = draft by the makers

paper-site-nose = নাকত
    .source = draft by the makers

paper-site-skin = ছালৰ ওপৰত
    .source = draft by the makers

paper-site-under-tongue = জিভাৰ তলত
    .source = draft by the makers

paper-see-note = লগত লিখা নিৰ্দেশো পঢ়ক
    .source = draft by the makers
