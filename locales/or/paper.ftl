# Patient's phrases in Odia. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { " ଓ " }

paper-slot-morning = ସକାଳେ
    .source = draft by the makers

paper-slot-noon = ଦ୍ୱିପ୍ରହରରେ
    .source = draft by the makers

paper-slot-evening = ସନ୍ଧ୍ୟାରେ
    .source = draft by the makers

paper-slot-night = ରାତିରେ
    .source = draft by the makers

paper-times-a-day = ଦିନକୁ { $count } ଥର
    .source = draft by the makers

paper-each-time = ପ୍ରତି ଥର { $dose }
    .source = draft by the makers

paper-every-hours = ପ୍ରତି { $hours } ଘଣ୍ଟାରେ ଥରେ
    .source = draft by the makers

paper-now = ଏବେ
    .source = draft by the makers

paper-once-only = କେବଳ ଥରେ
    .source = draft by the makers

paper-as-needed = କେବଳ ଆବଶ୍ୟକ ହେଲେ
    .source = draft by the makers

paper-gap-hours = ଦୁଇ ଡୋଜ ମଧ୍ୟରେ ଅତି କମରେ { $hours } ଘଣ୍ଟାର ବ୍ୟବଧାନ
    .source = draft by the makers

paper-at-most = ଦିନକୁ ସର୍ବାଧିକ { $count } ଥର
    .source = draft by the makers

paper-step-first = ପ୍ରଥମ { $count } ଦିନ: { $what }
    .source = draft by the makers

paper-step-then = ତା’ପରେ { $count } ଦିନ: { $what }
    .source = draft by the makers

paper-alternate-days = ଦିନେ ଛାଡ଼ି ଦିନେ
    .source = draft by the makers

paper-every-days = ପ୍ରତି { $count } ଦିନରେ ଗୋଟିଏ ଦିନ
    .source = draft by the makers

paper-days-a-week = ସପ୍ତାହରେ କେବଳ { $count } ଦିନ
    .source = draft by the makers

paper-monthly = ମାସରେ କେବଳ ଗୋଟିଏ ଦିନ
    .source = draft by the makers

paper-only-on = କେବଳ ଏହି ଦିନ: { $days }
    .source = draft by the makers

paper-except = { $days } ବ୍ୟତୀତ ପ୍ରତିଦିନ
    .source = draft by the makers

paper-weekday-monday = ସୋମବାର
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = ମଙ୍ଗଳବାର
    .source = Unicode CLDR, names of the days

paper-weekday-wednesday = ବୁଧବାର
    .source = Unicode CLDR, names of the days

paper-weekday-thursday = ଗୁରୁବାର
    .source = Unicode CLDR, names of the days

paper-weekday-friday = ଶୁକ୍ରବାର
    .source = Unicode CLDR, names of the days

paper-weekday-saturday = ଶନିବାର
    .source = Unicode CLDR, names of the days

paper-weekday-sunday = ରବିବାର
    .source = Unicode CLDR, names of the days

paper-days = { $count } ଦିନ
    .source = draft by the makers

paper-food-after = ଖାଇବା ପରେ
    .source = draft by the makers

paper-food-before = ଖାଇବା ପୂର୍ବରୁ
    .source = draft by the makers

paper-food-with = ଖାଦ୍ୟ ସହିତ
    .source = draft by the makers

paper-food-empty = ଖାଲି ପେଟରେ
    .source = draft by the makers

paper-food-before-breakfast = ସକାଳ ଜଳଖିଆ ପୂର୍ବରୁ
    .source = draft by the makers

paper-food-after-breakfast = ସକାଳ ଜଳଖିଆ ପରେ
    .source = draft by the makers

paper-food-before-dinner = ରାତି ଖାଇବା ପୂର୍ବରୁ
    .source = draft by the makers

paper-food-after-dinner = ରାତି ଖାଇବା ପରେ
    .source = draft by the makers

paper-food-milk = କ୍ଷୀର ସହିତ
    .source = draft by the makers

paper-food-water = ପାଣି ସହିତ
    .source = draft by the makers

paper-unit-tablet = ବଟିକା
    .source = draft by the makers

paper-unit-capsule = କ୍ୟାପସୁଲ
    .source = draft by the makers

paper-unit-millilitre = ମି.ଲି.
    .source = draft by the makers

paper-unit-drop = ବୁନ୍ଦା
    .source = draft by the makers

paper-site-eye = ଆଖିରେ
    .source = draft by the makers

paper-site-right-eye = ଡାହାଣ ଆଖିରେ
    .source = draft by the makers

paper-site-left-eye = ବାମ ଆଖିରେ
    .source = draft by the makers

paper-site-both-eyes = ଦୁଇ ଆଖିରେ
    .source = draft by the makers

paper-site-ear = କାନରେ
    .source = draft by the makers

paper-site-right-ear = ଡାହାଣ କାନରେ
    .source = draft by the makers

paper-site-left-ear = ବାମ କାନରେ
    .source = draft by the makers

paper-site-both-ears = ଦୁଇ କାନରେ
    .source = draft by the makers

paper-site-nose = ନାକରେ
    .source = draft by the makers

paper-site-skin = ଚର୍ମ ଉପରେ
    .source = draft by the makers

paper-site-under-tongue = ଜିଭ ତଳେ
    .source = draft by the makers

paper-see-note = ସହିତ ଲେଖାଥିବା ନିର୍ଦ୍ଦେଶ ମଧ୍ୟ ପଢ଼ନ୍ତୁ
    .source = draft by the makers
