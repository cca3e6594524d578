# Frame and parts that every screen shares. A draft by the makers: `checked_by` stays away until somebody who speaks the language
# has read the file. What is not here is shown in English.
ui-checked-frame = ui.ftl
    .source = draft by the makers

ui-app-name = நிரந்தர்
ui-app-promise = உங்கள் கிளினிக்கின் நாள் இணையத்துக்காக ஒருபோதும் காத்திருப்பதில்லை. பதிவுகள் உங்களுக்கு மட்டுமே சொந்தம்; இந்தக் கணினியில் மறையாக்கத்துடன் இருக்கும்.
ui-version = பதிப்பு { $version }
ui-loading = திறக்கிறது…
ui-optional = (விருப்பம்)
ui-date-day = நாள்
ui-date-month = மாதம்
ui-date-year = ஆண்டு
ui-back = பின்
ui-next = அடுத்து
ui-close = மூடு
ui-cancel = ரத்து
ui-save = சேமி
ui-saved = சேமிக்கப்பட்டது.
ui-undo = திரும்ப எடு
ui-try-again = மீண்டும் முயல்க
ui-actions = செயல்கள்
ui-file-choose = கோப்பைத் தேர்வு செய்
ui-file-none = கோப்பு தேர்வு செய்யப்படவில்லை
ui-help = விசைப் பட்டியல்
ui-lock = பூட்டு
ui-language = மொழி
ui-theme = நிறங்கள்
ui-theme-system = கணினியைப் போல
ui-theme-light = வெளிர்
ui-theme-dark = இருள்
ui-error-unknown = ஏதோ தவறு. சேமிக்கப்பட்டதாகத் தெரிவது சேமிக்கப்பட்டுள்ளது. மீண்டும் முயல்க.
ui-error-unreachable = நிரந்தரின் உட்பகுதி பதில் தரவில்லை. சேமிக்கப்பட்டதாகத் தெரிவது சேமிக்கப்பட்டுள்ளது. சாளரத்தை மூடி நிரந்தரை மீண்டும் தொடங்குக.

## Navigation and keys
ui-nav = திரைகள்
ui-nav-desk = வரவேற்பு
ui-nav-consult = பரிசோதனை
ui-nav-reports = அறிக்கை
ui-nav-staff = பணியாளர்
ui-nav-settings = அமைப்புகள்
ui-keys-title = விசைப் பட்டியல்
ui-keys-text = எல்லாத் திரையும் மவுஸ் இல்லாமல் இயங்கும். தனி எழுத்து ஒருபோதும் குறுக்குவிசை அல்ல.
ui-keys-here = இந்தத் திரையில்
ui-keys-frame = எங்கும்
ui-keys-everywhere = எல்லாப் படிவங்களிலும் பட்டியல்களிலும்
ui-keys-tab = அடுத்த பெட்டி அல்லது பொத்தான்; Shift உடன் முந்தையது
ui-keys-arrows = பட்டியல் அல்லது தேர்வுகளில் நகர்க
ui-keys-enter = குறித்த வரியை எடுக்க, அல்லது படிவத்தைச் சேமிக்க
ui-keys-escape = மூட, அல்லது தேடலை அழிக்க

## Ages, sexes, waiting
ui-age-y = { $count } வயது
ui-age-m = { $count } மாதம்
ui-age-d = { $count } நாள்
ui-sex-female = பெண்
ui-sex-male = ஆண்
ui-sex-other = மற்றவர்
ui-sex-unknown = சொல்லவில்லை
ui-wait-minutes = { $minutes } நிமி.
ui-wait-hours = { $hours } மணி { $minutes } நிமி.

