# Words on printed paper. Keys begin with "paper-". The other languages translate the patient's phrases
# (paper-slot-…, paper-food-…, paper-unit-…, …); labels of the sheet itself stay in English.

paper-title-prescription = Prescription
paper-title-recovery-kit = Recovery kit
paper-title-visit-summary = Visit summary
paper-title-certificate = Medical certificate
paper-title-register = Daily case register
paper-title-calibration = Rulers for a pre-printed pad
paper-title-phrases = Phrases for paper
paper-title-receipt = Receipt
paper-title-token = Token

# Labels
paper-label-patient = Patient
paper-label-age-sex = Age / Sex
paper-label-number = No.
paper-label-date = Date
paper-label-weight = Weight
paper-label-phone = Phone
paper-label-address = Address
paper-label-marks = Marks of identification
paper-label-guardian = Guardian
paper-label-registration = Reg. No. { $number }
paper-label-complaints = Complaints
paper-label-diagnosis = Diagnosis
paper-label-vitals = Vitals
paper-label-tests = Tests advised
paper-label-advice = Advice
paper-label-follow-up = Follow-up
paper-label-allergies = Allergies
paper-allergies-none-known = none known
paper-allergies-not-recorded = not recorded
paper-allergies-more = more in the record that cannot be shown here
paper-label-prescribed = Medicines at this visit (this is a summary, not a prescription)
paper-label-findings = Findings
paper-label-problems = Known conditions
paper-label-medicines = Long-term medicines
paper-label-notes = Notes
paper-label-quantity = Qty { $quantity }
paper-label-telephone = Tel. { $number }
paper-page-of = Page { $page } of { $pages }
paper-mark-reprint = REPRINT { $when }
paper-mark-corrected = CORRECTED { $when }
paper-mark-cancelled = CANCELLED { $when }
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
paper-date-written = { $date }, written { $written }

# Slips of the desk. Languages that have these words print them beside the English.
paper-slip-token = Token
paper-slip-ahead = { $count ->
        [0] Nobody before you
        [one] { $count } person before you
       *[other] { $count } persons before you
    }
paper-slip-doctor = Doctor
paper-slip-paid = Paid
paper-slip-mode = Mode
paper-slip-due = Still to be paid
paper-slip-taken-by = Received by
paper-slip-cancelled = CANCELLED: the money was given back
paper-slip-first = Consultation, first visit
paper-slip-follow-up = Consultation, follow-up
paper-slip-free = Consultation, free
paper-slip-other = Consultation

# The patient's phrases, for the sheet on which a doctor reads and approves their translations. Paper's own English is the
# sentence of the prescription line, as it was shown while it was typed.
paper-list-separator = { ", " }
paper-slot-dose = { $dose } { $slot }
paper-dose = { $amount } { $unit }
paper-and = { " and " }
paper-slot-morning = in the morning
paper-slot-noon = at noon
paper-slot-evening = in the evening
paper-slot-night = at night
paper-times-a-day = { $count } times a day
paper-each-time = { $dose } each time
paper-every-hours = every { $hours } hours
paper-now = now
paper-once-only = once only
paper-as-needed = only when needed
paper-gap-hours = at least { $hours } hours between two doses
paper-at-most = at most { $count } times a day
paper-step-first = for the first { $count } days: { $what }
paper-step-then = then for { $count } days: { $what }
paper-alternate-days = on alternate days
paper-every-days = on one day in every { $count } days
paper-days-a-week = on only { $count } days a week
paper-monthly = on only one day a month
paper-only-on = only on { $days }
paper-except = every day except { $days }
paper-weekday-monday = Monday
paper-weekday-tuesday = Tuesday
paper-weekday-wednesday = Wednesday
paper-weekday-thursday = Thursday
paper-weekday-friday = Friday
paper-weekday-saturday = Saturday
paper-weekday-sunday = Sunday
paper-days = for { $count } days
paper-food-after = after food
paper-food-before = before food
paper-food-with = with food
paper-food-empty = on an empty stomach
paper-food-before-breakfast = before breakfast
paper-food-after-breakfast = after breakfast
paper-food-before-dinner = before dinner
paper-food-after-dinner = after dinner
paper-food-milk = with milk
paper-food-water = with water
paper-unit-tablet = tablets
paper-unit-capsule = capsules
paper-unit-millilitre = ml
paper-unit-drop = drops
paper-unit-puff = puffs
paper-unit-spray = sprays
paper-unit-unit = units
paper-unit-sachet = sachets
paper-unit-teaspoon = teaspoons
paper-unit-tablespoon = tablespoons
paper-unit-ampoule = ampoules
paper-unit-vial = vials
paper-unit-suppository = suppositories
paper-unit-pessary = pessaries
paper-unit-patch = patches
paper-unit-lozenge = lozenges
paper-unit-rotacap = rotacaps
paper-site-eye = in the eye
paper-site-right-eye = in the right eye
paper-site-left-eye = in the left eye
paper-site-both-eyes = in both eyes
paper-site-ear = in the ear
paper-site-right-ear = in the right ear
paper-site-left-ear = in the left ear
paper-site-both-ears = in both ears
paper-site-nose = in the nose
paper-site-each-nostril = in each nostril
paper-site-skin = on the skin
paper-site-under-tongue = under the tongue
paper-site-inhaled = inhaled
paper-site-nebulised = through the nebuliser
paper-site-muscle = by injection into a muscle
paper-site-vein = by injection into a vein
paper-site-under-skin = by injection under the skin
paper-site-into-skin = by injection into the skin
paper-site-rectum = into the rectum
paper-site-vagina = into the vagina
paper-see-note = also read what is written beside this
paper-days-short = { $count ->
    [one] 1 day
   *[other] { $count } days
}

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

