# फ्रंट डेस्क: खोज, पंजीकरण, टोकन, कतार।
ui-desk-hint = फ़ोन नंबर या किसी भी लिपि में नाम लिखें। तीर से चुनें, Enter से लें।
ui-search-label = मरीज़ खोजें
ui-search-placeholder = फ़ोन, नाम, नंबर या गाँव
ui-search-results = मिले हुए मरीज़
ui-search-count =
    { $count ->
        [one] { $count } मरीज़ मिला
       *[other] { $count } मरीज़ मिले
    }
ui-search-today = आज
ui-search-none = कोई नहीं मिला।
ui-search-new = “{ $text }” के साथ नया मरीज़ जोड़ें
ui-search-none-new = कोई नहीं मिला। “{ $text }” के साथ नया मरीज़ जोड़ें

## Registration
ui-patient-new = नया मरीज़
ui-patient-saved = पंजीकृत: { $name }, { $number }
ui-patient-name-hint = किसी भी लिपि में; एक ही नाम भी चलेगा।
ui-patient-phone-hint = परिवार का एक ही हो सकता है। न हो तो भी ठीक।
ui-patient-birth-hint = 35, 8m, 12d या 31/5/2019
ui-patient-sex-needed = महिला, पुरुष या अन्य चुनें।
ui-patient-more = और: अभिभावक, पता, आभा …
ui-patient-aadhaar-hint = केवल चार अंक रखे जाते हैं; पूरा नंबर नहीं लिया जाता।
ui-patient-save = पंजीकृत करें
ui-patient-save-anyway = नए व्यक्ति के रूप में जोड़ें
ui-patient-conflict = “{ $field }” के दो मान हैं। मरीज़ से पूछें कि सही कौन-सा है।
ui-patient-minor-no-guardian = 18 से कम आयु, और अभिभावक नहीं लिखा।
ui-duplicates-title =
    { $count ->
        [one] शायद यह व्यक्ति पहले से पंजीकृत है
       *[other] शायद इन { $count } में से कोई वही व्यक्ति है
    }
ui-duplicates-text = नाम, आयु और गाँव मिलाएँ। चाहें तो नया व्यक्ति भी जोड़ सकते हैं।
ui-duplicates-use = वही व्यक्ति
ui-duplicates-use-name = वही व्यक्ति: { $name }, { $number }

## Tokens
ui-token-give = टोकन दें
ui-token-give-to = { $doctor } का टोकन
ui-token-given = टोकन दिया गया, { $doctor }
ui-token-priority = पहले जाएँ (आपात, बुज़ुर्ग, छोटा बच्चा)
ui-token-reason-hint = कुछ शब्द; डेस्क इन्हें देख सकता है।
ui-token-no-doctor = यहाँ अभी कोई डॉक्टर नहीं है। स्टाफ़ में जोड़ें।
ui-token-already = आज पहले से टोकन { $token } है, { $doctor }।
ui-consult-start = परामर्श शुरू करें

## Queue
ui-queue-title = आज की कतार
ui-queue-mine = मेरे मरीज़
ui-queue-counts = { $waiting } प्रतीक्षा में · { $done } पूरे
ui-queue-all-doctors = सभी डॉक्टर
ui-queue-empty = कतार में कोई नहीं
ui-queue-empty-desk = मरीज़ खोजें या जोड़ें और टोकन दें।
ui-queue-empty-doctor = टोकन वाले मरीज़ यहाँ अपने आप आते हैं। आप खोज भी सकते हैं।
ui-queue-priority = पहले जाएँ
ui-queue-open = खोलें
ui-queue-open-name = { $name } को खोलें
ui-queue-show = दिखाएँ
ui-queue-show-name = { $name } को दिखाएँ
ui-queue-move = { $name } की स्थिति बदलें
ui-stage-waiting = प्रतीक्षा में
ui-stage-in_consult = डॉक्टर के पास
ui-stage-done = पूरा
ui-stage-skipped = छूटा
ui-stage-no_show = नहीं मिले
ui-move-waiting = वापस प्रतीक्षा में
ui-move-in_consult = अंदर भेजें
ui-move-done = पूरा
ui-move-skipped = छोड़ें
ui-move-no_show = नहीं मिले
ui-stage-cancelled = चले गए
ui-move-cancelled = चले गए

