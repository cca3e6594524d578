# ढाँचा और हर स्क्रीन के साझा हिस्से।
ui-app-name = निरंतर
ui-app-promise = आपके क्लिनिक का काम इंटरनेट के लिए नहीं रुकता। रिकॉर्ड केवल आपके हैं और इसी पीसी पर एन्क्रिप्ट होकर रहते हैं।
ui-version = संस्करण { $version }
ui-loading = खुल रहा है…
ui-optional = (वैकल्पिक)
ui-date-day = दिन
ui-date-month = महीना
ui-date-year = साल
ui-back = पीछे
ui-next = आगे
ui-close = बंद करें
ui-cancel = रद्द करें
ui-undo = वापस लें
ui-save = सहेजें
ui-saved = सहेज लिया गया।
ui-try-again = फिर कोशिश करें
ui-actions = कार्य
ui-file-choose = फ़ाइल चुनें
ui-file-none = कोई फ़ाइल नहीं चुनी
ui-help = कीबोर्ड नक्शा
ui-lock = लॉक करें
ui-language = भाषा
ui-theme = रंग
ui-theme-system = सिस्टम
ui-theme-light = हल्का
ui-theme-dark = गहरा
ui-error-unknown = कुछ गड़बड़ हुई। जो सहेजा हुआ दिखता है वह सुरक्षित है। फिर कोशिश करें।
ui-error-unreachable = निरंतर का मुख्य भाग जवाब नहीं दे रहा। जो सहेजा हुआ दिखता है वह सुरक्षित है। खिड़की बंद करके निरंतर फिर शुरू करें।

## Navigation and keys
ui-nav = स्क्रीन
ui-nav-desk = फ्रंट डेस्क
ui-nav-consult = परामर्श
ui-nav-staff = स्टाफ़
ui-nav-settings = सेटिंग
ui-keys-title = कीबोर्ड नक्शा
ui-keys-text = हर स्क्रीन बिना माउस के चलती है। कोई अकेला अक्षर कभी शॉर्टकट नहीं है।
ui-keys-here = इस स्क्रीन पर
ui-keys-frame = हर जगह
ui-keys-everywhere = हर फ़ॉर्म और सूची में
ui-keys-tab = अगला बॉक्स या बटन; Shift के साथ पिछला
ui-keys-arrows = सूची या विकल्पों में चलें
ui-keys-enter = चुनी पंक्ति लें, या फ़ॉर्म सहेजें
ui-keys-escape = बंद करें, या खोज मिटाएँ

## Ages, sexes, waiting
ui-age-y =
    { $count ->
        [one] { $count } वर्ष
       *[other] { $count } वर्ष
    }
ui-age-m =
    { $count ->
        [one] { $count } माह
       *[other] { $count } माह
    }
ui-age-d =
    { $count ->
        [one] { $count } दिन
       *[other] { $count } दिन
    }
ui-sex-female = महिला
ui-sex-male = पुरुष
ui-sex-other = अन्य
ui-sex-unknown = नहीं बताया
ui-wait-minutes = { $minutes } मिनट
ui-wait-hours = { $hours } घं { $minutes } मि

