# Patient's phrases in Hindi. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }

paper-slot-morning = सुबह
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = दोपहर
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = शाम
    .source = draft by the makers

paper-slot-night = रात
    .source = table of slots and food, docs/formats/paper.md

paper-food-after = खाने के बाद
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = खाने से पहले
    .source = table of slots and food, docs/formats/paper.md

paper-food-with = खाने के साथ
    .source = draft by the makers

paper-food-empty = खाली पेट
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

paper-unit-sachet = पुड़िया
    .source = draft by the makers

paper-unit-spoon = छोटा चम्मच
    .source = draft by the makers

paper-unit-injection = इंजेक्शन
    .source = draft by the makers

paper-unit-suppository = बत्ती (सपोज़िटरी)
    .source = draft by the makers

paper-unit-unit = यूनिट
    .source = draft by the makers

paper-apply = लगाएँ
    .source = draft by the makers

paper-every-hours = हर { $hours } घंटे पर { $dose }
    .source = draft by the makers

paper-once = अभी { $dose }, सिर्फ़ एक बार
    .source = draft by the makers

paper-as-needed = सिर्फ़ ज़रूरत पड़ने पर
    .source = draft by the makers

paper-as-needed-dose = ज़रूरत पड़ने पर { $dose }
    .source = draft by the makers

paper-alternate-days = एक दिन छोड़कर
    .source = draft by the makers

paper-weekly = हफ़्ते में एक बार
    .source = draft by the makers

paper-days = { $count } दिन तक
    .source = draft by the makers

paper-continue = जब तक डॉक्टर बंद न करें, लेते रहें
    .source = draft by the makers

paper-site-right-eye = दाहिनी आँख में
    .source = draft by the makers

paper-site-left-eye = बाईं आँख में
    .source = draft by the makers

paper-site-both-eyes = दोनों आँखों में
    .source = draft by the makers

paper-site-right-ear = दाहिने कान में
    .source = draft by the makers

paper-site-left-ear = बाएँ कान में
    .source = draft by the makers

paper-site-both-ears = दोनों कानों में
    .source = draft by the makers

paper-site-each-nostril = नाक के दोनों छेदों में
    .source = draft by the makers

paper-site-skin = त्वचा के प्रभावित हिस्से पर
    .source = draft by the makers

paper-site-under-tongue = जीभ के नीचे
    .source = draft by the makers

paper-site-inhale = साँस के साथ अंदर खींचें
    .source = draft by the makers

paper-label-advice = सलाह
    .source = draft by the makers

paper-label-follow-up = फिर दिखाएँ
    .source = draft by the makers

paper-label-tests = जाँच
    .source = draft by the makers
