# Money at the desk. A draft by the makers, see ui.ftl.
ui-checked-money = ui-money.ftl
    .source = draft by the makers

ui-nav-cash = பணம்
ui-keys-fee = கட்டணம்
ui-settings-fees = கட்டணம்

## The fee behind a token
ui-fee-title = கட்டணம்
ui-fee-cash = ரொக்கம்
ui-fee-upi = UPI
ui-fee-due = பின்னர் தருவார்
ui-fee-free = இலவசம்
ui-fee-other = வேறு தொகை
ui-fee-amount = தொகை ரூபாயில்
ui-fee-reason = காரணம்
ui-fee-why-first = முதல் வருகை
ui-fee-why-follow-up = மறுவருகை, கடைசியாகக் கட்டணம் தந்தது { $day }
ui-fee-why-free = { $day } வரை மறுவருகை இலவசம்
ui-fee-why-none = { $doctor } அவர்களுக்கு இன்னும் கட்டணம் இல்லை. தொகையைத் தட்டச்சு செய்க.
ui-fee-owed = முந்தைய பாக்கி { $amount }
ui-fee-was-paid = { $amount } தரப்பட்டது, { $mode }
ui-fee-was-free = இலவசம்
ui-fee-is-due = { $amount } தர வேண்டும்
ui-fee-receipt = ரசீது { $number }
ui-mode-cash = ரொக்கம்
ui-mode-upi = UPI

## UPI
ui-upi-title = UPI: { $amount }
ui-upi-code = UPI குறி, { $payee } அவர்களுக்கு
ui-upi-note = டோக்கன் { $token }
ui-upi-reference = கட்டணக் குறிப்பெண்
ui-upi-reference-hint = செயலியில் தெரிவது போல; எழுத்துகளும் இலக்கங்களும்.
ui-upi-seen = பணம் வந்தது

## Dues
ui-due-take = பணம் வாங்கு
ui-due-take-name = { $name } அவர்களிடம் பணம் வாங்கு
ui-due-of = { $name }: { $day } க்கு { $amount } தர வேண்டும்
ui-due-how = எப்படி

## The day
ui-cash-day = நாள்
ui-cash-day-before = முந்தைய நாள்
ui-cash-day-after = அடுத்த நாள்
ui-cash-dues = வர வேண்டியது
ui-cash-due = வர வேண்டியது
ui-cash-free = இலவச வருகைகள்
ui-cash-people = நபர் வாரியாக
ui-cash-person = வாங்கியவர்
ui-cash-nobody = இந்த நாளில் யாரும் பணம் வாங்கவில்லை.
ui-cash-receipts = ரசீதுகள்
ui-cash-no-receipts = இந்த நாளில் ரசீது இல்லை
ui-cash-no-receipts-text = டோக்கன் தந்த உடனே வரவேற்பில் கட்டணம் வாங்கப்படும்.
ui-cash-number = எண்
ui-cash-time = நேரம்
ui-cash-patient = நோயாளி
ui-cash-visit-day = வருகை
ui-cash-actions = செயல்கள்

## Giving back
ui-reverse = திருப்பிக் கொடு
ui-reverse-name = ரசீது { $number } பணத்தைத் திருப்பிக் கொடு
ui-reverse-title = { $amount } திருப்பிக் கொடு
ui-reverse-text = ரசீது { $number }, { $name }. ரசீது பதிவில் இருக்கும்; கட்டணம் மீண்டும் பாக்கியாகும்.
ui-reverse-reason = ஏன்
ui-reversed = திருப்பித் தரப்பட்டது.
ui-reversed-by = திருப்பித் தந்தவர் { $name }

## Counting
ui-count-title = ரொக்கத்தை எண்ணு
ui-count-closing = எண்ணியது
ui-count-none = இன்னும் எண்ணவில்லை.
ui-count-pieces = { $kind } ரூபாய் நோட்டு அல்லது நாணயம்
ui-count-expected = இருக்க வேண்டியது
ui-count-counted = எண்ணியது
ui-count-missing = குறைவு
ui-count-over = அதிகம்
ui-count-right = வேறுபாடு
ui-count-is-missing = { $amount } குறைவு
ui-count-is-over = { $amount } அதிகம்
ui-count-is-right = கணக்கு சரி
ui-count-line = { $expected } இல் { $counted }
ui-count-of = { $name } வாங்கியது
ui-count-note = குறிப்பு
ui-count-keep = இந்த எண்ணிக்கையை வை

## Close of the day
ui-day-close = நாள் கணக்கை முடி
ui-day-close-text = நாளின் வருகைகள் எண்ணப்பட்டுக் காப்பு எடுக்கப்படும். பின்னரும் பணியைத் தொடரலாம்.
ui-day-not-counted = ரொக்கம் இன்னும் எண்ணப்படவில்லை.
ui-day-close-now = நாள் கணக்கை இப்போது முடி
ui-day-closed = இன்று { $visits } வருகைகள், { $open } இன்னும் திறந்தவை.
ui-day-money = ரொக்கம் { $cash }, UPI { $upi }, வர வேண்டியது { $dues }.
ui-day-backup = காப்பு எடுக்கப்பட்டது.
ui-day-no-backup = காப்பு எடுக்கப்படவில்லை: கோப்புறை தேர்வு செய்யப்படவில்லை.

## Receipts
ui-fee-print = ரசீதை அச்சிடு
ui-receipt-title = ரசீது
ui-receipt-print = அச்சிடு
ui-receipt-print-name = ரசீது { $number } அச்சிடு
