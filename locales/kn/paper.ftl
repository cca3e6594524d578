# Patient's phrases in Kannada. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = ಬೆಳಿಗ್ಗೆ
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = ಮಧ್ಯಾಹ್ನ
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = ಸಂಜೆ
    .source = draft by the makers

paper-slot-night = ರಾತ್ರಿ
    .source = table of slots and food, docs/formats/paper.md

paper-food-after = ಊಟದ ನಂತರ
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = ಊಟಕ್ಕೆ ಮೊದಲು
    .source = table of slots and food, docs/formats/paper.md

paper-unit-tablet = ಮಾತ್ರೆ
    .source = draft by the makers

paper-unit-capsule = ಕ್ಯಾಪ್ಸೂಲ್
    .source = draft by the makers

paper-days = { $count } ದಿನ
    .source = draft by the makers
