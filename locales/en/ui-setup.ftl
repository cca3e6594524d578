# First run, recovery kit, restoring.
ui-setup-welcome = Welcome. What would you like to do?
ui-setup-way-create = Set up a new clinic
ui-setup-way-create-hint = Takes about three minutes. No internet needed.
ui-setup-way-restore = Restore a backup
ui-setup-way-restore-hint = From a USB drive or a folder, with the recovery kit.
ui-setup-way-kit = Open an existing folder with the recovery kit
ui-setup-way-kit-hint = The records are here, but the key store or the password is lost.
ui-setup-step = Step { $step } of { $of }
ui-setup-clinic = Your clinic
ui-setup-owner = You
ui-setup-password = Your password
ui-setup-branch-hint = For example the part of town. More branches can follow.
ui-setup-name-hint = As it shall stand on prescriptions.
ui-setup-registration-hint = State or national medical council
ui-setup-qualifications-hint = For example MBBS, MD
ui-setup-password-text = It opens the records on this PC. Nobody can reset it from outside; a lost password needs the recovery kit.
ui-setup-create = Create the clinic

## Recovery kit
ui-kit-title = Your recovery kit
ui-kit-text = These 24 words open your records when a PC or a password is lost. Print them or write them down in order, and keep the paper outside the clinic.
ui-kit-warning = They are shown only now. Whoever has these words can read every record; without them a lost password is final. Do not photograph them.
ui-kit-print = Print
ui-kit-paper = Recovery kit as a page
ui-kit-no-printer = No printer is set up on this PC. Best write the words down by hand. A saved PDF must not stay on this PC: print it elsewhere, then delete it.
ui-kit-printer-hint = Choose a printer that stands in the clinic and take the page out at once. The PC’s print queue may keep a copy for up to a day.
ui-kit-printed = Sent to { $printer }. Check that all 24 words can be read before you go on.
ui-kit-saved = { $name } lies readable in the downloads folder. Print it, then delete it there and empty the waste bin: whoever finds it can open every record.
ui-kit-written = I have them on paper
ui-kit-later = Lock, continue later
ui-kit-ask-title = Three words, please
ui-kit-ask-text = Type these words from your paper. From then on nothing on this PC holds the kit.
ui-kit-word = Word { $position }
ui-kit-show-again = Show the words again
ui-kit-confirm = Confirm
ui-kit-count = { $count } of { $of } words
ui-kit-open-text = Type the 24 words from your paper, and choose a new password for the owner. Nothing is changed if the words do not fit.
ui-kit-open = Open the records
ui-kit-opened = Opened. The new password belongs to { $name }.

## Restoring
ui-restore-text = The copy is brought into this empty folder. The backup itself stays as it is.
ui-restore-file-hint = Whole path, for example /media/usb/nirantar-20261121-201500.nbk
ui-restore = Restore
ui-restore-done = { $clinic } was restored as it stood on { $at }. Entries made after that are not in it.
