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
