# Patient's phrases in Malayalam. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = രാവിലെ
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = ഉച്ചയ്ക്ക്
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = വൈകുന്നേരം
    .source = draft by the makers

paper-slot-night = രാത്രി
    .source = table of slots and food, docs/formats/paper.md

paper-food-after = ഭക്ഷണത്തിന് ശേഷം
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = ഭക്ഷണത്തിന് മുമ്പ്
    .source = table of slots and food, docs/formats/paper.md

paper-unit-tablet = ഗുളിക
    .source = draft by the makers

paper-unit-capsule = കാപ്സ്യൂൾ
    .source = draft by the makers

paper-days = { $count } ദിവസം
    .source = draft by the makers
