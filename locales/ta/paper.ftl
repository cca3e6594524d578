# Patient's phrases in Tamil. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { " மற்றும் " }

paper-slot-morning = காலை
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = மதியம்
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = மாலை
    .source = draft by the makers

paper-slot-night = இரவு
    .source = table of slots and food, docs/formats/paper.md

paper-times-a-day = ஒரு நாளைக்கு { $count } முறை
    .source = draft by the makers

paper-each-time = ஒவ்வொரு முறையும் { $dose }
    .source = draft by the makers

paper-every-hours = { $hours } மணி நேரத்திற்கு ஒரு முறை
    .source = draft by the makers

paper-now = உடனே
    .source = draft by the makers

paper-once-only = ஒரு முறை மட்டும்
    .source = draft by the makers

paper-as-needed = தேவைப்படும்போது மட்டும்
    .source = draft by the makers

paper-gap-hours = இரண்டு வேளைக்கு இடையே குறைந்தது { $hours } மணி நேர இடைவெளி
    .source = draft by the makers

paper-at-most = ஒரு நாளைக்கு அதிகபட்சம் { $count } முறை
    .source = draft by the makers

paper-step-first = { $count ->
    [1] முதல் { $count } நாள்: { $what }
   *[other] முதல் { $count } நாட்கள்: { $what }
}
    .source = draft by the makers

paper-step-then = { $count ->
    [1] பிறகு { $count } நாள்: { $what }
   *[other] பிறகு { $count } நாட்கள்: { $what }
}
    .source = draft by the makers

paper-alternate-days = ஒரு நாள் விட்டு ஒரு நாள்
    .source = draft by the makers

paper-every-days = { $count } நாட்களில் ஒரு நாள்
    .source = draft by the makers

paper-days-a-week = { $count ->
    [1] வாரத்தில் { $count } நாள் மட்டும்
   *[other] வாரத்தில் { $count } நாட்கள் மட்டும்
}
    .source = draft by the makers

paper-monthly = மாதத்தில் ஒரு நாள் மட்டும்
    .source = draft by the makers

paper-only-on = இந்த நாளில் மட்டும்: { $days }
    .source = draft by the makers

paper-except = { $days } தவிர தினமும்
    .source = draft by the makers

paper-weekday-monday = திங்கள்
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = செவ்வாய்
    .source = Unicode CLDR, names of the days

paper-weekday-wednesday = புதன்
    .source = Unicode CLDR, names of the days

paper-weekday-thursday = வியாழன்
    .source = Unicode CLDR, names of the days

paper-weekday-friday = வெள்ளி
    .source = Unicode CLDR, names of the days

paper-weekday-saturday = சனி
    .source = Unicode CLDR, names of the days

paper-weekday-sunday = ஞாயிறு
    .source = Unicode CLDR, names of the days

paper-days = { $count ->
    [1] { $count } நாள்
   *[other] { $count } நாட்கள்
}
    .source = draft by the makers

paper-food-after = சாப்பிட்ட பிறகு
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = சாப்பிடும் முன்
    .source = table of slots and food, docs/formats/paper.md

paper-food-with = உணவுடன்
    .source = draft by the makers

paper-food-empty = வெறும் வயிற்றில்
    .source = draft by the makers

paper-food-before-breakfast = காலை உணவுக்கு முன்
    .source = draft by the makers

paper-food-after-breakfast = காலை உணவுக்குப் பின்
    .source = draft by the makers

paper-food-before-dinner = இரவு உணவுக்கு முன்
    .source = draft by the makers

paper-food-after-dinner = இரவு உணவுக்குப் பின்
    .source = draft by the makers

paper-food-milk = பாலுடன்
    .source = draft by the makers

paper-food-water = தண்ணீருடன்
    .source = draft by the makers

paper-unit-tablet = மாத்திரை
    .source = draft by the makers

paper-unit-capsule = கேப்ஸ்யூல்
    .source = draft by the makers

paper-unit-millilitre = மி.லி.
    .source = draft by the makers

paper-unit-drop = { $count ->
    [1] சொட்டு
   *[other] சொட்டுகள்
}
    .source = draft by the makers

