# स्टाफ़, सेटिंग, फ़ाइलों की देखभाल, बैकअप।
ui-staff-add = व्यक्ति जोड़ें
ui-staff-added = { $name } अब लॉग-इन कर सकते हैं।
ui-staff-first-password = पहला पासवर्ड
ui-staff-role-needed = कम से कम एक भूमिका चुनें।
ui-staff-you = आप
ui-staff-left = छोड़ चुके
ui-staff-change-name = { $name } को बदलें
ui-staff-roles = भूमिकाएँ बदलें
ui-staff-roles-title = { $name } की भूमिकाएँ
ui-staff-roles-text = नई भूमिकाएँ अगले लॉग-इन से लागू होंगी।
ui-staff-roles-saved = { $name } की भूमिकाएँ बदल गईं।
ui-staff-reissue = नया पासवर्ड दें
ui-staff-reissue-title = { $name } के लिए नया पासवर्ड
ui-staff-reissue-text = पुराना पासवर्ड काम नहीं करेगा और नई कुंजियाँ बनेंगी। नया पासवर्ड ख़ुद बताएँ।
ui-staff-reissued = { $name } का नया पासवर्ड बन गया।
ui-staff-remove = क्लिनिक से हटाएँ
ui-staff-remove-title = { $name } को हटाएँ?
ui-staff-remove-text = यह व्यक्ति अब लॉग-इन नहीं कर सकेगा। उनका लिखा उनके नाम से बना रहेगा।
ui-staff-removed = { $name } को हटा दिया गया।

## Settings
ui-settings-clinic = क्लिनिक
ui-settings-backup = बैकअप
ui-settings-care = रिकॉर्ड की जाँच
ui-settings-you = आप
ui-own-profile = काग़ज़ पर, आपके नाम के नीचे
ui-own-profile-text = अब से पर्चियों और प्रमाणपत्रों पर छपता है। जिस पर हस्ताक्षर हो चुके हैं उस पर डिग्रियाँ और संख्या पहले जैसी रहती हैं।
ui-field-speciality = विशेषता
ui-settings-letterhead = लेटरहेड
ui-settings-privacy-hint = जहाँ निजता सूचना छपती है वहाँ छपेगा।
ui-settings-idle-hint = 1 से 120। लॉक से पहले मसौदे सहेजे जाते हैं।
ui-settings-owner-only = इसे केवल मालिक बदल सकते हैं।

## Care
ui-care-store = क्या फ़ाइलें पूरी हैं?
ui-care-store-text = आपके लॉग-इन से खुलने वाला हर रिकॉर्ड पढ़कर उसकी तालिकाओं से मिलाता है। कुछ बदलता नहीं।
ui-care-check = जाँचें
ui-care-check-ok = सब पूरा है।
ui-care-check-bad = कुछ गड़बड़ है। सबसे पहले डेटा फ़ोल्डर की प्रति बनाएँ, फिर मदद लें।
ui-care-whole = पूरी
ui-care-broken = समस्या
ui-care-documents =
    { $count ->
        [one] { $count } रिकॉर्ड
       *[other] { $count } रिकॉर्ड
    }
ui-care-rebuild = तालिकाएँ फिर बनाएँ
ui-care-rebuild-text = खोज और सूचियाँ रिकॉर्ड से फिर बनेंगी। रिकॉर्ड नहीं बदलेंगे। इसमें कुछ मिनट लग सकते हैं।
ui-care-rebuilt =
    { $count ->
        [one] { $count } रिकॉर्ड से तालिकाएँ बनीं।
       *[other] { $count } रिकॉर्ड से तालिकाएँ बनीं।
    }
ui-care-audit = क्या किसी ने लॉग बदला है?
ui-care-audit-text = हर पढ़ना, लिखना, छापना और असफल लॉग-इन एक शृंखला में है जो बाद का कोई भी बदलाव दिखा देती है।
ui-care-verify = लॉग परखें
ui-care-entries = नई प्रविष्टियाँ दिखाएँ
ui-care-audit-ok = लॉग अटूट है।
ui-care-audit-bad = लॉग बदला या काटा गया है। सभी मालिकों को बताएँ, और कुछ न मिटाएँ।
ui-care-chain =
    { $count ->
        [one] { $count } प्रविष्टि
       *[other] { $count } प्रविष्टियाँ
    }
ui-care-when = कब
ui-care-who = कौन
ui-care-what = क्या
ui-care-fields = फ़ील्ड

## Backup
ui-backup-never = अभी कोई बैकअप नहीं
ui-backup-just = एक घंटे के भीतर बैकअप हुआ
ui-backup-hours =
    { $hours ->
        [one] बैकअप { $hours } घंटा पुराना
       *[other] बैकअप { $hours } घंटे पुराना
    }
ui-backup-days =
    { $days ->
        [one] बैकअप { $days } दिन पुराना
       *[other] बैकअप { $days } दिन पुराना
    }
ui-backup-failed = पिछला बैकअप असफल रहा
ui-backup-text = हर चीज़ की एक एन्क्रिप्टेड प्रति, दिन बंद करते समय और बाहर निकलते समय। केवल रिकवरी किट इसे खोलती है। इस फ़ोल्डर से पुरानी प्रतियाँ हटाई जाती हैं: पिछले 7 दिनों, 4 हफ़्तों और 12 महीनों की सबसे नई प्रतियाँ रहती हैं।
ui-backup-folder-hint = यूएसबी या दूसरी डिस्क, केवल इसी पीसी की डिस्क नहीं। पूरा पथ।
ui-backup-now = अभी बैकअप लें
ui-backup-made = बैकअप बन गया, { $size }।
ui-day-close = दिन बंद करें
ui-day-text = आज की विज़िट गिनता है और बैकअप बनाता है।
ui-day-closed = आज { $visits } विज़िट, { $open } अब भी खुली।

## Where backups go, and where they lie
ui-place-choose-folder = बैकअप कहाँ रखें?
ui-place-choose-file = कौन-सा बैकअप?
ui-place-drive = ड्राइव “{ $name }”
ui-place-computer = इस पीसी पर फ़ोल्डर “{ $name }”
ui-place-computer-hint = पीसी की डिस्क ख़राब हुई तो यह भी जाएगा। यूएसबी ड्राइव बेहतर है।
ui-place-none-folder = कोई ड्राइव नहीं मिली। ड्राइव लगाकर फिर देखें, या नीचे पथ लिखें।
ui-place-none-file = कोई बैकअप नहीं मिला। ड्राइव लगाकर फिर देखें, या नीचे उसका पथ लिखें।
ui-place-again = फिर देखें
