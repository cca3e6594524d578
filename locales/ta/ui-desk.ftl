# Front desk: search, registration, tokens, queue. A draft by the makers, see ui.ftl.
ui-checked-desk = ui-desk.ftl
    .source = draft by the makers

ui-desk-hint = தொலைபேசி எண் அல்லது எந்த எழுத்திலும் பெயரைத் தட்டச்சு செய்க. அம்புகள் தேர்வு செய்யும், Enter எடுக்கும்.
ui-search-label = நோயாளியைத் தேடு
ui-search-placeholder = ஃபோன், பெயர், எண், ஊர்
ui-search-results = கிடைத்த நோயாளிகள்
ui-search-count =
    { $count ->
        [one] { $count } நோயாளி கிடைத்தார்
       *[other] { $count } நோயாளிகள் கிடைத்தனர்
    }
ui-search-today = இன்று
ui-search-none = யாரும் கிடைக்கவில்லை.
ui-search-new = “{ $text }” கொண்டு புதிய நோயாளியைப் பதிவு செய்
ui-search-none-new = யாரும் கிடைக்கவில்லை. “{ $text }” கொண்டு புதிய நோயாளியைப் பதிவு செய்

## Registration
ui-patient-new = புதிய நோயாளி
ui-patient-saved = பதிவு செய்யப்பட்டது: { $name }, { $number }
ui-patient-name-hint = எந்த எழுத்தும்; ஒற்றைப் பெயரும் போதும்.
ui-patient-phone-hint = குடும்பத்துக்கு ஒரே எண் இருக்கலாம். இல்லாவிட்டாலும் சரி.
ui-patient-birth-hint = 35, 8m, 12d அல்லது 31/5/2019
ui-patient-sex-needed = பெண், ஆண் அல்லது மற்றவர் என்பதைத் தேர்வு செய்க.
ui-patient-more = மேலும்: பாதுகாவலர், முகவரி, ஆபா …
ui-patient-aadhaar-hint = நான்கு இலக்கங்கள் மட்டுமே வைக்கப்படும்; முழு எண் ஏற்கப்படாது.
ui-patient-save = பதிவு செய்
ui-patient-save-anyway = புதிய நபராகப் பதிவு செய்
ui-patient-conflict = “{ $field }” க்கு இரண்டு மதிப்புகள். எது சரி என்று நோயாளியிடம் கேட்க.
ui-patient-minor-no-guardian = 18 வயதுக்குக் குறைவு; பாதுகாவலர் எழுதப்படவில்லை.
ui-duplicates-title =
    { $count ->
        [one] இவர் ஏற்கெனவே பதிவானவராக இருக்கலாம்
       *[other] இந்த { $count } பேரில் ஒருவர் இவராக இருக்கலாம்
    }
ui-duplicates-text = பெயர், வயது, ஊர் ஒப்பிடுக. புதிய நபராகவும் பதிவு செய்யலாம்.
ui-duplicates-use = இவரே
ui-duplicates-use-name = இவரே: { $name }, { $number }

## Tokens
ui-token-give = டோக்கன் கொடு
ui-token-give-to = { $doctor } அவர்களுக்கான டோக்கன்
ui-token-given = டோக்கன் கொடுக்கப்பட்டது, { $doctor }
ui-token-priority = முதலில் செல்வார் (அவசரம், முதியவர், சிறு குழந்தை)
ui-token-reason-hint = சில சொற்கள்; வரவேற்பில் தெரியும்.
ui-token-no-doctor = இங்கே இன்னும் மருத்துவர் இல்லை. பணியாளர் திரையில் சேர்க்க.
ui-token-already = இன்று டோக்கன் { $token } ஏற்கெனவே உள்ளது, { $doctor }.
ui-consult-start = பரிசோதனையைத் தொடங்கு

## Queue
ui-queue-title = இன்றைய வரிசை
ui-queue-mine = என் நோயாளிகள்
ui-queue-counts = { $waiting } காத்திருப்பு · { $done } முடிந்தது
ui-queue-all-doctors = எல்லா மருத்துவர்கள்
ui-queue-empty = வரிசையில் யாரும் இல்லை
ui-queue-empty-desk = நோயாளியைத் தேடி அல்லது பதிவு செய்து டோக்கன் கொடுக்க.
ui-queue-empty-doctor = டோக்கன் பெற்ற நோயாளிகள் இங்கே தாமே தோன்றுவர். தேடவும் செய்யலாம்.
ui-queue-priority = முதலில் செல்வார்
ui-queue-open = திற
ui-queue-open-name = { $name } திற
ui-queue-show = காட்டு
ui-queue-show-name = { $name } காட்டு
ui-queue-move = { $name } நகர்த்து
ui-stage-waiting = காத்திருப்பு
ui-stage-in_consult = மருத்துவரிடம்
ui-stage-done = முடிந்தது
ui-stage-skipped = விடப்பட்டார்
ui-stage-no_show = இல்லை
ui-stage-cancelled = சென்றுவிட்டார்
ui-move-waiting = மீண்டும் காத்திருப்பு
ui-move-in_consult = உள்ளே அனுப்பு
ui-move-done = முடிந்தது
ui-move-skipped = விடு
ui-move-no_show = இல்லை
ui-move-cancelled = சென்றார்

