# लॉग-इन और न खुलने के कारण बताने वाली स्क्रीन।
ui-login = लॉग-इन करें
ui-login-who = आप कौन हैं?
ui-login-nobody = इस पीसी पर अभी कोई लॉग-इन नहीं कर सकता।
ui-login-choose = पहले अपना नाम चुनें।
ui-login-password-needed = अपना पासवर्ड लिखें।
ui-login-wrong = पासवर्ड सही नहीं है
ui-login-wrong-text = कुछ भी बदला नहीं गया; रिकॉर्ड सुरक्षित हैं। Caps Lock और कीबोर्ड की भाषा देखें, फिर दोबारा लिखें।
ui-login-wait = कुछ भी बदला नहीं गया; रिकॉर्ड सुरक्षित हैं। अगली कोशिश { $seconds } सेकंड बाद हो सकेगी। तब तक Caps Lock और कीबोर्ड की भाषा देखें।
ui-login-wait-button = { $seconds } सेकंड रुकें
ui-login-forgot = पासवर्ड भूल गए? रिकवरी किट लें
ui-settings-you-text = आपका लॉग-इन, भाषा और रंग क्लिनिक के हर पीसी पर आपके ही हैं।

## Why the folder does not open: what happened, what is safe, what to do next
ui-unavailable-happened = क्या हुआ
ui-unavailable-safe = क्या सुरक्षित है
ui-unavailable-next = अब क्या करें
ui-unavailable-damaged-title = रिकॉर्ड की एक फ़ाइल ख़राब है
ui-unavailable-damaged-happened = फ़ाइल { $file } वैसी नहीं पढ़ी जा रही जैसी लिखी गई थी; शायद बिजली जाने से या डिस्क ख़राब होने से।
ui-unavailable-damaged-safe = कुछ भी मिटाया या बदला नहीं गया। आपके बैकअप जस के तस हैं।
ui-unavailable-damaged-next = कुछ भी न मिटाएँ। पहले पूरा डेटा फ़ोल्डर यूएसबी पर कॉपी करें; फिर ताज़ा बैकअप नए ख़ाली फ़ोल्डर में वापस लाएँ, या मदद लें।
ui-unavailable-newer-title = इन रिकॉर्ड को नया निरंतर चाहिए
ui-unavailable-newer-happened = फ़ाइल { $file } इस पीसी के संस्करण से नए संस्करण ने लिखी है।
ui-unavailable-newer-safe = सभी रिकॉर्ड सुरक्षित हैं। कुछ भी खोला या बदला नहीं गया।
ui-unavailable-newer-next = इस पीसी पर नया संस्करण लगाएँ, फिर शुरू करें।
ui-unavailable-keyring-title = इस पीसी की कुंजियाँ नहीं मिल रहीं
ui-unavailable-keyring-happened = इस पीसी के की-स्टोर ने क्लिनिक की उपकरण-कुंजी नहीं दी।
ui-unavailable-keyring-safe = सभी रिकॉर्ड सुरक्षित हैं, पर बंद हैं। कुंजी न मिलना ख़राबी नहीं है।
ui-unavailable-keyring-next = अपने डेस्कटॉप का की-स्टोर खोलें या चालू करें और फिर कोशिश करें। पीसी बदला हो या फ़ोल्डर हटाया हो, तो रिकवरी किट से खोलें।
ui-unavailable-disk-title = डिस्क मना कर रही है
ui-unavailable-disk-happened = डेटा फ़ोल्डर पढ़ा या लिखा नहीं जा सका।
ui-unavailable-disk-safe = जो सहेजा हुआ दिखा था वह सब सुरक्षित है। कुछ भी आधा नहीं लिखा गया।
ui-unavailable-disk-next = जगह ख़ाली करें, ड्राइव लगाएँ, या फ़ोल्डर लिखने योग्य बनाएँ; फिर कोशिश करें।
ui-unavailable-in-use-title = रिकॉर्ड पहले से खुले हैं
ui-unavailable-in-use-happened = इसी पीसी पर दूसरा निरंतर यही डेटा फ़ोल्डर चला रहा है।
ui-unavailable-in-use-safe = सभी रिकॉर्ड सुरक्षित हैं। इस खिड़की ने कुछ नहीं छुआ।
ui-unavailable-in-use-next = दूसरी खिड़की का उपयोग करें, या उसे बंद करके यहाँ फिर कोशिश करें।
ui-unavailable-unreachable-title = निरंतर जवाब नहीं दे रहा
ui-unavailable-unreachable-happened = स्क्रीन यहाँ है, पर रिकॉर्ड रखने वाला भाग नहीं चल रहा, या इस पन्ने का पता एक बार काम आ चुका है।
ui-unavailable-unreachable-safe = जो सहेजा हुआ दिखा था वह सब सुरक्षित है।
ui-unavailable-unreachable-next = यह खिड़की बंद करें और निरंतर फिर शुरू करें।
ui-unavailable-internal-title = निरंतर शुरू नहीं हो सका
ui-unavailable-internal-happened = प्रोग्राम के भीतर कुछ गड़बड़ हुई।
ui-unavailable-internal-safe = कुछ भी मिटाया या बदला नहीं गया।
ui-unavailable-internal-next = निरंतर फिर शुरू करें। यही पन्ना फिर आए तो सूचना दें, और डेटा फ़ोल्डर न मिटाएँ।

## Ending the program
ui-closing-title = निरंतर बंद हो रहा है
ui-closing-backup = बैकअप बन रहा है। विंडो अपने-आप बंद होगी; तब तक ड्राइव लगी रहने दें।
ui-closing-percent = { $percent } % लिखा गया
ui-closing-at-once = इस बैकअप के बिना तुरंत बंद करने के लिए विंडो फिर बंद करें।
ui-closing-failed-title = बैकअप नहीं बना
ui-closing-failed-missing = ड्राइव अभी लगाएँ: बैकअप अपने-आप बन जाएगा।
ui-closing-failed-ends = विंडो { $seconds } सेकंड में अपने-आप बंद होगी। जो सहेजा हुआ दिखा वह इस पीसी पर सुरक्षित है।
ui-closing-failed-at-once = तुरंत बंद करने के लिए विंडो फिर बंद करें।
