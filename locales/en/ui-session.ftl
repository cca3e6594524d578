# Login and the screens that say why nothing opens.
ui-login = Log in
ui-login-who = Who are you?
ui-login-nobody = Nobody may log in on this PC yet.
ui-login-choose = Choose your name first.
ui-login-password-needed = Type your password.
ui-login-wrong = The password is not right
ui-login-wrong-text = Nothing was changed; the records are safe. Check Caps Lock and the keyboard language, then type it again.
ui-login-wait = Nothing was changed; the records are safe. The next try is possible in { $seconds } s. Check Caps Lock and the keyboard language meanwhile.
ui-login-wait-button = Wait { $seconds } s
ui-login-forgot = Password lost? Use the recovery kit
ui-settings-you-text = Your login, your language and your colours belong to you, on every PC of the clinic.

## Why the folder does not open: what happened, what is safe, what to do next
ui-unavailable-happened = What happened
ui-unavailable-safe = What is safe
ui-unavailable-next = What to do next
ui-unavailable-damaged-title = A file of the records is damaged
ui-unavailable-damaged-happened = The file { $file } cannot be read as it was written, perhaps after a power cut or a failing disk.
ui-unavailable-damaged-safe = Nothing was deleted or replaced. Your backups are untouched.
ui-unavailable-damaged-next = Do not delete anything. Copy the whole data folder to a USB drive first; then restore the latest backup into a new, empty folder, or ask for help.
ui-unavailable-newer-title = These records need a newer Nirantar
ui-unavailable-newer-happened = The file { $file } was written by a newer version than the one on this PC.
ui-unavailable-newer-safe = All records are safe. Nothing was opened or changed.
ui-unavailable-newer-next = Install the newer version on this PC, then start it again.
ui-unavailable-keyring-title = The keys of this PC cannot be had
ui-unavailable-keyring-happened = This PC’s key store did not give out the device key of the clinic.
ui-unavailable-keyring-safe = All records are safe, but closed. A missing key is not damage.
ui-unavailable-keyring-next = Unlock or start the key store of your desktop and try again. If the PC was replaced or the folder moved, open it with the recovery kit.
ui-unavailable-disk-title = The disk refuses
ui-unavailable-disk-happened = The data folder could not be read or written.
ui-unavailable-disk-safe = Everything that was shown as saved is saved. Nothing is half written.
ui-unavailable-disk-next = Free some space, plug the drive in, or make the folder writable; then try again.
ui-unavailable-in-use-title = The records are already open
ui-unavailable-in-use-happened = Another Nirantar on this PC is using the same data folder.
ui-unavailable-in-use-safe = All records are safe. This window touched nothing.
ui-unavailable-in-use-next = Use the other window, or close it and try again here.
ui-unavailable-unreachable-title = Nirantar does not answer
ui-unavailable-unreachable-happened = The screens are here, but the part that keeps the records is not running, or this page’s address has been used up.
ui-unavailable-unreachable-safe = Everything that was shown as saved is saved.
ui-unavailable-unreachable-next = Close this window and start Nirantar again.
ui-unavailable-internal-title = Nirantar could not start
ui-unavailable-internal-happened = Something inside the program went wrong.
ui-unavailable-internal-safe = Nothing was deleted or replaced.
ui-unavailable-internal-next = Start Nirantar again. If this page comes back, report it, and do not delete the data folder.

## Ending the program
ui-closing-title = Nirantar is closing
ui-closing-backup = The backup is being made. The window closes by itself; leave the drive plugged in until then.
ui-closing-percent = { $percent } % written
ui-closing-at-once = To end at once, without this backup, close the window again.
ui-closing-failed-title = No backup was made
ui-closing-failed-missing = Plug the drive in now: the backup is then made by itself.
ui-closing-failed-ends = The window closes by itself in { $seconds } s. Everything that was shown as saved is saved on this PC.
ui-closing-failed-at-once = To end at once, close the window again.
