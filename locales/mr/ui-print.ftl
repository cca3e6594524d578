# Printing. A draft by the makers, see ui.ftl.
ui-checked-print = ui-print.ftl
    .source = draft by the makers

ui-field-paper-kind = कागद
ui-field-tray = ट्रे
ui-paper-english-only = फक्त इंग्रजी
ui-paper-english-and = इंग्रजी आणि { $language }
ui-paper-page = { $of } पैकी पान { $page }
ui-paper-save = PDF म्हणून जतन करा
ui-paper-saved = { $name } डाउनलोड फोल्डरमध्ये दिले.
ui-paper-unreadable = पान काढता आले नाही. छपाई आणि जतन करणे तरीही चालते.
ui-print = छापा
ui-print-title = औषधपत्र छापा
ui-print-preview = आधी पाहा
ui-print-not-ready = { $printer } (तयार नाही)
ui-print-sent = { $printer } ला पाठवले.
ui-paper-kind-prescription = औषधपत्र
ui-paper-kind-visit_summary = भेटीचा सारांश
ui-paper-kind-certificate = प्रमाणपत्र
ui-paper-kind-case_register = दैनिक रुग्ण नोंदवही
ui-paper-kind-receipt = पावती
ui-paper-kind-token = टोकन चिठ्ठी
ui-paper-kind-phrase_sheet = वाक्यांचे पान
ui-paper-kind-calibration = छापील पॅडसाठी मोजपट्ट्या
ui-paper-kind-sample = नमुना पान
ui-paper-kind-recovery_kit = पुनर्प्राप्ती कागद
ui-print-tray-own = प्रिंटर ठरवेल तसे
ui-print-waits = आता छापाल ते दुरुस्त होईपर्यंत थांबेल.
ui-print-job-waits = पान रांगेत थांबले आहे आणि दुरुस्त झाल्यावर बाहेर येईल. सेटिंग, प्रिंटर इथून ते दुसरीकडे छापता येते.
ui-print-job-cancel = रांगेतून काढा
ui-print-job-cancelled = रांगेतून काढले.
ui-print-job-again = पुन्हा छापा
ui-print-job-on = { $printer } वर छापा
ui-print-job-where = { $printer } · { $when }
ui-print-jobs = प्रिंटरला काय पाठवले
ui-print-jobs-none = गेल्या आठवड्यात काही पाठवलेले नाही.
ui-print-state-queued = आपल्या वेळेची वाट पाहत आहे.
ui-print-state-printing = छापले जात आहे.
ui-print-state-stuck = अडकले आहे.
ui-print-state-done = छापले.
ui-print-state-failed = छापले गेले नाही.
ui-print-state-cancelled = काढून टाकले.
ui-printer-trouble-paused = प्रिंटर थांबवला आहे. या पीसीच्या प्रिंटर सेटिंगमधून पुन्हा सुरू करा.
ui-printer-trouble-paper = प्रिंटरमध्ये कागद नाही, किंवा हा कागद नाही. ट्रे भरा.
ui-printer-trouble-jam = प्रिंटरमध्ये कागद अडकला आहे. ओढून काढा.
ui-printer-trouble-offline = प्रिंटर उत्तर देत नाही. तो चालू आणि जोडलेला आहे का?
ui-printer-trouble-ink = शाई किंवा टोनर संपला आहे.
ui-printer-trouble-door = प्रिंटरचे झाकण उघडे आहे.
ui-printer-trouble-held = काम रांगेत रोखून ठेवले आहे.
ui-printer-trouble-gone = हा प्रिंटर आता या पीसीवर नाही.
ui-printer-trouble-other = प्रिंटर चूक सांगत आहे.
ui-printers-title = या पीसीचे प्रिंटर
ui-printers-default = नेहमीचा प्रिंटर
ui-printers-ready = तयार
ui-printers-which = कोणता प्रिंटर काय छापतो
ui-printers-usual = नेहमीचा प्रिंटर
ui-printers-again = पुन्हा पाहा
ui-token-slip = टोकन चिठ्ठी
ui-paper-roll80 = रोल, 80 मिमी

## What doctors released
ui-release-title = छापायचे
ui-release-print = छापा
ui-release-print-name = { $name } यांचे औषधपत्र छापा
ui-release-preview = पहा
ui-release-preview-name = { $name } यांचे औषधपत्र पहा
ui-release-stuck = { $printer } अडकला आहे: अजून काही बाहेर आले नाही. तो पाहा, मग पुन्हा छापा.
ui-thing-release = छापायला दिलेले पान
ui-thing-version = आवृत्ती
ui-thing-template = साचा

## Certificates and registers
ui-field-condition = आजार
ui-field-from = पासून
ui-field-to = पर्यंत (तो दिवस धरून)
ui-field-certificate-text = काय प्रमाणित केले आहे
ui-field-marks = ओळखीच्या खुणा
ui-field-place = ठिकाण
ui-certificate-write = प्रमाणपत्र लिहा
ui-certificate-title = प्रमाणपत्र
ui-certificate-kind = कशासाठी
ui-certificate-leave = रजा
ui-certificate-fitness = तंदुरुस्ती
ui-certificate-other = इतर काही
ui-certificate-marks-hint = प्रत्येकी एक ओळ, किमान एक. रुग्णाची सही किंवा अंगठा कागदावर घेतला जातो.
ui-certificate-final = त्याला नोंदवहीचा पुढचा क्रमांक मिळतो आणि नंतर बदलता येत नाही.
ui-certificate-issue = द्या आणि कागद दाखवा
ui-settings-registers = नोंदवह्या
ui-register-show = कागद दाखवा
ui-register-month = पूर्ण महिना
ui-register-cases-text = प्रत्येक झालेल्या भेटीचे नाव, तारीख, सेवा आणि फी, आयकर नियमांप्रमाणे (फॉर्म 25, आधी फॉर्म 3C).
ui-register-certificates = प्रमाणपत्रांची नोंदवही
ui-register-certificates-text = इथे दिलेले प्रत्येक प्रमाणपत्र: क्रमांक, ओळखीच्या खुणा आणि मजकूर.
ui-register-certificates-none = अजून प्रमाणपत्र दिलेले नाही. डॉक्टर ते सही केलेल्या तपासणीच्या कागदावरून लिहितात.
ui-register-certificate = { $title } · { $date } · { $doctor }
ui-register-print-one = प्रमाणपत्र { $number } दाखवा
ui-prints-waiting =
    { $count ->
        [one] 1 छपाई { $printer } वर थांबली आहे
       *[other] { $count } छपाया थांबल्या आहेत, शेवटची { $printer } वर
    }
ui-prints-waiting-show = थांबलेल्या छपाया
ui-prints-waiting-hide = ओळ लपवा
ui-prints-waiting-hide-text = आणखी एखादी छपाई थांबली की लपवलेली ओळ परत दिसते.
ui-print-jobs-none-waiting = काहीही थांबलेले नाही.
ui-print-job-forgotten = यादीतून काढले.
ui-print-job-forget = यादीतून काढा
