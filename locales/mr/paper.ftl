# Patient's phrases in Marathi. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = सकाळ
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = दुपार
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = संध्याकाळ
    .source = draft by the makers

paper-slot-night = रात्र
    .source = table of slots and food, docs/formats/paper.md

paper-food-after = जेवणानंतर
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = जेवणापूर्वी
    .source = table of slots and food, docs/formats/paper.md

paper-unit-tablet = गोळी
    .source = draft by the makers

paper-unit-capsule = कॅप्सूल
    .source = draft by the makers

paper-days = { $count } दिवस
    .source = draft by the makers
