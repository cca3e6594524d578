# Patient's phrases in Bengali. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = সকাল
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = দুপুর
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = সন্ধ্যা
    .source = draft by the makers

paper-slot-night = রাত
    .source = table of slots and food, docs/formats/paper.md

paper-food-after = খাওয়ার পরে
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = খাওয়ার আগে
    .source = table of slots and food, docs/formats/paper.md

paper-unit-tablet = ট্যাবলেট
    .source = draft by the makers

paper-unit-capsule = ক্যাপসুল
    .source = draft by the makers

paper-days = { $count } দিন
    .source = draft by the makers
