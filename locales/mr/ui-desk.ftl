# Front desk: search, registration, tokens, queue, vital signs, waiting room. A draft by the makers, see ui.ftl.
ui-checked-desk = ui-desk.ftl
    .source = draft by the makers

ui-desk-hint = फोन नंबर किंवा कोणत्याही लिपीत नाव टाइप करा. बाणांनी निवडा, Enter ने घ्या.
ui-search-label = रुग्ण शोधा
ui-search-placeholder = फोन, नाव, क्रमांक किंवा गाव
ui-search-results = सापडलेले रुग्ण
ui-search-count =
    { $count ->
        [one] { $count } रुग्ण सापडला
       *[other] { $count } रुग्ण सापडले
    }
ui-search-today = आज
ui-search-none = कोणी सापडले नाही.
ui-search-new = “{ $text }” या नावाने नवा रुग्ण नोंदवा
ui-search-none-new = कोणी सापडले नाही. “{ $text }” या नावाने नवा रुग्ण नोंदवा

## Registration
ui-patient-new = नवा रुग्ण
ui-patient-saved = नोंदणी झाली: { $name }, { $number }
ui-patient-name-hint = कोणतीही लिपी; एकच नाव चालते.
ui-patient-phone-hint = कुटुंबाचा एकच फोन चालतो. फोन नसला तरी चालते.
ui-patient-birth-hint = 35, 8m, 12d किंवा 31/5/2019
ui-patient-sex-needed = स्त्री, पुरुष किंवा इतर निवडा.
ui-patient-more = आणखी: पालक, पत्ता, आभा …
ui-patient-aadhaar-hint = फक्त चार अंक ठेवले जातात; पूर्ण क्रमांक नाकारला जातो.
ui-patient-save = नोंदवा
ui-patient-save-anyway = नवी व्यक्ती म्हणून नोंदवा
ui-patient-conflict = “{ $field }” साठी दोन नोंदी. कोणती बरोबर, हे रुग्णाला विचारा.
ui-patient-minor-no-guardian = 18 पेक्षा लहान, आणि पालक लिहिलेला नाही.
ui-duplicates-title =
    { $count ->
        [one] ही व्यक्ती कदाचित आधीच नोंदलेली आहे
       *[other] या { $count } पैकी एक कदाचित हीच व्यक्ती आहे
    }
ui-duplicates-text = नाव, वय आणि गाव पडताळा. नवी व्यक्ती म्हणूनही नोंदवू शकता.
ui-duplicates-use = हीच व्यक्ती
ui-duplicates-use-name = हीच व्यक्ती: { $name }, { $number }

## Tokens
ui-token-give = टोकन द्या
ui-token-give-to = { $doctor } यांचे टोकन
ui-token-given = टोकन दिले, { $doctor }
ui-token-priority = आधी जाईल (तातडीचे, वृद्ध, लहान मूल)
ui-token-reason-hint = थोडे शब्द; स्वागतकक्षाला दिसतात.
ui-token-no-doctor = इथे अजून डॉक्टर नाहीत. कर्मचारी स्क्रीनवर जोडा.
ui-token-already = आज टोकन { $token } आधीच आहे, { $doctor }.
ui-consult-start = तपासणी सुरू करा

## Queue
ui-queue-title = आजची रांग
ui-queue-mine = माझे रुग्ण
ui-queue-counts = { $waiting } थांबले · { $done } झाले
ui-queue-all-doctors = सर्व डॉक्टर
ui-queue-empty = रांगेत कोणी नाही
ui-queue-empty-desk = रुग्ण शोधा किंवा नोंदवा आणि टोकन द्या.
ui-queue-empty-doctor = टोकन असलेले रुग्ण इथे आपोआप दिसतात. तुम्ही शोधूही शकता.
ui-queue-priority = आधी जाईल
ui-queue-open = उघडा
ui-queue-open-name = { $name } उघडा
ui-queue-show = दाखवा
ui-queue-show-name = { $name } दाखवा
ui-queue-move = { $name } हलवा
ui-stage-waiting = थांबले आहेत
ui-stage-in_consult = डॉक्टरांकडे
ui-stage-done = झाले
ui-stage-skipped = वगळले
ui-stage-no_show = आले नाहीत
ui-stage-cancelled = निघून गेले
ui-move-waiting = परत प्रतीक्षेत
ui-move-in_consult = आत पाठवा
ui-move-done = झाले
ui-move-skipped = वगळा
ui-move-no_show = आले नाहीत
ui-move-cancelled = निघून गेले

