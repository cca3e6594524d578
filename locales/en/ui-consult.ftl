# Consult and paper.
ui-consult-title = Consult
ui-consult-hint = Open a patient from the queue, or find one: the token makes itself.
ui-consult-patient = Patient
ui-consult-form = Consult
ui-consult-complaints = Complaints
ui-consult-findings = Findings
ui-consult-diagnoses = Diagnosis
ui-consult-rx = Prescription
ui-consult-tests = Tests advised
ui-consult-advice = Advice
ui-consult-follow-up = Follow-up
ui-consult-follow-up-hint = 5d, 2w or a date
ui-consult-repeat = Repeat last prescription
ui-consult-repeated = Last prescription copied. Check each line.
ui-consult-sign = Sign off and print
ui-consult-save = Save
ui-consult-leave = Save and leave
ui-consult-back = Back to the queue
ui-consult-blank = Nothing is written yet.
ui-consult-conflict = Two versions arrived. Ask the patient, then write the right one.
ui-draft-unsaved = Typing…
ui-draft-saving = Saving draft…
ui-draft-saved = Draft saved
ui-draft-failed = Draft not saved. It is tried again.
ui-draft-restored = What was typed until { $time } is back.
ui-draft-drop = Start from the saved record instead
ui-draft-aadhaar = No Aadhaar number is kept
ui-draft-aadhaar-text = Not saved from { $boxes }: the line with a whole Aadhaar number. Take it out; keep the last four digits only.
ui-rx-line = Drug { $number }
ui-rx-remove = Remove drug { $number }
ui-rx-unparsed = Not understood, printed as typed:
ui-history = Earlier visits
ui-history-empty = First visit
ui-history-unsigned = not signed
ui-chart-title = Allergies and long-term
ui-chart-kind = Kind
ui-chart-words = Name
ui-chart-reaction = Reaction
ui-chart-dose = Dose
ui-chart-add = Add
ui-chart-error = Entered in error
ui-chart-allergy = Allergy
ui-chart-no-known-allergy = No known allergy
ui-chart-no-allergy = No known allergy
ui-chart-allergy-unknown = Allergies not asked yet
ui-chart-problem = Long-term problem
ui-chart-medicine = Long-term medicine
ui-chart-immunisation = Immunisation
ui-signed-by = Signed by { $name }, { $at }
ui-signed-unverified = Signed by { $name }, { $at }, but the signature does not hold. Do not rely on this record; tell an owner.
ui-signed-arrived = Arrived after signing

## Completing, warnings, after signing, templates
ui-complete-list = Suggestions
ui-complete-take = takes
ui-unchecked = not checked
ui-template-mine = mine
ui-suggest-own = written { $times } times
ui-suggest-patient = had before
ui-suggest-clinic = clinic’s list
ui-suggest-reference = NLEM { $section }
ui-rx-key-next = next row
ui-rx-key-move = move
ui-rx-key-remove = remove
ui-rx-undo = Bring the removed row back
ui-rx-to-list = To the clinic’s list
ui-rx-listed = { $drug } is in the clinic’s list.
ui-rx-warn-allergy = Allergy: { $against } ({ $what })
ui-rx-warn-class = Allergy to { $against }: this is of the class { $what }
ui-rx-warn-twice = { $what } stands in row { $number } too
ui-rx-warn-long-term = { $what } is taken already: { $against }
ui-warn-title = Look at this before signing
ui-warn-incomplete = Only recorded allergies and doubled ingredients of known medicines are compared. This is no complete interaction check.
ui-warn-go-on = Sign all the same
ui-warn-back = Back to the prescription
ui-warn-overridden = Signed in spite of a warning
ui-consult-entered = Entered { $at }
ui-consult-weight = Weight
ui-consult-kg = { $kg } kg
ui-consult-next = Open the next patient
ui-consult-none-waiting = Nobody is waiting.
ui-consult-later = Write up an earlier visit
ui-consult-later-day = Day of the visit
ui-consult-later-hint = Within the last 7 days. Find the patient below; the record keeps this day and says when it was entered.
ui-history-copy = Copy what is ticked
ui-history-copied = Copied. Check each line.
ui-history-more = and { $count } more
ui-history-entered = entered { $day }
ui-copy-complaints = Complaints
ui-copy-findings = Findings
ui-copy-diagnoses = Diagnosis
ui-copy-rx = Prescription
ui-copy-tests = Tests advised
ui-copy-advice = Advice
ui-copy-followup = Follow-up
ui-addendum = Addendum
ui-addendum-add = Write an addendum
ui-addendum-save = Add
ui-amend = Amend
ui-amend-until = Amend, until midnight
ui-amend-sign = Sign the correction and print
ui-amend-drop = Leave it as it was signed
ui-amending = You are amending a signed consult
ui-amending-text = Nothing changes until you sign again, before midnight. The earlier version stays readable, and the new paper says CORRECTED.
ui-arrived-take = Take up in an addendum
ui-arrived-aside = Leave out
ui-versions = Earlier versions
ui-version-old = This is an earlier version. It no longer holds.
ui-version-now = Show what holds now
ui-keys-dialog = In a question
ui-settings-templates = Templates
ui-templates-text = Phrases complete the boxes of the consult while you type. A template for a prescription may hold several rows.
ui-templates-empty = No phrases of your own yet
ui-templates-add = Add a phrase
ui-templates-edit = Change
ui-templates-change = Change the phrase
ui-templates-remove = Remove
ui-templates-removed = Removed.
ui-templates-built-in = { $count } plain phrases come with the program. No doctor has checked them; they are marked where they are offered.
ui-field-title = Short name
ui-field-text = Words
ui-templates-whose = For whom
ui-templates-clinic = The whole clinic
ui-templates-mine = Only me
ui-templates-kind = Box
ui-template-kind-complaint = Complaints
ui-template-kind-finding = Findings
ui-template-kind-diagnosis = Diagnosis
ui-template-kind-rx = Prescription
ui-template-kind-test = Tests advised
ui-template-kind-advice = Advice
ui-release = Release to the front desk
ui-released = Released: the front desk prints it.
ui-release-title = To print
ui-release-print = Print
ui-release-print-name = Print the prescription of { $name }
ui-release-preview = Look
ui-release-preview-name = Look at the prescription of { $name }
ui-release-stuck = { $printer } stands still: nothing has come out yet. See to it, then print again.
ui-consult-to = Paper goes to
ui-consult-to-ask = ask each time
ui-consult-to-printer = this room’s printer
ui-consult-to-desk = the front desk
ui-thing-release = released sheet
ui-thing-version = version
ui-thing-template = template
ui-unit-tablet =
    { $count ->
        [one] { $count } tablet
       *[other] { $count } tablets
    }