## Household, editing, photo
ui-search-same-phone = அதே தொலைபேசி
ui-search-new-phone = { $phone } எண்ணில் புதிய நோயாளி
ui-household = அதே தொலைபேசியில்
ui-household-new = இந்தத் தொலைபேசியில் புதிய நோயாளி
ui-patient-edit = பதிவை மாற்று
ui-patient-edit-short = மாற்று
ui-patient-blood-unknown = தெரியாது
ui-patient-guardian-hint = 18 வயதுக்குக் குறைவு: குழந்தைக்குப் பொறுப்பு யார்?
ui-photo = படம்
ui-photo-of = { $name } அவர்களின் படம்
ui-photo-camera = கேமரா
ui-photo-file = படத்தைத் தேர்வு செய்
ui-photo-shoot = படம் எடு
ui-photo-remove = படத்தை நீக்கு
ui-photo-hint = சிறிதாக, மற்றவற்றிலிருந்து தனியாக வைக்கப்படும். நீக்கினால் இனி தெரியாது; மறையாக்க வரலாற்றில் இருக்கும்.
ui-photo-unreadable = இந்தக் கோப்பில் படம் இல்லை.
ui-photo-no-camera = இங்கே கேமராவைப் பயன்படுத்த முடியாது. பதிலாகப் படத்தைத் தேர்வு செய்க.
ui-place-list = பகுதிகளும் பின்கோடுகளும்
ui-place-unknown = இந்திய அஞ்சல் பட்டியலில் இல்லை; உள்ளபடியே வைக்கப்படும்.

## After the token
ui-token-had = இந்த டோக்கன் ஏற்கெனவே இருந்தது, { $doctor }
ui-token-undo = தவறான நபர்: திரும்ப எடு
ui-token-toast = { $name } அவர்களுக்கு டோக்கன் { $token }
ui-token-taken-back = டோக்கன் { $token } திரும்ப எடுக்கப்பட்டது.

## Calling
ui-queue-go = வரிசைக்குச் செல்
ui-queue-doors = மருத்துவர்களும் அவர்களிடம் இருப்பவரும்
ui-queue-door-called = { $token } அழைக்கப்பட்டார்
ui-queue-door-inside = { $token } மருத்துவரிடம்
ui-queue-door-empty = யாரும் அழைக்கப்படவில்லை
ui-queue-next = அடுத்தவரை அழை
ui-queue-next-name = { $doctor } அவர்களின் அடுத்த நோயாளியை அழை
ui-queue-again = மீண்டும் அழை
ui-queue-again-name = { $doctor } அவர்களுக்காக மீண்டும் அழை
ui-queue-call = அழை
ui-queue-done-next = முடிந்தது, அடுத்தவர்
ui-queue-done-next-name = முடிந்தது, { $doctor } அவர்களின் அடுத்த நோயாளியை அழை
ui-queue-choose-doctor = எந்த மருத்துவருக்கு? பட்டியலுக்கு மேல் ஒருவரை, அல்லது பட்டியலில் ஒரு வரியைத் தேர்வு செய்க.
ui-queue-called = { $token } அழைக்கப்பட்டார்: { $name }
ui-queue-called-again = { $token } மீண்டும் அழைக்கப்பட்டார்: { $name }
ui-queue-called-since = அழைக்கப்பட்டார், { $wait }
ui-queue-finished = { $token } முடிந்தது.
ui-queue-nobody-waits = வேறு யாரும் காத்திருக்கவில்லை.
ui-queue-earlier = முன்பு பார்த்த { $count } பேரைக் காட்டு
ui-queue-moved = { $token }: { $stage }
ui-queue-priority-on = முதலில் செல்வார்
ui-queue-priority-off = இனி முதலில் அல்ல