## Household, editing, photo
ui-search-same-phone = तोच फोन
ui-search-new-phone = { $phone } या फोनवर नवा रुग्ण
ui-household = याच फोनवर
ui-household-new = याच फोनवर नवा रुग्ण
ui-patient-edit = नोंदणी बदला
ui-patient-edit-short = बदला
ui-patient-blood-unknown = माहीत नाही
ui-patient-guardian-hint = 18 पेक्षा लहान: मुलासाठी कोण जबाबदार?
ui-photo = फोटो
ui-photo-of = { $name } यांचा फोटो
ui-photo-camera = कॅमेरा
ui-photo-file = चित्र निवडा
ui-photo-shoot = फोटो काढा
ui-photo-remove = फोटो काढून टाका
ui-photo-hint = लहान आणि बाकीपासून वेगळा ठेवला जातो. काढल्यावर दिसत नाही; कूटबद्ध इतिहासात राहतो.
ui-photo-unreadable = या फाइलमध्ये चित्र नाही.
ui-photo-no-camera = इथे कॅमेरा वापरता येत नाही. त्याऐवजी चित्र निवडा.
ui-place-list = परिसर आणि पिन कोड
ui-place-unknown = इंडिया पोस्टच्या यादीत नाही; जसे आहे तसे ठेवले.

## After the token
ui-token-had = हे टोकन आधीपासून होते, { $doctor }
ui-token-undo = चुकीची व्यक्ती: परत घ्या
ui-token-toast = { $name } यांना टोकन { $token }
ui-token-taken-back = टोकन { $token } परत घेतले.

## Calling
ui-queue-go = रांगेकडे जा
ui-queue-doors = डॉक्टर आणि त्यांच्याकडे कोण आहे
ui-queue-door-called = { $token } बोलावले
ui-queue-door-inside = { $token } डॉक्टरांकडे
ui-queue-door-empty = कोणालाही बोलावलेले नाही
ui-queue-next = पुढचे बोलवा
ui-queue-next-name = { $doctor } यांच्यासाठी पुढचा रुग्ण बोलवा
ui-queue-again = पुन्हा बोलवा
ui-queue-again-name = { $doctor } यांच्यासाठी पुन्हा बोलवा
ui-queue-call = बोलवा
ui-queue-done-next = झाले, पुढचे
ui-queue-done-next-name = झाले, { $doctor } यांच्यासाठी पुढचा रुग्ण बोलवा
ui-queue-choose-doctor = कोणत्या डॉक्टरांसाठी? यादीच्या वर एक निवडा, किंवा यादीतील ओळ.
ui-queue-called = { $token } बोलावले: { $name }
ui-queue-called-again = { $token } पुन्हा बोलावले: { $name }
ui-queue-called-since = बोलावले, { $wait }
ui-queue-finished = { $token } झाले.
ui-queue-nobody-waits = आणखी कोणी थांबलेले नाही.
ui-queue-earlier = आधी तपासलेले { $count } दाखवा
ui-queue-moved = { $token }: { $stage }
ui-queue-priority-on = आधी जाईल
ui-queue-priority-off = आता आधी नाही