## Household, editing, photo
ui-search-same-phone = वही फ़ोन
ui-search-new-phone = फ़ोन { $phone } के साथ नया मरीज़
ui-household = इसी फ़ोन पर
ui-household-new = इसी फ़ोन से नया मरीज़
ui-patient-edit = पंजीकरण बदलें
ui-patient-edit-short = बदलें
ui-patient-blood-unknown = पता नहीं
ui-patient-guardian-hint = 18 से कम: बच्चे की ज़िम्मेदारी किसकी है?
ui-photo = फ़ोटो
ui-photo-of = { $name } की फ़ोटो
ui-photo-camera = कैमरा
ui-photo-file = तस्वीर चुनें
ui-photo-shoot = खींचें
ui-photo-remove = फ़ोटो हटाएँ
ui-photo-hint = छोटी रखी जाती है, बाक़ी से अलग। हटाने पर दिखती नहीं; कूटबद्ध इतिहास में रहती है।
ui-photo-unreadable = इस फ़ाइल में कोई तस्वीर नहीं है।
ui-photo-no-camera = यहाँ कैमरा नहीं चल सकता। तस्वीर चुनें।
ui-place-list = इलाक़े और पिन कोड
ui-place-unknown = डाक विभाग की सूची में नहीं है; जैसा लिखा है वैसा रहेगा।

## After the token
ui-token-had = यह टोकन पहले से था, { $doctor }
ui-token-undo = ग़लत व्यक्ति: टोकन वापस लें
ui-token-toast = { $name } का टोकन { $token }
ui-token-taken-back = टोकन { $token } वापस लिया गया।

## Calling
ui-queue-go = कतार पर जाएँ
ui-queue-doors = डॉक्टर और उनके पास कौन
ui-queue-door-called = { $token } को बुलाया
ui-queue-door-inside = { $token } डॉक्टर के पास
ui-queue-door-empty = किसी को नहीं बुलाया
ui-queue-next = अगला बुलाएँ
ui-queue-next-name = { $doctor } के लिए अगला मरीज़ बुलाएँ
ui-queue-again = फिर बुलाएँ
ui-queue-again-name = { $doctor } के लिए फिर बुलाएँ
ui-queue-call = बुलाएँ
ui-queue-done-next = हो गया, अगला
ui-queue-done-next-name = हो गया, { $doctor } के लिए अगला मरीज़ बुलाएँ
ui-queue-choose-doctor = किस डॉक्टर के लिए? सूची के ऊपर चुनें, या सूची में कोई पंक्ति।
ui-queue-called = { $token } को बुलाया: { $name }
ui-queue-called-again = { $token } को फिर बुलाया: { $name }
ui-queue-called-since = बुलाया, { $wait }
ui-queue-finished = { $token } हो गया।
ui-queue-nobody-waits = और कोई इंतज़ार में नहीं।
ui-queue-earlier = पहले देखे गए { $count } दिखाएँ
ui-queue-moved = { $token }: { $stage }
ui-queue-priority-on = पहले जाएँगे
ui-queue-priority-off = अब पहले नहीं

