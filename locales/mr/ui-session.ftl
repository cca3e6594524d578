# Login. A draft by the makers, see ui.ftl.
ui-checked-session = ui-session.ftl
    .source = draft by the makers

ui-login = लॉग इन
ui-login-who = तुम्ही कोण?
ui-login-nobody = या पीसीवर अजून कोणी लॉग इन करू शकत नाही.
ui-login-choose = आधी तुमचे नाव निवडा.
ui-login-password-needed = तुमचा पासवर्ड टाइप करा.
ui-login-wrong = पासवर्ड बरोबर नाही
ui-login-wrong-text = काहीही बदलले नाही; नोंदी सुरक्षित आहेत. Caps Lock आणि कीबोर्डची भाषा पाहा, मग पुन्हा टाइप करा.
ui-login-wait = काहीही बदलले नाही; नोंदी सुरक्षित आहेत. पुढचा प्रयत्न { $seconds } सेकंदांनी करता येईल. तोवर Caps Lock आणि कीबोर्डची भाषा पाहा.
ui-login-wait-button = { $seconds } से. थांबा
ui-login-forgot = पासवर्ड हरवला? पुनर्प्राप्ती कागद वापरा
ui-settings-you-text = तुमचे लॉगिन, तुमची भाषा आणि तुमचे रंग तुमचे आहेत, क्लिनिकच्या प्रत्येक पीसीवर.
ui-login-preparing = नोंदी तयार होत आहेत
ui-login-preparing-text = नवी आवृत्ती आली आहे. ती नोंदी एकदा वाचते; त्यांत काहीही बदलत नाही. मोठ्या क्लिनिकमध्ये काही मिनिटे लागतात. पीसी चालू ठेवा.
ui-login-preparing-percent = { $percent } %
