# Patient's phrases in Assamese. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = ৰাতিপুৱা
    .source = draft by the makers

paper-slot-noon = দুপৰীয়া
    .source = draft by the makers

paper-slot-evening = সন্ধিয়া
    .source = draft by the makers

paper-slot-night = ৰাতি
    .source = draft by the makers

paper-food-after = খোৱাৰ পিছত
    .source = draft by the makers

paper-food-before = খোৱাৰ আগতে
    .source = draft by the makers

paper-unit-tablet = টেবলেট
    .source = draft by the makers

paper-unit-capsule = কেপচুল
    .source = draft by the makers

paper-days = { $count } দিন
    .source = draft by the makers
