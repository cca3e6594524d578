# Patient's phrases in Odia. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = ସକାଳେ
    .source = draft by the makers

paper-slot-noon = ଦ୍ୱିପ୍ରହରରେ
    .source = draft by the makers

paper-slot-evening = ସନ୍ଧ୍ୟାରେ
    .source = draft by the makers

paper-slot-night = ରାତିରେ
    .source = draft by the makers

paper-food-after = ଖାଇବା ପରେ
    .source = draft by the makers

paper-food-before = ଖାଇବା ପୂର୍ବରୁ
    .source = draft by the makers

paper-unit-tablet = ବଟିକା
    .source = draft by the makers

paper-unit-capsule = କ୍ୟାପସୁଲ
    .source = draft by the makers

paper-days = { $count } ଦିନ
    .source = draft by the makers
