# Frame and parts that every screen shares.
ui-app-name = Nirantar
ui-app-promise = Your clinic’s day never waits for the internet. Its records belong to you alone and stay encrypted on this PC.
ui-version = Version { $version }
ui-loading = Loading…
ui-optional = (optional)
ui-date-day = day
ui-date-month = month
ui-date-year = year
ui-back = Back
ui-next = Next
ui-close = Close
ui-cancel = Cancel
ui-undo = Undo
ui-save = Save
ui-saved = Saved.
ui-try-again = Try again
ui-actions = Actions
ui-file-choose = Choose a file
ui-file-none = No file chosen
ui-help = Keyboard map
ui-lock = Lock
ui-language = Language
ui-theme = Colours
ui-theme-system = System
ui-theme-light = Light
ui-theme-dark = Dark
ui-error-unknown = Something went wrong. What you see as saved is saved. Try again.
ui-error-unreachable = The core of Nirantar does not answer. What you see as saved is saved. Close the window and start Nirantar again.

## Navigation and keys
ui-nav = Screens
ui-nav-desk = Front desk
ui-nav-consult = Consult
ui-nav-staff = Staff
ui-nav-settings = Settings
ui-keys-title = Keyboard map
ui-keys-text = Every screen works without a mouse. No single letter is ever a shortcut.
ui-keys-here = On this screen
ui-keys-frame = Everywhere
ui-keys-everywhere = In every form and list
ui-keys-tab = Next box or button; with Shift, the one before
ui-keys-arrows = Walk through a list or choices
ui-keys-enter = Take the marked line, or save the form
ui-keys-escape = Close, or clear the search

## Ages, sexes, waiting
ui-age-y =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
ui-age-m =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
ui-age-d =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
ui-sex-female = Female
ui-sex-male = Male
ui-sex-other = Other
ui-sex-unknown = Not told
ui-wait-minutes = { $minutes } min
ui-wait-hours = { $hours } h { $minutes } min

## Names of fields, also inside messages
ui-field-needed = Fill this in.
ui-field-clinic = Name of the clinic
ui-field-branch = Branch
ui-field-address = Address
ui-field-branch-address = Address
ui-field-branch-phone = Phone on the letterhead
ui-field-your-name = Your name
ui-field-name = Name
ui-field-local-name = Name in the other script
ui-field-phone = Phone
ui-field-sex = Sex
ui-field-age = Age
ui-field-birth = Age or date of birth
ui-field-birth-date = Date of birth
ui-field-area = Village or area
ui-field-pin = PIN code
ui-field-language = Language
ui-field-guardian = Guardian
ui-field-relation = Relation
ui-field-abha-number = ABHA number
ui-field-abha-address = ABHA address
ui-field-aadhaar-last4 = Aadhaar, last four digits
ui-field-blood-group = Blood group
ui-field-referred-by = Referred by
ui-field-reason = Reason for coming
ui-field-doctor = Doctor
ui-field-roles = Roles
ui-field-registration-number = Medical registration number
ui-field-qualifications = Degrees
ui-field-password = Password
ui-field-password-again = Password again
ui-field-current-password = Present password
ui-field-new-password = New password
ui-field-words = The 24 recovery words
ui-field-file = File
ui-field-folder = Folder
ui-field-backup-file = Backup file
ui-field-backup-folder = Backup folder
ui-field-idle-minutes = Lock after minutes without use
ui-field-privacy-contact = Contact for privacy questions
ui-field-printer = Printer
ui-field-copies = Copies
ui-field-paper-size = Paper size
ui-field-paper-language = Language on paper
ui-field-screen-language = Language of the screens
ui-thing-patient = patient
ui-thing-encounter = consult
ui-thing-visit = visit
ui-thing-person = person
ui-thing-printer = printer

## Roles
ui-role-owner = Owner
ui-role-owner-hint = Staff, settings, backup; reads everything
ui-role-doctor = Doctor
ui-role-doctor-hint = Consults, prescribes, signs
ui-role-nurse = Nurse
ui-role-nurse-hint = Front desk, vitals, notes
ui-role-receptionist = Receptionist
ui-role-receptionist-hint = Front desk; cannot open medical records
ui-role-pharmacist = Pharmacist
ui-role-pharmacist-hint = Finds patients; no medical records
ui-role-lab = Laboratory
ui-role-lab-hint = Finds patients; no medical records
ui-role-accountant = Accountant
ui-role-accountant-hint = Counts and queue; no medical records

## Passwords
ui-password-show = Show password
ui-password-hide = Hide password
ui-password-strength = Strength of the password
ui-password-advice = Three or four unrelated words are strong and easy to keep in mind. No rules about digits or signs.
ui-password-score-none = Nothing typed yet
ui-password-score-0 = Guessed at once
ui-password-score-1 = Very weak
ui-password-score-2 = Weak
ui-password-score-3 = Strong
ui-password-score-4 = Very strong
ui-password-not-enough = Not enough for this PC
ui-password-differs = The two passwords are not the same.
ui-password-change = Change my password
ui-password-changed = Your password was changed.
ui-password-current-wrong = The present password is not right. Nothing was changed.

## Key store
ui-keyring-file-title = This PC has no key store
ui-keyring-file-text = The device keys lie in a file that only this user account can read. Whoever copies the disk has to guess a password, so only very strong ones are accepted.
ui-keyring-file-short = Keys in a file