## Names of fields, also inside messages
ui-field-needed = இதை நிரப்புக.
ui-field-clinic = கிளினிக்கின் பெயர்
ui-field-branch = கிளை
ui-field-address = முகவரி
ui-field-branch-address = முகவரி
ui-field-branch-phone = கடிதத்தலைப்பில் உள்ள தொலைபேசி
ui-field-your-name = உங்கள் பெயர்
ui-field-name = பெயர்
ui-field-local-name = மற்ற எழுத்தில் பெயர்
ui-field-phone = தொலைபேசி
ui-field-sex = பாலினம்
ui-field-age = வயது
ui-field-birth = வயது அல்லது பிறந்த தேதி
ui-field-birth-date = பிறந்த தேதி
ui-field-area = ஊர் அல்லது பகுதி
ui-field-pin = பின்கோடு
ui-field-language = மொழி
ui-field-guardian = பாதுகாவலர்
ui-field-relation = உறவு
ui-field-abha-number = ஆபா எண்
ui-field-abha-address = ஆபா முகவரி
ui-field-aadhaar-last4 = ஆதாரின் கடைசி நான்கு இலக்கங்கள்
ui-field-blood-group = இரத்த வகை
ui-field-referred-by = அனுப்பியவர்
ui-field-reason = வந்த காரணம்
ui-field-doctor = மருத்துவர்
ui-field-roles = பொறுப்புகள்
ui-field-registration-number = மருத்துவப் பதிவு எண்
ui-field-qualifications = பட்டங்கள்
ui-field-password = கடவுச்சொல்
ui-field-password-again = மீண்டும் கடவுச்சொல்
ui-field-current-password = தற்போதைய கடவுச்சொல்
ui-field-new-password = புதிய கடவுச்சொல்
ui-field-words = 24 மீட்புச் சொற்கள்
ui-field-file = கோப்பு
ui-field-folder = கோப்புறை
ui-field-backup-file = காப்புக் கோப்பு
ui-field-backup-folder = காப்புக் கோப்புறை
ui-field-idle-minutes = இத்தனை நிமிடம் பயன்பாடு இல்லையெனில் பூட்டு
ui-field-privacy-contact = தனியுரிமைக் கேள்விகளுக்குத் தொடர்பு
ui-field-printer = அச்சுப்பொறி
ui-field-copies = பிரதிகள்
ui-field-paper-size = தாள் அளவு
ui-field-paper-language = தாளில் உள்ள மொழி
ui-field-screen-language = திரையின் மொழி
ui-thing-patient = நோயாளி
ui-thing-encounter = பரிசோதனை
ui-thing-visit = வருகை
ui-thing-person = நபர்
ui-thing-printer = அச்சுப்பொறி

## Roles
ui-role-owner = உரிமையாளர்
ui-role-owner-hint = பணியாளர், அமைப்புகள், காப்பு; எல்லாம் படிப்பார்
ui-role-doctor = மருத்துவர்
ui-role-doctor-hint = பரிசோதிப்பார், மருந்து எழுதுவார், கையொப்பமிடுவார்
ui-role-nurse = செவிலியர்
ui-role-nurse-hint = வரவேற்பு, அளவீடுகள், குறிப்புகள்
ui-role-receptionist = வரவேற்பாளர்
ui-role-receptionist-hint = வரவேற்பு; மருத்துவப் பதிவுகளைத் திறக்க முடியாது
ui-role-pharmacist = மருந்தாளர்
ui-role-pharmacist-hint = நோயாளிகளைத் தேடுவார்; மருத்துவப் பதிவுகள் இல்லை
ui-role-lab = ஆய்வகம்
ui-role-lab-hint = நோயாளிகளைத் தேடுவார்; மருத்துவப் பதிவுகள் இல்லை
ui-role-accountant = கணக்காளர்
ui-role-accountant-hint = எண்ணிக்கையும் வரிசையும்; மருத்துவப் பதிவுகள் இல்லை

## Passwords
ui-password-show = கடவுச்சொல்லைக் காட்டு
ui-password-hide = கடவுச்சொல்லை மறை
ui-password-strength = கடவுச்சொல்லின் வலிமை
ui-password-advice = தொடர்பில்லாத மூன்று நான்கு சொற்கள் வலுவானவை, நினைவில் வைக்க எளியவை. இலக்கம், குறி பற்றி விதி ஏதும் இல்லை.
ui-password-score-none = இன்னும் எதுவும் தட்டச்சு செய்யவில்லை
ui-password-score-0 = உடனே யூகிக்கலாம்
ui-password-score-1 = மிகப் பலவீனம்
ui-password-score-2 = பலவீனம்
ui-password-score-3 = வலுவானது
ui-password-score-4 = மிக வலுவானது
ui-password-not-enough = இந்தக் கணினிக்குப் போதாது
ui-password-differs = இரண்டு கடவுச்சொற்களும் ஒன்றல்ல.
ui-password-change = என் கடவுச்சொல்லை மாற்று
ui-password-changed = உங்கள் கடவுச்சொல் மாற்றப்பட்டது.
ui-password-current-wrong = தற்போதைய கடவுச்சொல் சரியல்ல. எதுவும் மாறவில்லை.

## Key store
ui-keyring-file-title = இந்தக் கணினியில் சாவிக் களஞ்சியம் இல்லை
ui-keyring-file-text = சாவிகள் இந்தப் பயனர் கணக்கு மட்டுமே படிக்கும் ஒரு கோப்பில் உள்ளன. அதை நகலெடுப்பவர் கடவுச்சொல்லை யூகிக்க வேண்டும்; எனவே மிக வலுவான கடவுச்சொற்கள் மட்டுமே ஏற்கப்படும்.
ui-keyring-file-short = சாவிகள் கோப்பில்
