# Patient's phrases in Kannada. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { " ಮತ್ತು " }

paper-slot-morning = ಬೆಳಿಗ್ಗೆ
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = ಮಧ್ಯಾಹ್ನ
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = ಸಂಜೆ
    .source = draft by the makers

paper-slot-night = ರಾತ್ರಿ
    .source = table of slots and food, docs/formats/paper.md

paper-times-a-day = ದಿನಕ್ಕೆ { $count } ಬಾರಿ
    .source = draft by the makers

paper-each-time = ಪ್ರತಿ ಬಾರಿ { $dose }
    .source = draft by the makers

paper-every-hours = ಪ್ರತಿ { $hours } ಗಂಟೆಗೊಮ್ಮೆ
    .source = draft by the makers

paper-now = ಈಗಲೇ
    .source = draft by the makers

paper-once-only = ಒಮ್ಮೆ ಮಾತ್ರ
    .source = draft by the makers

paper-as-needed = ಅಗತ್ಯವಿದ್ದಾಗ ಮಾತ್ರ
    .source = draft by the makers

paper-gap-hours = ಎರಡು ಡೋಸ್‌ಗಳ ನಡುವೆ ಕನಿಷ್ಠ { $hours } ಗಂಟೆ ಅಂತರ
    .source = draft by the makers

paper-at-most = ದಿನಕ್ಕೆ ಗರಿಷ್ಠ { $count } ಬಾರಿ
    .source = draft by the makers

paper-step-first = ಮೊದಲ { $count } ದಿನ: { $what }
    .source = draft by the makers

paper-step-then = ನಂತರ { $count } ದಿನ: { $what }
    .source = draft by the makers

paper-alternate-days = ದಿನ ಬಿಟ್ಟು ದಿನ
    .source = draft by the makers

paper-every-days = ಪ್ರತಿ { $count } ದಿನಗಳಲ್ಲಿ ಒಂದು ದಿನ
    .source = draft by the makers

paper-days-a-week = ವಾರದಲ್ಲಿ { $count } ದಿನ ಮಾತ್ರ
    .source = draft by the makers

paper-monthly = ತಿಂಗಳಲ್ಲಿ ಒಂದು ದಿನ ಮಾತ್ರ
    .source = draft by the makers

paper-only-on = ಈ ದಿನ ಮಾತ್ರ: { $days }
    .source = draft by the makers

paper-except = { $days } ಹೊರತುಪಡಿಸಿ ಪ್ರತಿದಿನ
    .source = draft by the makers

paper-weekday-monday = ಸೋಮವಾರ
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = ಮಂಗಳವಾರ
    .source = Unicode CLDR, names of the days

paper-weekday-wednesday = ಬುಧವಾರ
    .source = Unicode CLDR, names of the days

paper-weekday-thursday = ಗುರುವಾರ
    .source = Unicode CLDR, names of the days

paper-weekday-friday = ಶುಕ್ರವಾರ
    .source = Unicode CLDR, names of the days

paper-weekday-saturday = ಶನಿವಾರ
    .source = Unicode CLDR, names of the days

paper-weekday-sunday = ಭಾನುವಾರ
    .source = Unicode CLDR, names of the days

paper-days = { $count } ದಿನ
    .source = draft by the makers

paper-food-after = ಊಟದ ನಂತರ
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = ಊಟಕ್ಕೆ ಮೊದಲು
    .source = table of slots and food, docs/formats/paper.md

paper-food-with = ಊಟದ ಜೊತೆ
    .source = draft by the makers

paper-food-empty = ಖಾಲಿ ಹೊಟ್ಟೆಯಲ್ಲಿ
    .source = draft by the makers

paper-food-before-breakfast = ಬೆಳಗಿನ ಉಪಾಹಾರಕ್ಕೆ ಮೊದಲು
    .source = draft by the makers

paper-food-after-breakfast = ಬೆಳಗಿನ ಉಪಾಹಾರದ ನಂತರ
    .source = draft by the makers

paper-food-before-dinner = ರಾತ್ರಿ ಊಟಕ್ಕೆ ಮೊದಲು
    .source = draft by the makers

paper-food-after-dinner = ರಾತ್ರಿ ಊಟದ ನಂತರ
    .source = draft by the makers

paper-food-milk = ಹಾಲಿನ ಜೊತೆ
    .source = draft by the makers

paper-food-water = ನೀರಿನ ಜೊತೆ
    .source = draft by the makers

paper-unit-tablet = ಮಾತ್ರೆ
    .source = draft by the makers

paper-unit-capsule = ಕ್ಯಾಪ್ಸೂಲ್
    .source = draft by the makers

paper-unit-millilitre = ಮಿ.ಲೀ.
    .source = draft by the makers

paper-unit-drop = ಹನಿ
    .source = draft by the makers

paper-site-eye = ಕಣ್ಣಿಗೆ
    .source = draft by the makers

paper-site-right-eye = ಬಲ ಕಣ್ಣಿಗೆ
    .source = draft by the makers

paper-site-left-eye = ಎಡ ಕಣ್ಣಿಗೆ
    .source = draft by the makers

paper-site-both-eyes = ಎರಡೂ ಕಣ್ಣುಗಳಿಗೆ
    .source = draft by the makers

paper-site-ear = ಕಿವಿಗೆ
    .source = draft by the makers

paper-site-right-ear = ಬಲ ಕಿವಿಗೆ
    .source = draft by the makers

paper-site-left-ear = ಎಡ ಕಿವಿಗೆ
    .source = draft by the makers

paper-site-both-ears = ಎರಡೂ ಕಿವಿಗಳಿಗೆ
    .source = draft by the makers

paper-site-nose = ಮೂಗಿಗೆ
    .source = draft by the makers

paper-site-each-nostril = ಮೂಗಿನ ಎರಡೂ ಹೊಳ್ಳೆಗಳಿಗೆ
    .source = draft by the makers

paper-site-skin = ಚರ್ಮದ ಮೇಲೆ
    .source = draft by the makers

paper-site-under-tongue = ನಾಲಿಗೆಯ ಕೆಳಗೆ
    .source = draft by the makers

paper-see-note = ಜೊತೆಗೆ ಬರೆದ ಸೂಚನೆಯನ್ನೂ ಓದಿ
    .source = draft by the makers
