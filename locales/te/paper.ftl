# Patient's phrases in Telugu. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { " మరియు " }

paper-slot-morning = ఉదయం
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = మధ్యాహ్నం
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = సాయంత్రం
    .source = draft by the makers

paper-slot-night = రాత్రి
    .source = table of slots and food, docs/formats/paper.md

paper-times-a-day = { $count ->
    [1] రోజుకు { $count } సారి
   *[other] రోజుకు { $count } సార్లు
}
    .source = draft by the makers

paper-each-time = ప్రతిసారి { $dose }
    .source = draft by the makers

paper-every-hours = { $hours ->
    [1] ప్రతి { $hours } గంటకు ఒకసారి
   *[other] ప్రతి { $hours } గంటలకు ఒకసారి
}
    .source = draft by the makers

paper-now = వెంటనే
    .source = draft by the makers

paper-once-only = ఒక్కసారి మాత్రమే
    .source = draft by the makers

paper-as-needed = అవసరమైనప్పుడు మాత్రమే
    .source = draft by the makers

paper-gap-hours = { $hours ->
    [1] రెండు మోతాదుల మధ్య కనీసం { $hours } గంట వ్యవధి
   *[other] రెండు మోతాదుల మధ్య కనీసం { $hours } గంటల వ్యవధి
}
    .source = draft by the makers

paper-at-most = { $count ->
    [1] రోజుకు గరిష్ఠంగా { $count } సారి
   *[other] రోజుకు గరిష్ఠంగా { $count } సార్లు
}
    .source = draft by the makers

paper-step-first = { $count ->
    [1] మొదటి { $count } రోజు: { $what }
   *[other] మొదటి { $count } రోజులు: { $what }
}
    .source = draft by the makers

paper-step-then = { $count ->
    [1] తర్వాత { $count } రోజు: { $what }
   *[other] తర్వాత { $count } రోజులు: { $what }
}
    .source = draft by the makers

paper-alternate-days = రోజు విడిచి రోజు
    .source = draft by the makers

paper-every-days = ప్రతి { $count } రోజుల్లో ఒక రోజు
    .source = draft by the makers

paper-days-a-week = { $count ->
    [1] వారంలో { $count } రోజు మాత్రమే
   *[other] వారంలో { $count } రోజులు మాత్రమే
}
    .source = draft by the makers

paper-monthly = నెలలో ఒక రోజు మాత్రమే
    .source = draft by the makers

paper-only-on = ఈ రోజు మాత్రమే: { $days }
    .source = draft by the makers

paper-except = { $days } తప్ప ప్రతిరోజూ
    .source = draft by the makers

paper-weekday-monday = సోమవారం
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = మంగళవారం
    .source = Unicode CLDR, names of the days

paper-weekday-wednesday = బుధవారం
    .source = Unicode CLDR, names of the days

paper-weekday-thursday = గురువారం
    .source = Unicode CLDR, names of the days

paper-weekday-friday = శుక్రవారం
    .source = Unicode CLDR, names of the days

paper-weekday-saturday = శనివారం
    .source = Unicode CLDR, names of the days

paper-weekday-sunday = ఆదివారం
    .source = Unicode CLDR, names of the days

paper-days = { $count ->
    [1] { $count } రోజు
   *[other] { $count } రోజులు
}
    .source = draft by the makers

paper-food-after = తిన్న తర్వాత
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = తినడానికి ముందు
    .source = table of slots and food, docs/formats/paper.md

paper-food-with = ఆహారంతో పాటు
    .source = draft by the makers

paper-food-empty = ఖాళీ కడుపుతో
    .source = draft by the makers

paper-food-before-breakfast = అల్పాహారానికి ముందు
    .source = draft by the makers

paper-food-after-breakfast = అల్పాహారం తర్వాత
    .source = draft by the makers

paper-food-before-dinner = రాత్రి భోజనానికి ముందు
    .source = draft by the makers

paper-food-after-dinner = రాత్రి భోజనం తర్వాత
    .source = draft by the makers

paper-food-milk = పాలతో
    .source = draft by the makers

paper-food-water = నీళ్ళతో
    .source = draft by the makers

paper-unit-tablet = మాత్ర
    .source = draft by the makers

paper-unit-capsule = క్యాప్సూల్
    .source = draft by the makers

paper-unit-millilitre = మి.లీ.
    .source = draft by the makers

paper-unit-drop = { $count ->
    [1] చుక్క
   *[other] చుక్కలు
}
    .source = draft by the makers

paper-site-eye = కంట్లో
    .source = draft by the makers

paper-site-right-eye = కుడి కంట్లో
    .source = draft by the makers

paper-site-left-eye = ఎడమ కంట్లో
    .source = draft by the makers

paper-site-both-eyes = రెండు కళ్ళలో
    .source = draft by the makers

paper-site-ear = చెవిలో
    .source = draft by the makers

paper-site-right-ear = కుడి చెవిలో
    .source = draft by the makers

paper-site-left-ear = ఎడమ చెవిలో
    .source = draft by the makers

paper-site-both-ears = రెండు చెవుల్లో
    .source = draft by the makers

paper-site-nose = ముక్కులో
    .source = draft by the makers

paper-site-each-nostril = రెండు ముక్కు రంధ్రాలలో
    .source = draft by the makers

paper-site-skin = చర్మం మీద
    .source = draft by the makers

paper-site-under-tongue = నాలుక కింద
    .source = draft by the makers

paper-see-note = పక్కన రాసిన సూచన కూడా చదవండి
    .source = draft by the makers
