# Patient's phrases in Punjabi. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = ਸਵੇਰੇ
    .source = draft by the makers

paper-slot-noon = ਦੁਪਹਿਰੇ
    .source = draft by the makers

paper-slot-evening = ਸ਼ਾਮ ਨੂੰ
    .source = draft by the makers

paper-slot-night = ਰਾਤ ਨੂੰ
    .source = draft by the makers

paper-food-after = ਖਾਣੇ ਤੋਂ ਬਾਅਦ
    .source = draft by the makers

paper-food-before = ਖਾਣੇ ਤੋਂ ਪਹਿਲਾਂ
    .source = draft by the makers

paper-unit-tablet = ਗੋਲੀ
    .source = draft by the makers

paper-unit-capsule = ਕੈਪਸੂਲ
    .source = draft by the makers

paper-days = { $count } ਦਿਨ
    .source = draft by the makers
