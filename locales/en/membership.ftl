# The membership log: entries that were refused. Keys belong to crates/membership.
membership-malformed = Entry { $entry } of the membership log is damaged. It was not accepted; what was known before still holds.
membership-newer = Entry { $entry } of the membership log was written by a newer version of Nirantar. Install the newer version on this PC.
membership-other-organisation = Entry { $entry } belongs to another clinic. It was not accepted.
membership-parent-missing = Entry { $entry } waits for entry { $parent }, which has not arrived yet.
membership-not-founded = The membership log is empty. Restore the latest backup, or pair this PC again.
membership-unknown-author = Entry { $entry } was signed by somebody who does not belong to the clinic. It was not accepted.
membership-bad-signature = The signature of entry { $entry } is not genuine. It was not accepted.
membership-not-allowed = Your roles do not allow this ({ $statement }). Ask an owner of the clinic.
membership-frozen = Owners removed each other. Until the recovery kit decides, nobody can change staff, PCs or keys. Patients’ records are not affected.
membership-contradicts = { $why ->
    [last_owner] The clinic must keep at least one owner. Make somebody else an owner first.
    [known_already] This was done already ({ $statement }).
    [unknown] This person, PC, branch or space is no longer there ({ $statement }).
    [letter_taken] This letter for numbers is taken. Another one is needed.
    [heads] Something changed in the meantime ({ $statement }). Try again.
   *[other] This does not fit what is known already ({ $statement }). Nothing was changed.
}
