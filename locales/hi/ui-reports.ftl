# दिन और महीने के आँकड़े, फ़ोन की सूची, और उनसे बनी फ़ाइलें।
ui-nav-reports = रिपोर्ट
ui-reports-day = दिन
ui-reports-month = महीना
ui-reports-followups = दोबारा आने वाले
ui-reports-before = इससे पहले का
ui-reports-after = इसके बाद का
ui-reports-from = कब से
ui-reports-to = कब तक
ui-reports-csv = CSV फ़ाइल में सहेजें
ui-reports-saved = { $name } नाम से सहेजा गया। यह फ़ाइल जिसे मिले, वही पढ़ सकता है।
ui-reports-table = आँकड़े तालिका में
ui-reports-date = दिन
ui-reports-hour = आने का समय
ui-reports-none = इन दिनों कोई नहीं आया।
ui-reports-most = सबसे ज़्यादा: { $label }, { $value }।
ui-reports-busiest = सबसे ज़्यादा { $day } को: { $count }।

## ऊपर के मुख्य आँकड़े
ui-reports-patients = मरीज़
ui-reports-new-returning = { $fresh } नए · { $returning } पुराने
ui-reports-visits = विज़िट
ui-reports-finished = { $count } पूरी
ui-reports-still-here = { $count } अभी यहीं
ui-reports-not-seen = { $count } देखे नहीं गए
ui-reports-wait = सामान्य इंतज़ार
ui-reports-wait-none = अभी किसी का इंतज़ार मालूम नहीं।
ui-reports-wait-longest =
    { $count ->
        [one] सबसे लंबा { $wait }; { $count } इंतज़ार गिना गया
       *[other] सबसे लंबा { $wait }; { $count } इंतज़ार गिने गए
    }
ui-reports-takings = आमदनी
ui-reports-takings-by = नक़द { $cash } · UPI { $upi }
ui-reports-due = { $amount } बाक़ी
ui-reports-given-back = { $amount } लौटाए
ui-reports-asked-day = इस दिन बुलाए गए
ui-reports-asked-month = इस महीने बुलाए गए
ui-reports-asked-came = { $came } आए · { $open } को अभी फ़ोन नहीं हुआ

## चार्ट
ui-reports-by-day = हर दिन की विज़िट
ui-reports-new = नए मरीज़
ui-reports-others = पुराने
ui-reports-by-hour = आने के समय के हिसाब से विज़िट
ui-reports-wait-by-hour = आने के समय के हिसाब से सामान्य इंतज़ार
ui-reports-minutes = मिनट
ui-reports-takings-by-day = हर दिन की आमदनी
ui-reports-takings-none = इन दिनों कोई पैसा नहीं लिया गया।
ui-reports-rupees = रुपये
ui-reports-doctors = डॉक्टर के हिसाब से विज़िट
ui-reports-diagnoses = निदान
ui-reports-diagnosis = निदान
ui-reports-consults = परामर्श
ui-reports-diagnoses-of = { $consults } हस्ताक्षरित परामर्शों में { $different } अलग-अलग; { $without } में कोई नहीं।
ui-reports-diagnoses-none = इन दिनों कोई हस्ताक्षरित परामर्श नहीं।

## किसे दोबारा बुलाया गया था
ui-followups-all = जो आ चुके या जिनसे बात हो गई, वे भी
ui-followups-none = इन दिनों किसी को नहीं बुलाया गया था
ui-followups-none-text = डॉक्टर जो फ़ॉलो-अप हस्ताक्षर करते हैं, वह यहाँ अपने-आप आता है।
ui-followups-done = फ़ोन करने को कोई नहीं बचा
ui-followups-done-text = सब आ गए, या उनसे बात हो गई।
ui-followups-due = { $day } को आना है
ui-followups-seen = { $day } को आए थे, { $doctor }
ui-followups-came = { $day } को आए।
ui-followups-called = { $name } ने { $day } को { $time } पर फ़ोन किया
ui-followups-no-phone = फ़ोन नहीं है
ui-followups-outcome = { $name } को फ़ोन करने का नतीजा
ui-followups-reached = आएँगे
ui-followups-not-reached = जवाब नहीं
ui-followups-not-coming = नहीं आएँगे
ui-followups-noted = { $name } के लिए लिख लिया।
ui-followups-stage-open = फ़ोन नहीं हुआ
ui-followups-stage-reached = आएँगे
ui-followups-stage-not-reached = जवाब नहीं मिला
ui-followups-stage-not-coming = नहीं आएँगे
ui-followups-stage-came = आ गए
ui-thing-follow-up = फ़ॉलो-अप