## Vital signs
ui-vitals = बीपी, वज़न …
ui-vitals-of = बीपी, वज़न …: { $name }
ui-vitals-take = लिखें
ui-vitals-save = सहेजें
ui-vitals-saved = { $name } का बीपी, वज़न … सहेजा गया।
ui-vitals-hint = जो नहीं नापा वह ख़ाली छोड़ें। Enter अगले खाने पर ले जाता है।
ui-vitals-none = अभी कुछ नापा नहीं गया
ui-vitals-none-text = दूसरी बार नापने पर यहाँ रेखाएँ दिखेंगी।
ui-vitals-before = पहले: { $value }, { $day }
ui-vitals-unusual = असामान्य। क्या यह सही है?
ui-vitals-limits = क्यों पूछा: सीमाएँ भूल पकड़ने के लिए हैं, निदान नहीं।
ui-vitals-limits-unchecked = क्यों पूछा: सीमाएँ भूल पकड़ने के लिए हैं, निदान नहीं। इन्हें अभी किसी डॉक्टर ने नहीं जाँचा।
ui-vitals-wrong-number = संख्या लिखें।
ui-vitals-wrong-bp = दो संख्याएँ: 120/80
ui-vitals-signed = डॉक्टर इस परामर्श पर हस्ताक्षर कर चुके हैं: कुछ जोड़ा नहीं जा सकता।
ui-vitals-correcting = यह { $time } पर नापा गया था। यहाँ जो बदलेंगे वह उसे सुधारेगा।
ui-vitals-again = दोबारा नापा
ui-vitals-bmi = बीएमआई { $value } kg/m²
ui-vitals-bmi-height = पहले की ऊँचाई से
ui-vitals-timing = ख़ून कब लिया
ui-vitals-timing-unknown = कब?
ui-vitals-timing-fasting = ख़ाली पेट
ui-vitals-timing-after_meal = खाने के बाद
ui-vitals-timing-random = किसी भी समय
ui-vitals-bp = रक्तचाप
ui-vitals-pulse = नाड़ी
ui-vitals-temperature = तापमान
ui-vitals-spo2 = ऑक्सीजन (SpO₂)
ui-vitals-respiration = साँस
ui-vitals-weight = वज़न
ui-vitals-height = ऊँचाई
ui-vitals-sugar = शुगर
ui-vitals-head = सिर

## Growth
ui-growth = बढ़त
ui-growth-measure = चार्ट
ui-growth-weight = आयु के अनुसार वज़न
ui-growth-height = आयु के अनुसार ऊँचाई
ui-growth-bmi = आयु के अनुसार बीएमआई
ui-growth-head = आयु के अनुसार सिर
ui-growth-axis = आयु महीनों में। हरी रेखा मध्य है; बाक़ी 1, 2 और 3 मानक विचलन की हैं।
ui-growth-axis-years = आयु वर्षों में। हरी रेखा मध्य है; बाक़ी 1, 2 और 3 मानक विचलन की हैं।
ui-growth-last = { $value } { $unit }: z { $z }, 100 में से { $percentile } बच्चों से अधिक
ui-growth-spoken = { $value }, z { $z }
ui-growth-doubtful = ऐसा होना कठिन है। नाप, लिंग और जन्म तिथि देखें।
ui-growth-ends = बढ़त की रेखाएँ { $years } वर्ष तक हैं। बड़े बच्चों की तालिका पढ़ाई जा सकती है: सेटिंग, टेम्पलेट।
ui-growth-birth = बढ़त की रेखाओं के लिए जन्म तिथि, या महीनों में आयु चाहिए। वह पंजीकरण में लिखी जाती है (फ्रंट डेस्क पर Alt+E)।

## Waiting-room display
ui-display = प्रतीक्षालय की स्क्रीन
ui-display-text = दूसरी स्क्रीन पर टोकन, डॉक्टर और कमरे। मरीज़ों के नाम कभी नहीं आते, और यह पीसी लॉक हो तब भी अंतिम संख्याएँ रहती हैं।
ui-display-room = { $doctor } का कमरा
ui-display-room-example = कमरा 2
ui-display-language = अंग्रेज़ी के साथ की भाषा
ui-display-language-none = कोई नहीं: केवल अंग्रेज़ी
ui-display-open = स्क्रीन खोलें
ui-display-again = पहले से खुली हो तो यह उसे पूरे पर्दे पर लाता है और वापस।
ui-board-welcome = स्वागत है
ui-board-now = अभी
ui-board-come = कृपया आइए
ui-board-next = अगले
ui-board-silent = एक क्षण: संख्याएँ पुरानी हो सकती हैं।
