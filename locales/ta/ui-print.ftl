# Printing. A draft by the makers, see ui.ftl.
ui-checked-print = ui-print.ftl
    .source = draft by the makers

ui-field-paper-kind = தாள்
ui-field-tray = தட்டு
ui-paper-english-only = ஆங்கிலம் மட்டும்
ui-paper-english-and = ஆங்கிலம், { $language }
ui-paper-page = { $of } இல் பக்கம் { $page }
ui-paper-save = PDF ஆகச் சேமி
ui-paper-saved = { $name } பதிவிறக்கக் கோப்புறைக்குத் தரப்பட்டது.
ui-paper-unreadable = பக்கத்தை வரைய முடியவில்லை. அச்சிடலாம், சேமிக்கலாம்.
ui-print = அச்சிடு
ui-print-title = மருந்துச் சீட்டை அச்சிடு
ui-print-preview = முன்னோட்டம்
ui-print-not-ready = { $printer } (தயாராக இல்லை)
ui-print-sent = { $printer } க்கு அனுப்பப்பட்டது.
ui-paper-kind-prescription = மருந்துச் சீட்டு
ui-paper-kind-visit_summary = வருகைச் சுருக்கம்
ui-paper-kind-certificate = சான்றிதழ்
ui-paper-kind-case_register = தினசரி நோயாளி பதிவேடு
ui-paper-kind-receipt = ரசீது
ui-paper-kind-token = டோக்கன் சீட்டு
ui-paper-kind-phrase_sheet = சொற்றொடர் தாள்
ui-paper-kind-calibration = அச்சிட்ட தாளுக்கான அளவுகோல்கள்
ui-paper-kind-sample = மாதிரித் தாள்
ui-paper-kind-recovery_kit = மீட்புத் தாள்
ui-print-tray-own = அச்சுப்பொறி தேர்வு செய்வது
ui-print-waits = இப்போது அச்சிடுவது சரிசெய்யும் வரை காத்திருக்கும்.
ui-print-job-waits = தாள் வரிசையில் காத்திருக்கிறது; சரிசெய்ததும் வரும். அமைப்புகள், அச்சுப்பொறிகள் வழியாக வேறிடத்தில் அச்சிடலாம்.
ui-print-job-cancel = வரிசையிலிருந்து எடு
ui-print-job-cancelled = வரிசையிலிருந்து எடுக்கப்பட்டது.
ui-print-job-again = மீண்டும் அச்சிடு
ui-print-job-on = { $printer } இல் அச்சிடு
ui-print-job-where = { $printer } · { $when }
ui-print-jobs = அச்சுப்பொறிகளுக்கு அனுப்பியவை
ui-print-jobs-none = கடந்த வாரம் எதுவும் அனுப்பவில்லை.
ui-print-state-queued = தன் முறைக்குக் காத்திருக்கிறது.
ui-print-state-printing = அச்சாகிறது.
ui-print-state-stuck = நின்றுவிட்டது.
ui-print-state-done = அச்சிடப்பட்டது.
ui-print-state-failed = அச்சிடப்படவில்லை.
ui-print-state-cancelled = எடுக்கப்பட்டது.
ui-printer-trouble-paused = அச்சுப்பொறி இடைநிறுத்தப்பட்டுள்ளது. இந்தக் கணினியின் அச்சு அமைப்பில் மீண்டும் தொடங்குக.
ui-printer-trouble-paper = அச்சுப்பொறியில் தாள் இல்லை, அல்லது இந்தத் தாள் இல்லை. தட்டை நிரப்புக.
ui-printer-trouble-jam = அச்சுப்பொறியில் தாள் சிக்கியுள்ளது. வெளியே இழுக்க.
ui-printer-trouble-offline = அச்சுப்பொறி பதில் தரவில்லை. இயங்குகிறதா, இணைந்துள்ளதா?
ui-printer-trouble-ink = மை அல்லது டோனர் தீர்ந்தது.
ui-printer-trouble-door = அச்சுப்பொறியின் மூடி திறந்துள்ளது.
ui-printer-trouble-held = பணி வரிசையில் நிறுத்திவைக்கப்பட்டுள்ளது.
ui-printer-trouble-gone = இந்த அச்சுப்பொறி இனி இந்தக் கணினியில் இல்லை.
ui-printer-trouble-other = அச்சுப்பொறி பிழையைத் தெரிவிக்கிறது.
ui-printers-title = இந்தக் கணினியின் அச்சுப்பொறிகள்
ui-printers-default = வழக்கமான அச்சுப்பொறி
ui-printers-ready = தயார்
ui-printers-which = எந்த அச்சுப்பொறி எதை அச்சிடும்
ui-printers-usual = வழக்கமான அச்சுப்பொறி
ui-printers-again = மீண்டும் பார்
ui-token-slip = டோக்கன் சீட்டு
ui-paper-roll80 = சுருள், 80 மிமீ

