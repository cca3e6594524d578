# Command palette, colours, languages. A draft by the makers, see ui.ftl.
ui-checked-shell = ui-shell.ftl
    .source = draft by the makers

ui-palette = தேடு
ui-palette-hint = நோயாளி, தொலைபேசி, இடம் அல்லது செயல்
ui-palette-patients = நோயாளிகள்
ui-palette-recent = இன்று கடைசியாகப் பார்த்தவர்கள்
ui-palette-places = இங்கே செல்
ui-palette-none = எதுவும் கிடைக்கவில்லை. குறைந்த எழுத்துகள் அதிகம் தரும்.
ui-theme-contrast = அதிக மாறுபாடு
ui-settings-staff = பணியாளர்
ui-staff-elsewhere = யார் எந்தப் பொறுப்பில் பணியாற்றுகிறார் என்பது தனித் திரையில் உள்ளது.
ui-you-language = என் மொழி
ui-you-language-text = கிளினிக்கின் எல்லாக் கணினிகளிலும் ஒவ்வொருவருக்கும் தம் மொழி உண்டு. ஆங்கிலமும் இந்தியும் முழுமையானவை. மற்ற மொழிகளில் உள்நுழைவு, வரவேற்பு, வரிசை, அளவீடுகள், கட்டணம், அறிக்கைகள், அச்சு ஆகியவை மொழிபெயர்க்கப்பட்டவை; மருத்துவரின் பரிசோதனையும் உரிமையாளரின் அமைப்புகளும் ஆங்கிலத்தில்.
ui-you-language-draft = வரைவு: இந்த மொழி பேசும் எவரும் இச்சொற்களை இன்னும் சரிபார்க்கவில்லை. ஏதேனும் தவறானால் ஆங்கிலம் அல்லது இந்தியைப் பயன்படுத்தித் தெரிவிக்க.
ui-you-size = அளவு
ui-you-size-text = Ctrl உடன் + அல்லது - எல்லாவற்றையும் பெரிதாக்கும் அல்லது சிறிதாக்கும், இரு மடங்கு வரை; Ctrl உடன் 0 பழையபடி ஆக்கும்.

## Names of the tabs, age of the backup
ui-settings-clinic = கிளினிக்
ui-settings-letterhead = கடிதத்தலைப்பு
ui-settings-printers = அச்சுப்பொறிகள்
ui-settings-languages = மொழிகள்
ui-settings-templates = வார்ப்புருக்கள்
ui-settings-backup = காப்பு
ui-settings-care = பதிவுச் சோதனை
ui-settings-you = நீங்கள்
ui-backup-never = இன்னும் காப்பு இல்லை
ui-backup-just = கடந்த ஒரு மணிநேரத்தில் காப்பு எடுக்கப்பட்டது
ui-backup-hours = காப்பு { $hours } மணிநேரம் பழையது
ui-backup-days = காப்பு { $days } நாள் பழையது
ui-backup-failed = கடைசிக் காப்பு தவறியது