## Vital signs
ui-vitals = பிபி, எடை …
ui-vitals-of = பிபி, எடை …: { $name }
ui-vitals-take = அளவிடு
ui-vitals-save = சேமி
ui-vitals-saved = { $name } அவர்களின் அளவீடுகள் சேமிக்கப்பட்டன.
ui-vitals-hint = அளக்காததைக் காலியாக விடுக. Enter அடுத்த பெட்டிக்குச் செல்லும்.
ui-vitals-none = இன்னும் அளவீடுகள் இல்லை
ui-vitals-none-text = இரண்டாம் வருகையிலிருந்து வரைபடங்கள் இங்கே தெரியும்.
ui-vitals-before = முன்பு: { $value }, { $day }
ui-vitals-unusual = வழக்கமில்லாதது. சரிதானா?
ui-vitals-limits = ஏன் கேட்கிறது: வரம்புகள் தவறைப் பிடிக்க, நோயறிதல் அல்ல.
ui-vitals-limits-unchecked = ஏன் கேட்கிறது: வரம்புகள் தவறைப் பிடிக்க, நோயறிதல் அல்ல. இன்னும் மருத்துவர் சரிபார்க்கவில்லை.
ui-vitals-wrong-number = எண்ணை எழுதுக.
ui-vitals-wrong-bp = இரண்டு எண்கள்: 120/80
ui-vitals-signed = மருத்துவர் கையொப்பமிட்டுவிட்டார்: இனி எதையும் சேர்க்க முடியாது.
ui-vitals-correcting = இவை { $time } மணிக்கு எடுக்கப்பட்டன. இங்கே மாற்றுவது அவற்றைத் திருத்தும்.
ui-vitals-again = மீண்டும் அளந்தது
ui-vitals-bmi = பிஎம்ஐ { $value } kg/m²
ui-vitals-bmi-height = முந்தைய உயரத்துடன்
ui-vitals-timing = இரத்தம் எப்போது எடுத்தது
ui-vitals-timing-unknown = எப்போது?
ui-vitals-timing-fasting = வெறும் வயிற்றில்
ui-vitals-timing-after_meal = சாப்பிட்ட பின்
ui-vitals-timing-random = எந்நேரமும்
ui-vitals-bp = இரத்த அழுத்தம்
ui-vitals-pulse = நாடி
ui-vitals-temperature = வெப்பநிலை
ui-vitals-spo2 = ஆக்சிஜன் (SpO₂)
ui-vitals-respiration = மூச்சு
ui-vitals-weight = எடை
ui-vitals-height = உயரம்
ui-vitals-sugar = சர்க்கரை
ui-vitals-head = தலை

## Growth
ui-growth = வளர்ச்சி
ui-growth-measure = வரைபடம்
ui-growth-weight = வயதுக்கு எடை
ui-growth-height = வயதுக்கு உயரம்
ui-growth-bmi = வயதுக்குப் பிஎம்ஐ
ui-growth-head = வயதுக்குத் தலை
ui-growth-axis = வயது மாதங்களில். பச்சைக் கோடு நடு; மற்றவை 1, 2, 3 திட்ட விலக்கங்கள்.
ui-growth-axis-years = வயது ஆண்டுகளில். பச்சைக் கோடு நடு; மற்றவை 1, 2, 3 திட்ட விலக்கங்கள்.
ui-growth-last = { $value } { $unit }: z { $z }, 100 குழந்தைகளில் { $percentile } பேரைவிட அதிகம்
ui-growth-spoken = { $value }, z { $z }
ui-growth-doubtful = இப்படி இருப்பது கடினம். அளவு, பாலினம், பிறந்த தேதி பார்க்க.
ui-growth-ends = வளர்ச்சிக் கோடுகள் { $years } வயது வரை. பெரிய குழந்தைகளின் அட்டவணையைப் படிக்க வைக்கலாம்: அமைப்புகள், வார்ப்புருக்கள்.
ui-growth-birth = வளர்ச்சிக் கோடுகளுக்குப் பிறந்த தேதி, அல்லது மாதங்களில் வயது தேவை. அது பதிவில் எழுதப்படும் (வரவேற்பில் Alt+E).

## Waiting-room display
ui-display = காத்திருப்பு அறைத் திரை
ui-display-text = இரண்டாம் திரையில் டோக்கன்கள், மருத்துவர்கள், அறைகள். நோயாளிகளின் பெயர்கள் ஒருபோதும் தோன்றாது; இந்தக் கணினி பூட்டியிருந்தாலும் கடைசி எண்கள் இருக்கும்.
ui-display-room = { $doctor } அவர்களின் அறை
ui-display-room-example = அறை 2
ui-display-language = ஆங்கிலத்துடன் வரும் மொழி
ui-display-language-none = எதுவுமில்லை: ஆங்கிலம் மட்டும்
ui-display-open = திரையைத் திற
ui-display-again = ஏற்கெனவே திறந்திருந்தால், அது முழுத்திரையாகும், மீண்டும் சிறிதாகும்.
ui-board-welcome = வருக
ui-board-now = இப்போது
ui-board-come = வாருங்கள்
ui-board-next = அடுத்து
ui-board-silent = ஒரு நிமிடம்: எண்கள் பழையவையாக இருக்கலாம்.
