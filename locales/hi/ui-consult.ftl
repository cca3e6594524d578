# परामर्श और काग़ज़।
ui-consult-title = परामर्श
ui-consult-hint = कतार से मरीज़ खोलें, या खोजें: टोकन अपने आप बनेगा।
ui-consult-patient = मरीज़
ui-consult-form = परामर्श
ui-consult-complaints = शिकायतें
ui-consult-findings = जाँच में पाया
ui-consult-diagnoses = निदान
ui-consult-rx = पर्चा
ui-consult-tests = जाँच की सलाह
ui-consult-advice = सलाह
ui-consult-follow-up = फिर कब आएँ
ui-consult-follow-up-hint = 5d, 2w या तारीख़
ui-consult-repeat = पिछला पर्चा दोहराएँ
ui-consult-repeated = पिछला पर्चा आ गया। हर पंक्ति जाँचें।
ui-consult-sign = हस्ताक्षर करें और छापें
ui-consult-save = सहेजें
ui-consult-leave = सहेजें और निकलें
ui-consult-back = कतार पर वापस
ui-consult-blank = अभी कुछ नहीं लिखा।
ui-consult-conflict = दो रूप आए हैं। मरीज़ से पूछें, फिर सही लिखें।
ui-draft-unsaved = लिखा जा रहा है…
ui-draft-saving = मसौदा सहेजा जा रहा है…
ui-draft-saved = मसौदा सहेज लिया
ui-draft-failed = मसौदा नहीं सहेजा गया। फिर कोशिश हो रही है।
ui-draft-restored = { $time } तक लिखा हुआ वापस आ गया।
ui-draft-drop = इसके बजाय सहेजे रिकॉर्ड से शुरू करें
ui-draft-aadhaar = आधार नंबर नहीं रखा जाता
ui-draft-aadhaar-text = { $boxes } में से पूरे आधार नंबर वाली पंक्ति नहीं सहेजी गई। उसे हटा दें; केवल आख़िरी चार अंक रखें।
ui-rx-line = दवा { $number }
ui-rx-remove = दवा { $number } हटाएँ
ui-rx-unparsed = समझ नहीं आया, जैसा लिखा वैसा छपेगा:
ui-history = पिछली विज़िट
ui-history-empty = पहली विज़िट
ui-history-unsigned = हस्ताक्षर नहीं
ui-chart-title = एलर्जी और पुराने रोग
ui-chart-kind = प्रकार
ui-chart-words = नाम
ui-chart-reaction = प्रतिक्रिया
ui-chart-dose = मात्रा
ui-chart-add = जोड़ें
ui-chart-error = ग़लती से लिखा
ui-chart-allergy = एलर्जी
ui-chart-no-known-allergy = कोई ज्ञात एलर्जी नहीं
ui-chart-no-allergy = कोई ज्ञात एलर्जी नहीं
ui-chart-allergy-unknown = एलर्जी अभी नहीं पूछी
ui-chart-problem = पुराना रोग
ui-chart-medicine = नियमित दवा
ui-chart-immunisation = टीका
ui-signed-by = { $name } के हस्ताक्षर, { $at }
ui-signed-unverified = { $name } के हस्ताक्षर, { $at }, पर हस्ताक्षर सही नहीं निकले। इस रिकॉर्ड पर भरोसा न करें; मालिक को बताएँ।
ui-signed-arrived = हस्ताक्षर के बाद आया

