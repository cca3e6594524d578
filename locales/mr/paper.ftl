# Patient's phrases in Marathi. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { " आणि " }

paper-slot-morning = सकाळ
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = दुपार
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = संध्याकाळ
    .source = draft by the makers

paper-slot-night = रात्र
    .source = table of slots and food, docs/formats/paper.md

paper-times-a-day = { $count ->
    [1] दिवसातून { $count } वेळ
   *[other] दिवसातून { $count } वेळा
}
    .source = draft by the makers

paper-each-time = प्रत्येक वेळी { $dose }
    .source = draft by the makers

paper-every-hours = { $hours ->
    [1] दर { $hours } तासाने
   *[other] दर { $hours } तासांनी
}
    .source = draft by the makers

paper-now = आत्ताच
    .source = draft by the makers

paper-once-only = फक्त एकदा
    .source = draft by the makers

paper-as-needed = गरज पडल्यासच
    .source = draft by the makers

paper-gap-hours = { $hours ->
    [1] दोन डोसमध्ये किमान { $hours } तासाचे अंतर
   *[other] दोन डोसमध्ये किमान { $hours } तासांचे अंतर
}
    .source = draft by the makers

paper-at-most = { $count ->
    [1] दिवसातून जास्तीत जास्त { $count } वेळ
   *[other] दिवसातून जास्तीत जास्त { $count } वेळा
}
    .source = draft by the makers

paper-step-first = { $count ->
    [1] पहिला { $count } दिवस: { $what }
   *[other] पहिले { $count } दिवस: { $what }
}
    .source = draft by the makers

paper-step-then = त्यानंतर { $count } दिवस: { $what }
    .source = draft by the makers

paper-alternate-days = एक दिवसाआड
    .source = draft by the makers

paper-every-days = दर { $count } दिवसांतून एक दिवस
    .source = draft by the makers

paper-days-a-week = आठवड्यातून फक्त { $count } दिवस
    .source = draft by the makers

paper-monthly = महिन्यातून फक्त एक दिवस
    .source = draft by the makers

paper-only-on = फक्त या दिवशी: { $days }
    .source = draft by the makers

paper-except = { $days } सोडून दररोज
    .source = draft by the makers

paper-weekday-monday = सोमवार
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = मंगळवार
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

paper-days = { $count } दिवस
    .source = draft by the makers

paper-food-after = जेवणानंतर
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = जेवणापूर्वी
    .source = table of slots and food, docs/formats/paper.md

paper-food-with = जेवणासोबत
    .source = draft by the makers

paper-food-empty = उपाशीपोटी
    .source = draft by the makers

paper-food-before-breakfast = नाश्त्यापूर्वी
    .source = draft by the makers

paper-food-after-breakfast = नाश्त्यानंतर
    .source = draft by the makers

paper-food-before-dinner = रात्रीच्या जेवणापूर्वी
    .source = draft by the makers

paper-food-after-dinner = रात्रीच्या जेवणानंतर
    .source = draft by the makers

paper-food-milk = दुधासोबत
    .source = draft by the makers

paper-food-water = पाण्यासोबत
    .source = draft by the makers

paper-unit-tablet = गोळी
    .source = draft by the makers

paper-unit-capsule = कॅप्सूल
    .source = draft by the makers

paper-unit-millilitre = मि.ली.
    .source = draft by the makers

paper-unit-drop = थेंब
    .source = draft by the makers

paper-site-eye = डोळ्यात
    .source = draft by the makers

paper-site-right-eye = उजव्या डोळ्यात
    .source = draft by the makers

paper-site-left-eye = डाव्या डोळ्यात
    .source = draft by the makers

paper-site-both-eyes = दोन्ही डोळ्यांत
    .source = draft by the makers

paper-site-ear = कानात
    .source = draft by the makers

paper-site-right-ear = उजव्या कानात
    .source = draft by the makers

paper-site-left-ear = डाव्या कानात
    .source = draft by the makers

paper-site-both-ears = दोन्ही कानांत
    .source = draft by the makers

paper-site-nose = नाकात
    .source = draft by the makers

paper-site-each-nostril = दोन्ही नाकपुड्यांत
    .source = draft by the makers

paper-site-skin = त्वचेवर
    .source = draft by the makers

paper-site-under-tongue = जिभेखाली
    .source = draft by the makers

paper-see-note = सोबत लिहिलेली सूचनाही वाचा
    .source = draft by the makers

paper-unit-puff = पफ
    .source = draft by the makers

paper-unit-spray = स्प्रे
    .source = draft by the makers

paper-unit-unit = युनिट
    .source = draft by the makers

paper-unit-sachet = पुडी
    .source = draft by the makers

paper-unit-teaspoon = छोटा चमचा
    .source = draft by the makers

paper-unit-tablespoon = मोठा चमचा
    .source = draft by the makers

paper-unit-ampoule = अँप्यूल
    .source = draft by the makers

paper-unit-vial = व्हायल (कुपी)
    .source = draft by the makers

paper-unit-suppository = सपोझिटरी
    .source = draft by the makers

paper-unit-pessary = पेसरी
    .source = draft by the makers

paper-unit-patch = पॅच
    .source = draft by the makers

paper-unit-lozenge = चघळायची गोळी
    .source = draft by the makers

paper-unit-rotacap = रोटाकॅप
    .source = draft by the makers

paper-site-inhaled = श्वासाबरोबर आत ओढा
    .source = draft by the makers

paper-site-nebulised = नेब्युलायझरने
    .source = draft by the makers

paper-site-muscle = स्नायूमध्ये इंजेक्शन
    .source = draft by the makers

paper-site-vein = शिरेमध्ये इंजेक्शन
    .source = draft by the makers

paper-site-under-skin = त्वचेखाली इंजेक्शन
    .source = draft by the makers

paper-site-into-skin = त्वचेच्या थरात इंजेक्शन
    .source = draft by the makers

paper-site-rectum = गुदद्वाराच्या आत
    .source = draft by the makers

paper-site-vagina = योनीच्या आत
    .source = draft by the makers

paper-label-tests = तपासण्या
    .source = draft by the makers

paper-label-advice = सल्ला
    .source = draft by the makers

paper-label-follow-up = पुन्हा दाखवा
    .source = draft by the makers

# Slips of the desk: beside the English, nothing about medicines.
paper-title-receipt = पावती
    .source = draft by the makers

paper-label-number = क्र.
    .source = draft by the makers

paper-label-date = दिनांक
    .source = draft by the makers

paper-label-patient = रुग्ण
    .source = draft by the makers

paper-slip-token = टोकन
    .source = draft by the makers

paper-slip-ahead = { $count ->
        [0] तुमच्या आधी कोणी नाही
        [one] तुमच्या आधी { $count } जण
       *[other] तुमच्या आधी { $count } जण
    }
    .source = draft by the makers

paper-slip-doctor = डॉक्टर
    .source = draft by the makers

paper-slip-paid = दिले
    .source = draft by the makers

paper-slip-mode = प्रकार
    .source = draft by the makers

paper-slip-due = येणे बाकी
    .source = draft by the makers

paper-slip-taken-by = घेणारे
    .source = draft by the makers