ui-unit-capsule =
    { $count ->
        [one] { $count } capsule
       *[other] { $count } capsules
    }
ui-unit-ml =
    { $count ->
        [one] { $count } ml
       *[other] { $count } ml
    }
ui-unit-sachet =
    { $count ->
        [one] { $count } sachet
       *[other] { $count } sachets
    }
ui-unit-ampoule =
    { $count ->
        [one] { $count } ampoule
       *[other] { $count } ampoules
    }
ui-unit-vial =
    { $count ->
        [one] { $count } vial
       *[other] { $count } vials
    }
ui-unit-suppository =
    { $count ->
        [one] { $count } suppository
       *[other] { $count } suppositories
    }
ui-unit-pessary =
    { $count ->
        [one] { $count } pessary
       *[other] { $count } pessaries
    }
ui-unit-patch =
    { $count ->
        [one] { $count } patch
       *[other] { $count } patches
    }
ui-unit-lozenge =
    { $count ->
        [one] { $count } lozenge
       *[other] { $count } lozenges
    }
ui-unit-rotacap =
    { $count ->
        [one] { $count } rotacap
       *[other] { $count } rotacaps
    }

## Paper
ui-paper-english-only = English only
ui-paper-english-and = English and { $language }
ui-paper-page = Page { $page } of { $of }
ui-paper-save = Save as PDF
ui-paper-saved = { $name } was handed to the downloads folder.
ui-paper-unreadable = The page could not be drawn. Printing and saving still work.
ui-print = Print
ui-print-title = Print the prescription
ui-print-preview = Preview
ui-print-not-ready = { $printer } (not ready)
ui-print-sent = Sent to { $printer }.
ui-codes-title = Diagnosis codes
ui-codes-text = The program brings no list of codes: ICD-10, ICD-11 and SNOMED CT belong to others. Read in a CSV file of your own, with a row `code,term` or `code,term,system` for each diagnosis. It takes the place of the list that is here; phrases that you typed yourselves stay.
ui-codes-import = Read a CSV file in
ui-codes-done = { $count } coded diagnoses are in the list.
ui-codes-count = In the list: { $count }
ui-codes-none = No list yet. A code can be typed all the same: `J06.9 URTI` or `URTI [J06.9]`.
ui-codes-remove = Take the list out
ui-growth-tables = Growth tables
ui-growth-tables-text = WHO’s curves to 5 years come with the program; what lies beyond may not be handed on with it. Read a file of your own in: WHO’s text files, its sheets saved as CSV, or any reference with columns `sex`, `day` or `month`, `l`, `m`, `s`.
ui-growth-tables-none = No table of the clinic’s own yet: growth curves end at 5 years.
ui-growth-tables-measure = What is measured
ui-growth-tables-sex = For whom
ui-growth-tables-says = The file says it
ui-growth-tables-girls = Girls
ui-growth-tables-boys = Boys
ui-growth-tables-both = Girls and boys
ui-growth-tables-name = Name under the chart
ui-growth-tables-name-hint = Where the numbers come from, if the file has no `# source:`. Empty: the file’s name.
ui-growth-tables-import = Read a growth table in
ui-growth-tables-ages = { $from } to { $to } years
ui-growth-tables-read = read in on { $day }
ui-growth-tables-done = { $source }: the curves are drawn from now on.
ui-growth-tables-remove = Take out
ui-growth-tables-removed = The table was taken out.
ui-codes-odd = code not recognised
ui-codes-odd-text =
    { $count ->
        [one] The code of one row has not the shape of its list. It completes as it stands, and reports count it by its words.
       *[other] The codes of { $count } rows have not the shape of their list. They complete as they stand, and reports count them by their words.
    }
ui-codes-odd-more = and { $count } more
ui-consult-code-unknown = Not in the clinic’s list, kept as typed: { $codes }