## Completing, warnings, after signing, templates
ui-complete-list = सुझाव
ui-complete-take = चुनें
ui-unchecked = जाँचा नहीं गया
ui-template-mine = मेरा
ui-suggest-own = { $times } बार लिखा
ui-suggest-patient = पहले भी दी
ui-suggest-clinic = क्लिनिक की सूची
ui-suggest-reference = NLEM { $section }
ui-rx-key-next = अगली पंक्ति
ui-rx-key-move = खिसकाएँ
ui-rx-key-remove = हटाएँ
ui-rx-undo = हटाई पंक्ति वापस लाएँ
ui-rx-to-list = क्लिनिक की सूची में
ui-rx-listed = { $drug } क्लिनिक की सूची में है।
ui-rx-warn-allergy = एलर्जी: { $against } ({ $what })
ui-rx-warn-class = { $against } से एलर्जी: यह { $what } वर्ग की है
ui-rx-warn-twice = { $what } पंक्ति { $number } में भी है
ui-rx-warn-long-term = { $what } पहले से चल रही है: { $against }
ui-warn-title = हस्ताक्षर से पहले यह देखें
ui-warn-incomplete = केवल दर्ज एलर्जी और जानी-पहचानी दवाओं के दोहराव मिलाए जाते हैं। यह दवाओं के आपसी असर की पूरी जाँच नहीं है।
ui-warn-go-on = फिर भी हस्ताक्षर करें
ui-warn-back = पर्चे पर वापस
ui-warn-overridden = चेतावनी के बावजूद हस्ताक्षर
ui-consult-entered = { $at } को लिखा गया
ui-consult-weight = वज़न
ui-consult-kg = { $kg } किग्रा
ui-consult-next = अगला मरीज़ खोलें
ui-consult-none-waiting = कोई इंतज़ार में नहीं है।
ui-consult-later = पिछली विज़िट अब लिखें
ui-consult-later-day = विज़िट का दिन
ui-consult-later-hint = पिछले 7 दिनों में। नीचे मरीज़ खोजें; रिकॉर्ड में यही दिन रहेगा और लिखने का समय भी दिखेगा।
ui-history-copy = चुना हुआ उतारें
ui-history-copied = उतार लिया। हर पंक्ति जाँचें।
ui-history-more = और { $count }
ui-history-entered = { $day } को लिखा
ui-copy-complaints = शिकायतें
ui-copy-findings = जाँच में पाया
ui-copy-diagnoses = निदान
ui-copy-rx = पर्चा
ui-copy-tests = जाँच की सलाह
ui-copy-advice = सलाह
ui-copy-followup = फिर कब आएँ
ui-addendum = पूरक टिप्पणी
ui-addendum-add = पूरक टिप्पणी लिखें
ui-addendum-save = जोड़ें
ui-amend = सुधारें
ui-amend-until = सुधारें, आधी रात तक
ui-amend-sign = सुधार पर हस्ताक्षर करें और छापें
ui-amend-drop = जैसा हस्ताक्षर हुआ वैसा रहने दें
ui-amending = आप हस्ताक्षर किया परामर्श सुधार रहे हैं
ui-amending-text = दोबारा हस्ताक्षर तक कुछ नहीं बदलता (आधी रात से पहले)। पहला रूप पढ़ा जा सकेगा, और नए काग़ज़ पर CORRECTED छपेगा।
ui-arrived-take = पूरक टिप्पणी में लें
ui-arrived-aside = छोड़ दें
ui-versions = पहले के रूप
ui-version-old = यह पहले का रूप है। अब यह मान्य नहीं है।
ui-version-now = अब जो मान्य है वह दिखाएँ
ui-keys-dialog = पूछे जाने पर
ui-settings-templates = टेम्पलेट
ui-templates-text = परामर्श में लिखते समय ये वाक्य सुझाए जाते हैं। पर्चे के टेम्पलेट में कई पंक्तियाँ हो सकती हैं।
ui-templates-empty = अभी अपने वाक्य नहीं हैं
ui-templates-add = वाक्य जोड़ें
ui-templates-edit = बदलें
ui-templates-change = वाक्य बदलें
ui-templates-remove = हटाएँ
ui-templates-removed = हटा दिया।
ui-templates-built-in = { $count } सादे वाक्य प्रोग्राम के साथ आते हैं। किसी डॉक्टर ने इन्हें नहीं जाँचा; सुझाव में यह लिखा रहता है।
ui-field-title = छोटा नाम
ui-field-text = शब्द
ui-templates-whose = किसके लिए
ui-templates-clinic = पूरा क्लिनिक
ui-templates-mine = केवल मैं
ui-templates-kind = खाना
ui-template-kind-complaint = शिकायतें
ui-template-kind-finding = जाँच में पाया
ui-template-kind-diagnosis = निदान
ui-template-kind-rx = पर्चा
ui-template-kind-test = जाँच की सलाह
ui-template-kind-advice = सलाह
ui-release = फ़्रंट डेस्क को छापने दें
ui-released = दे दिया: फ़्रंट डेस्क छापेगा।
ui-release-title = छापने हैं
ui-release-print = छापें
ui-release-print-name = { $name } का पर्चा छापें
ui-release-preview = देखें
ui-release-preview-name = { $name } का पर्चा देखें
ui-release-stuck = { $printer } रुका हुआ है: अभी कुछ नहीं छपा। उसे देखें, फिर छापें।
ui-consult-to = काग़ज़ कहाँ
ui-consult-to-ask = हर बार पूछें
ui-consult-to-printer = इस कमरे का प्रिंटर
ui-consult-to-desk = फ़्रंट डेस्क
ui-thing-release = छापने का पर्चा
ui-thing-version = रूप
ui-thing-template = टेम्पलेट
ui-unit-tablet =
    { $count ->
        [one] { $count } गोली
       *[other] { $count } गोलियाँ
    }
ui-unit-capsule =
    { $count ->
        [one] { $count } कैप्सूल
       *[other] { $count } कैप्सूल
    }
ui-unit-ml =
    { $count ->
        [one] { $count } मिली
       *[other] { $count } मिली
    }
ui-unit-sachet =
    { $count ->
        [one] { $count } पुड़िया
       *[other] { $count } पुड़ियाँ
    }
ui-unit-ampoule =
    { $count ->
        [one] { $count } एम्प्यूल
       *[other] { $count } एम्प्यूल
    }
