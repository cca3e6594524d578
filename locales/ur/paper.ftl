# Patient's phrases in Urdu. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { "، " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { " اور " }

paper-slot-morning = صبح
    .source = draft by the makers

paper-slot-noon = دوپہر
    .source = draft by the makers

paper-slot-evening = شام
    .source = draft by the makers

paper-slot-night = رات
    .source = draft by the makers

paper-times-a-day = دن میں { $count } بار
    .source = draft by the makers

paper-each-time = ہر بار { $dose }
    .source = draft by the makers

paper-every-hours = ہر { $hours } گھنٹے بعد
    .source = draft by the makers

paper-now = ابھی
    .source = draft by the makers

paper-once-only = صرف ایک بار
    .source = draft by the makers

paper-as-needed = صرف ضرورت پڑنے پر
    .source = draft by the makers

paper-gap-hours = دو خوراکوں کے درمیان کم از کم { $hours } گھنٹے کا وقفہ
    .source = draft by the makers

paper-at-most = دن میں زیادہ سے زیادہ { $count } بار
    .source = draft by the makers

paper-step-first = پہلے { $count } دن: { $what }
    .source = draft by the makers

paper-step-then = پھر { $count } دن: { $what }
    .source = draft by the makers

paper-alternate-days = ایک دن چھوڑ کر
    .source = draft by the makers

paper-every-days = ہر { $count } دن میں ایک دن
    .source = draft by the makers

paper-days-a-week = ہفتے میں صرف { $count } دن
    .source = draft by the makers

paper-monthly = مہینے میں صرف ایک دن
    .source = draft by the makers

paper-only-on = صرف اس دن: { $days }
    .source = draft by the makers

paper-except = { $days } کو چھوڑ کر ہر روز
    .source = draft by the makers

paper-weekday-monday = پیر
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = منگل
    .source = Unicode CLDR, names of the days

paper-weekday-wednesday = بدھ
    .source = Unicode CLDR, names of the days

paper-weekday-thursday = جمعرات
    .source = Unicode CLDR, names of the days

paper-weekday-friday = جمعہ
    .source = Unicode CLDR, names of the days

paper-weekday-saturday = سنیچر
    .source = draft by the makers

paper-weekday-sunday = اتوار
    .source = Unicode CLDR, names of the days

paper-days = { $count } دن تک
    .source = draft by the makers

paper-food-after = کھانے کے بعد
    .source = draft by the makers

paper-food-before = کھانے سے پہلے
    .source = draft by the makers

paper-food-with = کھانے کے ساتھ
    .source = draft by the makers

paper-food-empty = خالی پیٹ
    .source = draft by the makers

paper-food-before-breakfast = ناشتے سے پہلے
    .source = draft by the makers

paper-food-after-breakfast = ناشتے کے بعد
    .source = draft by the makers

paper-food-before-dinner = رات کے کھانے سے پہلے
    .source = draft by the makers

paper-food-after-dinner = رات کے کھانے کے بعد
    .source = draft by the makers

paper-food-milk = دودھ کے ساتھ
    .source = draft by the makers

paper-food-water = پانی کے ساتھ
    .source = draft by the makers

paper-unit-tablet = گولی
    .source = draft by the makers

paper-unit-capsule = کیپسول
    .source = draft by the makers

paper-unit-millilitre = ملی لیٹر
    .source = draft by the makers

paper-unit-drop = { $count ->
    [1] قطرہ
   *[other] قطرے
}
    .source = draft by the makers

paper-site-eye = آنکھ میں
    .source = draft by the makers

paper-site-right-eye = دائیں آنکھ میں
    .source = draft by the makers

paper-site-left-eye = بائیں آنکھ میں
    .source = draft by the makers

paper-site-both-eyes = دونوں آنکھوں میں
    .source = draft by the makers

paper-site-ear = کان میں
    .source = draft by the makers

paper-site-right-ear = دائیں کان میں
    .source = draft by the makers

paper-site-left-ear = بائیں کان میں
    .source = draft by the makers

paper-site-both-ears = دونوں کانوں میں
    .source = draft by the makers

paper-site-nose = ناک میں
    .source = draft by the makers

paper-site-each-nostril = ناک کے دونوں نتھنوں میں
    .source = draft by the makers

paper-site-skin = جلد پر
    .source = draft by the makers

paper-site-under-tongue = زبان کے نیچے
    .source = draft by the makers

paper-see-note = ساتھ لکھی ہدایت بھی پڑھیں
    .source = draft by the makers
