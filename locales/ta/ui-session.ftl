# Login. A draft by the makers, see ui.ftl.
ui-checked-session = ui-session.ftl
    .source = draft by the makers

ui-login = உள்நுழை
ui-login-who = நீங்கள் யார்?
ui-login-nobody = இந்தக் கணினியில் இன்னும் யாரும் உள்நுழைய முடியாது.
ui-login-choose = முதலில் உங்கள் பெயரைத் தேர்வு செய்க.
ui-login-password-needed = உங்கள் கடவுச்சொல்லைத் தட்டச்சு செய்க.
ui-login-wrong = கடவுச்சொல் சரியல்ல
ui-login-wrong-text = எதுவும் மாறவில்லை; பதிவுகள் பாதுகாப்பாக உள்ளன. Caps Lock, விசைப்பலகை மொழி பார்த்து மீண்டும் தட்டச்சு செய்க.
ui-login-wait = எதுவும் மாறவில்லை; பதிவுகள் பாதுகாப்பாக உள்ளன. { $seconds } நொடியில் மீண்டும் முயலலாம். அதுவரை Caps Lock, விசைப்பலகை மொழி பார்க்க.
ui-login-wait-button = { $seconds } நொடி காத்திரு
ui-login-forgot = கடவுச்சொல் தொலைந்ததா? மீட்புத் தாளைப் பயன்படுத்துக
ui-settings-you-text = உங்கள் உள்நுழைவு, மொழி, நிறங்கள் உங்களுடையவை, கிளினிக்கின் எல்லாக் கணினிகளிலும்.
ui-login-preparing = பதிவுகள் தயாராகின்றன
ui-login-preparing-text = புதிய பதிப்பு வந்துள்ளது. அது பதிவுகளை ஒருமுறை படிக்கும்; அவற்றில் எதுவும் மாறாது. பெரிய கிளினிக்கில் சில நிமிடங்கள் ஆகும். கணினியை அணைக்காதீர்.
ui-login-preparing-percent = { $percent } %

