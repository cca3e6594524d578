# Numbers of days and months, the call list. A draft by the makers, see ui.ftl.
ui-checked-reports = ui-reports.ftl
    .source = draft by the makers

ui-reports-day = நாள்
ui-reports-month = மாதம்
ui-reports-followups = மறுவருகைகள்
ui-reports-before = முந்தையது
ui-reports-after = அடுத்தது
ui-reports-from = முதல்
ui-reports-to = வரை
ui-reports-csv = CSV ஆகச் சேமி
ui-reports-saved = { $name } எனச் சேமிக்கப்பட்டது. கோப்பு கிடைத்த எவரும் படிக்கலாம்.
ui-reports-table = எண்கள் அட்டவணையில்
ui-reports-date = நாள்
ui-reports-hour = வந்த நேரம்
ui-reports-none = இந்த நாட்களில் யாரும் வரவில்லை.
ui-reports-most = அதிகம்: { $label }, { $value }.
ui-reports-busiest = அதிகம் { $day }: { $count }.

## The few numbers on top
ui-reports-patients = நோயாளிகள்
ui-reports-new-returning = { $fresh } புதியவர் · { $returning } மறுவருகை
ui-reports-visits = வருகைகள்
ui-reports-finished = { $count } முடிந்தன
ui-reports-still-here = { $count } இன்னும் இங்கே
ui-reports-not-seen = { $count } பார்க்காமல் சென்றனர்
ui-reports-wait = வழக்கமான காத்திருப்பு
ui-reports-wait-none = யாருடைய காத்திருப்பும் இன்னும் தெரியாது.
ui-reports-wait-longest =
    { $count ->
        [one] மிக நீண்டது { $wait }; { $count } காத்திருப்பு கணக்கில்
       *[other] மிக நீண்டது { $wait }; { $count } காத்திருப்புகள் கணக்கில்
    }
ui-reports-takings = வரவு
ui-reports-takings-by = ரொக்கம் { $cash } · UPI { $upi }
ui-reports-due = { $amount } வர வேண்டும்
ui-reports-given-back = { $amount } திருப்பித் தரப்பட்டது
ui-reports-asked-day = இந்நாளில் வரச் சொன்னவர்கள்
ui-reports-asked-month = இம்மாதம் வரச் சொன்னவர்கள்
ui-reports-asked-came = { $came } வந்தனர் · { $open } பேரை இன்னும் அழைக்கவில்லை

## Charts
ui-reports-by-day = நாள்வாரி வருகைகள்
ui-reports-new = புதிய நோயாளிகள்
ui-reports-others = மறுவருகை
ui-reports-by-hour = வந்த நேரப்படி வருகைகள்
ui-reports-wait-by-hour = வந்த நேரப்படி வழக்கமான காத்திருப்பு
ui-reports-minutes = நிமிடங்கள்
ui-reports-takings-by-day = நாள்வாரி வரவு
ui-reports-takings-none = இந்த நாட்களில் பணம் பெறவில்லை.
ui-reports-rupees = ரூபாய்
ui-reports-doctors = மருத்துவர்வாரி வருகைகள்
ui-reports-diagnoses = நோயறிதல்கள்
ui-reports-diagnosis = நோயறிதல்
ui-reports-consults = பரிசோதனைகள்
ui-reports-diagnoses-of = கையொப்பமிட்ட { $consults } பரிசோதனைகளில் { $different } வேறுபட்டவை; { $without } இல் நோயறிதல் இல்லை.
ui-reports-diagnoses-none = இந்த நாட்களில் கையொப்பமிட்ட பரிசோதனை இல்லை.

## Who was asked to come again
ui-followups-all = வந்தவர்களும் பேசியவர்களும் கூட
ui-followups-none = இந்த நாட்களில் யாரையும் வரச் சொல்லவில்லை
ui-followups-none-text = மருத்துவர் கையொப்பமிடும் மறுவருகை இங்கே தானாகத் தோன்றும்.
ui-followups-done = அழைக்க வேண்டியவர் யாரும் இல்லை
ui-followups-done-text = எல்லாரும் வந்தனர், அல்லது அவர்களிடம் பேசியாயிற்று.
ui-followups-due = { $day } வர வேண்டும்
ui-followups-seen = { $day } வந்திருந்தார், { $doctor }
ui-followups-came = { $day } வந்தார்.
ui-followups-called = { $name } அழைத்தார், { $day }, { $time }
ui-followups-no-phone = தொலைபேசி இல்லை
ui-followups-outcome = { $name } அவர்களை அழைத்ததில் என்ன ஆயிற்று
ui-followups-reached = வருவார்
ui-followups-not-reached = பதில் இல்லை
ui-followups-not-coming = வரமாட்டார்
ui-followups-noted = { $name } பற்றிக் குறிக்கப்பட்டது.
ui-followups-stage-open = யாரும் அழைக்கவில்லை
ui-followups-stage-reached = வருவார்
ui-followups-stage-not-reached = பதில் இல்லை
ui-followups-stage-not-coming = வரமாட்டார்
ui-followups-stage-came = வந்தார்
ui-thing-follow-up = மறுவருகை
