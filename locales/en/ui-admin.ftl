# Staff, settings, care of the files, backup.
ui-staff-add = Add a person
ui-staff-added = { $name } can log in now.
ui-staff-first-password = First password
ui-staff-role-needed = Choose at least one role.
ui-staff-you = You
ui-staff-left = Left
ui-staff-change-name = Change { $name }
ui-staff-roles = Change roles
ui-staff-roles-title = Roles of { $name }
ui-staff-roles-text = A new set of roles takes effect at the next login.
ui-staff-roles-saved = The roles of { $name } were changed.
ui-staff-reissue = Give a new password
ui-staff-reissue-title = New password for { $name }
ui-staff-reissue-text = The old password stops working and new keys are made. Tell the person the new one yourself.
ui-staff-reissued = { $name } has a new password.
ui-staff-remove = Remove from the clinic
ui-staff-remove-title = Remove { $name }?
ui-staff-remove-text = This person can no longer log in. What they wrote stays with their name.
ui-staff-removed = { $name } was removed.

## Settings
ui-settings-clinic = Clinic
ui-settings-backup = Backup
ui-settings-care = Check of the records
ui-settings-you = You
ui-own-profile = On paper, under your name
ui-own-profile-text = Stands on prescriptions and certificates from now on. What is signed already keeps degrees and number as they were.
ui-field-speciality = Speciality
ui-settings-letterhead = Letterhead
ui-settings-privacy-hint = Printed where a privacy notice is printed.
ui-settings-idle-hint = 1 to 120. Drafts are saved before locking.
ui-settings-owner-only = Only an owner can change this.

## Care
ui-care-store = Are the files whole?
ui-care-store-text = Reads every record that your login can open and compares it with its tables. Nothing is changed.
ui-care-check = Check
ui-care-check-ok = Everything is whole.
ui-care-check-bad = Something is wrong. Make a copy of the data folder before anything else, then ask for help.
ui-care-whole = whole
ui-care-broken = problem
ui-care-documents =
    { $count ->
        [one] { $count } record
       *[other] { $count } records
    }
ui-care-rebuild = Rebuild the tables
ui-care-rebuild-text = Search and lists are made again from the records. The records themselves are not changed. This can take a few minutes.
ui-care-rebuilt =
    { $count ->
        [one] Tables rebuilt from { $count } record.
       *[other] Tables rebuilt from { $count } records.
    }
ui-care-audit = Has anybody changed the log?
ui-care-audit-text = Every reading, writing, print and failed login stands in a chain that shows any later change.
ui-care-verify = Verify the log
ui-care-entries = Show the newest entries
ui-care-audit-ok = The log is unbroken.
ui-care-audit-bad = The log was changed or cut. Tell all owners, and do not delete anything.
ui-care-chain =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
ui-care-when = When
ui-care-who = Who
ui-care-what = What
ui-care-fields = Fields

## Backup
ui-backup-never = No backup yet
ui-backup-just = Backed up within the hour
ui-backup-hours =
    { $hours ->
        [one] Backup { $hours } hour old
       *[other] Backup { $hours } hours old
    }
ui-backup-days =
    { $days ->
        [one] Backup { $days } day old
       *[other] Backup { $days } days old
    }
ui-backup-failed = The last backup failed
ui-backup-text = One encrypted copy of everything, at the close of the day and on exit. Only the recovery kit opens it. Old copies are cleared away from this folder: the newest of the last 7 days, 4 weeks and 12 months stay.
ui-backup-folder-hint = A USB drive or another disk, not the disk of this PC alone. Whole path.
ui-backup-now = Back up now
ui-backup-made = Backup made, { $size }.
ui-day-close = Close the day
ui-day-text = Counts today’s visits and makes the backup.
ui-day-closed = { $visits } visits today, { $open } still open.

## Where backups go, and where they lie
ui-place-choose-folder = Where shall backups go?
ui-place-choose-file = Which backup?
ui-place-drive = Drive “{ $name }”
ui-place-computer = Folder “{ $name }” on this PC
ui-place-computer-hint = Is lost together with this PC’s disk. Better a USB drive.
ui-place-none-folder = No drive was found. Plug one in and look again, or type a path below.
ui-place-none-file = No backup was found. Plug the drive in and look again, or type its path below.
ui-place-again = Look again
