# Patient's phrases in Telugu. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = ఉదయం
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = మధ్యాహ్నం
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = సాయంత్రం
    .source = draft by the makers

paper-slot-night = రాత్రి
    .source = table of slots and food, docs/formats/paper.md

paper-food-after = తిన్న తర్వాత
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = తినడానికి ముందు
    .source = table of slots and food, docs/formats/paper.md

paper-unit-tablet = మాత్ర
    .source = draft by the makers

paper-unit-capsule = క్యాప్సూల్
    .source = draft by the makers

paper-days = { $count } రోజులు
    .source = draft by the makers
