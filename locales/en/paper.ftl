# Words on printed paper. Keys begin with "paper-". The other languages translate the patient's phrases
# (paper-slot-…, paper-food-…, paper-unit-…, …); labels of the sheet itself stay in English.

paper-title-prescription = Prescription
paper-title-recovery-kit = Recovery kit

# Labels
paper-label-patient = Patient
paper-label-age-sex = Age / Sex
paper-label-number = No.
paper-label-date = Date
paper-label-weight = Weight
paper-label-phone = Phone
paper-label-guardian = Guardian
paper-label-registration = Reg. No. { $number }
paper-label-complaints = Complaints
paper-label-diagnosis = Diagnosis
paper-label-vitals = Vitals
paper-label-tests = Tests advised
paper-label-advice = Advice
paper-label-follow-up = Follow-up
paper-label-allergies = Allergies
paper-label-quantity = Qty { $quantity }
paper-label-telephone = Tel. { $number }
paper-page-of = Page { $page } of { $pages }
paper-mark-reprint = REPRINT
paper-mark-corrected = CORRECTED { $when }
paper-month-1 = Jan
paper-month-2 = Feb
paper-month-3 = Mar
paper-month-4 = Apr
paper-month-5 = May
paper-month-6 = Jun
paper-month-7 = Jul
paper-month-8 = Aug
paper-month-9 = Sep
paper-month-10 = Oct
paper-month-11 = Nov
paper-month-12 = Dec
paper-date = { $day } { $month } { $year }

# The patient's phrases
paper-list-separator = { ", " }
paper-slot-dose = { $dose } { $slot }
paper-dose = { $amount } { $unit }
paper-slot-morning = in the morning
paper-slot-noon = at noon
paper-slot-evening = in the evening
paper-slot-night = at night
paper-food-after = after food
paper-food-before = before food
paper-food-with = with food
paper-food-empty = on an empty stomach
paper-unit-tablet = { $count ->
    [one] tablet
   *[other] tablets
}
paper-unit-capsule = { $count ->
    [one] capsule
   *[other] capsules
}
paper-unit-millilitre = ml
paper-unit-drop = { $count ->
    [one] drop
   *[other] drops
}
paper-unit-puff = { $count ->
    [one] puff
   *[other] puffs
}
paper-unit-sachet = { $count ->
    [one] sachet
   *[other] sachets
}
paper-unit-spoon = { $count ->
    [one] teaspoon
   *[other] teaspoons
}
paper-unit-injection = { $count ->
    [one] injection
   *[other] injections
}
paper-unit-suppository = { $count ->
    [one] suppository
   *[other] suppositories
}
paper-unit-unit = { $count ->
    [one] unit
   *[other] units
}
paper-apply = apply
paper-every-hours = { $dose } every { $hours } hours
paper-once = { $dose } now, once only
paper-as-needed = only when needed
paper-as-needed-dose = { $dose } when needed
paper-alternate-days = on alternate days
paper-weekly = once a week
paper-alternate-days-short = alternate days
paper-weekly-short = weekly
paper-as-needed-short = sos
paper-days = { $count ->
    [one] for 1 day
   *[other] for { $count } days
}
paper-days-short = { $count ->
    [one] 1 day
   *[other] { $count } days
}
paper-continue = continue until told to stop
paper-site-right-eye = in the right eye
paper-site-left-eye = in the left eye
paper-site-both-eyes = in both eyes
paper-site-right-ear = in the right ear
paper-site-left-ear = in the left ear
paper-site-both-ears = in both ears
paper-site-each-nostril = in each nostril
paper-site-skin = on the affected skin
paper-site-under-tongue = under the tongue
paper-site-inhale = to be inhaled

# Recovery kit
paper-kit-intro = These 24 words open this clinic’s records when every other way is lost: a broken or stolen computer, a forgotten password, an owner who is away.
paper-kit-words-heading = The 24 words, in order
paper-kit-keep-heading = How to keep this sheet
paper-kit-keep-1 = Keep it locked up, away from the computers: a safe, a bank locker, a trusted home.
paper-kit-keep-2 = Keep a second copy in another place. Water, fire and termites take paper.
paper-kit-keep-3 = Whoever holds these words can read every record of the clinic. Show them to nobody who does not own it.
paper-kit-keep-4 = Do not photograph, scan, e-mail or type them anywhere except into this application when it asks for them.
paper-kit-keep-5 = Nobody can make these words again for you: not the maker of this application, not the people who run its server.
paper-kit-use-heading = How to use it
paper-kit-use-1 = Install the application on a computer, choose “Open with the recovery kit”, give it the data folder or a backup, and type the words in order.
paper-kit-made = Made on { $date }

# Errors
paper-error-missing-glyph = The field { $field } has a character that cannot be printed: { $character } ({ $code }). Please write it another way.
paper-error-no-room = The margins leave no room to print. Please choose smaller margins or larger paper.
paper-error-resource = The installation is damaged ({ $name }). Please install the application again.
