# Numbers of days and months, the call list. A draft by the makers, see ui.ftl.
ui-checked-reports = ui-reports.ftl
    .source = draft by the makers

ui-reports-day = दिवस
ui-reports-month = महिना
ui-reports-followups = पुन्हा भेटी
ui-reports-before = आधीचा
ui-reports-after = पुढचा
ui-reports-from = पासून
ui-reports-to = पर्यंत
ui-reports-csv = CSV म्हणून जतन करा
ui-reports-saved = { $name } म्हणून जतन केले. फाइल ज्याला सापडेल तो वाचू शकतो.
ui-reports-table = आकडे तक्त्यात
ui-reports-date = दिवस
ui-reports-hour = येण्याची वेळ
ui-reports-none = या दिवसांत कोणी आले नाही.
ui-reports-most = सर्वाधिक: { $label }, { $value }.
ui-reports-busiest = { $day } ला सर्वाधिक: { $count }.

## The few numbers on top
ui-reports-patients = रुग्ण
ui-reports-new-returning = { $fresh } नवे · { $returning } जुने
ui-reports-visits = भेटी
ui-reports-finished = { $count } झाल्या
ui-reports-still-here = { $count } अजून इथे
ui-reports-not-seen = { $count } न तपासता गेले
ui-reports-wait = नेहमीची प्रतीक्षा
ui-reports-wait-none = कोणाचीही प्रतीक्षा अजून माहीत नाही.
ui-reports-wait-longest =
    { $count ->
        [one] सर्वात जास्त { $wait }; { $count } प्रतीक्षा मोजली
       *[other] सर्वात जास्त { $wait }; { $count } प्रतीक्षा मोजल्या
    }
ui-reports-takings = जमा
ui-reports-takings-by = रोख { $cash } · UPI { $upi }
ui-reports-due = { $amount } येणे बाकी
ui-reports-given-back = { $amount } परत दिले
ui-reports-asked-day = या दिवशी बोलावलेले
ui-reports-asked-month = या महिन्यात बोलावलेले
ui-reports-asked-came = { $came } आले · { $open } जणांना अजून फोन नाही

## Charts
ui-reports-by-day = दिवसानुसार भेटी
ui-reports-new = नवे रुग्ण
ui-reports-others = जुने रुग्ण
ui-reports-by-hour = येण्याच्या वेळेनुसार भेटी
ui-reports-wait-by-hour = येण्याच्या वेळेनुसार नेहमीची प्रतीक्षा
ui-reports-minutes = मिनिटे
ui-reports-takings-by-day = दिवसानुसार जमा
ui-reports-takings-none = या दिवसांत पैसे घेतले नाहीत.
ui-reports-rupees = रुपये
ui-reports-doctors = डॉक्टरांनुसार भेटी
ui-reports-diagnoses = निदाने
ui-reports-diagnosis = निदान
ui-reports-consults = तपासण्या
ui-reports-diagnoses-of = सही केलेल्या { $consults } तपासण्यांत { $different } वेगळी निदाने; { $without } मध्ये निदान नाही.
ui-reports-diagnoses-none = या दिवसांत सही केलेली तपासणी नाही.

## Who was asked to come again
ui-followups-all = आलेले किंवा फोन लागलेलेही
ui-followups-none = या दिवसांत कोणाला बोलावलेले नाही
ui-followups-none-text = डॉक्टरांनी सही केलेली पुढची भेट इथे आपोआप दिसते.
ui-followups-done = आता कोणाला फोन करायचा नाही
ui-followups-done-text = सगळे आले, किंवा कोणीतरी त्यांच्याशी बोलले.
ui-followups-due = { $day } ला यायचे
ui-followups-seen = { $day } ला आले होते, { $doctor }
ui-followups-came = { $day } ला आले.
ui-followups-called = { $name } यांनी { $day }, { $time } ला फोन केला
ui-followups-no-phone = फोन नाही
ui-followups-outcome = { $name } यांना फोन केल्यावर काय झाले
ui-followups-reached = येतील
ui-followups-not-reached = उत्तर नाही
ui-followups-not-coming = येणार नाहीत
ui-followups-noted = { $name } यांची नोंद झाली.
ui-followups-stage-open = कोणी फोन केला नाही
ui-followups-stage-reached = येतील
ui-followups-stage-not-reached = उत्तर नाही
ui-followups-stage-not-coming = येणार नाहीत
ui-followups-stage-came = आले
ui-thing-follow-up = पुढची भेट
