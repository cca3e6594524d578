# पहली बार, रिकवरी किट, बैकअप वापस लाना।
ui-setup-welcome = स्वागत है। आप क्या करना चाहते हैं?
ui-setup-way-create = नया क्लिनिक बनाएँ
ui-setup-way-create-hint = लगभग तीन मिनट। इंटरनेट की ज़रूरत नहीं।
ui-setup-way-restore = बैकअप वापस लाएँ
ui-setup-way-restore-hint = यूएसबी या फ़ोल्डर से, रिकवरी किट के साथ।
ui-setup-way-kit = रिकवरी किट से मौजूदा फ़ोल्डर खोलें
ui-setup-way-kit-hint = रिकॉर्ड यहीं हैं, पर की-स्टोर या पासवर्ड खो गया है।
ui-setup-step = चरण { $step } / { $of }
ui-setup-clinic = आपका क्लिनिक
ui-setup-owner = आप
ui-setup-password = आपका पासवर्ड
ui-setup-branch-hint = जैसे शहर का इलाक़ा। और शाखाएँ बाद में जुड़ सकती हैं।
ui-setup-name-hint = जैसा पर्चे पर छपना है।
ui-setup-registration-hint = राज्य या राष्ट्रीय चिकित्सा परिषद
ui-setup-qualifications-hint = जैसे MBBS, MD
ui-setup-password-text = यह इस पीसी पर रिकॉर्ड खोलता है। बाहर से कोई इसे बदल नहीं सकता; भूल जाने पर रिकवरी किट चाहिए।
ui-setup-create = क्लिनिक बनाएँ

## Recovery kit
ui-kit-title = आपकी रिकवरी किट
ui-kit-text = पीसी या पासवर्ड खो जाने पर ये 24 शब्द आपके रिकॉर्ड खोलते हैं। इन्हें छापें या क्रम से लिख लें, और काग़ज़ क्लिनिक से बाहर रखें।
ui-kit-warning = ये केवल अभी दिखते हैं। जिसके पास ये शब्द हैं वह हर रिकॉर्ड पढ़ सकता है; इनके बिना भूला पासवर्ड वापस नहीं आता। इनकी फ़ोटो न लें।
ui-kit-print = छापें
ui-kit-paper = रिकवरी किट का पन्ना
ui-kit-written = ये मेरे पास काग़ज़ पर हैं
ui-kit-later = लॉक करें, बाद में जारी रखें
ui-kit-ask-title = तीन शब्द लिखें
ui-kit-ask-text = अपने काग़ज़ से ये शब्द लिखें। इसके बाद इस पीसी पर किट कहीं नहीं रहेगी।
ui-kit-word = शब्द { $position }
ui-kit-show-again = शब्द फिर दिखाएँ
ui-kit-confirm = पुष्टि करें
ui-kit-count = { $of } में से { $count } शब्द
ui-kit-open-text = अपने काग़ज़ से 24 शब्द लिखें और मालिक के लिए नया पासवर्ड चुनें। शब्द मेल न खाएँ तो कुछ नहीं बदलता।
ui-kit-open = रिकॉर्ड खोलें
ui-kit-opened = खुल गया। नया पासवर्ड { $name } का है।

## Restoring
ui-restore-text = प्रति इस ख़ाली फ़ोल्डर में लाई जाएगी। बैकअप वैसा ही रहेगा।
ui-restore-file-hint = पूरा पथ, जैसे /media/usb/clinic.nrtbak या E:\clinic.nrtbak
ui-restore = वापस लाएँ
ui-restore-done = { $clinic } वापस आ गया, जैसा { $at } को था। उसके बाद की प्रविष्टियाँ इसमें नहीं हैं।
