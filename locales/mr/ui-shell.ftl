# Command palette, colours, languages. A draft by the makers, see ui.ftl.
ui-checked-shell = ui-shell.ftl
    .source = draft by the makers

ui-palette = शोधा
ui-palette-hint = रुग्ण, फोन, जागा किंवा कृती
ui-palette-patients = रुग्ण
ui-palette-recent = आज शेवटी तपासलेले
ui-palette-places = इथे जा
ui-palette-none = काही सापडले नाही. कमी अक्षरांनी जास्त सापडते.
ui-theme-contrast = जास्त कॉन्ट्रास्ट
ui-settings-staff = कर्मचारी
ui-staff-elsewhere = इथे कोण कोणत्या भूमिकेत काम करते, हे वेगळ्या स्क्रीनवर आहे.
ui-you-language = माझी भाषा
ui-you-language-text = क्लिनिकच्या प्रत्येक पीसीवर प्रत्येकाची स्वतःची भाषा असते. इंग्रजी आणि हिंदी पूर्ण आहेत. इतर भाषांत लॉगिन, स्वागतकक्ष, रांग, मोजमापे, फी, अहवाल आणि छपाई भाषांतरित आहे; डॉक्टरांची तपासणी आणि मालकांची सेटिंग इंग्रजीत.
ui-you-language-draft = मसुदा: ही भाषा बोलणाऱ्या कोणी हे शब्द अजून तपासलेले नाहीत. काही चुकीचे असेल तर इंग्रजी किंवा हिंदी वापरा आणि कळवा.
ui-you-size = आकार
ui-you-size-text = Ctrl सोबत + आणि - ने सर्व मोठे किंवा लहान होते, दुप्पटपर्यंत; Ctrl सोबत 0 ने पूर्वीसारखे.

## Names of the tabs, age of the backup
ui-settings-clinic = क्लिनिक
ui-settings-letterhead = लेटरहेड
ui-settings-printers = प्रिंटर
ui-settings-languages = भाषा
ui-settings-templates = साचे
ui-settings-backup = बॅकअप
ui-settings-care = नोंदींची तपासणी
ui-settings-you = तुम्ही
ui-backup-never = अजून बॅकअप नाही
ui-backup-just = गेल्या तासात बॅकअप झाला
ui-backup-hours =
    { $hours ->
        [one] बॅकअप { $hours } तासापूर्वीचा
       *[other] बॅकअप { $hours } तासांपूर्वीचा
    }
ui-backup-days =
    { $days ->
        [one] बॅकअप { $days } दिवसापूर्वीचा
       *[other] बॅकअप { $days } दिवसांपूर्वीचा
    }
ui-backup-failed = शेवटचा बॅकअप झाला नाही

## Settings that everybody sees, backups
ui-settings-profile = क्लिनिक आणि हा पीसी
ui-settings-privacy-hint = जिथे गोपनीयतेची सूचना छापली जाते तिथे छापले जाते.
ui-settings-idle-hint = 1 ते 120. कुलूप लागण्याआधी मसुदे जतन होतात.
ui-settings-owner-only = हे फक्त मालक बदलू शकतात.
ui-backup-text = सर्व नोंदींची एक कूटबद्ध प्रत, दिवस बंद करताना आणि बाहेर पडताना. ती फक्त पुनर्प्राप्ती कागदाने उघडते.
ui-backup-folder-hint = USB ड्राइव्ह किंवा दुसरी डिस्क, फक्त या पीसीची डिस्क नको. पूर्ण पथ.
ui-backup-now = आता बॅकअप घ्या
ui-backup-made = बॅकअप झाला, { $size }.
ui-day-text = आजच्या भेटी मोजते आणि बॅकअप घेते.
ui-place-choose-folder = बॅकअप कुठे ठेवायचे?
ui-place-choose-file = कोणता बॅकअप?
ui-place-drive = ड्राइव्ह “{ $name }”
ui-place-computer = या पीसीवरील फोल्डर “{ $name }”
ui-place-computer-hint = या पीसीच्या डिस्कबरोबर जातो. USB ड्राइव्ह अधिक चांगला.
ui-place-none-folder = ड्राइव्ह सापडला नाही. जोडा आणि पुन्हा पाहा, किंवा खाली पथ टाइप करा.
ui-place-none-file = बॅकअप सापडला नाही. ड्राइव्ह जोडा आणि पुन्हा पाहा, किंवा खाली त्याचा पथ टाइप करा.
ui-place-again = पुन्हा पाहा