# Certificate (IMC Regulations 2002, 1.3.3 and Appendix 2)
paper-certificate-number = Register No. { $number }
paper-certificate-date = Date { $date }
paper-certificate-thumb = Signature or thumb impression of the patient
paper-certificate-place = Place: { $place }
paper-certificate-leave = Medical certificate for leave
paper-certificate-fitness = Medical certificate of fitness
paper-certificate-other = Medical certificate
paper-certificate-leave-text = I, { $doctor }, after careful examination of the case certify hereby that { $patient }, whose signature or thumb impression is given above, is suffering from { $condition }, and I consider that a period of absence from duty of { $days } days with effect from { $from } up to and including { $to } is absolutely necessary for the restoration of health.
paper-certificate-fitness-text = I, { $doctor }, after careful examination of the case certify hereby that { $patient }, whose signature or thumb impression is given above, is now fit to join service from { $from }.

# Daily case register (Form 25 of the Income-tax Rules 2026, before them Form 3C)
paper-register-serial = Sl. No.
paper-register-date = Date
paper-register-name = Name of the patient
paper-register-service = Nature of service
paper-register-fee = Fee received (₹)
paper-register-received = Date of receipt
paper-register-total = Total
paper-register-cases = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
paper-register-service-consultation = Consultation

# Rulers
paper-calibration-length = This line is 80 mm long
paper-calibration-1 = Print this sheet at 100 %, without “fit to page”. Measure the line below: it must be 80 mm long.
paper-calibration-2 = Lay it over a sheet of your pad, corner on corner, and hold both against the light.
paper-calibration-3 = Read on the left ruler where the printed head of the pad ends, and on the right ruler, which counts from the lower edge, where its foot begins. The ruler above counts from the left edge, the one below from the right edge.
paper-calibration-4 = Type these millimetres in Settings, Letterhead, and print a sample on a sheet of the pad.

# The phrases of a language, for a doctor to approve
paper-phrases-version = Version { $version } · printed { $date }
paper-phrases-intro = Please read every line. The right side is what patients will read on their prescription; the English on the left always stands beside it. Strike out what is wrong or unclear and write what it should say.
paper-phrases-missing = (no words yet: printed in English)
paper-phrases-own = this clinic’s own words
paper-phrases-examples = Whole sentences, as they would be printed
paper-phrases-read = I have read these phrases in this version. They say what the English says and may be printed.
paper-phrases-sign = Name, registration number, date, signature

# Errors
paper-error-missing-glyph = The field { $field } has a character that cannot be printed: { $character } ({ $code }). Please write it another way.
paper-error-no-room = The margins leave no room to print. Please choose smaller margins or larger paper.
paper-error-resource = The installation is damaged ({ $name }). Please install the application again.
