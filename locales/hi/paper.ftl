# Patient's phrases in Hindi. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { " और " }

paper-slot-morning = सुबह
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = दोपहर
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = शाम
    .source = draft by the makers

paper-slot-night = रात
    .source = table of slots and food, docs/formats/paper.md

paper-times-a-day = दिन में { $count } बार
    .source = draft by the makers

paper-each-time = हर बार { $dose }
    .source = draft by the makers

paper-every-hours = हर { $hours } घंटे पर
    .source = draft by the makers

paper-now = अभी
    .source = draft by the makers

paper-once-only = सिर्फ़ एक बार
    .source = draft by the makers

paper-as-needed = सिर्फ़ ज़रूरत पड़ने पर
    .source = draft by the makers

paper-gap-hours = दो ख़ुराकों के बीच कम से कम { $hours } घंटे का अंतर
    .source = draft by the makers

paper-at-most = दिन में ज़्यादा से ज़्यादा { $count } बार
    .source = draft by the makers

paper-step-first = पहले { $count } दिन: { $what }
    .source = draft by the makers

paper-step-then = फिर { $count } दिन: { $what }
    .source = draft by the makers

paper-alternate-days = एक दिन छोड़कर
    .source = draft by the makers

paper-every-days = हर { $count } दिन में एक दिन
    .source = draft by the makers

paper-days-a-week = हफ़्ते में सिर्फ़ { $count } दिन
    .source = draft by the makers

paper-monthly = महीने में सिर्फ़ एक दिन
    .source = draft by the makers

paper-only-on = सिर्फ़ { $days } को
    .source = draft by the makers

paper-except = { $days } को छोड़कर हर दिन
    .source = draft by the makers

paper-weekday-monday = सोमवार
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = मंगलवार
    .source = Unicode CLDR, names of the days

paper-weekday-wednesday = बुधवार
    .source = Unicode CLDR, names of the days

paper-weekday-thursday = गुरुवार
    .source = Unicode CLDR, names of the days

paper-weekday-friday = शुक्रवार
    .source = Unicode CLDR, names of the days

paper-weekday-saturday = शनिवार
    .source = Unicode CLDR, names of the days

paper-weekday-sunday = रविवार
    .source = Unicode CLDR, names of the days

paper-days = { $count } दिन तक
    .source = draft by the makers

paper-food-after = खाने के बाद
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = खाने से पहले
    .source = table of slots and food, docs/formats/paper.md

paper-food-with = खाने के साथ
    .source = draft by the makers

paper-food-empty = खाली पेट
    .source = draft by the makers

paper-food-before-breakfast = नाश्ते से पहले
    .source = draft by the makers

paper-food-after-breakfast = नाश्ते के बाद
    .source = draft by the makers

paper-food-before-dinner = रात के खाने से पहले
    .source = draft by the makers

paper-food-after-dinner = रात के खाने के बाद
    .source = draft by the makers

paper-food-milk = दूध के साथ
    .source = draft by the makers

paper-food-water = पानी के साथ
    .source = draft by the makers

paper-unit-tablet = गोली
    .source = draft by the makers

paper-unit-capsule = कैप्सूल
    .source = draft by the makers

paper-unit-millilitre = मि.ली.
    .source = draft by the makers

paper-unit-drop = बूँद
    .source = draft by the makers

paper-unit-puff = पफ़
    .source = draft by the makers

paper-unit-spray = स्प्रे
    .source = draft by the makers

paper-unit-unit = यूनिट
    .source = draft by the makers

paper-unit-sachet = पुड़िया
    .source = draft by the makers

paper-unit-teaspoon = { $count ->
    [1] छोटा चम्मच
   *[other] छोटे चम्मच
}
    .source = draft by the makers

paper-unit-tablespoon = { $count ->
    [1] बड़ा चम्मच
   *[other] बड़े चम्मच
}
    .source = draft by the makers

paper-unit-ampoule = एम्प्यूल
    .source = draft by the makers

paper-unit-vial = वायल (शीशी)
    .source = draft by the makers

paper-unit-suppository = बत्ती (सपोज़िटरी)
    .source = draft by the makers

paper-unit-pessary = पेसरी
    .source = draft by the makers

paper-unit-patch = पैच
    .source = draft by the makers

paper-unit-lozenge = चूसने वाली गोली
    .source = draft by the makers

paper-unit-rotacap = रोटाकैप
    .source = draft by the makers

paper-site-eye = आँख में
    .source = draft by the makers

paper-site-right-eye = दाहिनी आँख में
    .source = draft by the makers

paper-site-left-eye = बाईं आँख में
    .source = draft by the makers

paper-site-both-eyes = दोनों आँखों में
    .source = draft by the makers

paper-site-ear = कान में
    .source = draft by the makers

paper-site-right-ear = दाहिने कान में
    .source = draft by the makers

paper-site-left-ear = बाएँ कान में
    .source = draft by the makers

paper-site-both-ears = दोनों कानों में
    .source = draft by the makers

paper-site-nose = नाक में
    .source = draft by the makers

paper-site-each-nostril = नाक के दोनों छेदों में
    .source = draft by the makers

paper-site-skin = त्वचा पर
    .source = draft by the makers

paper-site-under-tongue = जीभ के नीचे
    .source = draft by the makers

paper-site-inhaled = साँस के साथ अंदर खींचें
    .source = draft by the makers

paper-site-nebulised = नेबुलाइज़र से
    .source = draft by the makers

paper-site-muscle = मांसपेशी में इंजेक्शन
    .source = draft by the makers

paper-site-vein = नस में इंजेक्शन
    .source = draft by the makers

paper-site-under-skin = त्वचा के नीचे इंजेक्शन
    .source = draft by the makers

paper-site-into-skin = त्वचा की परत में इंजेक्शन
    .source = draft by the makers

paper-site-rectum = गुदा के अंदर
    .source = draft by the makers

paper-site-vagina = योनि के अंदर
    .source = draft by the makers

paper-see-note = साथ में लिखी बात भी पढ़ें या पूछ लें
    .source = draft by the makers

paper-label-advice = सलाह
    .source = draft by the makers

paper-label-follow-up = फिर दिखाएँ
    .source = draft by the makers

paper-label-tests = जाँच
    .source = draft by the makers

# Errors
paper-error-missing-glyph = { $field } में एक अक्षर है जो छप नहीं सकता: { $character } ({ $code })। कृपया उसे दूसरी तरह लिखें।
paper-error-no-room = हाशियों के कारण छापने की जगह नहीं बची। कृपया छोटे हाशिये या बड़ा काग़ज़ चुनें।
paper-error-resource = इंस्टॉलेशन ख़राब है ({ $name })। कृपया ऐप दोबारा इंस्टॉल करें।

# Slips of the desk: beside the English, nothing about medicines.
paper-title-receipt = रसीद
    .source = draft by the makers

paper-label-number = नं.
    .source = draft by the makers

paper-label-date = दिनांक
    .source = draft by the makers

paper-label-patient = मरीज़
    .source = draft by the makers

paper-slip-token = टोकन
    .source = draft by the makers

paper-slip-ahead = { $count ->
        [0] आपसे पहले कोई नहीं
       *[other] आपसे पहले { $count } लोग
    }
    .source = draft by the makers

paper-slip-doctor = डॉक्टर
    .source = draft by the makers

paper-slip-paid = भुगतान
    .source = draft by the makers

paper-slip-mode = माध्यम
    .source = draft by the makers

paper-slip-due = बाक़ी रक़म
    .source = draft by the makers

paper-slip-taken-by = लेने वाले
    .source = draft by the makers
