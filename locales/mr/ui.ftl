# Frame and parts that every screen shares. A draft by the makers: `checked_by` stays away until somebody who speaks the language
# has read the file. What is not here is shown in English.
ui-checked-frame = ui.ftl
    .source = draft by the makers

ui-app-name = निरंतर
ui-app-promise = तुमच्या क्लिनिकचा दिवस कधीच इंटरनेटसाठी थांबत नाही. नोंदी फक्त तुमच्याच आहेत आणि या पीसीवर कूटबद्ध राहतात.
ui-version = आवृत्ती { $version }
ui-loading = उघडत आहे…
ui-optional = (ऐच्छिक)
ui-date-day = दिवस
ui-date-month = महिना
ui-date-year = वर्ष
ui-back = मागे
ui-next = पुढे
ui-close = बंद करा
ui-cancel = रद्द करा
ui-save = जतन करा
ui-saved = जतन झाले.
ui-undo = परत घ्या
ui-try-again = पुन्हा प्रयत्न करा
ui-actions = कृती
ui-file-choose = फाइल निवडा
ui-file-none = फाइल निवडलेली नाही
ui-help = कळांचा नकाशा
ui-lock = कुलूप लावा
ui-language = भाषा
ui-theme = रंग
ui-theme-system = सिस्टमप्रमाणे
ui-theme-light = उजळ
ui-theme-dark = गडद
ui-error-unknown = काहीतरी चुकले. जे जतन झालेले दिसते ते जतन आहे. पुन्हा प्रयत्न करा.
ui-error-unreachable = निरंतरचा गाभा उत्तर देत नाही. जे जतन झालेले दिसते ते जतन आहे. खिडकी बंद करून निरंतर पुन्हा सुरू करा.

## Navigation and keys
ui-nav = स्क्रीन
ui-nav-desk = स्वागतकक्ष
ui-nav-consult = तपासणी
ui-nav-reports = अहवाल
ui-nav-staff = कर्मचारी
ui-nav-settings = सेटिंग
ui-keys-title = कळांचा नकाशा
ui-keys-text = प्रत्येक स्क्रीन माउसशिवाय चालते. एकटे अक्षर कधीच शॉर्टकट नसते.
ui-keys-here = या स्क्रीनवर
ui-keys-frame = सगळीकडे
ui-keys-everywhere = प्रत्येक फॉर्म आणि यादीत
ui-keys-tab = पुढचा रकाना किंवा बटण; Shift सोबत मागचा
ui-keys-arrows = यादी किंवा पर्यायांतून फिरा
ui-keys-enter = खूण केलेली ओळ घ्या, किंवा फॉर्म जतन करा
ui-keys-escape = बंद करा, किंवा शोध पुसा

## Ages, sexes, waiting
ui-age-y =
    { $count ->
        [one] { $count } वर्ष
       *[other] { $count } वर्षे
    }
ui-age-m =
    { $count ->
        [one] { $count } महिना
       *[other] { $count } महिने
    }
ui-age-d = { $count } दिवस
ui-sex-female = स्त्री
ui-sex-male = पुरुष
ui-sex-other = इतर
ui-sex-unknown = सांगितले नाही
ui-wait-minutes = { $minutes } मि.
ui-wait-hours = { $hours } ता. { $minutes } मि.