ui-unit-vial =
    { $count ->
        [one] { $count } शीशी
       *[other] { $count } शीशियाँ
    }
ui-unit-suppository =
    { $count ->
        [one] { $count } बत्ती
       *[other] { $count } बत्तियाँ
    }
ui-unit-pessary =
    { $count ->
        [one] { $count } योनि-बत्ती
       *[other] { $count } योनि-बत्तियाँ
    }
ui-unit-patch =
    { $count ->
        [one] { $count } पट्टी
       *[other] { $count } पट्टियाँ
    }
ui-unit-lozenge =
    { $count ->
        [one] { $count } चूसने की गोली
       *[other] { $count } चूसने की गोलियाँ
    }
ui-unit-rotacap =
    { $count ->
        [one] { $count } रोटाकैप
       *[other] { $count } रोटाकैप
    }

## Paper
ui-paper-english-only = केवल अंग्रेज़ी
ui-paper-english-and = अंग्रेज़ी और { $language }
ui-paper-page = पन्ना { $page } / { $of }
ui-paper-save = पीडीएफ़ सहेजें
ui-paper-saved = { $name } डाउनलोड फ़ोल्डर में दे दिया गया।
ui-paper-unreadable = पन्ना दिखाया नहीं जा सका। छापना और सहेजना फिर भी चलेगा।
ui-print = छापें
ui-print-title = पर्चा छापें
ui-print-preview = पूर्वावलोकन
ui-print-not-ready = { $printer } (तैयार नहीं)
ui-print-sent = { $printer } को भेजा गया।
ui-codes-title = निदान कोड
ui-codes-text = प्रोग्राम के साथ कोड की कोई सूची नहीं आती: ICD-10, ICD-11 और SNOMED CT दूसरों के हैं। अपनी CSV फ़ाइल पढ़ाएँ, हर निदान के लिए एक पंक्ति `code,term` या `code,term,system`। वह यहाँ की सूची की जगह ले लेगी; हाथ से लिखे वाक्यांश बने रहते हैं।
ui-codes-import = CSV फ़ाइल पढ़ाएँ
ui-codes-done = सूची में { $count } कोड वाले निदान हैं।
ui-codes-count = सूची में: { $count }
ui-codes-none = अभी कोई सूची नहीं। कोड फिर भी लिखा जा सकता है: `J06.9 URTI` या `URTI [J06.9]`।
ui-codes-remove = सूची हटाएँ
ui-growth-tables = बढ़त की तालिकाएँ
ui-growth-tables-text = WHO की 5 वर्ष तक की रेखाएँ प्रोग्राम के साथ आती हैं; उससे आगे की उसके साथ नहीं बाँटी जा सकतीं। अपनी फ़ाइल पढ़ाएँ: WHO की पाठ फ़ाइलें, CSV में सहेजी उसकी तालिकाएँ, या कोई भी संदर्भ जिसमें स्तंभ `sex`, `day` या `month`, `l`, `m`, `s` हों।
ui-growth-tables-none = क्लिनिक की अपनी कोई तालिका अभी नहीं: बढ़त की रेखाएँ 5 वर्ष तक हैं।
ui-growth-tables-measure = क्या नापा गया
ui-growth-tables-sex = किसके लिए
ui-growth-tables-says = फ़ाइल बताती है
ui-growth-tables-girls = लड़कियाँ
ui-growth-tables-boys = लड़के
ui-growth-tables-both = लड़कियाँ और लड़के
ui-growth-tables-name = चार्ट के नीचे का नाम
ui-growth-tables-name-hint = संख्याएँ कहाँ से हैं, यदि फ़ाइल में `# source:` न हो। ख़ाली: फ़ाइल का नाम।
ui-growth-tables-import = बढ़त की तालिका पढ़ाएँ
ui-growth-tables-ages = { $from } से { $to } वर्ष
ui-growth-tables-read = { $day } को पढ़ी गई
ui-growth-tables-done = { $source }: अब से रेखाएँ खींची जाती हैं।
ui-growth-tables-remove = हटाएँ
ui-growth-tables-removed = तालिका हटा दी गई।
ui-codes-odd = कोड पहचाना नहीं गया
ui-codes-odd-text =
    { $count ->
        [one] एक पंक्ति का कोड अपनी सूची के रूप का नहीं है। वह जैसा है वैसा ही पूरा होता है, और रिपोर्ट उसे शब्दों से गिनती है।
       *[other] { $count } पंक्तियों के कोड अपनी सूची के रूप के नहीं हैं। वे जैसे हैं वैसे ही पूरे होते हैं, और रिपोर्ट उन्हें शब्दों से गिनती है।
    }
ui-codes-odd-more = और { $count }
ui-consult-code-unknown = क्लिनिक की सूची में नहीं, जैसा लिखा वैसा रखा: { $codes }