## Names of fields, also inside messages
ui-field-needed = इसे भरें।
ui-field-clinic = क्लिनिक का नाम
ui-field-branch = शाखा
ui-field-address = पता
ui-field-branch-address = पता
ui-field-branch-phone = लेटरहेड का फ़ोन
ui-field-your-name = आपका नाम
ui-field-name = नाम
ui-field-local-name = दूसरी लिपि में नाम
ui-field-phone = फ़ोन
ui-field-sex = लिंग
ui-field-age = आयु
ui-field-birth = आयु या जन्म तिथि
ui-field-birth-date = जन्म तिथि
ui-field-area = गाँव या मोहल्ला
ui-field-pin = पिन कोड
ui-field-language = भाषा
ui-field-guardian = अभिभावक
ui-field-relation = संबंध
ui-field-abha-number = आभा नंबर
ui-field-abha-address = आभा पता
ui-field-aadhaar-last4 = आधार के आख़िरी चार अंक
ui-field-blood-group = ब्लड ग्रुप
ui-field-referred-by = किसने भेजा
ui-field-reason = आने का कारण
ui-field-doctor = डॉक्टर
ui-field-roles = भूमिकाएँ
ui-field-registration-number = चिकित्सा पंजीकरण संख्या
ui-field-qualifications = डिग्रियाँ
ui-field-password = पासवर्ड
ui-field-password-again = पासवर्ड फिर से
ui-field-current-password = अभी का पासवर्ड
ui-field-new-password = नया पासवर्ड
ui-field-words = 24 रिकवरी शब्द
ui-field-file = फ़ाइल
ui-field-folder = फ़ोल्डर
ui-field-backup-file = बैकअप फ़ाइल
ui-field-backup-folder = बैकअप फ़ोल्डर
ui-field-idle-minutes = कितने मिनट ख़ाली रहने पर लॉक हो
ui-field-privacy-contact = निजता के सवालों के लिए संपर्क
ui-field-printer = प्रिंटर
ui-field-copies = प्रतियाँ
ui-field-paper-size = काग़ज़ का आकार
ui-field-paper-language = काग़ज़ की भाषा
ui-field-screen-language = स्क्रीन की भाषा
ui-thing-patient = मरीज़
ui-thing-encounter = परामर्श
ui-thing-visit = विज़िट
ui-thing-person = व्यक्ति
ui-thing-printer = प्रिंटर

## Roles
ui-role-owner = मालिक
ui-role-owner-hint = स्टाफ़, सेटिंग, बैकअप; सब पढ़ सकते हैं
ui-role-doctor = डॉक्टर
ui-role-doctor-hint = परामर्श, पर्चा, हस्ताक्षर
ui-role-nurse = नर्स
ui-role-nurse-hint = फ्रंट डेस्क, जाँच के मान, नोट
ui-role-receptionist = रिसेप्शनिस्ट
ui-role-receptionist-hint = फ्रंट डेस्क; मेडिकल रिकॉर्ड नहीं खोल सकते
ui-role-pharmacist = फ़ार्मासिस्ट
ui-role-pharmacist-hint = मरीज़ खोजना; मेडिकल रिकॉर्ड नहीं
ui-role-lab = लैब
ui-role-lab-hint = मरीज़ खोजना; मेडिकल रिकॉर्ड नहीं
ui-role-accountant = लेखापाल
ui-role-accountant-hint = गिनती और कतार; मेडिकल रिकॉर्ड नहीं

## Passwords
ui-password-show = पासवर्ड दिखाएँ
ui-password-hide = पासवर्ड छिपाएँ
ui-password-strength = पासवर्ड की मज़बूती
ui-password-advice = तीन-चार असंबद्ध शब्द मज़बूत भी हैं और याद भी रहते हैं। अंक या चिह्न का कोई नियम नहीं।
ui-password-score-none = अभी कुछ नहीं लिखा
ui-password-score-0 = तुरंत पहचाना जाएगा
ui-password-score-1 = बहुत कमज़ोर
ui-password-score-2 = कमज़ोर
ui-password-score-3 = मज़बूत
ui-password-score-4 = बहुत मज़बूत
ui-password-not-enough = इस पीसी के लिए काफ़ी नहीं
ui-password-differs = दोनों पासवर्ड एक जैसे नहीं हैं।
ui-password-change = मेरा पासवर्ड बदलें
ui-password-changed = आपका पासवर्ड बदल गया।
ui-password-current-wrong = अभी का पासवर्ड सही नहीं है। कुछ भी बदला नहीं गया।

## Key store
ui-keyring-file-title = इस पीसी में की-स्टोर नहीं है
ui-keyring-file-text = उपकरण की कुंजियाँ एक फ़ाइल में हैं जिसे केवल यह खाता पढ़ सकता है। डिस्क की नक़ल करने वाले को पासवर्ड बूझना होगा, इसलिए केवल बहुत मज़बूत पासवर्ड लिए जाते हैं।
ui-keyring-file-short = कुंजियाँ फ़ाइल में
