# डेस्क पर पैसा: फ़ीस, बाक़ी रक़म, रसीदें, कैश बॉक्स, दिन का समापन।
ui-nav-cash = नक़द
ui-keys-fee = फ़ीस
ui-settings-fees = फ़ीस

## टोकन के बाद फ़ीस
ui-fee-title = फ़ीस
ui-fee-cash = नक़द
ui-fee-upi = यूपीआई
ui-fee-due = बाद में देंगे
ui-fee-free = निःशुल्क
ui-fee-other = दूसरी रक़म
ui-fee-amount = रक़म, रुपये में
ui-fee-reason = कारण
ui-fee-why-first = पहली विज़िट
ui-fee-why-follow-up = फ़ॉलो-अप, पिछली सशुल्क विज़िट { $day }
ui-fee-why-free = { $day } तक फ़ॉलो-अप निःशुल्क
ui-fee-why-none = { $doctor } की फ़ीस अभी तय नहीं है। रक़म लिखें।
ui-fee-owed = पहले के { $amount } बाक़ी हैं
ui-fee-was-paid = { $amount } मिले, { $mode }
ui-fee-was-free = निःशुल्क
ui-fee-is-due = { $amount } देना बाक़ी
ui-fee-receipt = रसीद { $number }
ui-mode-cash = नक़द
ui-mode-upi = यूपीआई

## UPI
ui-upi-title = UPI: { $amount }
ui-upi-code = UPI कोड, भुगतान { $payee } को
ui-upi-note = टोकन { $token }
ui-upi-reference = भुगतान संदर्भ
ui-upi-reference-hint = जैसा ऐप दिखाए; अंग्रेज़ी अक्षर और अंक।
ui-upi-seen = पैसा आ गया

## बाक़ी रक़म
ui-due-take = भुगतान लें
ui-due-take-name = { $name } से भुगतान लें
ui-due-of = { $name }: { $day } के { $amount } देना बाक़ी
ui-due-how = कैसे

## दिन
ui-cash-day = दिन
ui-cash-day-before = एक दिन पहले
ui-cash-day-after = एक दिन बाद
ui-cash-dues = लेना बाक़ी
ui-cash-due = लेना बाक़ी
ui-cash-free = निःशुल्क विज़िट
ui-cash-people = किसने लिया
ui-cash-person = लेने वाले
ui-cash-nobody = इस दिन किसी ने पैसा नहीं लिया।
ui-cash-receipts = रसीदें
ui-cash-no-receipts = इस दिन कोई रसीद नहीं
ui-cash-no-receipts-text = फ़ीस फ़्रंट डेस्क पर, टोकन के ठीक बाद ली जाती है।
ui-cash-number = संख्या
ui-cash-time = समय
ui-cash-patient = मरीज़
ui-cash-visit-day = विज़िट
ui-cash-actions = क्रियाएँ

## वापसी
ui-reverse = वापस करें
ui-reverse-name = रसीद { $number } का पैसा वापस करें
ui-reverse-title = { $amount } वापस करें
ui-reverse-text = रसीद { $number }, { $name }। रसीद अभिलेख में रहेगी; फ़ीस फिर से बाक़ी होगी।
ui-reverse-reason = क्यों
ui-reversed = वापस किया गया।
ui-reversed-by = { $name } ने वापस किया

## गिनती
ui-count-title = नक़द गिनें
ui-count-closing = गिनती
ui-count-none = अभी नहीं गिना गया।
ui-count-pieces = { $kind } रुपये के नोट या सिक्के
ui-count-expected = होना चाहिए
ui-count-counted = गिना गया
ui-count-missing = कम
ui-count-over = ज़्यादा
ui-count-right = अंतर
ui-count-is-missing = { $amount } कम
ui-count-is-over = { $amount } ज़्यादा
ui-count-is-right = हिसाब बराबर
ui-count-line = { $expected } में से { $counted }
ui-count-of = { $name } का लिया हुआ
ui-count-note = टिप्पणी
ui-count-keep = यह गिनती रखें

## दिन का समापन
ui-day-close-text = दिन की विज़िटें गिनी जाती हैं और बैकअप बनता है। उसके बाद भी काम जारी रह सकता है।
ui-day-not-counted = नक़द अभी नहीं गिना गया।
ui-day-close-now = अभी दिन समाप्त करें
ui-day-money = नक़द { $cash }, UPI { $upi }, देना बाक़ी { $dues }।
ui-day-backup = बैकअप बन गया।
ui-day-no-backup = बैकअप नहीं बना: कोई फ़ोल्डर नहीं चुना गया।

## सेटिंग
ui-fees-first = पहली विज़िट, रुपये
ui-fees-follow-up = फ़ॉलो-अप, रुपये
ui-fees-free-days = निःशुल्क फ़ॉलो-अप, दिन
ui-fees-hint = फ़ॉलो-अप की फ़ीस न हो तो हर विज़िट की फ़ीस एक ही है। निःशुल्क दिन पिछली सशुल्क विज़िट से गिने जाते हैं।
ui-fees-line = पहली विज़िट { $first }, फ़ॉलो-अप { $again }, { $days } दिन निःशुल्क
ui-fees-none = फ़ीस तय नहीं है।
ui-fees-upi = यूपीआई (UPI)
ui-fees-vpa = UPI पता
ui-fees-vpa-hint = जैसे clinic@bank। मरीज़ इसी पते पर भुगतान करते हैं; कोड बिना इंटरनेट के बनता है।
ui-fees-payee = देने वाले को दिखने वाला नाम
ui-fees-no-upi = UPI पता नहीं है।

## काग़ज़
ui-fee-print = रसीद छापें
ui-receipt-title = रसीद
ui-receipt-print = छापें
ui-receipt-print-name = रसीद { $number } छापें
ui-token-slip = टोकन पर्ची
ui-paper-roll80 = रोल, 80 मि.मी.
