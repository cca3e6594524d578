# Patient's phrases in Malayalam. Each carries where it is from and who checked it; checked_by stays away until a doctor who
# speaks the language has read it. An instruction that needs a phrase which is not here is printed in English only.

paper-list-separator = { ", " }
paper-slot-dose = { $slot } { $dose }
paper-dose = { $amount } { $unit }
paper-and = { ", " }

paper-slot-morning = രാവിലെ
    .source = table of slots and food, docs/formats/paper.md

paper-slot-noon = ഉച്ചയ്ക്ക്
    .source = table of slots and food, docs/formats/paper.md

paper-slot-evening = വൈകുന്നേരം
    .source = draft by the makers

paper-slot-night = രാത്രി
    .source = table of slots and food, docs/formats/paper.md

paper-times-a-day = ദിവസം { $count } തവണ
    .source = draft by the makers

paper-each-time = ഓരോ തവണയും { $dose }
    .source = draft by the makers

paper-every-hours = { $hours } മണിക്കൂർ ഇടവിട്ട്
    .source = draft by the makers

paper-now = ഇപ്പോൾ തന്നെ
    .source = draft by the makers

paper-once-only = ഒരു തവണ മാത്രം
    .source = draft by the makers

paper-as-needed = ആവശ്യമുള്ളപ്പോൾ മാത്രം
    .source = draft by the makers

paper-gap-hours = രണ്ട് ഡോസുകൾക്കിടയിൽ കുറഞ്ഞത് { $hours } മണിക്കൂർ ഇടവേള
    .source = draft by the makers

paper-at-most = ദിവസം പരമാവധി { $count } തവണ
    .source = draft by the makers

paper-step-first = ആദ്യത്തെ { $count } ദിവസം: { $what }
    .source = draft by the makers

paper-step-then = പിന്നീട് { $count } ദിവസം: { $what }
    .source = draft by the makers

paper-alternate-days = ഒന്നിടവിട്ട ദിവസങ്ങളിൽ
    .source = draft by the makers

paper-every-days = ഓരോ { $count } ദിവസത്തിലും ഒരു ദിവസം
    .source = draft by the makers

paper-days-a-week = ആഴ്ചയിൽ { $count } ദിവസം മാത്രം
    .source = draft by the makers

paper-monthly = മാസത്തിൽ ഒരു ദിവസം മാത്രം
    .source = draft by the makers

paper-only-on = ഈ ദിവസം മാത്രം: { $days }
    .source = draft by the makers

paper-except = { $days } ഒഴികെ എല്ലാ ദിവസവും
    .source = draft by the makers

paper-weekday-monday = തിങ്കളാഴ്‌ച
    .source = Unicode CLDR, names of the days

paper-weekday-tuesday = ചൊവ്വാഴ്‌ച
    .source = Unicode CLDR, names of the days

paper-weekday-wednesday = ബുധനാഴ്‌ച
    .source = Unicode CLDR, names of the days

paper-weekday-thursday = വ്യാഴാഴ്‌ച
    .source = Unicode CLDR, names of the days

paper-weekday-friday = വെള്ളിയാഴ്‌ച
    .source = Unicode CLDR, names of the days

paper-weekday-saturday = ശനിയാഴ്‌ച
    .source = Unicode CLDR, names of the days

paper-weekday-sunday = ഞായറാഴ്‌ച
    .source = Unicode CLDR, names of the days

paper-days = { $count } ദിവസം
    .source = draft by the makers

paper-food-after = ഭക്ഷണത്തിന് ശേഷം
    .source = table of slots and food, docs/formats/paper.md

paper-food-before = ഭക്ഷണത്തിന് മുമ്പ്
    .source = table of slots and food, docs/formats/paper.md

paper-food-with = ഭക്ഷണത്തോടൊപ്പം
    .source = draft by the makers

paper-food-empty = വെറും വയറ്റിൽ
    .source = draft by the makers

paper-food-before-breakfast = പ്രഭാതഭക്ഷണത്തിന് മുമ്പ്
    .source = draft by the makers

paper-food-after-breakfast = പ്രഭാതഭക്ഷണത്തിന് ശേഷം
    .source = draft by the makers

paper-food-before-dinner = അത്താഴത്തിന് മുമ്പ്
    .source = draft by the makers

paper-food-after-dinner = അത്താഴത്തിന് ശേഷം
    .source = draft by the makers

paper-food-milk = പാലിനൊപ്പം
    .source = draft by the makers

paper-food-water = വെള്ളത്തിനൊപ്പം
    .source = draft by the makers

paper-unit-tablet = ഗുളിക
    .source = draft by the makers

paper-unit-capsule = കാപ്സ്യൂൾ
    .source = draft by the makers

paper-unit-millilitre = മി.ലി.
    .source = draft by the makers

paper-unit-drop = തുള്ളി
    .source = draft by the makers

paper-site-eye = കണ്ണിൽ
    .source = draft by the makers

paper-site-right-eye = വലത് കണ്ണിൽ
    .source = draft by the makers

paper-site-left-eye = ഇടത് കണ്ണിൽ
    .source = draft by the makers

paper-site-both-eyes = രണ്ട് കണ്ണിലും
    .source = draft by the makers

paper-site-ear = ചെവിയിൽ
    .source = draft by the makers

paper-site-right-ear = വലത് ചെവിയിൽ
    .source = draft by the makers

paper-site-left-ear = ഇടത് ചെവിയിൽ
    .source = draft by the makers

paper-site-both-ears = രണ്ട് ചെവിയിലും
    .source = draft by the makers

paper-site-nose = മൂക്കിൽ
    .source = draft by the makers

paper-site-skin = ചർമ്മത്തിൽ
    .source = draft by the makers

paper-site-under-tongue = നാവിനടിയിൽ
    .source = draft by the makers

paper-see-note = ഒപ്പം എഴുതിയ നിർദ്ദേശവും വായിക്കുക
    .source = draft by the makers
