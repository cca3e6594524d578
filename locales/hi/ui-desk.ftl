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
ui-stage-no_show = चले गए
ui-move-waiting = वापस प्रतीक्षा में
ui-move-in_consult = डॉक्टर के पास भेजें
ui-move-done = पूरा हुआ
ui-move-skipped = छोड़ें, मौजूद नहीं
ui-move-no_show = बिना दिखाए चले गए
ui-stage-cancelled = चले गए
ui-move-cancelled = बिना दिखाए चले गए