## Names of fields, also inside messages
ui-field-needed = हे भरा.
ui-field-clinic = क्लिनिकचे नाव
ui-field-branch = शाखा
ui-field-address = पत्ता
ui-field-branch-address = पत्ता
ui-field-branch-phone = लेटरहेडवरील फोन
ui-field-your-name = तुमचे नाव
ui-field-name = नाव
ui-field-local-name = दुसऱ्या लिपीतील नाव
ui-field-phone = फोन
ui-field-sex = लिंग
ui-field-age = वय
ui-field-birth = वय किंवा जन्मतारीख
ui-field-birth-date = जन्मतारीख
ui-field-area = गाव किंवा परिसर
ui-field-pin = पिन कोड
ui-field-language = भाषा
ui-field-guardian = पालक
ui-field-relation = नाते
ui-field-abha-number = आभा क्रमांक
ui-field-abha-address = आभा पत्ता
ui-field-aadhaar-last4 = आधारचे शेवटचे चार अंक
ui-field-blood-group = रक्तगट
ui-field-referred-by = कोणी पाठवले
ui-field-reason = येण्याचे कारण
ui-field-doctor = डॉक्टर
ui-field-roles = भूमिका
ui-field-registration-number = वैद्यकीय नोंदणी क्रमांक
ui-field-qualifications = पदव्या
ui-field-password = पासवर्ड
ui-field-password-again = पासवर्ड पुन्हा
ui-field-current-password = सध्याचा पासवर्ड
ui-field-new-password = नवा पासवर्ड
ui-field-words = 24 पुनर्प्राप्ती शब्द
ui-field-file = फाइल
ui-field-folder = फोल्डर
ui-field-backup-file = बॅकअप फाइल
ui-field-backup-folder = बॅकअप फोल्डर
ui-field-idle-minutes = इतकी मिनिटे वापर नसल्यास कुलूप
ui-field-privacy-contact = गोपनीयतेच्या प्रश्नांसाठी संपर्क
ui-field-printer = प्रिंटर
ui-field-copies = प्रती
ui-field-paper-size = कागदाचा आकार
ui-field-paper-language = कागदावरील भाषा
ui-field-screen-language = स्क्रीनची भाषा
ui-thing-patient = रुग्ण
ui-thing-encounter = तपासणी
ui-thing-visit = भेट
ui-thing-person = व्यक्ती
ui-thing-printer = प्रिंटर

## Roles
ui-role-owner = मालक
ui-role-owner-hint = कर्मचारी, सेटिंग, बॅकअप; सर्व वाचतात
ui-role-doctor = डॉक्टर
ui-role-doctor-hint = तपासतात, औषध लिहितात, सही करतात
ui-role-nurse = परिचारिका
ui-role-nurse-hint = स्वागतकक्ष, मोजमापे, टिपणे
ui-role-receptionist = स्वागतिका
ui-role-receptionist-hint = स्वागतकक्ष; वैद्यकीय नोंदी उघडू शकत नाही
ui-role-pharmacist = औषधविक्रेता
ui-role-pharmacist-hint = रुग्ण शोधतो; वैद्यकीय नोंदी नाहीत
ui-role-lab = प्रयोगशाळा
ui-role-lab-hint = रुग्ण शोधते; वैद्यकीय नोंदी नाहीत
ui-role-accountant = हिशेबनीस
ui-role-accountant-hint = मोजणी आणि रांग; वैद्यकीय नोंदी नाहीत

## Passwords
ui-password-show = पासवर्ड दाखवा
ui-password-hide = पासवर्ड लपवा
ui-password-strength = पासवर्डची ताकद
ui-password-advice = एकमेकांशी संबंध नसलेले तीन-चार शब्द मजबूत आणि लक्षात राहायला सोपे. अंक किंवा चिन्हांचे कोणतेही नियम नाहीत.
ui-password-score-none = अजून काही टाइप केलेले नाही
ui-password-score-0 = लगेच ओळखता येईल
ui-password-score-1 = फारच कच्चा
ui-password-score-2 = कच्चा
ui-password-score-3 = मजबूत
ui-password-score-4 = फार मजबूत
ui-password-not-enough = या पीसीसाठी पुरेसा नाही
ui-password-differs = दोन पासवर्ड सारखे नाहीत.
ui-password-change = माझा पासवर्ड बदला
ui-password-changed = तुमचा पासवर्ड बदलला.
ui-password-current-wrong = सध्याचा पासवर्ड बरोबर नाही. काहीही बदलले नाही.

## Key store
ui-keyring-file-title = या पीसीवर कळ-साठा नाही
ui-keyring-file-text = पीसीच्या कळा एका फाइलमध्ये आहेत जी फक्त हेच वापरकर्ता खाते वाचू शकते. ती कोणी कॉपी केली तर त्याला पासवर्ड ओळखावा लागेल, म्हणून फक्त फार मजबूत पासवर्ड चालतात.
ui-keyring-file-short = कळा फाइलमध्ये