## Why the folder does not open
ui-unavailable-happened = என்ன நடந்தது
ui-unavailable-safe = எது பாதுகாப்பாக உள்ளது
ui-unavailable-next = அடுத்து என்ன செய்வது
ui-unavailable-damaged-title = பதிவுகளின் ஒரு கோப்பு பழுது
ui-unavailable-damaged-happened = { $file } கோப்பை எழுதியபடி படிக்க முடியவில்லை; மின்தடை அல்லது பழுதான வட்டு காரணமாக இருக்கலாம்.
ui-unavailable-damaged-safe = எதுவும் அழிக்கப்படவில்லை, மாற்றப்படவில்லை. உங்கள் காப்புகள் அப்படியே உள்ளன.
ui-unavailable-damaged-next = எதையும் அழிக்காதீர். முதலில் முழுத் தரவுக் கோப்புறையை USB டிரைவில் நகலெடுக்க; பின் கடைசிக் காப்பைப் புதிய, காலியான கோப்புறையில் மீட்க, அல்லது உதவி கேட்க.
ui-unavailable-missing-title = பதிவுகளின் ஒரு கோப்பு இல்லை
ui-unavailable-missing-happened = { $file } கோப்பு தரவுக் கோப்புறையில் இல்லை. நிரந்தருக்கு வெளியே நகர்த்தப்பட்டது, பெயர் மாற்றப்பட்டது அல்லது அழிக்கப்பட்டது.
ui-unavailable-missing-safe = மற்றக் கோப்புகள் தொடப்படவில்லை; அதன் இடத்தில் எதுவும் உருவாக்கப்படவில்லை.
ui-unavailable-missing-next = மறுசுழற்சித் தொட்டியில் பார்த்துக் கோப்பைத் திரும்ப வைக்க; பின் மீண்டும் முயல்க. அது கிடைக்காவிட்டால் கடைசிக் காப்பைப் புதிய, காலியான கோப்புறையில் மீட்க, அல்லது உதவி கேட்க.
ui-unavailable-newer-title = இந்தப் பதிவுகளுக்குப் புதிய நிரந்தர் வேண்டும்
ui-unavailable-newer-happened = { $file } கோப்பை இந்தக் கணினியில் உள்ளதைவிடப் புதிய பதிப்பு எழுதியது.
ui-unavailable-newer-safe = எல்லாப் பதிவுகளும் பாதுகாப்பாக உள்ளன. எதுவும் திறக்கப்படவில்லை, மாற்றப்படவில்லை.
ui-unavailable-newer-next = இந்தக் கணினியில் புதிய பதிப்பை நிறுவி, மீண்டும் தொடங்குக.
ui-unavailable-keyring-title = இந்தக் கணினியின் சாவிகள் கிடைக்கவில்லை
ui-unavailable-keyring-happened = கணினியின் சாவிக் களஞ்சியம் கிளினிக்கின் சாவியைத் தரவில்லை.
ui-unavailable-keyring-safe = எல்லாப் பதிவுகளும் பாதுகாப்பாக, ஆனால் மூடியுள்ளன. சாவி இல்லாதது பழுது அல்ல.
ui-unavailable-keyring-next = கணினியின் சாவிக் களஞ்சியத்தைத் திறந்து அல்லது தொடங்கி மீண்டும் முயல்க. கணினி மாறியிருந்தால் அல்லது கோப்புறை நகர்ந்திருந்தால் மீட்புத் தாளால் திறக்க.
ui-unavailable-disk-title = வட்டு மறுக்கிறது
ui-unavailable-disk-happened = தரவுக் கோப்புறையைப் படிக்கவோ எழுதவோ முடியவில்லை.
ui-unavailable-disk-safe = சேமிக்கப்பட்டதாகத் தெரிந்தது சேமிக்கப்பட்டுள்ளது. எதுவும் பாதி எழுதப்படவில்லை.
ui-unavailable-disk-next = இடத்தைக் காலி செய்க, டிரைவைச் செருகுக, அல்லது கோப்புறையில் எழுத அனுமதிக்க; பின் மீண்டும் முயல்க.
ui-unavailable-in-use-title = பதிவுகள் ஏற்கெனவே திறந்துள்ளன
ui-unavailable-in-use-happened = இந்தக் கணினியில் வேறொரு நிரந்தர் இதே தரவுக் கோப்புறையைப் பயன்படுத்துகிறது.
ui-unavailable-in-use-safe = எல்லாப் பதிவுகளும் பாதுகாப்பாக உள்ளன. இந்தச் சாளரம் எதையும் தொடவில்லை.
ui-unavailable-in-use-next = மற்றச் சாளரத்தைப் பயன்படுத்துக, அல்லது அதை மூடி இங்கே மீண்டும் முயல்க.
ui-unavailable-unreachable-title = நிரந்தர் பதில் தரவில்லை
ui-unavailable-unreachable-happened = திரை உள்ளது; ஆனால் பதிவுகளை வைத்திருக்கும் பகுதி இயங்கவில்லை, அல்லது இந்தப் பக்கத்தின் முகவரி ஏற்கெனவே பயன்பட்டுவிட்டது.
ui-unavailable-unreachable-safe = சேமிக்கப்பட்டதாகத் தெரிந்தது சேமிக்கப்பட்டுள்ளது.
ui-unavailable-unreachable-next = இந்தச் சாளரத்தை மூடி நிரந்தரை மீண்டும் தொடங்குக.
ui-unavailable-internal-title = நிரந்தர் தொடங்க முடியவில்லை
ui-unavailable-internal-happened = நிரலுக்குள் ஏதோ தவறு.
ui-unavailable-internal-safe = எதுவும் அழிக்கப்படவில்லை, மாற்றப்படவில்லை.
ui-unavailable-internal-next = நிரந்தரை மீண்டும் தொடங்குக. இந்தப் பக்கம் மீண்டும் வந்தால் தெரிவிக்க; தரவுக் கோப்புறையை அழிக்காதீர்.

## Ending the program
ui-closing-title = நிரந்தர் மூடுகிறது
ui-closing-backup = காப்பு எடுக்கப்படுகிறது. சாளரம் தானாக மூடும்; அதுவரை டிரைவை எடுக்காதீர்.
ui-closing-percent = { $percent } % எழுதப்பட்டது
ui-closing-at-once = இந்தக் காப்பு இல்லாமல் உடனே முடிக்க, சாளரத்தை மீண்டும் மூடுக.
ui-closing-failed-title = காப்பு எடுக்கப்படவில்லை
ui-closing-failed-missing = இப்போது டிரைவைச் செருகுக: காப்பு தானாக எடுக்கப்படும்.
ui-closing-failed-ends = சாளரம் { $seconds } நொடியில் தானாக மூடும். சேமிக்கப்பட்டதாகத் தெரிந்தது இந்தக் கணினியில் சேமிக்கப்பட்டுள்ளது.
ui-closing-failed-at-once = உடனே முடிக்க, சாளரத்தை மீண்டும் மூடுக.
