# Patient's phrases in Punjabi. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { " ਅਤੇ " }

paper-slot-morning = ਸਵੇਰੇ
    .source = draft by the makers

paper-slot-noon = ਦੁਪਹਿਰੇ
    .source = draft by the makers

paper-slot-evening = ਸ਼ਾਮ ਨੂੰ
    .source = draft by the makers

paper-slot-night = ਰਾਤ ਨੂੰ
    .source = draft by the makers

paper-times-a-day = ਦਿਨ ਵਿੱਚ { $count } ਵਾਰ
    .source = draft by the makers

paper-each-time = ਹਰ ਵਾਰ { $dose }
    .source = draft by the makers

paper-every-hours = ਹਰ { $hours } ਘੰਟੇ ਬਾਅਦ
    .source = draft by the makers

paper-now = ਹੁਣੇ
    .source = draft by the makers

paper-once-only = ਸਿਰਫ਼ ਇੱਕ ਵਾਰ
    .source = draft by the makers

paper-as-needed = ਸਿਰਫ਼ ਲੋੜ ਪੈਣ ’ਤੇ
    .source = draft by the makers

paper-gap-hours = ਦੋ ਖ਼ੁਰਾਕਾਂ ਵਿਚਕਾਰ ਘੱਟੋ-ਘੱਟ { $hours } ਘੰਟੇ ਦਾ ਫ਼ਰਕ
    .source = draft by the makers

paper-at-most = ਦਿਨ ਵਿੱਚ ਵੱਧ ਤੋਂ ਵੱਧ { $count } ਵਾਰ
    .source = draft by the makers

paper-step-first = ਪਹਿਲੇ { $count } ਦਿਨ: { $what }
    .source = draft by the makers

paper-step-then = ਫਿਰ { $count } ਦਿਨ: { $what }
    .source = draft by the makers

paper-alternate-days = ਇੱਕ ਦਿਨ ਛੱਡ ਕੇ
    .source = draft by the makers

paper-every-days = ਹਰ { $count } ਦਿਨਾਂ ਵਿੱਚ ਇੱਕ ਦਿਨ
    .source = draft by the makers

paper-days-a-week = ਹਫ਼ਤੇ ਵਿੱਚ ਸਿਰਫ਼ { $count } ਦਿਨ
    .source = draft by the makers

paper-monthly = ਮਹੀਨੇ ਵਿੱਚ ਸਿਰਫ਼ ਇੱਕ ਦਿਨ
    .source = draft by the makers

paper-only-on = ਸਿਰਫ਼ ਇਸ ਦਿਨ: { $days }
    .source = draft by the makers

paper-except = { $days } ਛੱਡ ਕੇ ਹਰ ਰੋਜ਼
    .source = draft by the makers

paper-weekday-monday = ਸੋਮਵਾਰ
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = ਮੰਗਲਵਾਰ
    .source = Unicode CLDR, names of the days

paper-weekday-wednesday = ਬੁੱਧਵਾਰ
    .source = Unicode CLDR, names of the days

paper-weekday-thursday = ਵੀਰਵਾਰ
    .source = Unicode CLDR, names of the days

paper-weekday-friday = ਸ਼ੁੱਕਰਵਾਰ
    .source = Unicode CLDR, names of the days

paper-weekday-saturday = ਸ਼ਨੀਵਾਰ
    .source = Unicode CLDR, names of the days

paper-weekday-sunday = ਐਤਵਾਰ
    .source = Unicode CLDR, names of the days

paper-days = { $count } ਦਿਨ
    .source = draft by the makers

paper-food-after = ਖਾਣੇ ਤੋਂ ਬਾਅਦ
    .source = draft by the makers

paper-food-before = ਖਾਣੇ ਤੋਂ ਪਹਿਲਾਂ
    .source = draft by the makers

paper-food-with = ਖਾਣੇ ਦੇ ਨਾਲ
    .source = draft by the makers

paper-food-empty = ਖਾਲੀ ਪੇਟ
    .source = draft by the makers

paper-food-before-breakfast = ਨਾਸ਼ਤੇ ਤੋਂ ਪਹਿਲਾਂ
    .source = draft by the makers

paper-food-after-breakfast = ਨਾਸ਼ਤੇ ਤੋਂ ਬਾਅਦ
    .source = draft by the makers

paper-food-before-dinner = ਰਾਤ ਦੇ ਖਾਣੇ ਤੋਂ ਪਹਿਲਾਂ
    .source = draft by the makers

paper-food-after-dinner = ਰਾਤ ਦੇ ਖਾਣੇ ਤੋਂ ਬਾਅਦ
    .source = draft by the makers

paper-food-milk = ਦੁੱਧ ਨਾਲ
    .source = draft by the makers

paper-food-water = ਪਾਣੀ ਨਾਲ
    .source = draft by the makers

paper-unit-tablet = ਗੋਲੀ
    .source = draft by the makers

paper-unit-capsule = ਕੈਪਸੂਲ
    .source = draft by the makers

paper-unit-millilitre = ਮਿ.ਲੀ.
    .source = draft by the makers

paper-unit-drop = { $count ->
    [1] ਤੁਪਕਾ
   *[other] ਤੁਪਕੇ
}
    .source = draft by the makers

paper-site-eye = ਅੱਖ ਵਿੱਚ
    .source = draft by the makers

paper-site-right-eye = ਸੱਜੀ ਅੱਖ ਵਿੱਚ
    .source = draft by the makers

paper-site-left-eye = ਖੱਬੀ ਅੱਖ ਵਿੱਚ
    .source = draft by the makers

paper-site-both-eyes = ਦੋਵੇਂ ਅੱਖਾਂ ਵਿੱਚ
    .source = draft by the makers

paper-site-ear = ਕੰਨ ਵਿੱਚ
    .source = draft by the makers

paper-site-right-ear = ਸੱਜੇ ਕੰਨ ਵਿੱਚ
    .source = draft by the makers

paper-site-left-ear = ਖੱਬੇ ਕੰਨ ਵਿੱਚ
    .source = draft by the makers

paper-site-both-ears = ਦੋਵੇਂ ਕੰਨਾਂ ਵਿੱਚ
    .source = draft by the makers

paper-site-nose = ਨੱਕ ਵਿੱਚ
    .source = draft by the makers

paper-site-each-nostril = ਦੋਵੇਂ ਨਾਸਾਂ ਵਿੱਚ
    .source = draft by the makers

paper-site-skin = ਚਮੜੀ ਉੱਤੇ
    .source = draft by the makers

paper-site-under-tongue = ਜੀਭ ਦੇ ਹੇਠਾਂ
    .source = draft by the makers

paper-see-note = ਨਾਲ ਲਿਖੀ ਹਦਾਇਤ ਵੀ ਪੜ੍ਹੋ
    .source = draft by the makers
