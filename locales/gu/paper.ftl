# Patient's phrases in Gujarati. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = સવારે
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = બપોરે
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = સાંજે
    .source = draft by the makers

paper-slot-night = રાત્રે
    .source = table of slots and food, docs/formats/paper.md

paper-food-after = જમ્યા પછી
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = જમતા પહેલાં
    .source = table of slots and food, docs/formats/paper.md

paper-unit-tablet = ગોળી
    .source = draft by the makers

paper-unit-capsule = કેપ્સ્યુલ
    .source = draft by the makers

paper-days = { $count } દિવસ
    .source = draft by the makers