## What doctors released
ui-release-title = அச்சிட வேண்டியவை
ui-release-print = அச்சிடு
ui-release-print-name = { $name } அவர்களின் மருந்துச் சீட்டை அச்சிடு
ui-release-preview = பார்
ui-release-preview-name = { $name } அவர்களின் மருந்துச் சீட்டைப் பார்
ui-release-stuck = { $printer } நின்றுவிட்டது: இன்னும் எதுவும் வரவில்லை. அதைப் பார்த்து, மீண்டும் அச்சிடுக.
ui-thing-release = அச்சிடத் தந்த தாள்
ui-thing-version = பதிப்பு
ui-thing-template = வார்ப்புரு

## Certificates and registers
ui-field-condition = நோய்
ui-field-from = முதல்
ui-field-to = வரை (அந்த நாள் உட்பட)
ui-field-certificate-text = எதற்குச் சான்று
ui-field-marks = அடையாளக் குறிகள்
ui-field-place = இடம்
ui-certificate-write = சான்றிதழ் எழுது
ui-certificate-title = சான்றிதழ்
ui-certificate-kind = எதற்காக
ui-certificate-leave = விடுப்பு
ui-certificate-fitness = உடல்தகுதி
ui-certificate-other = வேறு
ui-certificate-marks-hint = ஒவ்வொன்றும் ஒரு வரி, குறைந்தது ஒன்று. நோயாளியின் கையொப்பம் அல்லது கைரேகை தாளில் பெறப்படும்.
ui-certificate-final = இது பதிவேட்டின் அடுத்த எண்ணைப் பெறும்; பின்னர் மாற்ற முடியாது.
ui-certificate-issue = வழங்கித் தாளைக் காட்டு
ui-settings-registers = பதிவேடுகள்
ui-register-show = தாளைக் காட்டு
ui-register-month = முழு மாதம்
ui-register-cases-text = முடிந்த ஒவ்வொரு வருகையின் பெயர், தேதி, சேவை, கட்டணம்; வருமான வரி விதிகளின்படி (படிவம் 25, முன்பு படிவம் 3C).
ui-register-certificates = சான்றிதழ் பதிவேடு
ui-register-certificates-text = இங்கே வழங்கிய ஒவ்வொரு சான்றிதழும்: எண், அடையாளக் குறிகள், வாசகம்.
ui-register-certificates-none = இன்னும் சான்றிதழ் வழங்கவில்லை. கையொப்பமிட்ட பரிசோதனையின் தாளிலிருந்து மருத்துவர் எழுதுவார்.
ui-register-certificate = { $title } · { $date } · { $doctor }
ui-register-print-one = சான்றிதழ் { $number } காட்டு
ui-prints-waiting =
    { $count ->
        [one] 1 அச்சு { $printer } இல் நிற்கிறது
       *[other] { $count } அச்சுகள் நிற்கின்றன, கடைசியாக { $printer } இல்
    }
ui-prints-waiting-show = நிற்கும் அச்சுகள்
ui-prints-waiting-hide = வரியை மறை
ui-prints-waiting-hide-text = இன்னொரு அச்சு நின்றால் மறைத்த வரி மீண்டும் தெரியும்.
ui-print-jobs-none-waiting = எதுவும் நிற்கவில்லை.
ui-print-job-forgotten = பட்டியலிலிருந்து நீக்கப்பட்டது.
ui-print-job-forget = பட்டியலிலிருந்து நீக்கு
