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

## Why the folder does not open
ui-unavailable-happened = काय झाले
ui-unavailable-safe = काय सुरक्षित आहे
ui-unavailable-next = पुढे काय करावे
ui-unavailable-damaged-title = नोंदींची एक फाइल खराब आहे
ui-unavailable-damaged-happened = फाइल { $file } लिहिली होती तशी वाचता येत नाही; कदाचित वीज गेल्याने किंवा डिस्क बिघडल्याने.
ui-unavailable-damaged-safe = काहीही पुसले किंवा बदलले नाही. तुमचे बॅकअप जसेच्या तसे आहेत.
ui-unavailable-damaged-next = काहीही पुसू नका. आधी पूर्ण डेटा फोल्डर USB ड्राइव्हवर कॉपी करा; मग शेवटचा बॅकअप नव्या, रिकाम्या फोल्डरमध्ये परत आणा, किंवा मदत घ्या.
ui-unavailable-missing-title = नोंदींची एक फाइल नाही
ui-unavailable-missing-happened = फाइल { $file } डेटा फोल्डरमध्ये नाही. ती निरंतरच्या बाहेरून हलवली, नाव बदलले किंवा पुसली गेली.
ui-unavailable-missing-safe = बाकी फाइलींना हात लावलेला नाही, आणि तिच्या जागी काही बनवलेले नाही.
ui-unavailable-missing-next = रिसायकल बिनमध्ये पाहा आणि फाइल परत ठेवा; मग पुन्हा प्रयत्न करा. ती गेलीच असेल तर शेवटचा बॅकअप नव्या, रिकाम्या फोल्डरमध्ये परत आणा, किंवा मदत घ्या.
ui-unavailable-newer-title = या नोंदींना नवीन निरंतर लागते
ui-unavailable-newer-happened = फाइल { $file } या पीसीवरील आवृत्तीपेक्षा नव्या आवृत्तीने लिहिली आहे.
ui-unavailable-newer-safe = सर्व नोंदी सुरक्षित आहेत. काहीही उघडले किंवा बदलले नाही.
ui-unavailable-newer-next = या पीसीवर नवी आवृत्ती बसवा, मग पुन्हा सुरू करा.
ui-unavailable-keyring-title = या पीसीच्या कळा मिळत नाहीत
ui-unavailable-keyring-happened = पीसीच्या कळ-साठ्याने क्लिनिकची कळ दिली नाही.
ui-unavailable-keyring-safe = सर्व नोंदी सुरक्षित आहेत, पण बंद. कळ नसणे म्हणजे बिघाड नव्हे.
ui-unavailable-keyring-next = डेस्कटॉपचा कळ-साठा उघडा किंवा सुरू करा आणि पुन्हा प्रयत्न करा. पीसी बदलला किंवा फोल्डर हलवला असेल तर पुनर्प्राप्ती कागदाने उघडा.
ui-unavailable-disk-title = डिस्क नकार देते
ui-unavailable-disk-happened = डेटा फोल्डर वाचता किंवा लिहिता आला नाही.
ui-unavailable-disk-safe = जे जतन झालेले दिसले ते जतन आहे. काहीही अर्धवट लिहिलेले नाही.
ui-unavailable-disk-next = थोडी जागा मोकळी करा, ड्राइव्ह जोडा किंवा फोल्डर लिहिण्यायोग्य करा; मग पुन्हा प्रयत्न करा.
ui-unavailable-in-use-title = नोंदी आधीच उघड्या आहेत
ui-unavailable-in-use-happened = या पीसीवर दुसरे निरंतर हाच डेटा फोल्डर वापरत आहे.
ui-unavailable-in-use-safe = सर्व नोंदी सुरक्षित आहेत. या खिडकीने कशालाही हात लावलेला नाही.
ui-unavailable-in-use-next = दुसरी खिडकी वापरा, किंवा ती बंद करून इथे पुन्हा प्रयत्न करा.
ui-unavailable-unreachable-title = निरंतर उत्तर देत नाही
ui-unavailable-unreachable-happened = स्क्रीन आहे, पण नोंदी ठेवणारा भाग चालू नाही, किंवा या पानाचा पत्ता वापरून झाला आहे.
ui-unavailable-unreachable-safe = जे जतन झालेले दिसले ते जतन आहे.
ui-unavailable-unreachable-next = ही खिडकी बंद करा आणि निरंतर पुन्हा सुरू करा.
ui-unavailable-internal-title = निरंतर सुरू होऊ शकले नाही
ui-unavailable-internal-happened = प्रोग्रामच्या आत काहीतरी चुकले.
ui-unavailable-internal-safe = काहीही पुसले किंवा बदलले नाही.
ui-unavailable-internal-next = निरंतर पुन्हा सुरू करा. हे पान परत आले तर कळवा, आणि डेटा फोल्डर पुसू नका.

## Ending the program
ui-closing-title = निरंतर बंद होत आहे
ui-closing-backup = बॅकअप होत आहे. खिडकी आपोआप बंद होईल; तोवर ड्राइव्ह काढू नका.
ui-closing-percent = { $percent } % लिहिले
ui-closing-at-once = या बॅकअपशिवाय लगेच संपवायचे असल्यास खिडकी पुन्हा बंद करा.
ui-closing-failed-title = बॅकअप झाला नाही
ui-closing-failed-missing = ड्राइव्ह आता जोडा: मग बॅकअप आपोआप होईल.
ui-closing-failed-ends = खिडकी { $seconds } सेकंदांत आपोआप बंद होईल. जे जतन झालेले दिसले ते या पीसीवर जतन आहे.
ui-closing-failed-at-once = लगेच संपवायचे असल्यास खिडकी पुन्हा बंद करा.
