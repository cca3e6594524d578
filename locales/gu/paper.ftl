# Patient's phrases in Gujarati. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { " અને " }

paper-slot-morning = સવારે
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = બપોરે
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = સાંજે
    .source = draft by the makers

paper-slot-night = રાત્રે
    .source = table of slots and food, docs/formats/paper.md

paper-times-a-day = દિવસમાં { $count } વાર
    .source = draft by the makers

paper-each-time = દરેક વખતે { $dose }
    .source = draft by the makers

paper-every-hours = દર { $hours } કલાકે
    .source = draft by the makers

paper-now = હમણાં જ
    .source = draft by the makers

paper-once-only = ફક્ત એક વાર
    .source = draft by the makers

paper-as-needed = જરૂર પડે ત્યારે જ
    .source = draft by the makers

paper-gap-hours = બે ડોઝ વચ્ચે ઓછામાં ઓછું { $hours } કલાકનું અંતર
    .source = draft by the makers

paper-at-most = દિવસમાં વધુમાં વધુ { $count } વાર
    .source = draft by the makers

paper-step-first = પહેલા { $count } દિવસ: { $what }
    .source = draft by the makers

paper-step-then = ત્યાર પછી { $count } દિવસ: { $what }
    .source = draft by the makers

paper-alternate-days = એક દિવસ છોડીને
    .source = draft by the makers

paper-every-days = દર { $count } દિવસમાં એક દિવસ
    .source = draft by the makers

paper-days-a-week = અઠવાડિયામાં ફક્ત { $count } દિવસ
    .source = draft by the makers

paper-monthly = મહિનામાં ફક્ત એક દિવસ
    .source = draft by the makers

paper-only-on = ફક્ત આ દિવસે: { $days }
    .source = draft by the makers

paper-except = { $days } સિવાય દરરોજ
    .source = draft by the makers

paper-weekday-monday = સોમવાર
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = મંગળવાર
    .source = Unicode CLDR, names of the days

paper-weekday-wednesday = બુધવાર
    .source = Unicode CLDR, names of the days

paper-weekday-thursday = ગુરુવાર
    .source = Unicode CLDR, names of the days

paper-weekday-friday = શુક્રવાર
    .source = Unicode CLDR, names of the days

paper-weekday-saturday = શનિવાર
    .source = Unicode CLDR, names of the days

paper-weekday-sunday = રવિવાર
    .source = Unicode CLDR, names of the days

paper-days = { $count } દિવસ
    .source = draft by the makers

paper-food-after = જમ્યા પછી
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = જમતા પહેલાં
    .source = table of slots and food, docs/formats/paper.md

paper-food-with = ખોરાક સાથે
    .source = draft by the makers

paper-food-empty = ખાલી પેટે
    .source = draft by the makers

paper-food-before-breakfast = નાસ્તા પહેલાં
    .source = draft by the makers

paper-food-after-breakfast = નાસ્તા પછી
    .source = draft by the makers

paper-food-before-dinner = રાતના ભોજન પહેલાં
    .source = draft by the makers

paper-food-after-dinner = રાતના ભોજન પછી
    .source = draft by the makers

paper-food-milk = દૂધ સાથે
    .source = draft by the makers

paper-food-water = પાણી સાથે
    .source = draft by the makers

paper-unit-tablet = ગોળી
    .source = draft by the makers

paper-unit-capsule = કેપ્સ્યુલ
    .source = draft by the makers

paper-unit-millilitre = મિ.લી.
    .source = draft by the makers

paper-unit-drop = { $count ->
    [1] ટીપું
   *[other] ટીપાં
}
    .source = draft by the makers

paper-site-eye = આંખમાં
    .source = draft by the makers

paper-site-right-eye = જમણી આંખમાં
    .source = draft by the makers

paper-site-left-eye = ડાબી આંખમાં
    .source = draft by the makers

paper-site-both-eyes = બંને આંખમાં
    .source = draft by the makers

paper-site-ear = કાનમાં
    .source = draft by the makers

paper-site-right-ear = જમણા કાનમાં
    .source = draft by the makers

paper-site-left-ear = ડાબા કાનમાં
    .source = draft by the makers

paper-site-both-ears = બંને કાનમાં
    .source = draft by the makers

paper-site-nose = નાકમાં
    .source = draft by the makers

paper-site-each-nostril = બંને નસકોરાંમાં
    .source = draft by the makers

paper-site-skin = ચામડી પર
    .source = draft by the makers

paper-site-under-tongue = જીભ નીચે
    .source = draft by the makers

paper-see-note = સાથે લખેલી સૂચના પણ વાંચો
    .source = draft by the makers