## Vital signs
ui-vitals = बीपी, वजन …
ui-vitals-of = बीपी, वजन …: { $name }
ui-vitals-take = मोजा
ui-vitals-save = जतन करा
ui-vitals-saved = { $name } यांची मोजमापे जतन झाली.
ui-vitals-hint = जे मोजले नाही ते रिकामे सोडा. Enter ने पुढच्या रकान्यात.
ui-vitals-none = अजून मोजमापे नाहीत
ui-vitals-none-text = दुसऱ्या भेटीपासून इथे आलेख दिसतील.
ui-vitals-before = आधी: { $value }, { $day }
ui-vitals-unusual = वेगळे वाटते. बरोबर आहे का?
ui-vitals-limits = का विचारले: मर्यादा चूक पकडण्यासाठी आहेत, निदान नाही.
ui-vitals-limits-unchecked = का विचारले: मर्यादा चूक पकडण्यासाठी आहेत, निदान नाही. त्या अजून डॉक्टरांनी तपासलेल्या नाहीत.
ui-vitals-wrong-number = संख्या लिहा.
ui-vitals-wrong-bp = दोन संख्या: 120/80
ui-vitals-signed = डॉक्टरांनी या तपासणीवर सही केली आहे: आता काही जोडता येणार नाही.
ui-vitals-correcting = ही मोजमापे { $time } वाजता घेतली. इथे बदलाल ते दुरुस्ती म्हणून नोंदेल.
ui-vitals-again = पुन्हा मोजले
ui-vitals-bmi = बीएमआय { $value } kg/m²
ui-vitals-bmi-height = आधीच्या उंचीवरून
ui-vitals-timing = रक्त कधी घेतले
ui-vitals-timing-unknown = कधी?
ui-vitals-timing-fasting = उपाशीपोटी
ui-vitals-timing-after_meal = जेवणानंतर
ui-vitals-timing-random = कधीही
ui-vitals-bp = रक्तदाब
ui-vitals-pulse = नाडी
ui-vitals-temperature = तापमान
ui-vitals-spo2 = ऑक्सिजन (SpO₂)
ui-vitals-respiration = श्वास
ui-vitals-weight = वजन
ui-vitals-height = उंची
ui-vitals-sugar = साखर
ui-vitals-head = डोके

## Growth
ui-growth = वाढ
ui-growth-measure = आलेख
ui-growth-weight = वयानुसार वजन
ui-growth-height = वयानुसार उंची
ui-growth-bmi = वयानुसार बीएमआय
ui-growth-head = वयानुसार डोके
ui-growth-axis = वय महिन्यांत. हिरवी रेषा मधली आहे; बाकीच्या 1, 2 आणि 3 प्रमाण विचलनाच्या.
ui-growth-axis-years = वय वर्षांत. हिरवी रेषा मधली आहे; बाकीच्या 1, 2 आणि 3 प्रमाण विचलनाच्या.
ui-growth-last = { $value } { $unit }: z { $z }, 100 पैकी { $percentile } मुलांपेक्षा जास्त
ui-growth-spoken = { $value }, z { $z }
ui-growth-doubtful = असे होणे कठीण आहे. मोजमाप, लिंग आणि जन्मतारीख पाहा.
ui-growth-ends = वाढीच्या रेषा { $years } वर्षांपर्यंत आहेत. मोठ्या मुलांचा तक्ता वाचून घेता येतो: सेटिंग, साचे.
ui-growth-birth = वाढीच्या रेषांसाठी जन्मतारीख, किंवा महिन्यांत वय लागते. ते नोंदणीत लिहितात (स्वागतकक्षात Alt+E).

## Waiting-room display
ui-display = प्रतीक्षाकक्षाची स्क्रीन
ui-display-text = दुसऱ्या स्क्रीनवर टोकन, डॉक्टर आणि खोल्या. रुग्णांची नावे कधीच दिसत नाहीत, आणि हा पीसी कुलूपबंद असला तरी शेवटचे आकडे राहतात.
ui-display-room = { $doctor } यांची खोली
ui-display-room-example = खोली 2
ui-display-language = इंग्रजीसोबतची भाषा
ui-display-language-none = कोणतीही नाही: फक्त इंग्रजी
ui-display-open = स्क्रीन उघडा
ui-display-again = आधीच उघडी असेल तर ती पूर्ण पडद्यावर येते आणि परत लहान होते.
ui-board-welcome = स्वागत
ui-board-now = आता
ui-board-come = कृपया या
ui-board-next = पुढचे
ui-board-silent = एक क्षण: आकडे जुने असू शकतात.
