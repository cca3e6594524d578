# Money at the desk. A draft by the makers, see ui.ftl.
ui-checked-money = ui-money.ftl
    .source = draft by the makers

ui-nav-cash = रोख
ui-keys-fee = फी
ui-settings-fees = फी

## The fee behind a token
ui-fee-title = फी
ui-fee-cash = रोख
ui-fee-upi = UPI
ui-fee-due = नंतर देतील
ui-fee-free = मोफत
ui-fee-other = दुसरी रक्कम
ui-fee-amount = रक्कम रुपयांत
ui-fee-reason = कारण
ui-fee-why-first = पहिली भेट
ui-fee-why-follow-up = पुन्हा भेट, शेवटची फी दिलेली भेट { $day }
ui-fee-why-free = { $day } पर्यंत पुन्हा भेट मोफत
ui-fee-why-none = { $doctor } यांची फी अजून ठरलेली नाही. रक्कम टाइप करा.
ui-fee-owed = आधीचे { $amount } बाकी आहे
ui-fee-was-paid = { $amount } दिले, { $mode }
ui-fee-was-free = मोफत
ui-fee-is-due = { $amount } द्यायचे आहे
ui-fee-receipt = पावती { $number }
ui-mode-cash = रोख
ui-mode-upi = UPI

## UPI
ui-upi-title = UPI: { $amount }
ui-upi-code = UPI कोड, { $payee } यांना
ui-upi-note = टोकन { $token }
ui-upi-reference = पेमेंट संदर्भ
ui-upi-reference-hint = ॲपमध्ये दिसतो तसा; अक्षरे आणि अंक.
ui-upi-seen = पैसे आले

## Dues
ui-due-take = पैसे घ्या
ui-due-take-name = { $name } यांच्याकडून पैसे घ्या
ui-due-of = { $name }: { $day } साठी { $amount } द्यायचे आहे
ui-due-how = कसे

## The day
ui-cash-day = दिवस
ui-cash-day-before = आदला दिवस
ui-cash-day-after = पुढचा दिवस
ui-cash-dues = येणे बाकी
ui-cash-due = येणे बाकी
ui-cash-free = मोफत भेटी
ui-cash-people = व्यक्तीनुसार
ui-cash-person = कोणी घेतले
ui-cash-nobody = या दिवशी कोणी पैसे घेतले नाहीत.
ui-cash-receipts = पावत्या
ui-cash-no-receipts = या दिवशी पावत्या नाहीत
ui-cash-no-receipts-text = फी स्वागतकक्षात, टोकननंतर लगेच घेतली जाते.
ui-cash-number = क्रमांक
ui-cash-time = वेळ
ui-cash-patient = रुग्ण
ui-cash-visit-day = भेट
ui-cash-actions = कृती

## Giving back
ui-reverse = परत द्या
ui-reverse-name = पावती { $number } चे पैसे परत द्या
ui-reverse-title = { $amount } परत द्या
ui-reverse-text = पावती { $number }, { $name }. पावती नोंदीत राहते; फी पुन्हा येणे होते.
ui-reverse-reason = का
ui-reversed = परत दिले.
ui-reversed-by = { $name } यांनी परत दिले

## Counting
ui-count-title = रोख मोजा
ui-count-closing = मोजलेले
ui-count-none = अजून मोजलेले नाही.
ui-count-pieces = { $kind } रुपयांच्या नोटा किंवा नाणी
ui-count-expected = असायला हवे
ui-count-counted = मोजलेले
ui-count-missing = कमी
ui-count-over = जास्त
ui-count-right = फरक
ui-count-is-missing = { $amount } कमी
ui-count-is-over = { $amount } जास्त
ui-count-is-right = हिशेब जुळतो
ui-count-line = { $expected } पैकी { $counted }
ui-count-of = { $name } यांची रक्कम
ui-count-note = टीप
ui-count-keep = ही मोजणी ठेवा

## Close of the day
ui-day-close = दिवस बंद करा
ui-day-close-text = दिवसाच्या भेटी मोजल्या जातात आणि बॅकअप होतो. नंतरही काम चालू ठेवता येते.
ui-day-not-counted = रोख अजून मोजलेली नाही.
ui-day-close-now = दिवस आता बंद करा
ui-day-closed = आज { $visits } भेटी, { $open } अजून उघड्या.
ui-day-money = रोख { $cash }, UPI { $upi }, येणे { $dues }.
ui-day-backup = बॅकअप झाला.
ui-day-no-backup = बॅकअप झाला नाही: फोल्डर निवडलेला नाही.

## Receipts
ui-fee-print = पावती छापा
ui-receipt-title = पावती
ui-receipt-print = छापा
ui-receipt-print-name = पावती { $number } छापा