paper-site-eye = கண்ணில்
    .source = draft by the makers

paper-site-right-eye = வலது கண்ணில்
    .source = draft by the makers

paper-site-left-eye = இடது கண்ணில்
    .source = draft by the makers

paper-site-both-eyes = இரண்டு கண்களிலும்
    .source = draft by the makers

paper-site-ear = காதில்
    .source = draft by the makers

paper-site-right-ear = வலது காதில்
    .source = draft by the makers

paper-site-left-ear = இடது காதில்
    .source = draft by the makers

paper-site-both-ears = இரண்டு காதுகளிலும்
    .source = draft by the makers

paper-site-nose = மூக்கில்
    .source = draft by the makers

paper-site-each-nostril = மூக்கின் இரண்டு துவாரங்களிலும்
    .source = draft by the makers

paper-site-skin = தோலின் மேல்
    .source = draft by the makers

paper-site-under-tongue = நாக்கின் கீழ்
    .source = draft by the makers

paper-see-note = உடன் எழுதியுள்ள குறிப்பையும் படிக்கவும்
    .source = draft by the makers

paper-unit-puff = பஃப்
    .source = draft by the makers

paper-unit-spray = ஸ்ப்ரே
    .source = draft by the makers

paper-unit-unit = யூனிட்
    .source = draft by the makers

paper-unit-sachet = பொட்டலம் (சாஷே)
    .source = draft by the makers

paper-unit-teaspoon = சிறிய கரண்டி (தேக்கரண்டி)
    .source = draft by the makers

paper-unit-tablespoon = பெரிய கரண்டி (மேசைக்கரண்டி)
    .source = draft by the makers

paper-unit-ampoule = ஆம்பூல்
    .source = draft by the makers

paper-unit-vial = மருந்துக் குப்பி
    .source = draft by the makers

paper-unit-suppository = சப்போசிட்டரி
    .source = draft by the makers

paper-unit-pessary = பெசரி
    .source = draft by the makers

paper-unit-patch = பேட்ச்
    .source = draft by the makers

paper-unit-lozenge = சப்பும் மாத்திரை
    .source = draft by the makers

paper-unit-rotacap = ரோட்டாகேப்
    .source = draft by the makers

paper-site-inhaled = மூச்சுடன் உள்ளே இழுக்கவும்
    .source = draft by the makers

paper-site-nebulised = நெபுலைசர் மூலம்
    .source = draft by the makers

paper-site-muscle = தசையில் ஊசி
    .source = draft by the makers

paper-site-vein = இரத்தக் குழாயில் ஊசி
    .source = draft by the makers

paper-site-under-skin = தோலுக்கு அடியில் ஊசி
    .source = draft by the makers

paper-site-into-skin = தோலுக்குள் ஊசி
    .source = draft by the makers

paper-site-rectum = ஆசனவாய்க்குள்
    .source = draft by the makers

paper-site-vagina = பிறப்புறுப்புக்குள்
    .source = draft by the makers

paper-label-tests = பரிசோதனைகள்
    .source = draft by the makers

paper-label-advice = ஆலோசனை
    .source = draft by the makers

paper-label-follow-up = மீண்டும் வாருங்கள்
    .source = draft by the makers

# Slips of the desk: beside the English, nothing about medicines.
paper-title-receipt = ரசீது
    .source = draft by the makers

paper-label-number = எண்
    .source = draft by the makers

paper-label-date = தேதி
    .source = draft by the makers

paper-label-patient = நோயாளி
    .source = draft by the makers

paper-slip-token = டோக்கன்
    .source = draft by the makers

paper-slip-ahead = { $count ->
        [0] உங்களுக்கு முன் யாரும் இல்லை
        [one] உங்களுக்கு முன் ஒருவர்
       *[other] உங்களுக்கு முன் { $count } பேர்
    }
    .source = draft by the makers

paper-slip-doctor = மருத்துவர்
    .source = draft by the makers

paper-slip-paid = செலுத்தியது
    .source = draft by the makers

paper-slip-mode = முறை
    .source = draft by the makers

paper-slip-due = பாக்கி
    .source = draft by the makers

paper-slip-taken-by = பெற்றவர்
    .source = draft by the makers
