# Patient's phrases in Urdu. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { "، " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = صبح
    .source = draft by the makers

paper-slot-noon = دوپہر
    .source = draft by the makers

paper-slot-evening = شام
    .source = draft by the makers

paper-slot-night = رات
    .source = draft by the makers

paper-food-after = کھانے کے بعد
    .source = draft by the makers

paper-food-before = کھانے سے پہلے
    .source = draft by the makers

paper-food-with = کھانے کے ساتھ
    .source = draft by the makers

paper-food-empty = خالی پیٹ
    .source = draft by the makers

paper-unit-tablet = گولی
    .source = draft by the makers

paper-unit-capsule = کیپسول
    .source = draft by the makers

paper-as-needed = صرف ضرورت پڑنے پر
    .source = draft by the makers

paper-as-needed-dose = ضرورت پڑنے پر { $dose }
    .source = draft by the makers

paper-days = { $count } دن تک
    .source = draft by the makers
