# Patient's phrases in Tamil. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = காலை
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = மதியம்
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = மாலை
    .source = draft by the makers

paper-slot-night = இரவு
    .source = table of slots and food, docs/formats/paper.md

paper-food-after = சாப்பிட்ட பிறகு
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = சாப்பிடும் முன்
    .source = table of slots and food, docs/formats/paper.md

paper-unit-tablet = மாத்திரை
    .source = draft by the makers

paper-unit-capsule = கேப்ஸ்யூல்
    .source = draft by the makers

paper-days = { $count } நாட்கள்
    .source = draft by the makers
