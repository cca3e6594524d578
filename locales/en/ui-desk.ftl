# Front desk: search, registration, tokens, queue.
ui-desk-hint = Type a phone number or a name in any script. Arrow keys choose, Enter takes.
ui-search-label = Find a patient
ui-search-placeholder = Phone, name, number or village
ui-search-results = Patients found
ui-search-count =
    { $count ->
        [one] { $count } patient found
       *[other] { $count } patients found
    }
ui-search-today = Today
ui-search-none = Nobody found.
ui-search-new = Register a new patient with “{ $text }”
ui-search-none-new = Nobody found. Register a new patient with “{ $text }”

## Registration
ui-patient-new = New patient
ui-patient-name-hint = Any script; a single name is fine.
ui-patient-phone-hint = Families may share one. None is fine, too.
ui-patient-birth-hint = 35, 8m, 12d or 31/5/2019
ui-patient-sex-needed = Choose Female, Male or Other.
ui-patient-more = More: guardian, address, ABHA …
ui-patient-aadhaar-hint = Only four digits are kept; a full number is refused.
ui-patient-save = Register
ui-patient-save-anyway = Register as a new person
ui-patient-conflict = Two values for “{ $field }”. Ask the patient which is right.
ui-patient-minor-no-guardian = Under 18 and no guardian written down.
ui-duplicates-title =
    { $count ->
        [one] Perhaps this person is already registered
       *[other] Perhaps one of these { $count } is the same person
    }
ui-duplicates-text = Compare name, age and village. You can also register a new person.
ui-duplicates-use = Same person
ui-duplicates-use-name = Same person: { $name }, { $number }

## Tokens
ui-token-give = Give a token
ui-token-give-to = Token for { $doctor }
ui-token-given = Token given, { $doctor }
ui-token-priority = Goes first (emergency, elderly, small child)
ui-token-reason-hint = A few words; the desk can see them.
ui-token-no-doctor = No doctor works here yet. Add one under Staff.
ui-token-already = Already has token { $token } today, { $doctor }.
ui-consult-start = Start the consult

## Queue
ui-queue-title = Today’s queue
ui-queue-mine = my patients
ui-queue-counts = { $waiting } waiting · { $done } done
ui-queue-all-doctors = All doctors
ui-queue-empty = Nobody in the queue
ui-queue-empty-desk = Find or register a patient and give a token.
ui-queue-empty-doctor = Patients with a token appear here by themselves. You can also search.
ui-queue-priority = Goes first
ui-queue-open = Open
ui-queue-open-name = Open { $name }
ui-queue-show = Show
ui-queue-show-name = Show { $name }
ui-queue-move = Move { $name }
ui-stage-waiting = Waiting
ui-stage-in_consult = With the doctor
ui-stage-done = Done
ui-stage-skipped = Skipped
ui-stage-no_show = Not there
ui-move-waiting = Back to the waiting room
ui-move-in_consult = Goes in to the doctor
ui-move-done = Done
ui-move-skipped = Skip, was not there
ui-move-no_show = Not there when called
ui-stage-cancelled = Left
ui-move-cancelled = Left without being seen
