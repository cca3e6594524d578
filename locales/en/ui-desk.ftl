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
ui-patient-saved = Registered: { $name }, { $number }
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
ui-move-waiting = Back to waiting
ui-move-in_consult = Goes in
ui-move-done = Done
ui-move-skipped = Skip
ui-move-no_show = Not here
ui-stage-cancelled = Left
ui-move-cancelled = Left

## Household, editing, photo
ui-search-same-phone = same phone
ui-search-new-phone = New patient with the phone { $phone }
ui-household = On the same phone
ui-household-new = New patient with this phone
ui-patient-edit = Change the registration
ui-patient-edit-short = Change
ui-patient-blood-unknown = Not known
ui-patient-guardian-hint = Under 18: who answers for the child?
ui-photo = Photo
ui-photo-of = Photo of { $name }
ui-photo-camera = Camera
ui-photo-file = Choose a picture
ui-photo-shoot = Take it
ui-photo-remove = Take the photo out
ui-photo-hint = Kept small, and apart from the rest. Taken out, it is shown no more; the encrypted history still holds it.
ui-photo-unreadable = There is no picture in this file.
ui-photo-no-camera = The camera cannot be used here. Choose a picture instead.
ui-place-list = Areas and PIN codes
ui-place-unknown = Not in India Post’s list; it is kept as it stands.

## After the token
ui-token-had = Had this token already, { $doctor }
ui-token-undo = Wrong person: take it back
ui-token-toast = Token { $token } for { $name }
ui-token-taken-back = Token { $token } was taken back.

## Calling
ui-queue-go = Go to the queue
ui-queue-doors = Doctors and who is with them
ui-queue-door-called = { $token } called
ui-queue-door-inside = { $token } with the doctor
ui-queue-door-empty = Nobody called
ui-queue-next = Call next
ui-queue-next-name = Call the next patient for { $doctor }
ui-queue-again = Call again
ui-queue-again-name = Call again for { $doctor }
ui-queue-call = Call
ui-queue-done-next = Done, next
ui-queue-done-next-name = Done, call the next patient for { $doctor }
ui-queue-choose-doctor = For which doctor? Choose one above the list, or a row in it.
ui-queue-called = { $token } is called: { $name }
ui-queue-called-again = { $token } is called again: { $name }
ui-queue-called-since = called, { $wait }
ui-queue-finished = { $token } is done.
ui-queue-nobody-waits = Nobody else waits.
ui-queue-earlier = Show { $count } seen earlier
ui-queue-moved = { $token }: { $stage }
ui-queue-priority-on = Goes first
ui-queue-priority-off = No longer first

## Vital signs
ui-vitals = Vital signs
ui-vitals-of = Vital signs: { $name }
ui-vitals-take = Take
ui-vitals-save = Save
ui-vitals-saved = Vital signs of { $name } are saved.
ui-vitals-hint = Leave empty what was not measured. Enter goes to the next box.
ui-vitals-none = No vital signs yet
ui-vitals-none-text = From the second visit on the curves stand here.
ui-vitals-before = before: { $value }, { $day }
ui-vitals-unusual = Unusual. Is that right?
ui-vitals-limits = Why it asks: limits that catch slips, no diagnosis.
ui-vitals-limits-unchecked = Why it asks: limits that catch slips, no diagnosis. No doctor has checked them yet.
ui-vitals-wrong-number = A number, please.
ui-vitals-wrong-bp = Two numbers: 120/80
ui-vitals-signed = The doctor has signed this consult: nothing can be added.
ui-vitals-correcting = These were taken at { $time }. What you change here corrects them.
ui-vitals-again = Measured again
ui-vitals-bmi = BMI { $value } kg/m²
ui-vitals-bmi-height = with the height from before
ui-vitals-timing = When the blood was taken
ui-vitals-timing-unknown = When?
ui-vitals-timing-fasting = fasting
ui-vitals-timing-after_meal = after a meal
ui-vitals-timing-random = any time
ui-vitals-bp = Blood pressure
ui-vitals-pulse = Pulse
ui-vitals-temperature = Temperature
ui-vitals-spo2 = SpO₂
ui-vitals-respiration = Breaths
ui-vitals-weight = Weight
ui-vitals-height = Height
ui-vitals-sugar = Blood sugar
ui-vitals-head = Head

## Growth
ui-growth = Growth
ui-growth-measure = Chart
ui-growth-weight = Weight for age
ui-growth-height = Height for age
ui-growth-bmi = BMI for age
ui-growth-head = Head for age
ui-growth-axis = Age in months. Green is the median; the other lines are 1, 2 and 3 standard deviations.
ui-growth-axis-years = Age in years. Green is the median; the other lines are 1, 2 and 3 standard deviations.
ui-growth-last = { $value } { $unit }: z { $z }, more than { $percentile } of 100 children
ui-growth-spoken = { $value }, z { $z }
ui-growth-doubtful = Hardly possible. Look at the measurement, the sex and the date of birth.
ui-growth-ends = Growth curves end at { $years } years. A table for older children can be read in: Settings, Templates.
ui-growth-birth = Growth curves need a date of birth, or an age in months. It goes into the registration (Alt+E at the front desk).

## Waiting-room display
ui-display = Waiting-room screen
ui-display-text = Tokens, doctors and rooms on a second screen. Names of patients never appear, and the last numbers stay while this PC is locked.
ui-display-room = Room of { $doctor }
ui-display-room-example = Room 2
ui-display-language = Language beside English
ui-display-language-none = None: English alone
ui-display-open = Open the screen
ui-display-again = Where it is open already, this puts it into full screen and back.
ui-board-welcome = Welcome
ui-board-now = Now
ui-board-come = Please come
ui-board-next = Next
ui-board-silent = One moment: the numbers may be old.
