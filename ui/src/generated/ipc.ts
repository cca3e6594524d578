// Generated from crates/ipc by `make types`. Do not edit: a test compares this file with the command list.

/**
 * Something added to a signed encounter.
 */
export type AddendumShown = { 
/**
 * The entry's id.
 */
entry: EntryId, 
/**
 * When.
 */
at: Timestamp, 
/**
 * By whom.
 */
by_name: string, 
/**
 * Words.
 */
text: string, };

/**
 * Everything that a screen needs before anyone has logged in.
 */
export type AppState = { 
/**
 * Where the application stands.
 */
phase: Phase, 
/**
 * Why the folder cannot be opened.
 */
problem: Problem | null, 
/**
 * Name of the clinic.
 */
clinic: string | null, 
/**
 * Name of the branch of this PC.
 */
branch: string | null, 
/**
 * Who may log in here.
 */
people: Array<RosterPerson>, 
/**
 * `os` or `file`: where this PC's secrets are kept.
 */
keyring: string, 
/**
 * Who is logged in.
 */
session: SessionInfo | null, 
/**
 * The age of the last backup.
 */
backup: BackupStatus | null, 
/**
 * Version of the program.
 */
version: string, 
/**
 * Built with the settable clock of tests.
 */
test_clock: boolean, 
/**
 * Minutes without a touch until the session locks.
 */
idle_minutes: number, 
/**
 * Today in the clinic (Asia/Kolkata), `YYYY-MM-DD`.
 */
today: string, };

/**
 * A change that the signed bytes do not hold.
 */
export type ArrivedShown = { 
/**
 * Its hash; an addendum or a set-aside names it.
 */
change: string, 
/**
 * When it was made, by that PC's clock.
 */
at: Timestamp, 
/**
 * By whom; empty if nobody is known.
 */
by_name: string, 
/**
 * What it wrote, as words.
 */
texts: Array<string>, };

/**
 * One audit entry: ids, field names and classes; never values or names.
 */
export type AuditEntry = { 
/**
 * File whose chain holds it.
 */
file: string, 
/**
 * Number in its chain.
 */
seq: number, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Who, if somebody was logged in.
 */
person: string | null, 
/**
 * What was done.
 */
action: string, 
/**
 * Class of the thing it was done to.
 */
class: string, 
/**
 * Ids.
 */
subjects: Array<string>, 
/**
 * Field names.
 */
fields: Array<string>, };

/**
 * Asks for audit entries, newest first.
 */
export type AuditList = { 
/**
 * Only about this id (patient, encounter, person).
 */
subject?: string | null, 
/**
 * At most this many; 100 if absent.
 */
limit?: number | null, };

/**
 * Result of `audit verify`.
 */
export type AuditVerdict = { 
/**
 * Every chain holds.
 */
ok: boolean, 
/**
 * Chain by chain.
 */
chains: Array<ChainVerdict>, };

/**
 * Chooses the folder of this PC's backups.
 */
export type BackupConfigure = { 
/**
 * Absolute path; null turns backups off (shown as overdue).
 */
folder?: string | null, };

/**
 * Makes a backup now.
 */
export type BackupCreate = { 
/**
 * Another folder than the chosen one.
 */
folder?: string | null, };

/**
 * A backup file, as it describes itself; nothing of that is proved before it is opened.
 */
export type BackupFile = { 
/**
 * Absolute path.
 */
file: string, 
/**
 * When it was made.
 */
made_at: Timestamp, 
/**
 * Size.
 */
bytes: number, };

/**
 * A finished backup.
 */
export type BackupMade = { 
/**
 * File name with path.
 */
file: string, 
/**
 * Size.
 */
bytes: number, 
/**
 * When.
 */
at: Timestamp, };

/**
 * Somewhere that a backup can be put.
 */
export type BackupPlace = { 
/**
 * Absolute path.
 */
path: string, 
/**
 * What the drive or folder is called.
 */
name: string, 
/**
 * What it is.
 */
kind: PlaceKind, 
/**
 * The backups that lie there, newest first.
 */
backups: Array<BackupFile>, };

/**
 * Brings a backup into an empty data folder.
 */
export type BackupRestore = { 
/**
 * The backup file.
 */
file: string, 
/**
 * The recovery kit, 24 words separated by spaces.
 */
words: string, 
/**
 * The new password of the owner: the old one cannot be checked without the old PC.
 */
new_password: string, };

/**
 * What was restored.
 */
export type BackupRestored = { 
/**
 * When the copy was made.
 */
made_at: Timestamp, 
/**
 * Name of the clinic.
 */
clinic: string, 
/**
 * The owner whose password was set.
 */
user: PersonId, };

/**
 * The age of the last backup.
 */
export type BackupStatus = { 
/**
 * Folder that was chosen.
 */
folder: string | null, 
/**
 * When the last complete copy was made.
 */
last_at: Timestamp | null, 
/**
 * Its age in whole hours.
 */
age_hours: number | null, 
/**
 * No folder, no copy, or older than 26 hours.
 */
overdue: boolean, 
/**
 * Fluent key of the last failure, if the newest try failed.
 */
failed: string | null, };

/**
 * A branch, and its document.
 */
export type BranchId = string;

/**
 * Writes down what is in the cash box.
 */
export type CashCountAdd = { 
/**
 * The day counted, `YYYY-MM-DD`; today if absent.
 */
date?: string | null, 
/**
 * Whose takings; everybody's if absent.
 */
person?: PersonId | null, 
/**
 * Notes and coins; their sum is what was counted.
 */
denominations: Array<Denomination>, 
/**
 * What was counted, where notes and coins are not told apart.
 */
counted_paise?: Paise | null, 
/**
 * A person's words.
 */
note?: string | null, };

/**
 * One counting of the cash box.
 */
export type CashCountId = string;

/**
 * One counting of the cash box.
 */
export type CashCountShown = { 
/**
 * Its id.
 */
id: CashCountId, 
/**
 * The day counted, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Whose takings; everybody's if absent.
 */
person: PersonId | null, 
/**
 * Name of whose takings.
 */
person_name: string | null, 
/**
 * Name of who counted.
 */
by_name: string, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Cash that was there.
 */
counted_paise: Paise, 
/**
 * Cash that should have been there.
 */
expected_cash_paise: Paise, 
/**
 * What came by UPI.
 */
expected_upi_paise: Paise, 
/**
 * Counted less expected: below zero is missing.
 */
difference_paise: Paise, 
/**
 * Notes and coins.
 */
denominations: Array<Denomination>, 
/**
 * A person's words.
 */
note: string | null, };

/**
 * A day's takings. What was given back counts on the day it was given back.
 */
export type CashDay = { 
/**
 * The day, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Cash taken less cash given back.
 */
cash_paise: Paise, 
/**
 * UPI taken less UPI given back.
 */
upi_paise: Paise, 
/**
 * By person, by name.
 */
people: Array<CashPerson>, 
/**
 * Receipts of the day, the newest first.
 */
receipts: Array<ReceiptShown>, 
/**
 * Payments, of whatever day, that were given back on this one.
 */
reversals: Array<ReceiptShown>, 
/**
 * Fees asked on the day of which something is still to be paid.
 */
dues: Array<DueShown>, 
/**
 * Their sum.
 */
dues_paise: Paise, 
/**
 * Visits of which nothing was asked.
 */
free: number, 
/**
 * Countings of the day, the newest first.
 */
counts: Array<CashCountShown>, };

/**
 * Asks for a day's takings.
 */
export type CashDayAsk = { 
/**
 * Day, `YYYY-MM-DD`; today if absent.
 */
date?: string | null, };

/**
 * What one person took.
 */
export type CashPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * Cash taken less cash given back.
 */
cash_paise: Paise, 
/**
 * UPI taken less UPI given back.
 */
upi_paise: Paise, 
/**
 * Receipts given.
 */
receipts: number, };

/**
 * Issues a certificate.
 */
export type CertificateAdd = { 
/**
 * What it is about.
 */
draft: CertificateDraft, 
/**
 * Title, in place of the form's.
 */
title?: string | null, 
/**
 * Words, in place of the form's.
 */
text?: string | null, 
/**
 * Marks of identification, one to four (IMC Regulations 2002, 1.3.3).
 */
marks: Array<string>, 
/**
 * Where it is issued.
 */
place?: string | null, };

/**
 * Cancels a certificate, for good: whoever signed it, or an owner.
 */
export type CertificateCancel = { 
/**
 * Which.
 */
certificate: CertificateId, 
/**
 * Why, in a few words; stands on every print from then on.
 */
reason: string, };

/**
 * When, by whom and why a certificate was cancelled.
 */
export type CertificateCancelledShown = { 
/**
 * When.
 */
at: string, 
/**
 * Name of who cancelled it.
 */
by_name: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What a certificate is about.
 */
export type CertificateDraft = { 
/**
 * Whom; the patient of the encounter if absent.
 */
patient?: PatientId | null, 
/**
 * The consultation that it comes from.
 */
encounter?: EncounterId | null, 
/**
 * What it is for.
 */
kind: CertificateFor, 
/**
 * What the patient suffers from; needed for leave.
 */
condition?: string | null, 
/**
 * First day, `YYYY-MM-DD`.
 */
from?: string | null, 
/**
 * Last day.
 */
to?: string | null, };

/**
 * What a certificate is for.
 */
export type CertificateFor = "leave" | "fitness" | "other";

/**
 * One certificate.
 */
export type CertificateId = string;

/**
 * Asks for the register of certificates.
 */
export type CertificateList = { 
/**
 * Issued on this day or later, `YYYY-MM-DD`.
 */
from?: string | null, 
/**
 * On this day or earlier.
 */
to?: string | null, 
/**
 * Of one patient.
 */
patient?: PatientId | null, 
/**
 * At most this many; 100 if absent.
 */
limit?: number | null, };

/**
 * One certificate.
 */
export type CertificateShown = { 
/**
 * Which.
 */
id: CertificateId, 
/**
 * Number in the register.
 */
number: string, 
/**
 * What it is for.
 */
kind: CertificateFor, 
/**
 * Day of issue.
 */
date: string, 
/**
 * First day that it speaks of.
 */
from: string | null, 
/**
 * Last day.
 */
to: string | null, 
/**
 * Title.
 */
title: string, 
/**
 * The words.
 */
text: string, 
/**
 * Marks of identification.
 */
marks: Array<string>, 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * Name of the patient, as it was signed.
 */
patient_name: string, 
/**
 * Number of the patient.
 */
patient_number: string, 
/**
 * Name of the doctor.
 */
doctor: string, 
/**
 * When it was signed.
 */
at: string, 
/**
 * It is no longer to be relied on.
 */
cancelled: CertificateCancelledShown | null, 
/**
 * Whoever is logged in may cancel it.
 */
may_cancel: boolean, };

/**
 * Words of a certificate.
 */
export type CertificateWords = { 
/**
 * Title.
 */
title: string, 
/**
 * The form's words, filled in; empty for a certificate in own words.
 */
text: string, };

/**
 * Result of verifying one chain.
 */
export type ChainVerdict = { 
/**
 * File name inside the data folder.
 */
file: string, 
/**
 * Unbroken from its start or checkpoint to its newest entry.
 */
ok: boolean, 
/**
 * Entries looked at.
 */
entries: number, 
/**
 * Signed checkpoints that agree.
 */
checkpoints: number, 
/**
 * What is wrong: `edited 7`, `gap 7 9` (expected, found), `truncated 5 9` (last, known), `rewritten 7` (another chain
 * than was seen), `signature 7`.
 */
problem: string | null, };

/**
 * Adds to a patient's chart.
 */
export type ChartAdd = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * `allergy`, `no_known_allergy`, `problem`, `medicine`, `immunisation`.
 */
kind: string, 
/**
 * Words (substance, problem, medicine, vaccine).
 */
text: string, 
/**
 * Reaction of an allergy, dose of a medicine.
 */
detail?: string | null, };

/**
 * One line of the chart (allergy, problem, long-term medicine …).
 */
export type ChartLine = { 
/**
 * The entry's id.
 */
entry: EntryId, 
/**
 * `allergy`, `no_known_allergy`, `problem`, `medicine`, `immunisation`.
 */
kind: string, 
/**
 * Words.
 */
text: string, };

/**
 * Marks a line of the chart as entered in error.
 */
export type ChartRemove = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * Which.
 */
entry: EntryId, };

/**
 * Names a patient whose chart is asked for.
 */
export type ChartShow = { 
/**
 * Whose.
 */
patient: PatientId, };

/**
 * The chart of a patient.
 */
export type ChartShown = { 
/**
 * Lines.
 */
lines: Array<ChartLine>, 
/**
 * For a person to decide.
 */
conflicts: Array<EntryConflict>, };

/**
 * The clinic and this branch, as on the letterhead.
 */
export type ClinicProfile = { 
/**
 * Name of the clinic.
 */
clinic: string, 
/**
 * Name of the branch.
 */
branch: string, 
/**
 * Address lines.
 */
address: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * Privacy contact, printed where a notice is printed.
 */
privacy_contact: string, 
/**
 * Minutes without a touch until the session locks (this PC).
 */
idle_minutes: number, 
/**
 * Heads of the organisation and branch documents.
 */
heads: Array<string>, };

/**
 * Changes the profile. A field left out stays.
 */
export type ClinicProfileSave = { 
/**
 * The heads that the form was opened at.
 */
heads: Array<string>, 
/**
 * Name of the clinic.
 */
clinic?: string | null, 
/**
 * Name of the branch.
 */
branch?: string | null, 
/**
 * Address lines.
 */
address?: string | null, 
/**
 * Phone.
 */
phone?: string | null, 
/**
 * Privacy contact.
 */
privacy_contact?: string | null, 
/**
 * Minutes until lock, 1 to 120.
 */
idle_minutes?: number | null, };

/**
 * How far ending the program has got.
 */
export type ClosingStage = "backup" | "failed";

/**
 * Asks for, or changes, where this room's sheets go. This PC alone.
 */
export type ConsultPrintTo = { 
/**
 * From now on there; unchanged if absent.
 */
print_to?: PrintTo | null, };

/**
 * Where this room's sheets go.
 */
export type ConsultPrintsTo = { 
/**
 * There.
 */
print_to: PrintTo, };

/**
 * A table as a file. Readable by whoever finds it.
 */
export type CsvFile = { 
/**
 * The bytes, base64.
 */
csv_base64: string, 
/**
 * A name for the file.
 */
file_name: string, 
/**
 * Rows, the header left out.
 */
rows: number, };

/**
 * Closing of the day.
 */
export type DayClosed = { 
/**
 * The day, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Visits of the day.
 */
visits: number, 
/**
 * Visits still waiting or in consult.
 */
open: number, 
/**
 * The day's money, for whoever counts it.
 */
money: DayMoney | null, 
/**
 * The backup, if a folder is chosen and it could be written.
 */
backup: BackupMade | null, 
/**
 * Fluent key of the reason why there is no backup.
 */
backup_failed: string | null, };

/**
 * A day.
 */
export type DayCount = { 
/**
 * `YYYY-MM-DD`.
 */
date: string, 
/**
 * Visits, no-shows and the cancelled left out.
 */
came: number, 
/**
 * Finished.
 */
done: number, 
/**
 * People who had never been here before.
 */
new_patients: number, 
/**
 * How long they waited.
 */
wait: Wait, 
/**
 * Cash and UPI taken less given back; absent for a login that does not count money.
 */
taken_paise: Paise | null, };

/**
 * The money of a day that is being closed.
 */
export type DayMoney = { 
/**
 * Cash taken less cash given back.
 */
cash_paise: Paise, 
/**
 * UPI taken less UPI given back.
 */
upi_paise: Paise, 
/**
 * Still to be paid of what was asked today.
 */
dues_paise: Paise, 
/**
 * Receipts given.
 */
receipts: number, 
/**
 * The newest counting of everybody's takings, if there was one.
 */
counted: CashCountShown | null, };

/**
 * On which days.
 */
export type DayPattern = { "kind": "daily" } | { "kind": "alternate" } | { "kind": "every_days", 
/**
 * Distance in days.
 */
days: number, } | { "kind": "weekly", 
/**
 * The days.
 */
days: Array<Weekday>, } | { "kind": "times_a_week", 
/**
 * How often.
 */
times: number, } | { "kind": "except", 
/**
 * The days left out.
 */
days: Array<Weekday>, } | { "kind": "monthly" };

/**
 * So many notes or coins of one kind.
 */
export type Denomination = { 
/**
 * Worth of one, in rupees.
 */
rupees: number, 
/**
 * How many.
 */
count: number, };

/**
 * The clinic's list of coded diagnoses.
 */
export type DiagnosisCodes = { 
/**
 * How many there are.
 */
count: number, 
/**
 * How many of them have a code without the shape of its list; they are kept as words.
 */
odd: number, };

/**
 * Replaces the clinic's list of coded diagnoses.
 */
export type DiagnosisCodesImport = { 
/**
 * Rows of `code,term` or `code,term,system`; ICD-10 where no system is named. Empty takes the list out.
 */
csv: string, };

/**
 * A diagnosis as it was written most often; capitals and spaces make no difference.
 */
export type DiagnosisCount = { 
/**
 * As written.
 */
text: string, 
/**
 * Consults with it.
 */
consults: number, };

/**
 * Diagnoses of signed consults.
 */
export type DiagnosisCounts = { 
/**
 * Signed consults.
 */
consults: number, 
/**
 * Of these, with no diagnosis.
 */
without: number, 
/**
 * Different diagnoses.
 */
different: number, 
/**
 * The most frequent.
 */
top: Array<DiagnosisCount>, };

/**
 * What the waiting-room display shows. Nobody's name but the doctors'.
 */
export type DisplayFeed = { 
/**
 * Name of the clinic.
 */
clinic: string, 
/**
 * Name of the branch.
 */
branch: string, 
/**
 * Now.
 */
at: Timestamp, 
/**
 * The language that this PC's display speaks beside English: a code such as `mr`; `en` for English alone.
 */
language: string, 
/**
 * One for each doctor whose queue has begun today, by name.
 */
lanes: Array<DisplayLane>, };

/**
 * One doctor's queue on the display.
 */
export type DisplayLane = { 
/**
 * Name of the doctor.
 */
doctor: string, 
/**
 * Room, as the clinic calls it; empty if none was told.
 */
room: string, 
/**
 * Tokens that are being served: called ones first, then those in the room; the newest first.
 */
serving: Array<DisplayToken>, 
/**
 * The next tokens, in calling order.
 */
next: Array<string>, 
/**
 * How many wait, those under `next` included.
 */
waiting: number, };

/**
 * Says which language this PC's display speaks beside English.
 */
export type DisplayLanguage = { 
/**
 * One of the languages of the screens; `en` for English alone.
 */
language: string, };

/**
 * Says in which room patients find a doctor.
 */
export type DisplayRoom = { 
/**
 * Whose.
 */
doctor: PersonId, 
/**
 * `Room 2`, in the clinic's own words; empty for none.
 */
room: string, };

/**
 * A token that is being served.
 */
export type DisplayToken = { 
/**
 * `A12`.
 */
token: string, 
/**
 * Called to the door and not yet in.
 */
called: boolean, 
/**
 * When it was called, or went in: another instant means another call.
 */
since: Timestamp, };

/**
 * A doctor.
 */
export type DoctorCount = { 
/**
 * Who.
 */
doctor: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * Visits, no-shows and the cancelled left out.
 */
came: number, 
/**
 * Finished.
 */
done: number, 
/**
 * How long they waited.
 */
wait: Wait, };

/**
 * A doctor's fees.
 */
export type DoctorFee = { 
/**
 * Who.
 */
doctor: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * The rule, if there is one.
 */
rule: FeeRule | null, 
/**
 * Whoever is logged in may change it.
 */
may_change: boolean, };

/**
 * Names a draft.
 */
export type DraftKey = { 
/**
 * Which form.
 */
form: string, 
/**
 * What it is about.
 */
subject: string, };

/**
 * Saves what has been typed so far; durable when answered. Never an automerge change.
 */
export type DraftSave = { 
/**
 * Which form: `consult`, `patient` …
 */
form: string, 
/**
 * What it is about: an id, or `new`.
 */
subject: string, 
/**
 * The heads that the form was opened at.
 */
heads: Array<string>, 
/**
 * The form's content.
 */
body: unknown, };

/**
 * A draft as it was saved.
 */
export type DraftSaved = { 
/**
 * Places whose lines with a whole Aadhaar number were left out, as `form.findings`: the number may not be kept.
 */
withheld: Array<string>, };

/**
 * A draft of the person who asks.
 */
export type DraftShown = { 
/**
 * The heads that the form was opened at.
 */
heads: Array<string>, 
/**
 * The form's content.
 */
body: unknown, 
/**
 * When saved.
 */
at: Timestamp, };

/**
 * Something that is still to be paid.
 */
export type DueShown = { 
/**
 * The fee.
 */
fee: FeeId, 
/**
 * Day of the visit, `YYYY-MM-DD`.
 */
date: string, 
/**
 * What is asked.
 */
charged_paise: Paise, 
/**
 * What was paid.
 */
paid_paise: Paise, 
/**
 * What is still to be paid.
 */
due_paise: Paise, 
/**
 * Of which visit.
 */
visit: VisitId | null, 
/**
 * Whose.
 */
patient: PatientId | null, 
/**
 * Human number of the patient.
 */
patient_number: string, 
/**
 * Name of the patient.
 */
patient_name: string, 
/**
 * The doctor's name.
 */
doctor_name: string, };

/**
 * Asks for what is still to be paid.
 */
export type DuesList = { 
/**
 * Only this patient's.
 */
patient?: PatientId | null, };

/**
 * Adds to a signed encounter, below the signed text.
 */
export type EncounterAddendum = { 
/**
 * Which.
 */
encounter: EncounterId, 
/**
 * Words.
 */
text: string, 
/**
 * Changes that arrived after signing and that it takes up, by hash.
 */
takes_up: Array<string>, };

/**
 * Opens a signed encounter to be amended: until midnight of the day it was signed, by whoever signed it.
 */
export type EncounterAmend = { 
/**
 * Which.
 */
encounter: EncounterId, };

/**
 * One difference between a form and the heads that it was opened at.
 */
export type EncounterEdit = { "op": "add", 
/**
 * What.
 */
value: EntryValue, } | { "op": "replace", 
/**
 * The entry replaced.
 */
entry: EntryId, 
/**
 * What.
 */
value: EntryValue, } | { "op": "remove", 
/**
 * Which.
 */
entry: EntryId, } | { "op": "notes", 
/**
 * The whole text.
 */
text: string, };

/**
 * One consultation.
 */
export type EncounterId = string;

/**
 * Opens the encounter of a visit, or of a patient today; makes it (and a visit) where there is none.
 */
export type EncounterOpen = { 
/**
 * By visit …
 */
visit?: VisitId | null, 
/**
 * … or by patient.
 */
patient?: PatientId | null, 
/**
 * With a patient: the day of the visit, `YYYY-MM-DD`, for a visit that is written up later; today if absent.
 */
date?: string | null, };

/**
 * Saves the differences of a form at the heads that it was opened at.
 */
export type EncounterSave = { 
/**
 * Which.
 */
encounter: EncounterId, 
/**
 * The heads that the form was opened at.
 */
heads: Array<string>, 
/**
 * The differences, in order.
 */
edits: Array<EncounterEdit>, };

/**
 * Leaves changes out that arrived after signing.
 */
export type EncounterSetAside = { 
/**
 * Which.
 */
encounter: EncounterId, 
/**
 * The changes, by hash.
 */
changes: Array<string>, 
/**
 * Why, in words.
 */
reason: string, };

/**
 * Names an encounter.
 */
export type EncounterShow = { 
/**
 * Which.
 */
encounter: EncounterId, 
/**
 * An earlier version, by its sign-off's entry; what holds now if absent.
 */
version?: EntryId | null, };

/**
 * An encounter as shown: from the signed bytes alone once it is signed.
 */
export type EncounterShown = { 
/**
 * Its id.
 */
id: EncounterId, 
/**
 * The patient.
 */
patient: PatientShown, 
/**
 * The visit, if there is one.
 */
visit: VisitId | null, 
/**
 * Token of the visit.
 */
token: string | null, 
/**
 * The doctor.
 */
doctor: PersonId, 
/**
 * The doctor's name.
 */
doctor_name: string, 
/**
 * Day, `YYYY-MM-DD`.
 */
date: string, 
/**
 * When it was entered.
 */
entered_at: Timestamp, 
/**
 * It was written up on a later day than that of the visit.
 */
written_up_later: boolean, 
/**
 * Heads of the document as shown: hand them back when saving.
 */
heads: Array<string>, 
/**
 * Vital signs.
 */
vitals: Array<VitalsEntry>, 
/**
 * Complaints.
 */
complaints: Array<TextEntry>, 
/**
 * Findings.
 */
findings: Array<TextEntry>, 
/**
 * Diagnoses.
 */
diagnoses: Array<TextEntry>, 
/**
 * Prescription.
 */
rx: Array<RxEntry>, 
/**
 * Tests advised.
 */
tests: Array<TextEntry>, 
/**
 * Advice.
 */
advice: Array<TextEntry>, 
/**
 * Follow-up.
 */
follow_up: TextEntry | null, 
/**
 * Free notes.
 */
notes: string, 
/**
 * The sign-off, if signed.
 */
signed: SignedShape | null, 
/**
 * The sign-off of the earlier version that is shown; absent for what holds now.
 */
version: EntryId | null, 
/**
 * Earlier versions, oldest first.
 */
versions: Array<EncounterVersion>, 
/**
 * Until when whoever asks may amend it; absent if not (any more).
 */
amend_until: Timestamp | null, 
/**
 * What is shown is the working state, to be amended and signed again.
 */
amending: boolean, 
/**
 * What was added after signing.
 */
addenda: Array<AddendumShown>, 
/**
 * Changes outside the signed heads that nobody has dealt with.
 */
arrived_after_signing: Array<ArrivedShown>, 
/**
 * The doctor went on in spite of warnings, and why.
 */
warning_overridden: string | null, 
/**
 * Entries for a person to decide.
 */
conflicts: Array<EntryConflict>, 
/**
 * Allergies, problems, long-term medicines.
 */
chart: Array<ChartLine>, 
/**
 * The newest weight up to the day of this encounter.
 */
weight: WeightShown | null, 
/**
 * Earlier encounters, newest first.
 */
history: Array<EncounterSummary>, 
/**
 * What whoever opens it typed and has not saved; in the answer of `encounter_open` alone.
 */
draft: DraftShown | null, };

/**
 * Signs an encounter off: what is signed is what `heads` show, after `edits`.
 */
export type EncounterSign = { 
/**
 * Which.
 */
encounter: EncounterId, 
/**
 * The heads that the form was opened at.
 */
heads: Array<string>, 
/**
 * Last differences, saved in the same transaction.
 */
edits: Array<EncounterEdit>, 
/**
 * True to replace the sign-off that stands, see `encounter_amend`.
 */
amend: boolean, 
/**
 * Keys of the warnings that the doctor saw and goes on in spite of; see `rx_check`. One that is not among them stops
 * the sign-off.
 */
warnings_seen: Array<string>, };

/**
 * One earlier encounter in the history.
 */
export type EncounterSummary = { 
/**
 * Its id.
 */
id: EncounterId, 
/**
 * Day, `YYYY-MM-DD`.
 */
date: string, 
/**
 * The doctor's name.
 */
doctor_name: string, 
/**
 * Diagnoses, or complaints where there are none.
 */
title: string, 
/**
 * Prescription lines as typed.
 */
rx: Array<string>, 
/**
 * Signed.
 */
signed: boolean, 
/**
 * The day it was entered, where that is not the day of the visit.
 */
entered_on: string | null, };

/**
 * An earlier version of a signed encounter.
 */
export type EncounterVersion = { 
/**
 * The sign-off's entry; `encounter_show` takes it.
 */
entry: EntryId, 
/**
 * When it was signed.
 */
at: Timestamp, 
/**
 * Who signed.
 */
by_name: string, };

/**
 * Two entries that say different things, for a person to decide.
 */
export type EntryConflict = { 
/**
 * Section or rule.
 */
what: string, 
/**
 * The entries, as text.
 */
values: Array<string>, 
/**
 * Their ids.
 */
entries: Array<EntryId>, };

/**
 * An immutable entry inside a document.
 */
export type EntryId = string;

/**
 * One immutable entry as typed.
 */
export type EntryValue = { "section": "vitals" } & VitalsShape | { "section": "complaint", 
/**
 * Words.
 */
text: string, } | { "section": "finding", 
/**
 * Words.
 */
text: string, } | { "section": "diagnosis", 
/**
 * Words.
 */
text: string, } | { "section": "rx", 
/**
 * `tab paracetamol 650 1-0-1 5d af`
 */
line: string, } | { "section": "test", 
/**
 * Words.
 */
text: string, } | { "section": "advice", 
/**
 * Words.
 */
text: string, } | { "section": "follow_up", 
/**
 * `5d`, `2w`, a date, or words.
 */
text: string, };

/**
 * Something changed.
 */
export type Event = { "event": "locked", 
/**
 * `manual`, `idle`, `sleep` or `exit`.
 */
reason: string, } | { "event": "queue_changed", 
/**
 * Ids of the visits that did; none: ask for the whole list.
 */
visits: Array<string> | null, } | { "event": "releases_changed" } | { "event": "patient_changed", 
/**
 * The patient's id.
 */
patient: string, } | { "event": "encounter_changed", 
/**
 * The encounter's id.
 */
encounter: string, } | { "event": "backup_changed" } | { "event": "money_changed" } | { "event": "clinic_changed" } | { "event": "opening", 
/**
 * Part of the present file that is done, in percent.
 */
percent: number, } | { "event": "closing", 
/**
 * How far it has got.
 */
stage: ClosingStage, 
/**
 * Part of the backup that is written, in percent.
 */
percent: number | null, 
/**
 * Fluent key of why there is no backup.
 */
reason: string | null, 
/**
 * Seconds until the program ends without one.
 */
seconds: number | null, };

/**
 * `{code, message_key, message, args}`: the same on every way out.
 */
export type Fault = { 
/**
 * One of the closed codes: `usage`, `invalid`, `login`, `permission`, `not_found`, `conflict`, `in_use`, `damaged`,
 * `newer`, `keyring`, `disk`, `cancelled`, `internal`.
 */
code: string, 
/**
 * Fluent key of the text.
 */
message_key: string, 
/**
 * The text in English.
 */
message: string, 
/**
 * Arguments for the text; `field` names the field of an `invalid`.
 */
args: Record<string, string>, };

/**
 * What a visit costs and what was paid: a hash of the visit id, so that two offline PCs make the same document.
 */
export type FeeId = string;

/**
 * Why a visit costs what it costs.
 */
export type FeeKind = "first" | "follow_up" | "free" | "other";

/**
 * Takes what is due, or part of it.
 */
export type FeePay = { 
/**
 * Which fee.
 */
fee: FeeId, 
/**
 * How much.
 */
amount_paise: Paise, 
/**
 * How.
 */
mode: PaymentMode, 
/**
 * What the UPI app calls the payment.
 */
reference?: string | null, };

/**
 * Gives a payment back. Owners may always; others what they took themselves, on the same day.
 */
export type FeeReverse = { 
/**
 * Which fee.
 */
fee: FeeId, 
/**
 * Which of its payments.
 */
payment: EntryId, 
/**
 * Why.
 */
reason: string, };

/**
 * A doctor's fees.
 */
export type FeeRule = { 
/**
 * Somebody who comes to this doctor for the first time.
 */
first_paise: Paise, 
/**
 * Somebody who was here before.
 */
follow_up_paise: Paise, 
/**
 * Days after a charged visit in which coming again is free; 0 for none.
 */
free_follow_up_days: number, };

/**
 * Sets a doctor's fees: an owner, or the doctor.
 */
export type FeeRuleSet = { 
/**
 * Whose.
 */
doctor: PersonId, 
/**
 * The first time with this doctor.
 */
first_paise: Paise, 
/**
 * Here before; the same as the first time if absent.
 */
follow_up_paise?: Paise | null, 
/**
 * Days after a charged visit in which coming again is free.
 */
free_follow_up_days: number, };

/**
 * Fees of the doctors, and where UPI goes.
 */
export type FeeSettings = { 
/**
 * Every doctor who works here, by name.
 */
doctors: Array<DoctorFee>, 
/**
 * The branch's UPI address.
 */
upi_vpa: string | null, 
/**
 * The name that a UPI app shows.
 */
upi_payee: string | null, };

/**
 * Asks for the fee of a visit.
 */
export type FeeShow = { 
/**
 * Which visit.
 */
visit: VisitId, };

/**
 * What was asked and paid for a visit.
 */
export type FeeShown = { 
/**
 * The fee's id.
 */
id: FeeId, 
/**
 * The doctor it is for.
 */
doctor: PersonId | null, 
/**
 * Day of the visit, `YYYY-MM-DD`.
 */
date: string, 
/**
 * What is asked.
 */
charged_paise: Paise, 
/**
 * What was paid and not given back.
 */
paid_paise: Paise, 
/**
 * What is still to be paid.
 */
due_paise: Paise, 
/**
 * Why that much.
 */
kind: FeeKind | null, 
/**
 * Why, in a person's words.
 */
reason: string | null, 
/**
 * Every payment, given back or not, by time.
 */
payments: Array<PaymentShown>, 
/**
 * Of which visit.
 */
visit: VisitId | null, 
/**
 * Whose.
 */
patient: PatientId | null, 
/**
 * Human number of the patient.
 */
patient_number: string, 
/**
 * Name of the patient.
 */
patient_name: string, 
/**
 * The doctor's name.
 */
doctor_name: string, };

/**
 * Asks what a visit costs.
 */
export type FeeSuggest = { 
/**
 * Which visit.
 */
visit: VisitId, };

/**
 * What a visit costs, and why.
 */
export type FeeSuggested = { 
/**
 * Which visit.
 */
visit: VisitId, 
/**
 * The doctor it is for.
 */
doctor: PersonId, 
/**
 * The doctor's name.
 */
doctor_name: string, 
/**
 * How much; absent where the doctor has no rule yet.
 */
amount_paise: Paise | null, 
/**
 * Why that much.
 */
kind: FeeKind, 
/**
 * The last day on which coming again is free, `YYYY-MM-DD`, where that is the reason.
 */
free_until: string | null, 
/**
 * The day of the last charged visit to this doctor, `YYYY-MM-DD`.
 */
last_visit: string | null, 
/**
 * The branch has a UPI address.
 */
upi: boolean, 
/**
 * What the patient still owes for other visits.
 */
owed_paise: Paise, 
/**
 * What was asked and paid already.
 */
fee: FeeShown | null, };

/**
 * Asks for a visit's fee and takes it, in one step. Until something is paid, it can be asked anew.
 */
export type FeeTake = { 
/**
 * Which visit.
 */
visit: VisitId, 
/**
 * How much is asked; what the rule says if absent.
 */
amount_paise?: Paise | null, 
/**
 * How it is settled.
 */
mode: FeeTakeMode, 
/**
 * Why it costs another amount, or nothing.
 */
reason?: string | null, 
/**
 * What the UPI app calls the payment.
 */
reference?: string | null, };

/**
 * How a fee is settled at the desk.
 */
export type FeeTakeMode = "cash" | "upi" | "due" | "free";

/**
 * What came of taking money.
 */
export type FeeTaken = { 
/**
 * Number of the receipt; absent where nothing was paid.
 */
receipt: string | null, 
/**
 * The payment's id inside the fee.
 */
payment: EntryId | null, 
/**
 * The fee as it is now.
 */
fee: FeeShown, };

/**
 * A field that two devices changed at once: both values stand until a person decides.
 */
export type FieldConflict = { 
/**
 * Name of the field.
 */
field: string, 
/**
 * The values, as text.
 */
values: Array<string>, };

/**
 * Result of looking at one file.
 */
export type FileCheck = { 
/**
 * File name inside the data folder.
 */
file: string, 
/**
 * Nothing wrong.
 */
ok: boolean, 
/**
 * Documents looked at.
 */
documents: number, 
/**
 * What is wrong; no values.
 */
problems: Array<string>, };

/**
 * Writes down what came of ringing.
 */
export type FollowUpCalled = { 
/**
 * The visit at which the patient was asked to come again.
 */
visit: VisitId, 
/**
 * What came of it.
 */
outcome: "reached" | "not_reached" | "not_coming", };

/**
 * Follow-ups of some days.
 */
export type FollowUpCounts = { 
/**
 * Asked to come on one of the days.
 */
due: number, 
/**
 * Came again, on whatever day.
 */
came: number, 
/**
 * Did not come yet, and nobody rang.
 */
to_call: number, };

/**
 * Somebody who was asked to come again.
 */
export type FollowUpShown = { 
/**
 * The visit at which they were asked.
 */
visit: VisitId, 
/**
 * Who.
 */
patient: PatientId, 
/**
 * Human number.
 */
patient_number: string, 
/**
 * Name.
 */
patient_name: string, 
/**
 * First phone, `+91…`; empty if none.
 */
phone: string, 
/**
 * By whom.
 */
doctor_name: string, 
/**
 * Day of that visit, `YYYY-MM-DD`.
 */
date: string, 
/**
 * The day asked for.
 */
due: string, 
/**
 * How it stands.
 */
stage: FollowUpStage, 
/**
 * The day on which they came again.
 */
came_on: string | null, 
/**
 * When somebody rang last.
 */
called_at: Timestamp | null, 
/**
 * Who rang.
 */
called_by_name: string | null, 
/**
 * Diagnoses of that visit; absent for a login without clinical records.
 */
diagnoses: Array<string> | null, };

/**
 * How a follow-up stands.
 */
export type FollowUpStage = "open" | "reached" | "not_reached" | "not_coming" | "came";

/**
 * Asks who was to come on some days.
 */
export type FollowUpsDue = { 
/**
 * The first day, `YYYY-MM-DD`; a week ago if absent.
 */
from?: string | null, 
/**
 * The last day; in a week if absent.
 */
to?: string | null, };

/**
 * What the medicine comes as.
 */
export type Form = "tablet" | "capsule" | "syrup" | "suspension" | "solution" | "drops" | "eye_drops" | "ear_drops" | "nasal_drops" | "eye_ointment" | "nasal_spray" | "ointment" | "cream" | "gel" | "lotion" | "powder" | "sachet" | "injection" | "inhaler" | "rotacap" | "nebulisation" | "spray" | "suppository" | "pessary" | "patch" | "mouthwash" | "lozenge" | "shampoo" | "soap";

/**
 * Adds the clinic's own drug.
 */
export type FormularyAdd = { 
/**
 * Generic name.
 */
generic: string, 
/**
 * Form.
 */
form: string, 
/**
 * Strength.
 */
strength: string, };

/**
 * One drug of the formulary.
 */
export type FormularyDrug = { 
/**
 * The entry's id; none for a row of the national list.
 */
entry: EntryId | null, 
/**
 * Generic name.
 */
generic: string, 
/**
 * Form, `tab`, `syr` …
 */
form: string, 
/**
 * Strength, `650 mg`.
 */
strength: string, 
/**
 * Where the row comes from.
 */
source: string, 
/**
 * Who checked it; empty when nobody has.
 */
checked_by: string, 
/**
 * Section numbers of the national list, `6.2.1`; empty for the clinic's own.
 */
section: string, 
/**
 * What to put into a prescription row.
 */
line: string, };

/**
 * Searches the formulary by the first letters of a drug.
 */
export type FormularySearch = { 
/**
 * First letters.
 */
text: string, 
/**
 * At most this many; 10 if absent.
 */
limit?: number | null, };

/**
 * A non-negative rational number in lowest terms, at most [`Fraction::MAX`] above and 10,000 below the line.
 * Serialised as text: `"2"`, `"1/2"`, `"3/2"`.
 */
export type Fraction = string;

/**
 * When blood was taken for a glucose reading.
 */
export type GlucoseTiming = "fasting" | "after_meal" | "random";

/**
 * One line of a growth chart, as far as one table goes.
 */
export type GrowthCurve = { 
/**
 * The z-score of every point.
 */
z: number, 
/**
 * Children in a hundred who are below.
 */
percentile: number, 
/**
 * Where the numbers come from.
 */
source: string, 
/**
 * Days of life.
 */
days: Array<number>, 
/**
 * The values, in the measure's unit.
 */
values: Array<number>, };

/**
 * Asks for the lines of a growth chart.
 */
export type GrowthCurves = { 
/**
 * Whose: the sex chooses the tables.
 */
patient: PatientId, 
/**
 * Of what.
 */
measure: GrowthMeasure, 
/**
 * From this day of life.
 */
from_day: number, 
/**
 * To this day of life.
 */
to_day: number, };

/**
 * Reads a file of growth tables in.
 */
export type GrowthImport = { 
/**
 * The file: docs/formats/growth-table.md, WHO's own text files, or its sheets saved as CSV.
 */
text: string, 
/**
 * Named under the chart, where the file has no `# source:`.
 */
name?: string | null, 
/**
 * What is measured, where the file does not say.
 */
measure?: GrowthMeasure | null, 
/**
 * Whose numbers they are, where the file does not say.
 */
sex?: GrowthSex | null, };

/**
 * A measure that is read against age.
 */
export type GrowthMeasure = "weight" | "height" | "bmi" | "head";

/**
 * Why no growth curve is drawn for a child.
 */
export type GrowthNote = "needs_birth" | "needs_table";

/**
 * Takes a growth table out.
 */
export type GrowthRemove = { 
/**
 * Which.
 */
entry: EntryId, };

/**
 * How a measurement stands against children of the same age and sex.
 */
export type GrowthScore = { 
/**
 * Of what.
 */
measure: GrowthMeasure, 
/**
 * The value in the measure's unit.
 */
value: number, 
/**
 * Standard deviations from the median.
 */
z: number, 
/**
 * Children in a hundred who are below.
 */
percentile: number, 
/**
 * Rather a slip of measuring, or a wrong date of birth, than a true value.
 */
doubtful: boolean, };

/**
 * Which of the two sets of tables.
 */
export type GrowthSex = "girl" | "boy";

/**
 * The tables of one file that the clinic read in.
 */
export type GrowthTableShown = { 
/**
 * Its entry.
 */
entry: EntryId, 
/**
 * Where the numbers come from; stands under the chart.
 */
source: string, 
/**
 * What is measured.
 */
measure: GrowthMeasure, 
/**
 * It has numbers for girls.
 */
girls: boolean, 
/**
 * It has numbers for boys.
 */
boys: boolean, 
/**
 * First day of life with a number.
 */
from_day: number, 
/**
 * Last day of life with a number.
 */
to_day: number, 
/**
 * When it was read in.
 */
at: Timestamp, };

/**
 * Who answers for a minor.
 */
export type GuardianShape = { 
/**
 * Name.
 */
name: string, 
/**
 * `mother`, `father` or free text.
 */
relation?: string | null, 
/**
 * Phone.
 */
phone?: string | null, };

/**
 * An hour of the day, over all days counted.
 */
export type HourCount = { 
/**
 * 0 to 23, in India.
 */
hour: number, 
/**
 * Tokens given in it.
 */
came: number, 
/**
 * How long those waited.
 */
wait: Wait, };

/**
 * How a dose stands to food.
 */
export type Instruction = "after_food" | "before_food" | "with_food" | "empty_stomach" | "before_breakfast" | "after_breakfast" | "before_dinner" | "after_dinner" | "with_milk" | "with_water";

/**
 * One word asked back.
 */
export type KitWord = { 
/**
 * Position, 1 to 24.
 */
position: number, 
/**
 * The word as typed.
 */
word: string, };

/**
 * How the clinic's paper looks. Millimetres are tenths.
 */
export type LetterheadFields = { 
/**
 * Lines at the head, the clinic's name first; empty for name, address and phone of the profile.
 */
head: Array<string>, 
/**
 * Lines at the foot.
 */
foot: Array<string>, 
/**
 * True when the clinic prints on its own pad: head and foot stay white.
 */
pre_printed: boolean, 
/**
 * Free at the top of a pad.
 */
top_offset: number, 
/**
 * Free at the bottom of a pad.
 */
bottom_offset: number, 
/**
 * Free at the left of a pad.
 */
left_offset: number, 
/**
 * Free at the right of a pad.
 */
right_offset: number, 
/**
 * The clinic's sheet.
 */
paper: PaperSize, 
/**
 * Size of the type in hundredths of the usual, 80 to 130.
 */
type_percent?: number | null, 
/**
 * False when diagnoses stay off the prescription.
 */
show_diagnosis?: boolean | null, 
/**
 * The picture, PNG or JPEG in base64. Absent: stays as it is; empty: none.
 */
logo?: string | null, };

/**
 * Changes the clinic's paper.
 */
export type LetterheadSave = { 
/**
 * The heads that the form was opened at.
 */
heads: Array<string>, 
/**
 * The fields.
 */
fields: LetterheadFields, };

/**
 * The clinic's paper as it is saved.
 */
export type LetterheadShown = { 
/**
 * The fields, the picture among them.
 */
fields: LetterheadFields, 
/**
 * Heads of the branch document.
 */
heads: Array<string>, };

/**
 * One line of a prescription. The JSON shape is a promise to those who call `rx parse` (docs/formats/rx-line.md).
 */
export type Line = { 
/**
 * Name as typed; empty when the line names no drug, and then everything is in `unparsed`.
 */
drug: string, 
/**
 * What it comes as.
 */
form: Form | null, 
/**
 * `650 mg`, `250 mg/5 ml`, `500/125`; without a unit exactly when none was typed.
 */
strength: string | null, 
/**
 * Where it goes: typed, or the usual one of the form.
 */
route: Route | null, 
/**
 * When and how much; none when the line does not say.
 */
schedule: Schedule | null, 
/**
 * For how many days; a month is 30.
 */
days: number | null, 
/**
 * How many `unit`s to dispense, rounded up: typed (`#10`) or counted; none where it cannot be counted.
 */
quantity: number | null, 
/**
 * What doses and quantity are counted in.
 */
unit: Unit | null, 
/**
 * Relation to food.
 */
instruction: Instruction | null, 
/**
 * The understood part as an English sentence. Derived.
 */
words: string, 
/**
 * What could not be understood, as typed. Never dropped, never acted on.
 */
unparsed: string, };

/**
 * The first person of a clinic.
 */
export type NewOwner = { 
/**
 * Name as printed.
 */
name: string, 
/**
 * Mobile or landline.
 */
phone?: string | null, 
/**
 * Medical council registration; required when the roles hold `doctor`.
 */
registration_number?: string | null, 
/**
 * Degrees as printed under the name.
 */
qualifications?: string | null, 
/**
 * Roles beside `owner`, which is always added.
 */
roles: Array<Role>, };

/**
 * No arguments, or nothing to say.
 */
export type Nothing = Record<symbol, never>;

/**
 * The organisation, and its document.
 */
export type OrganisationId = string;

/**
 * What stands on paper under one's own name. Empty text: nothing.
 */
export type OwnProfile = { 
/**
 * Degrees.
 */
qualifications: string, 
/**
 * Speciality, e.g. `Consultant Physician`.
 */
speciality: string, 
/**
 * Registration number with the medical council.
 */
registration_number: string, 
/**
 * A doctor's registration number cannot be empty.
 */
doctor: boolean, 
/**
 * Heads of the person's document.
 */
heads: Array<string>, };

/**
 * Changes what stands on paper under one's own name.
 */
export type OwnProfileSave = { 
/**
 * The heads that the form was opened at.
 */
heads: Array<string>, 
/**
 * Degrees.
 */
qualifications: string, 
/**
 * Speciality.
 */
speciality: string, 
/**
 * Registration number.
 */
registration_number: string, };

/**
 * An amount of money in paise (1/100 rupee). Negative amounts are refunds and credit notes.
 */
export type Paise = number;

/**
 * Pages.
 */
export type Paper = { 
/**
 * The PDF, base64.
 */
pdf_base64: string, 
/**
 * How many pages.
 */
pages: number, 
/**
 * SHA-256 of the PDF, hex: equal input gives equal bytes.
 */
sha256: string, 
/**
 * A name for saving it, without the patient's name.
 */
file_name: string, 
/**
 * Its sheet.
 */
size: PaperSize, 
/**
 * What is not as it was asked for: the patient's language was not approved, or has no words.
 */
notice?: PaperNotice, };

/**
 * Makes a paper.
 */
export type PaperMake = { 
/**
 * Which.
 */
paper: PaperOf, 
/**
 * Second language; the patient's if absent; `en` for English only.
 */
language?: string | null, 
/**
 * Size; the one last chosen on this PC for this kind, or the clinic's, if absent.
 */
size?: PaperSize | null, 
/**
 * Preview or print.
 */
purpose: Purpose, };

/**
 * Something that whoever holds the paper should know.
 */
export type PaperNotice = { 
/**
 * Fluent key of the text.
 */
message_key: string, 
/**
 * Its arguments.
 */
args: { [key in string]: string }, };

/**
 * Which paper. Holds ids and kinds, never a name: it lies in the list of print jobs.
 */
export type PaperOf = { "kind": "prescription", 
/**
 * Which.
 */
encounter: EncounterId, } | { "kind": "visit_summary", 
/**
 * Which.
 */
encounter: EncounterId, } | { "kind": "receipt", 
/**
 * Of which fee.
 */
fee: FeeId, 
/**
 * Which of its payments.
 */
payment: EntryId, } | { "kind": "token", 
/**
 * Which.
 */
visit: VisitId, } | { "kind": "certificate", 
/**
 * Which.
 */
certificate: CertificateId, } | { "kind": "case_register", 
/**
 * First day, `YYYY-MM-DD`.
 */
from: string, 
/**
 * Last day; the same day if absent.
 */
to?: string, 
/**
 * Whose cases; the whole clinic's if absent.
 */
doctor?: PersonId, } | { "kind": "phrase_sheet", 
/**
 * A code such as `hi`.
 */
language: string, } | { "kind": "calibration", } | { "kind": "sample", 
/**
 * A letterhead that is not saved yet.
 */
letterhead?: LetterheadFields, } | { "kind": "recovery_kit", };

/**
 * Sends a paper to a printer. What is absent is as it was last chosen on this PC for this kind of paper.
 */
export type PaperSend = { 
/**
 * Which.
 */
paper: PaperOf, 
/**
 * Second language; the patient's if absent.
 */
language?: string | null, 
/**
 * Printer name as listed; the spooler's default if none was chosen before.
 */
printer?: string | null, 
/**
 * Copies, 1 to 9.
 */
copies?: number | null, 
/**
 * Tray by the printer's word for it; the printer's own choice if it was never chosen.
 */
tray?: string | null, 
/**
 * Size.
 */
size?: PaperSize | null, };

/**
 * Paper size.
 */
export type PaperSize = "A5" | "A4" | "A6" | "Roll80";

/**
 * Asks how strong a password is.
 */
export type PasswordStrength = { 
/**
 * The password.
 */
password: string, 
/**
 * Words that make it easier to guess: names, clinic, phone.
 */
inputs: Array<string>, };

/**
 * How strong a password is.
 */
export type PasswordVerdict = { 
/**
 * 0 (guessed at once) to 4 (very hard).
 */
score: number, 
/**
 * The least score accepted on this PC (3; 4 without an OS keyring).
 */
needed: number, 
/**
 * Whether it is accepted.
 */
enough: boolean, 
/**
 * Fluent key of a warning, if any.
 */
warning: string | null, 
/**
 * Fluent keys of suggestions.
 */
suggestions: Array<string>, };

/**
 * Registers a patient.
 */
export type PatientAdd = { 
/**
 * Name in any script; a single name is legal.
 */
name: string, 
/**
 * The name in the patient's own script, if `name` is in Latin letters, or the other way round.
 */
local_name?: string | null, 
/**
 * `female`, `male`, `other` or `unknown`.
 */
sex: Sex, 
/**
 * Age as told: `35`, `8m`, `12d`. This or `birth_date` or neither.
 */
age?: string | null, 
/**
 * Date of birth, `YYYY-MM-DD`.
 */
birth_date?: string | null, 
/**
 * Phone; families share one; none is allowed.
 */
phone?: string | null, 
/**
 * Village or area.
 */
area?: string | null, 
/**
 * PIN code.
 */
pin?: string | null, 
/**
 * Address lines.
 */
address?: string | null, 
/**
 * Language for paper: `hi`, `ta` …
 */
language?: string | null, 
/**
 * Guardian, for minors.
 */
guardian?: GuardianShape | null, 
/**
 * ABHA number, 14 digits.
 */
abha_number?: string | null, 
/**
 * ABHA address, `name@abdm`.
 */
abha_address?: string | null, 
/**
 * Last four digits of Aadhaar; a full number is refused.
 */
aadhaar_last4?: string | null, 
/**
 * `A+` … `O-`.
 */
blood_group?: string | null, 
/**
 * Who sent the patient.
 */
referred_by?: string | null, };

/**
 * Asks for patients who may be the same person as the one being typed.
 */
export type PatientDuplicates = { 
/**
 * Name as typed.
 */
name: string, 
/**
 * Phone as typed.
 */
phone?: string | null, 
/**
 * Age as typed.
 */
age?: string | null, 
/**
 * Date of birth as typed.
 */
birth_date?: string | null, 
/**
 * ABHA number as typed.
 */
abha_number?: string | null, };

/**
 * One line of a search answer.
 */
export type PatientHit = { 
/**
 * The patient's id.
 */
id: PatientId, 
/**
 * Human number.
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * First phone, or null.
 */
phone: string | null, 
/**
 * Age today.
 */
age: string, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * Village or area.
 */
area: string | null, 
/**
 * Has a visit today.
 */
today: boolean, 
/**
 * Not found by what was typed, but reached by the same phone as the line above: the rest of the household.
 */
household: boolean, };

/**
 * A patient's registration at one branch, and its demographics document.
 */
export type PatientId = string;

/**
 * Searches as you type.
 */
export type PatientSearch = { 
/**
 * What was typed: name, phone, number, ABHA number, village.
 */
text: string, 
/**
 * At most this many; 20 if absent.
 */
limit?: number | null, };

/**
 * Names a patient.
 */
export type PatientShow = { 
/**
 * Id (UUID) or human number.
 */
id: string, };

/**
 * A patient as shown.
 */
export type PatientShown = { 
/**
 * The patient's id.
 */
id: PatientId, 
/**
 * Human number, `A-1042`.
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * Name in the other script.
 */
local_name: string | null, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * Age today, `35 y`, `8 m`, `12 d`, or empty.
 */
age: string, 
/**
 * Date of birth if known.
 */
birth_date: string | null, 
/**
 * Under 18 today.
 */
minor: boolean, 
/**
 * Phones in +91 form.
 */
phones: Array<string>, 
/**
 * Village or area.
 */
area: string | null, 
/**
 * PIN code.
 */
pin: string | null, 
/**
 * Address lines.
 */
address: string | null, 
/**
 * Language for paper.
 */
language: string | null, 
/**
 * Guardian.
 */
guardian: GuardianShape | null, 
/**
 * ABHA number.
 */
abha_number: string | null, 
/**
 * ABHA address.
 */
abha_address: string | null, 
/**
 * Last four digits of Aadhaar.
 */
aadhaar_last4: string | null, 
/**
 * Blood group.
 */
blood_group: string | null, 
/**
 * Who sent the patient.
 */
referred_by: string | null, 
/**
 * Others who are reached by one of the phones; only where a patient is shown by itself.
 */
household: Array<PatientHit>, 
/**
 * Home branch.
 */
home_branch: BranchId, 
/**
 * When registered.
 */
registered_at: Timestamp, 
/**
 * Heads of the document as shown: hand them back when saving.
 */
heads: Array<string>, 
/**
 * Fields with more than one value.
 */
conflicts: Array<FieldConflict>, };

/**
 * Changes fields of a patient. A field left out stays; `null` clears it.
 */
export type PatientUpdate = { 
/**
 * Whom.
 */
id: PatientId, 
/**
 * The heads that the form was opened at.
 */
heads: Array<string>, 
/**
 * Field → new value, with the names of [`PatientAdd`].
 */
changes: Record<string, unknown>, };

/**
 * How money came.
 */
export type PaymentMode = "cash" | "upi";

/**
 * One payment.
 */
export type PaymentShown = { 
/**
 * Its id inside the fee.
 */
id: EntryId, 
/**
 * Number of the receipt, `A/26-27/00123`.
 */
number: string, 
/**
 * How much.
 */
amount_paise: Paise, 
/**
 * How.
 */
mode: PaymentMode, 
/**
 * What the UPI app calls it.
 */
reference: string | null, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Name of who took it.
 */
by_name: string, 
/**
 * Given back.
 */
reversed: ReversalShown | null, 
/**
 * Whoever is logged in may give it back.
 */
may_reverse: boolean, };

/**
 * A member of staff, and the staff document. Patients are [`PatientId`].
 */
export type PersonId = string;

/**
 * Where the application stands.
 */
export type Phase = "new" | "locked" | "unlocked" | "unavailable";

/**
 * Names the patient whose photo is meant.
 */
export type PhotoOf = { 
/**
 * Whose.
 */
patient: PatientId, };

/**
 * Keeps a photo of a patient.
 */
export type PhotoSet = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * A JPEG of at most 24 KB, in base64.
 */
jpeg: string, };

/**
 * A photo as shown.
 */
export type PhotoShown = { 
/**
 * A JPEG in base64.
 */
jpeg: string, 
/**
 * When it was put into the register.
 */
at: Timestamp, };

/**
 * Lets paper print a language.
 */
export type PhraseApprove = { 
/**
 * Its code.
 */
language: string, 
/**
 * The version that was read.
 */
version: string, };

/**
 * Who let paper print a language.
 */
export type PhraseApproved = { 
/**
 * Name of the doctor.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * Which words.
 */
version: string, };

/**
 * A whole sentence.
 */
export type PhrasePair = { 
/**
 * What stands in English.
 */
english: string, 
/**
 * What stands beside it; nothing while a phrase of it is missing.
 */
text: string | null, };

/**
 * Writes a phrase of a language.
 */
export type PhraseSave = { 
/**
 * The language's code.
 */
language: string, 
/**
 * Which phrase.
 */
key: string, 
/**
 * The words, with the places of the English phrase; nothing to have the program's own again.
 */
text?: string | null, };

/**
 * Asks for the phrases of a language.
 */
export type PhraseSheetOf = { 
/**
 * Its code.
 */
language: string, };

/**
 * The phrases of a language.
 */
export type PhraseSheetShown = { 
/**
 * The language.
 */
state: PhraseSheetState, 
/**
 * Its phrases.
 */
phrases: Array<PhraseShown>, 
/**
 * Whole sentences as they would be printed.
 */
examples: Array<PhrasePair>, };

/**
 * A language of paper.
 */
export type PhraseSheetState = { 
/**
 * Its code.
 */
language: string, 
/**
 * Its name in itself.
 */
name: string, 
/**
 * The words of this release; nothing if it has none.
 */
version: string | null, 
/**
 * Phrases that have words.
 */
phrases: number, 
/**
 * Phrases that have none: instructions that need them stay in English.
 */
missing: number, 
/**
 * Of them written by doctors of the clinic.
 */
clinic: number, 
/**
 * The approval, of this version or an older one.
 */
approved: PhraseApproved | null, 
/**
 * True when paper prints it: this very version is approved.
 */
prints: boolean, };

/**
 * A phrase.
 */
export type PhraseShown = { 
/**
 * Which.
 */
key: string, 
/**
 * What stands in English.
 */
english: string, 
/**
 * The same with its places: `for {count} days`.
 */
pattern: string, 
/**
 * What stands beside it; nothing while nobody has written it.
 */
text: string | null, 
/**
 * The same with its places, to be changed.
 */
own_pattern: string | null, 
/**
 * Where the program's words are from.
 */
source: string | null, 
/**
 * Who checked the program's words before this clinic.
 */
checked_by: string | null, 
/**
 * Set for words that a doctor of the clinic wrote, who has thereby checked them.
 */
clinic: PhraseWritten | null, 
/**
 * Letters of another script stand in the clinic's words.
 */
other_script: boolean, };

/**
 * Who wrote a phrase.
 */
export type PhraseWritten = { 
/**
 * Name of the doctor.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * A place that was found.
 */
export type PlaceHit = { 
/**
 * Village or area.
 */
area: string, 
/**
 * PIN code.
 */
pin: string, 
/**
 * District; may be empty.
 */
district: string, 
/**
 * State; may be empty.
 */
state: string, };

/**
 * What a place is.
 */
export type PlaceKind = "drive" | "computer";

/**
 * Asks for a PIN code.
 */
export type PlaceLookup = { 
/**
 * Six digits.
 */
pin: string, };

/**
 * What is known of a PIN code.
 */
export type PlaceOfPin = { 
/**
 * The code.
 */
pin: string, 
/**
 * District; may be empty.
 */
district: string, 
/**
 * State; may be empty.
 */
state: string, 
/**
 * Areas that it stands for.
 */
areas: Array<string>, };

/**
 * Asks for places while they are typed.
 */
export type PlaceSuggest = { 
/**
 * The beginning of a name, or of a PIN code.
 */
text: string, 
/**
 * At most this many; 6 if absent.
 */
limit?: number | null, };

/**
 * One job of this PC.
 */
export type PrintJob = { 
/**
 * Its id.
 */
id: EntryId, 
/**
 * What is printed.
 */
paper: PaperOf, 
/**
 * Where.
 */
printer: string, 
/**
 * Copies.
 */
copies: number, 
/**
 * When it was sent.
 */
at: string, 
/**
 * Where it stands.
 */
state: PrintState, 
/**
 * What keeps it.
 */
trouble: Trouble | null, };

/**
 * Takes a job out of the queue.
 */
export type PrintJobCancel = { 
/**
 * Which.
 */
id: EntryId, };

/**
 * Sends a job again, because its printer was switched off, or jammed, or the wrong one.
 */
export type PrintJobRetry = { 
/**
 * Which.
 */
id: EntryId, 
/**
 * Another printer.
 */
printer?: string | null, };

/**
 * Sends a prescription to a printer.
 */
export type PrintSend = { 
/**
 * Which.
 */
encounter: EncounterId, 
/**
 * Printer name as listed; the spooler's default if absent.
 */
printer?: string | null, 
/**
 * Second language of the paper.
 */
language?: string | null, 
/**
 * Size; the clinic's own if absent.
 */
paper?: PaperSize | null, 
/**
 * Copies, 1 to 9.
 */
copies?: number | null, };

/**
 * What the spooler answered.
 */
export type PrintSent = { 
/**
 * Printer that took it.
 */
printer: string, 
/**
 * The spooler's job name.
 */
job: string, 
/**
 * The job in this PC's own list.
 */
id: EntryId, 
/**
 * What keeps the printer from printing it now. The job waits.
 */
trouble: Trouble | null, };

/**
 * What became of a job.
 */
export type PrintState = "queued" | "printing" | "stuck" | "done" | "failed" | "cancelled";

/**
 * Where "sign off and print" sends the sheet in this room.
 */
export type PrintTo = "ask" | "printer" | "desk";

/**
 * One printer of this PC.
 */
export type Printer = { 
/**
 * Name.
 */
name: string, 
/**
 * The spooler's default.
 */
default: boolean, 
/**
 * Takes jobs now.
 */
ready: boolean, 
/**
 * Why not.
 */
trouble: Trouble | null, };

/**
 * What was last chosen on this PC for a kind of paper.
 */
export type PrinterChoice = { 
/**
 * `prescription`, `receipt` …
 */
kind: string, 
/**
 * Printer.
 */
printer?: string | null, 
/**
 * Sheet.
 */
size?: PaperSize | null, 
/**
 * Tray.
 */
tray?: string | null, 
/**
 * Copies.
 */
copies?: number | null, };

/**
 * What a printer can do, as far as it says.
 */
export type PrinterOptions = { 
/**
 * Sheets by the printer's words: `A4`, `A5` …; empty if it does not say.
 */
sizes: Array<string>, 
/**
 * Trays.
 */
trays: Array<Tray>, };

/**
 * Asks what a printer can do.
 */
export type PrinterOptionsOf = { 
/**
 * Its name as listed.
 */
printer: string, };

/**
 * Why a folder cannot be opened, in the form of a fault.
 */
export type Problem = { 
/**
 * Error code: `in_use`, `damaged`, `newer`, `keyring`, `disk`.
 */
code: string, 
/**
 * Fluent key.
 */
message_key: string, 
/**
 * Arguments for the text.
 */
args: Record<string, string>, };

/**
 * Why a page is made: a preview is not a print, and only a print is audited as one.
 */
export type Purpose = "preview" | "print";

/**
 * A receipt as listed.
 */
export type ReceiptShown = { 
/**
 * The fee.
 */
fee: FeeId, 
/**
 * The payment.
 */
payment: PaymentShown, 
/**
 * Of which visit.
 */
visit: VisitId | null, 
/**
 * Whose.
 */
patient: PatientId | null, 
/**
 * Human number of the patient.
 */
patient_number: string, 
/**
 * Name of the patient.
 */
patient_name: string, 
/**
 * The doctor's name.
 */
doctor_name: string, };

/**
 * Opens a folder with nothing but the recovery kit and sets a new password for an owner.
 */
export type RecoveryOpen = { 
/**
 * The 24 words, separated by spaces.
 */
words: string, 
/**
 * The new password of the owner.
 */
new_password: string, 
/**
 * Which owner; the first one if absent.
 */
user?: PersonId | null, };

/**
 * Whose password the kit has replaced.
 */
export type RecoveryOpened = { 
/**
 * The owner's id.
 */
user: PersonId, 
/**
 * The owner's name.
 */
name: string, };

/**
 * The kit again, for an owner who has not yet confirmed it.
 */
export type RecoveryWords = { 
/**
 * 24 words, in order.
 */
words: Array<string>, 
/**
 * The three positions (1 to 24) that will be asked back.
 */
positions: Array<number>, };

/**
 * A finished prescription that the front desk may print.
 */
export type ReleaseId = string;

/**
 * Releases the prescription of a signed encounter to the front desk.
 */
export type ReleaseMake = { 
/**
 * Which.
 */
encounter: EncounterId, 
/**
 * Second language of the paper; the patient's if absent; `en` for English only.
 */
language?: string | null, 
/**
 * Size.
 */
paper?: PaperSize | null, };

/**
 * Looks at a released sheet, or hands it out as a file.
 */
export type ReleasePaper = { 
/**
 * Which.
 */
release: ReleaseId, 
/**
 * Preview, or print: then it is gone.
 */
purpose: Purpose, };

/**
 * Sends a released sheet to a printer; when the spooler has taken it, it is gone.
 */
export type ReleasePrint = { 
/**
 * Which.
 */
release: ReleaseId, 
/**
 * Printer name as listed; the spooler's default if absent.
 */
printer?: string | null, 
/**
 * Copies, 1 to 9.
 */
copies?: number | null, };

/**
 * A sheet that waits for the front desk's printer. What it says of the patient stands on the sheet alone.
 */
export type ReleaseShown = { 
/**
 * Its id.
 */
id: ReleaseId, 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * Name of the patient.
 */
patient_name: string, 
/**
 * Human number of the patient.
 */
patient_number: string, 
/**
 * Token of the visit; empty if it has none.
 */
token: string, 
/**
 * The doctor's name.
 */
doctor_name: string, 
/**
 * Size of the sheet, `A5` or `A4`.
 */
paper: string, 
/**
 * When it was released.
 */
released_at: Timestamp, };

/**
 * The numbers of some days.
 */
export type Report = { 
/**
 * The first day, `YYYY-MM-DD`.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Visits, by how they ended.
 */
visits: VisitCounts, 
/**
 * Different people who came.
 */
patients: number, 
/**
 * Of these, who had never been here before `from`.
 */
new_patients: number, 
/**
 * Of these, who had.
 */
returning_patients: number, 
/**
 * From the token to the doctor.
 */
wait: Wait, 
/**
 * By hour of arrival, in order; hours in which nobody came are left out.
 */
hours: Array<HourCount>, 
/**
 * By day, in order; days on which nothing happened are left out.
 */
days: Array<DayCount>, 
/**
 * By doctor, the busiest first.
 */
doctors: Array<DoctorCount>, 
/**
 * The most frequent first; absent for a login without clinical records.
 */
diagnoses: DiagnosisCounts | null, 
/**
 * Absent for a login that does not count money.
 */
takings: Takings | null, 
/**
 * Who was asked to come on these days; absent for a login without the call list.
 */
follow_ups: FollowUpCounts | null, };

/**
 * Asks for a table as a file.
 */
export type ReportCsv = { 
/**
 * Which table.
 */
which: ReportTable, 
/**
 * The first day, `YYYY-MM-DD`.
 */
from: string, 
/**
 * The last day; at most a year from the first.
 */
to: string, };

/**
 * Asks for the numbers of a day.
 */
export type ReportDay = { 
/**
 * Day, `YYYY-MM-DD`; today if absent.
 */
date?: string | null, };

/**
 * Asks for the numbers of a month.
 */
export type ReportMonth = { 
/**
 * Month, `YYYY-MM`; the present one if absent.
 */
month?: string | null, };

/**
 * Which table.
 */
export type ReportTable = "days" | "hours" | "doctors" | "diagnoses" | "follow_ups";

/**
 * A payment given back.
 */
export type ReversalShown = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * Name of who gave it back.
 */
by_name: string, 
/**
 * Why.
 */
reason: string, };

/**
 * One role. What it may do and read is data (`policies/roles.toml`), not code.
 */
export type Role = "owner" | "doctor" | "nurse" | "receptionist" | "pharmacist" | "lab" | "accountant";

/**
 * A doctor and the room.
 */
export type RoomShown = { 
/**
 * Who.
 */
doctor: PersonId, 
/**
 * The name.
 */
doctor_name: string, 
/**
 * The room; empty if none was told.
 */
room: string, };

/**
 * One person who may log in on this PC.
 */
export type RosterPerson = { 
/**
 * The person's id.
 */
id: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * Roles.
 */
roles: Array<Role>, };

/**
 * Where the medicine goes.
 */
export type Route = "oral" | "sublingual" | "intramuscular" | "intravenous" | "subcutaneous" | "intradermal" | "inhaled" | "nebulised" | "topical" | "eye" | "right_eye" | "left_eye" | "both_eyes" | "ear" | "right_ear" | "left_ear" | "both_ears" | "nasal" | "each_nostril" | "rectal" | "vaginal";

/**
 * Asks what speaks against the rows of a prescription.
 */
export type RxCheck = { 
/**
 * Whose allergies and long-term medicines count.
 */
patient: PatientId, 
/**
 * The rows as typed.
 */
lines: Array<string>, };

/**
 * What the data say of a prescription. They hold no interactions, and not every medicine.
 */
export type RxChecked = { 
/**
 * Reasons to look again, by row.
 */
warnings: Array<RxWarning>, 
/**
 * Rows whose medicine the data do not know: nothing was compared but the words.
 */
unknown_lines: Array<number>, 
/**
 * Allergies that the data do not know.
 */
unknown_allergies: Array<string>, };

/**
 * A prescription line as shown.
 */
export type RxEntry = { 
/**
 * The entry's id.
 */
entry: EntryId, 
/**
 * As typed.
 */
text: string, 
/**
 * As understood.
 */
line: Line, };

/**
 * Parses a prescription line.
 */
export type RxParse = { 
/**
 * As the doctor writes it.
 */
line: string, 
/**
 * Language of `words`: a code such as `hi`. English if absent, and for what the language cannot say whole.
 */
language?: string | null, };

/**
 * Makes the prescription of a signed encounter.
 */
export type RxPrint = { 
/**
 * Which.
 */
encounter: EncounterId, 
/**
 * Second language of the paper; the patient's if absent; `en` for English only.
 */
language?: string | null, 
/**
 * Size; the clinic's own if absent.
 */
paper?: PaperSize | null, 
/**
 * Preview or print.
 */
purpose: Purpose, };

/**
 * Asks for completions of a prescription row.
 */
export type RxSuggest = { 
/**
 * What stands in the row so far.
 */
text: string, 
/**
 * Whose: what this patient had before comes first.
 */
patient?: PatientId | null, };

/**
 * One completion of a prescription row.
 */
export type RxSuggestion = { 
/**
 * The whole row as it would be typed.
 */
line: string, 
/**
 * Where it comes from.
 */
source: SuggestionSource, 
/**
 * How often the doctor wrote it lately.
 */
times: number, 
/**
 * Section of the national list.
 */
section: string | null, 
/**
 * No doctor has checked the row.
 */
unchecked: boolean, };

/**
 * One reason to look again.
 */
export type RxWarning = { 
/**
 * Names the warning; `encounter_sign` takes it.
 */
key: string, 
/**
 * Index of the row.
 */
line: number, 
/**
 * What is warned of.
 */
kind: WarningKind, 
/**
 * The ingredient, the class, or the word that both hold.
 */
what: string, 
/**
 * The allergy, medicine or earlier row it stands against, as written.
 */
against: string, 
/**
 * Index of the earlier row, if it is one.
 */
against_line: number | null, };

/**
 * When and how much, on which days.
 */
export type Schedule = { 
/**
 * On which days.
 */
on: DayPattern, } & ({ "kind": "times_of_day", 
/**
 * In the morning.
 */
morning: Fraction, 
/**
 * At noon.
 */
noon: Fraction, 
/**
 * In the evening; only four-part notation has it.
 */
evening: Fraction | null, 
/**
 * At night.
 */
night: Fraction, } | { "kind": "times_a_day", 
/**
 * 1–12.
 */
times: number, 
/**
 * Each time.
 */
dose: Fraction | null, 
/**
 * The times of day if they were named without an amount (`la hs`); as many as `times`, else empty.
 */
at: Array<TimeOfDay>, } | { "kind": "every_hours", 
/**
 * 1–168.
 */
hours: number, 
/**
 * Each time.
 */
dose: Fraction | null, } | { "kind": "as_needed", 
/**
 * Each time.
 */
dose: Fraction | null, 
/**
 * `tds sos`, `max 3/day`: at most so often a day.
 */
max_per_day: number | null, 
/**
 * `q6h sos`: not more often than this.
 */
every_hours: number | null, } | { "kind": "once", 
/**
 * The dose.
 */
dose: Fraction | null, } | { "kind": "taper", 
/**
 * At least two.
 */
steps: Array<TaperStep>, });

/**
 * Changes one's own password.
 */
export type SessionChangePassword = { 
/**
 * The present password.
 */
current: string, 
/**
 * The new one.
 */
new: string, };

/**
 * Who is logged in.
 */
export type SessionInfo = { 
/**
 * The person's id.
 */
person: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * Roles.
 */
roles: Array<Role>, 
/**
 * Commands that these roles allow.
 */
commands: Array<string>, 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * The branch of this PC.
 */
branch: BranchId, 
/**
 * Language of the screens: `en`, `hi`.
 */
language: string, 
/**
 * `light`, `dark`, `contrast` or `system`.
 */
theme: string, 
/**
 * The owner has not yet typed three words of the recovery kit back.
 */
recovery_unconfirmed: boolean, };

/**
 * Locks.
 */
export type SessionLock = { 
/**
 * `manual`, `idle`, `sleep` or `exit`.
 */
reason?: string | null, };

/**
 * Logs a person in.
 */
export type SessionLogin = { 
/**
 * The person's id, or a name or phone that only one person here has.
 */
user: string, 
/**
 * The password.
 */
password: string, };

/**
 * Changes one's own preferences.
 */
export type SessionPreferences = { 
/**
 * `en`, `hi`, `mr`, `bn` or `ta`.
 */
language?: string | null, 
/**
 * `light`, `dark`, `contrast` or `system`.
 */
theme?: string | null, };

/**
 * The three words asked back.
 */
export type SetupConfirmRecovery = { 
/**
 * The words at the asked positions.
 */
words: Array<KitWord>, };

/**
 * Makes a clinic in an empty data folder.
 */
export type SetupCreate = { 
/**
 * Name of the clinic (the organisation).
 */
clinic: string, 
/**
 * Name of the first branch.
 */
branch: string, 
/**
 * Address lines for the letterhead.
 */
branch_address?: string | null, 
/**
 * Phone for the letterhead.
 */
branch_phone?: string | null, 
/**
 * The owner.
 */
owner: NewOwner, 
/**
 * The owner's password.
 */
password: string, 
/**
 * Language of the owner's screens: `en`, `hi`, `mr`, `bn` or `ta`.
 */
language?: string | null, };

/**
 * What `init` and `setup_create` answer.
 */
export type SetupCreated = { 
/**
 * The organisation's id.
 */
organisation: OrganisationId, 
/**
 * The first branch's id.
 */
branch: BranchId, 
/**
 * The owner's id.
 */
user: PersonId, 
/**
 * The recovery kit: 24 words, in order. Shown once.
 */
recovery_words: Array<string>, };

/**
 * Sends the recovery kit to a printer.
 */
export type SetupRecoverySend = { 
/**
 * Printer name as listed; the spooler's default if absent.
 */
printer?: string | null, };

/**
 * Sex as recorded; `other` is a legal answer (Transgender Persons Act 2019), `unknown` means nobody asked.
 */
export type Sex = "female" | "male" | "other" | "unknown";

/**
 * A sign-off as shown.
 */
export type SignedShape = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * By whom.
 */
by: PersonId, 
/**
 * The name at that time.
 */
by_name: string, 
/**
 * SHA-256 of the signed bytes, hex.
 */
hash: string, 
/**
 * The signature holds under the doctor's key as the membership log knows it.
 */
verified: boolean, };

/**
 * Adds a person.
 */
export type StaffAdd = { 
/**
 * Name as printed.
 */
name: string, 
/**
 * Phone.
 */
phone?: string | null, 
/**
 * A set of roles, at least one.
 */
roles: Array<Role>, 
/**
 * Medical council registration; required when the roles hold `doctor`.
 */
registration_number?: string | null, 
/**
 * Degrees as printed under the name.
 */
qualifications?: string | null, 
/**
 * First password, told to the person by the owner.
 */
password: string, 
/**
 * Language of the person's screens.
 */
language?: string | null, };

/**
 * One member of staff.
 */
export type StaffMember = { 
/**
 * The person's id.
 */
id: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * Roles.
 */
roles: Array<Role>, 
/**
 * Registration number.
 */
registration_number: string | null, 
/**
 * Degrees.
 */
qualifications: string | null, 
/**
 * Still working here.
 */
active: boolean, };

/**
 * Gives a person a new password and new key pairs.
 */
export type StaffReissue = { 
/**
 * Whose.
 */
user: PersonId, 
/**
 * The new password.
 */
password: string, };

/**
 * Removes a person: no login, no keys for new epochs; the records keep the name.
 */
export type StaffRemove = { 
/**
 * Whom.
 */
user: PersonId, };

/**
 * Replaces a person's roles.
 */
export type StaffSetRoles = { 
/**
 * Whose.
 */
user: PersonId, 
/**
 * The new set.
 */
roles: Array<Role>, };

/**
 * Result of `store check`.
 */
export type StoreCheck = { 
/**
 * Nothing wrong anywhere.
 */
ok: boolean, 
/**
 * File by file; only files that this login can open.
 */
files: Array<FileCheck>, };

/**
 * Result of `store rebuild`.
 */
export type StoreRebuilt = { 
/**
 * Documents projected again.
 */
documents: number, };

/**
 * Where a completion comes from.
 */
export type SuggestionSource = "patient" | "own" | "clinic" | "reference";

/**
 * Money of some days.
 */
export type Takings = { 
/**
 * Cash taken less given back.
 */
cash_paise: Paise, 
/**
 * UPI taken less given back.
 */
upi_paise: Paise, 
/**
 * What was given back, already taken off above.
 */
given_back_paise: Paise, 
/**
 * Receipts.
 */
receipts: number, 
/**
 * Asked on these days and still owed.
 */
due_paise: Paise, };

/**
 * One step of a taper: `20 mg x5d`, `1-0-0 x3d`.
 */
export type TaperStep = { 
/**
 * Strength or amount of this step if it differs by step, `20 mg`.
 */
strength: string | null, 
/**
 * When in the day, if said. Never a taper itself.
 */
timing: Timing | null, 
/**
 * How many days.
 */
days: number, };

/**
 * Adds a template.
 */
export type TemplateAdd = { 
/**
 * `complaint`, `finding`, `diagnosis`, `advice`, `rx`, `test`.
 */
kind: string, 
/**
 * Short name.
 */
title: string, 
/**
 * The words.
 */
text: string, 
/**
 * For oneself alone instead of the whole clinic.
 */
mine: boolean, };

/**
 * Asks for templates.
 */
export type TemplateList = { 
/**
 * Only of this kind.
 */
kind?: string | null, };

/**
 * Takes a template out.
 */
export type TemplateRemove = { 
/**
 * Which.
 */
entry: EntryId, };

/**
 * One phrase or template.
 */
export type TemplateShown = { 
/**
 * The entry's id; none for a phrase that comes with the program.
 */
entry: EntryId | null, 
/**
 * `complaint`, `advice`, `rx` …
 */
kind: string, 
/**
 * Short name.
 */
title: string, 
/**
 * The words.
 */
text: string, 
/**
 * One's own: nobody else is offered it.
 */
mine: boolean, 
/**
 * Comes with the program, and no doctor has checked it.
 */
built_in: boolean, 
/**
 * A row of the list of coded diagnoses, read from a file.
 */
listed: boolean, 
/**
 * Such a row whose code has not the shape of its list: it stays words.
 */
odd_code: boolean, };

/**
 * Changes a template.
 */
export type TemplateUpdate = { 
/**
 * Which.
 */
entry: EntryId, 
/**
 * Short name.
 */
title: string, 
/**
 * The words.
 */
text: string, 
/**
 * For oneself alone instead of the whole clinic.
 */
mine: boolean, };

/**
 * A text entry as shown.
 */
export type TextEntry = { 
/**
 * The entry's id.
 */
entry: EntryId, 
/**
 * Words.
 */
text: string, };

/**
 * A time of day by name.
 */
export type TimeOfDay = "morning" | "noon" | "evening" | "night";

/**
 * An instant: milliseconds since the Unix epoch, UTC.
 *
 * Serialised as RFC 3339 with the Indian offset and milliseconds (`2026-11-21T09:06:50.000+05:30`); any offset is read.
 * Confined to the years 0001–9999 in IST, which is what RFC 3339 can write; values outside are clamped.
 */
export type Timestamp = string;

/**
 * When in the day. Doses are in the line's unit; `dose: null` means that nobody said how much.
 */
export type Timing = { "kind": "times_of_day", 
/**
 * In the morning.
 */
morning: Fraction, 
/**
 * At noon.
 */
noon: Fraction, 
/**
 * In the evening; only four-part notation has it.
 */
evening: Fraction | null, 
/**
 * At night.
 */
night: Fraction, } | { "kind": "times_a_day", 
/**
 * 1–12.
 */
times: number, 
/**
 * Each time.
 */
dose: Fraction | null, 
/**
 * The times of day if they were named without an amount (`la hs`); as many as `times`, else empty.
 */
at: Array<TimeOfDay>, } | { "kind": "every_hours", 
/**
 * 1–168.
 */
hours: number, 
/**
 * Each time.
 */
dose: Fraction | null, } | { "kind": "as_needed", 
/**
 * Each time.
 */
dose: Fraction | null, 
/**
 * `tds sos`, `max 3/day`: at most so often a day.
 */
max_per_day: number | null, 
/**
 * `q6h sos`: not more often than this.
 */
every_hours: number | null, } | { "kind": "once", 
/**
 * The dose.
 */
dose: Fraction | null, } | { "kind": "taper", 
/**
 * At least two.
 */
steps: Array<TaperStep>, };

/**
 * A visit with its token, and whether the token is new.
 */
export type TokenGiven = { 
/**
 * False for a patient who waited for this doctor already, and keeps the token.
 */
fresh: boolean, 
/**
 * The visit's id.
 */
id: VisitId, 
/**
 * `A12`.
 */
token: string, 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * Human number of the patient.
 */
patient_number: string, 
/**
 * Name of the patient.
 */
patient_name: string, 
/**
 * Age today.
 */
age: string, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * The doctor.
 */
doctor: PersonId, 
/**
 * The doctor's name.
 */
doctor_name: string, 
/**
 * Day of the visit, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Where it stands.
 */
stage: VisitStage, 
/**
 * Goes before those who wait.
 */
priority: boolean, 
/**
 * Why the patient came.
 */
reason: string | null, 
/**
 * When the token was given.
 */
arrived_at: Timestamp, 
/**
 * When it came to its present stage.
 */
stage_at: Timestamp, 
/**
 * When the patient was called to the door, while they have not gone in.
 */
called_at: Timestamp | null, 
/**
 * Place in calling order: text that sorts as the queue does.
 */
place: string, 
/**
 * Heads of the document as shown.
 */
heads: Array<string>, };

/**
 * A tray.
 */
export type Tray = { 
/**
 * The printer's word for it.
 */
name: string, 
/**
 * The one it takes if nobody chooses.
 */
default: boolean, };

/**
 * What keeps a printer from printing.
 */
export type Trouble = { 
/**
 * Which.
 */
kind: TroubleKind, 
/**
 * The printer's own words; may be empty.
 */
detail: string, };

/**
 * Why a printer does not print.
 */
export type TroubleKind = "paused" | "paper" | "jam" | "offline" | "ink" | "door" | "held" | "gone" | "other";

/**
 * What a dose is counted in, and the quantity to dispense with it.
 */
export type Unit = "tablet" | "capsule" | "ml" | "drop" | "puff" | "spray" | "unit" | "sachet" | "teaspoon" | "tablespoon" | "ampoule" | "vial" | "suppository" | "pessary" | "patch" | "lozenge" | "rotacap";

/**
 * A UPI link and its QR code.
 */
export type UpiCode = { 
/**
 * `upi://pay?…`.
 */
uri: string, 
/**
 * Whom it is paid to, as the app shows.
 */
payee: string, 
/**
 * The address it is paid to.
 */
vpa: string, 
/**
 * Rows of the code, `1` dark and `0` light, without the quiet zone.
 */
modules: Array<string>, };

/**
 * Asks for a UPI code.
 */
export type UpiQr = { 
/**
 * How much.
 */
amount_paise: Paise, 
/**
 * What the payer reads in the app; at most 50 letters are kept.
 */
note?: string | null, 
/**
 * Which visit it is for: becomes the reference in the bank's list.
 */
visit?: VisitId | null, };

/**
 * Sets where UPI goes. An empty address takes it away.
 */
export type UpiSet = { 
/**
 * The branch's UPI address.
 */
vpa: string, 
/**
 * The name that a UPI app shows; the clinic's if absent.
 */
payee?: string | null, };

/**
 * Gives a token.
 */
export type VisitAdd = { 
/**
 * For whom.
 */
patient: PatientId, 
/**
 * With which doctor; may be left out where there is only one.
 */
doctor?: PersonId | null, 
/**
 * Goes before those who wait.
 */
priority: boolean, 
/**
 * Why the patient came, a few words. Shown at the desk.
 */
reason?: string | null, 
/**
 * The day of a visit that is entered later, `YYYY-MM-DD`; today if absent.
 */
date?: string | null, };

/**
 * Calls one patient, out of turn or once more.
 */
export type VisitCall = { 
/**
 * Whom.
 */
visit: VisitId, };

/**
 * Calls the next patient to the door.
 */
export type VisitCallNext = { 
/**
 * Whose queue; may be left out by a doctor, or where there is only one.
 */
doctor?: PersonId | null, 
/**
 * The one before is done: whoever is in consult, or was called where nobody is.
 */
finish: boolean, };

/**
 * Whom a call reached.
 */
export type VisitCalled = { 
/**
 * Who was called; none if nobody waits.
 */
called: VisitShown | null, 
/**
 * Visits that were finished before.
 */
finished: Array<VisitId>, };

/**
 * Visits by how they stand.
 */
export type VisitCounts = { 
/**
 * All who came: those below but no-shows and the cancelled.
 */
came: number, 
/**
 * Finished.
 */
done: number, 
/**
 * With the doctor.
 */
in_consult: number, 
/**
 * In the waiting room, those passed over among them.
 */
waiting: number, 
/**
 * Not there when called.
 */
no_show: number, 
/**
 * Left or sent home unseen.
 */
cancelled: number, };

/**
 * One patient's visit on one day.
 */
export type VisitId = string;

/**
 * Asks for a day's queue, in calling order.
 */
export type VisitList = { 
/**
 * Day, `YYYY-MM-DD`; today if absent.
 */
date?: string | null, 
/**
 * Only this doctor's.
 */
doctor?: PersonId | null, 
/**
 * Only these, where they are of that day: what a screen asks for that has the others.
 */
visits?: Array<VisitId> | null, };

/**
 * Puts somebody before the others, or back among them.
 */
export type VisitPriority = { 
/**
 * Whom.
 */
visit: VisitId, 
/**
 * Before the others.
 */
priority: boolean, };

/**
 * A visit as shown in the queue.
 */
export type VisitShown = { 
/**
 * The visit's id.
 */
id: VisitId, 
/**
 * `A12`.
 */
token: string, 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * Human number of the patient.
 */
patient_number: string, 
/**
 * Name of the patient.
 */
patient_name: string, 
/**
 * Age today.
 */
age: string, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * The doctor.
 */
doctor: PersonId, 
/**
 * The doctor's name.
 */
doctor_name: string, 
/**
 * Day of the visit, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Where it stands.
 */
stage: VisitStage, 
/**
 * Goes before those who wait.
 */
priority: boolean, 
/**
 * Why the patient came.
 */
reason: string | null, 
/**
 * When the token was given.
 */
arrived_at: Timestamp, 
/**
 * When it came to its present stage.
 */
stage_at: Timestamp, 
/**
 * When the patient was called to the door, while they have not gone in.
 */
called_at: Timestamp | null, 
/**
 * Place in calling order: text that sorts as the queue does.
 */
place: string, 
/**
 * Heads of the document as shown.
 */
heads: Array<string>, };

/**
 * Where a visit stands.
 */
export type VisitStage = "waiting" | "in_consult" | "done" | "skipped" | "no_show" | "cancelled";

/**
 * Moves a visit on.
 */
export type VisitState = { 
/**
 * Which.
 */
visit: VisitId, 
/**
 * To where.
 */
stage: VisitStage, 
/**
 * The move before was a slip: somebody who comes back to the waiting room has the place from before it.
 */
keep_place: boolean, };

/**
 * A set of vital signs as shown.
 */
export type VitalsEntry = { 
/**
 * The entry's id.
 */
entry: EntryId, 
/**
 * When taken.
 */
at: Timestamp, 
/**
 * The values.
 */
values: VitalsShape, };

/**
 * Vital signs of one moment.
 */
export type VitalsPoint = { 
/**
 * Where they stand.
 */
encounter: EncounterId, 
/**
 * Day, `YYYY-MM-DD`.
 */
date: string, 
/**
 * When taken.
 */
at: Timestamp, 
/**
 * The values.
 */
values: VitalsShape, 
/**
 * Days of life that day, as far as that is known to the month.
 */
days: number | null, 
/**
 * How they stand against children of the same age and sex.
 */
growth: Array<GrowthScore>, };

/**
 * The values of a measure that are nothing out of the way.
 */
export type VitalsRange = { 
/**
 * Name of the value, as in the payload: `systolic`, `weight_g` …
 */
measure: string, 
/**
 * Lowest.
 */
low: number, 
/**
 * Highest.
 */
high: number, 
/**
 * Where the two come from, in English.
 */
source: string, 
/**
 * A doctor has looked at them; as they are shipped, none has.
 */
checked: boolean, };

/**
 * Puts vital signs into the encounter of a visit, making it where there is none. The visit does not move in the queue.
 */
export type VitalsRecord = { 
/**
 * Which visit.
 */
visit: VisitId, 
/**
 * What was measured.
 */
values: VitalsShape, 
/**
 * The entry that this corrects.
 */
replaces?: EntryId | null, };

/**
 * A patient's vital signs, and what goes with the boxes.
 */
export type VitalsSeries = { 
/**
 * Every set, oldest first, those of the visit included.
 */
points: Array<VitalsPoint>, 
/**
 * The sets taken in the visit, oldest first.
 */
taken: Array<VitalsEntry>, 
/**
 * The encounter of the visit, once there is one.
 */
encounter: EncounterId | null, 
/**
 * Heads of the encounter: a form that is open on it goes on from these.
 */
heads: Array<string>, 
/**
 * The encounter is signed: nothing goes in any more.
 */
signed: boolean, 
/**
 * Values outside ask "is that right?". For the patient's age.
 */
ranges: Array<VitalsRange>, 
/**
 * Days of life today, if they are known well enough to read growth against: to the month.
 */
days: number | null, 
/**
 * Last day of life that the growth tables reach which count at the patient's age; none for a sex without tables.
 */
growth_until: number | null, 
/**
 * Why no growth curve is drawn for a child today.
 */
growth_note: GrowthNote | null, };

/**
 * Asks for a patient's vital signs.
 */
export type VitalsSeriesAsk = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * The visit they are being taken in: what was taken in it already is told with its entries.
 */
visit?: VisitId | null, };

/**
 * Vital signs taken together. Every value is optional; units are fixed.
 */
export type VitalsShape = { 
/**
 * Systolic blood pressure, mmHg.
 */
systolic?: number | null, 
/**
 * Diastolic blood pressure, mmHg.
 */
diastolic?: number | null, 
/**
 * Pulse, per minute.
 */
pulse?: number | null, 
/**
 * Temperature, tenths of a degree Fahrenheit.
 */
temperature_tenths_f?: number | null, 
/**
 * Oxygen saturation, percent.
 */
spo2?: number | null, 
/**
 * Breaths per minute.
 */
respiration?: number | null, 
/**
 * Weight, grams.
 */
weight_g?: number | null, 
/**
 * Height, millimetres.
 */
height_mm?: number | null, 
/**
 * Head circumference, millimetres.
 */
head_mm?: number | null, 
/**
 * Blood glucose, mg/dl.
 */
glucose_mg_dl?: number | null, 
/**
 * When the blood for it was taken.
 */
glucose_timing?: GlucoseTiming | null, };

/**
 * How long people waited, in whole minutes. Visits written up on another day, and tokens that made themselves when the
 * doctor opened the consult, have no waiting time.
 */
export type Wait = { 
/**
 * Visits with a waiting time.
 */
counted: number, 
/**
 * Half of them waited no longer than this.
 */
median_minutes: number | null, 
/**
 * The longest.
 */
longest_minutes: number | null, };

/**
 * What is warned of, gravest first.
 */
export type WarningKind = "allergy" | "allergy_class" | "duplicate_ingredient";

/**
 * A day of the week.
 */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/**
 * A weight and the day it was taken.
 */
export type WeightShown = { 
/**
 * Grams.
 */
grams: number, 
/**
 * The day of the visit, `YYYY-MM-DD`.
 */
on: string, };

/** Every command: its arguments and its answer. */
export interface Commands {
  /** doc =
r" Where the application stands; the first thing that every way in asks." */
  app_state: { args: Nothing; answer: AppState };
  /** doc = r" Makes a clinic in an empty folder and logs its owner in." */
  setup_create: { args: SetupCreate; answer: SetupCreated };
  /** doc = r" The recovery kit again, until it is confirmed." */
  setup_recovery_words: { args: Nothing; answer: RecoveryWords };
  /** doc = r" The recovery kit as a page to print, until it is confirmed." */
  setup_recovery_pdf: { args: Nothing; answer: Paper };
  /** doc = r" Sends the recovery kit to a printer, until it is confirmed." */
  setup_recovery_send: { args: SetupRecoverySend; answer: PrintSent };
  /** doc =
r" Three words typed back: from now on nothing on this PC holds the kit." */
  setup_confirm_recovery: { args: SetupConfirmRecovery; answer: Nothing };
  /** doc = r" How strong a password is." */
  password_strength: { args: PasswordStrength; answer: PasswordVerdict };
  /** doc =
r" Opens a folder with the recovery kit and sets a new password for an owner." */
  recovery_open: { args: RecoveryOpen; answer: RecoveryOpened };
  /** doc = r" Logs a person in." */
  session_login: { args: SessionLogin; answer: SessionInfo };
  /** doc = r" Locks: keys and open files are gone when this answers." */
  session_lock: { args: SessionLock; answer: Nothing };
  /** doc = r" Somebody is at the keyboard." */
  session_touch: { args: Nothing; answer: Nothing };
  /** doc = r" Changes one's own password." */
  session_change_password: { args: SessionChangePassword; answer: Nothing };
  /** doc = r" Changes one's own preferences." */
  session_preferences: { args: SessionPreferences; answer: SessionInfo };
  /** doc = r" Adds a person." */
  staff_add: { args: StaffAdd; answer: StaffMember };
  /** doc = r" The staff, those who left included." */
  staff_list: { args: Nothing; answer: Array<StaffMember> };
  /** doc = r" New password and new key pairs for a person." */
  staff_reissue: { args: StaffReissue; answer: StaffMember };
  /** doc = r" Replaces a person's roles." */
  staff_set_roles: { args: StaffSetRoles; answer: StaffMember };
  /** doc = r" Removes a person." */
  staff_remove: { args: StaffRemove; answer: StaffMember };
  /** doc = r" What stands on paper under one's own name." */
  own_profile: { args: Nothing; answer: OwnProfile };
  /** doc = r" Changes it." */
  own_profile_save: { args: OwnProfileSave; answer: OwnProfile };
  /** doc = r" The clinic and this branch." */
  clinic_profile: { args: Nothing; answer: ClinicProfile };
  /** doc = r" Changes the profile." */
  clinic_profile_save: { args: ClinicProfileSave; answer: ClinicProfile };
  /** doc = r" Searches patients as you type; a newer call cancels an older one." */
  patient_search: { args: PatientSearch; answer: Array<PatientHit> };
  /** doc = r" Patients who may be the same person." */
  patient_duplicates: { args: PatientDuplicates; answer: Array<PatientHit> };
  /** doc = r" Registers a patient." */
  patient_add: { args: PatientAdd; answer: PatientShown };
  /** doc = r" Shows a patient; the reading is audited." */
  patient_show: { args: PatientShow; answer: PatientShown };
  /** doc = r" Changes a patient at the heads that the form was opened at." */
  patient_update: { args: PatientUpdate; answer: PatientShown };
  /** doc = r" Gives a token." */
  visit_add: { args: VisitAdd; answer: TokenGiven };
  /** doc = r" The queue of a day, in calling order." */
  visit_list: { args: VisitList; answer: Array<VisitShown> };
  /** doc = r" Moves a visit on." */
  visit_state: { args: VisitState; answer: VisitShown };
  /** doc = r" Calls the next patient of a doctor to the door." */
  visit_call_next: { args: VisitCallNext; answer: VisitCalled };
  /** doc = r" Calls one patient out of turn, or once more." */
  visit_call: { args: VisitCall; answer: VisitShown };
  /** doc = r" Puts somebody before the others, or back among them." */
  visit_priority: { args: VisitPriority; answer: VisitShown };
  /** doc = r" What the waiting-room display shows: tokens, doctors, rooms." */
  display_feed: { args: Nothing; answer: DisplayFeed };
  /** doc = r" The doctors and the rooms that the display names." */
  display_rooms: { args: Nothing; answer: Array<RoomShown> };
  /** doc = r" Says in which room patients find a doctor." */
  display_room: { args: DisplayRoom; answer: Array<RoomShown> };
  /** doc = r" Says which language this PC's display speaks beside English." */
  display_language: { args: DisplayLanguage; answer: Nothing };
  /** doc = r" Areas and PIN codes while they are typed." */
  place_suggest: { args: PlaceSuggest; answer: Array<PlaceHit> };
  /** doc = r" What is known of a PIN code." */
  place_lookup: { args: PlaceLookup; answer: PlaceOfPin | null };
  /** doc = r" Keeps a photo of a patient." */
  photo_set: { args: PhotoSet; answer: Nothing };
  /** doc = r" The photo of a patient." */
  photo_show: { args: PhotoOf; answer: PhotoShown | null };
  /** doc = r" Shows a patient's photo no more." */
  photo_remove: { args: PhotoOf; answer: Nothing };
  /** doc = r" A patient's vital signs over time." */
  vitals_series: { args: VitalsSeriesAsk; answer: VitalsSeries };
  /** doc = r" Puts vital signs into the encounter of a visit." */
  vitals_record: { args: VitalsRecord; answer: VitalsSeries };
  /** doc = r" The lines of a child's growth chart." */
  growth_curves: { args: GrowthCurves; answer: Array<GrowthCurve> };
  /** doc = r" What a visit costs, and why." */
  fee_suggest: { args: FeeSuggest; answer: FeeSuggested };
  /** doc = r" Asks for a visit's fee and takes it, in one step." */
  fee_take: { args: FeeTake; answer: FeeTaken };
  /** doc = r" Takes what is due, or part of it." */
  fee_pay: { args: FeePay; answer: FeeTaken };
  /** doc = r" Gives a payment back." */
  fee_reverse: { args: FeeReverse; answer: FeeShown };
  /** doc = r" The fee of a visit, if anything was asked." */
  fee_show: { args: FeeShow; answer: FeeShown | null };
  /** doc = r" What is still to be paid, the oldest first." */
  dues_list: { args: DuesList; answer: Array<DueShown> };
  /** doc = r" A UPI link and its QR code." */
  upi_qr: { args: UpiQr; answer: UpiCode };
  /** doc = r" A day's takings." */
  cash_day: { args: CashDayAsk; answer: CashDay };
  /** doc = r" Writes down what is in the cash box." */
  cash_count_add: { args: CashCountAdd; answer: CashCountShown };
  /** doc = r" Fees of the doctors, and where UPI goes." */
  fee_settings: { args: Nothing; answer: FeeSettings };
  /** doc = r" Sets a doctor's fees." */
  fee_rule_set: { args: FeeRuleSet; answer: FeeSettings };
  /** doc = r" Sets where UPI goes." */
  upi_set: { args: UpiSet; answer: FeeSettings };
  /** doc = r" The numbers of a day." */
  report_day: { args: ReportDay; answer: Report };
  /** doc = r" The numbers of a month." */
  report_month: { args: ReportMonth; answer: Report };
  /** doc = r" A table of numbers as CSV." */
  report_csv: { args: ReportCsv; answer: CsvFile };
  /** doc = r" Who was asked to come again on some days, with phones." */
  follow_ups_due: { args: FollowUpsDue; answer: Array<FollowUpShown> };
  /** doc = r" Writes down what came of ringing a patient." */
  follow_up_called: { args: FollowUpCalled; answer: FollowUpShown };
  /** doc =
r" Opens today's encounter of a visit or patient, making it where there is none." */
  encounter_open: { args: EncounterOpen; answer: EncounterShown };
  /** doc = r" Shows an encounter." */
  encounter_show: { args: EncounterShow; answer: EncounterShown };
  /** doc = r" Saves the differences of a form." */
  encounter_save: { args: EncounterSave; answer: EncounterShown };
  /** doc = r" Signs an encounter off." */
  encounter_sign: { args: EncounterSign; answer: EncounterShown };
  /** doc =
r" Opens a signed encounter to be amended, on the day of its sign-off, by its author." */
  encounter_amend: { args: EncounterAmend; answer: EncounterShown };
  /** doc = r" Adds to a signed encounter, below the signed text." */
  encounter_addendum: { args: EncounterAddendum; answer: EncounterShown };
  /** doc = r" Leaves changes out that arrived after signing." */
  encounter_set_aside: { args: EncounterSetAside; answer: EncounterShown };
  /** doc = r" A patient's chart." */
  chart_show: { args: ChartShow; answer: ChartShown };
  /** doc = r" Adds to a patient's chart." */
  chart_add: { args: ChartAdd; answer: ChartShown };
  /** doc = r" Marks a line of the chart as entered in error." */
  chart_remove: { args: ChartRemove; answer: ChartShown };
  /** doc = r" Saves what has been typed so far." */
  draft_save: { args: DraftSave; answer: DraftSaved };
  /** doc = r" What was typed before." */
  draft_load: { args: DraftKey; answer: DraftShown | null };
  /** doc = r" Forgets a draft." */
  draft_discard: { args: DraftKey; answer: Nothing };
  /** doc = r" Understands a prescription line." */
  rx_parse: { args: RxParse; answer: Line };
  /** doc = r" The prescription of a signed encounter as a PDF." */
  rx_print: { args: RxPrint; answer: Paper };
  /** doc = r" Sends a prescription to a printer." */
  print_send: { args: PrintSend; answer: PrintSent };
  /** doc = r" Releases the prescription of a signed encounter to the front desk." */
  release_make: { args: ReleaseMake; answer: ReleaseShown };
  /** doc = r" Released sheets that wait to be printed." */
  release_list: { args: Nothing; answer: Array<ReleaseShown> };
  /** doc = r" A released sheet as a PDF; once handed out it is gone." */
  release_paper: { args: ReleasePaper; answer: Paper };
  /** doc = r" Prints a released sheet; then it is gone." */
  release_print: { args: ReleasePrint; answer: PrintSent };
  /** doc = r#" Where "sign off and print" sends the sheet in this room."# */
  consult_print_to: { args: ConsultPrintTo; answer: ConsultPrintsTo };
  /** doc = r" The printers of this PC." */
  printer_list: { args: Nothing; answer: Array<Printer> };
  /** doc = r" Sheets and trays of a printer." */
  printer_options: { args: PrinterOptionsOf; answer: PrinterOptions };
  /** doc = r" What was last chosen on this PC for each kind of paper." */
  printer_choices: { args: Nothing; answer: Array<PrinterChoice> };
  /** doc = r" Remembers a choice for a kind of paper." */
  printer_choice_save: { args: PrinterChoice; answer: PrinterChoice };
  /** doc = r" Makes a paper of any kind as a PDF." */
  paper_make: { args: PaperMake; answer: Paper };
  /** doc = r" Sends a paper of any kind to a printer." */
  paper_send: { args: PaperSend; answer: PrintSent };
  /** doc =
r" Title and words of a certificate, to be read and changed before it is issued." */
  certificate_words: { args: CertificateDraft; answer: CertificateWords };
  /** doc = r" Issues a certificate with the next number of the register." */
  certificate_add: { args: CertificateAdd; answer: CertificateShown };
  /** doc = r" The register of certificates, the newest first." */
  certificate_list: { args: CertificateList; answer: Array<CertificateShown> };
  /** doc = r" Cancels a certificate for good; it keeps its number." */
  certificate_cancel: { args: CertificateCancel; answer: CertificateShown };
  /** doc = r" The print jobs of this PC, the newest first." */
  print_jobs: { args: Nothing; answer: Array<PrintJob> };
  /** doc = r" Sends a job again." */
  print_job_retry: { args: PrintJobRetry; answer: PrintSent };
  /** doc = r" Takes a job out of its queue." */
  print_job_cancel: { args: PrintJobCancel; answer: Nothing };
  /** doc = r" The clinic's letterhead or pre-printed pad." */
  letterhead_show: { args: Nothing; answer: LetterheadShown };
  /** doc = r" Changes it." */
  letterhead_save: { args: LetterheadSave; answer: LetterheadShown };
  /** doc = r" The languages of paper and which of them may be printed." */
  phrase_sheets: { args: Nothing; answer: Array<PhraseSheetState> };
  /** doc = r" The phrases of a language beside their English." */
  phrase_sheet: { args: PhraseSheetOf; answer: PhraseSheetShown };
  /** doc =
r" Lets paper print a language: a doctor has read this version of its phrases." */
  phrase_approve: { args: PhraseApprove; answer: PhraseSheetState };
  /** doc = r" Writes a phrase of a language in the clinic's own words." */
  phrase_save: { args: PhraseSave; answer: PhraseSheetShown };
  /** doc = r" Searches the formulary." */
  formulary_search: { args: FormularySearch; answer: Array<FormularyDrug> };
  /** doc = r" Adds the clinic's own drug." */
  formulary_add: { args: FormularyAdd; answer: FormularyDrug };
  /** doc = r" Templates and phrases." */
  template_list: { args: TemplateList; answer: Array<TemplateShown> };
  /** doc = r" Adds a template." */
  template_add: { args: TemplateAdd; answer: TemplateShown };
  /** doc = r" Changes a template." */
  template_update: { args: TemplateUpdate; answer: TemplateShown };
  /** doc = r" Takes a template out." */
  template_remove: { args: TemplateRemove; answer: Nothing };
  /** doc = r" Replaces the clinic's list of coded diagnoses from a CSV text." */
  diagnosis_codes_import: { args: DiagnosisCodesImport; answer: DiagnosisCodes };
  /** doc =
r" Reads a file of growth tables in, for ages that the built-in ones do not reach." */
  growth_import: { args: GrowthImport; answer: Array<GrowthTableShown> };
  /** doc = r" The clinic's own growth tables, the newest first." */
  growth_tables: { args: Nothing; answer: Array<GrowthTableShown> };
  /** doc = r" Takes a growth table out." */
  growth_remove: { args: GrowthRemove; answer: Array<GrowthTableShown> };
  /** doc = r" Completions of a prescription row, learned from use." */
  rx_suggest: { args: RxSuggest; answer: Array<RxSuggestion> };
  /** doc = r" What speaks against the rows of a prescription; no complete check." */
  rx_check: { args: RxCheck; answer: RxChecked };
  /** doc = r" Looks at every file that this login can open." */
  store_check: { args: Nothing; answer: StoreCheck };
  /** doc = r" Makes every projection again from the documents." */
  store_rebuild: { args: Nothing; answer: StoreRebuilt };
  /** doc = r" Verifies every audit chain." */
  audit_verify: { args: Nothing; answer: AuditVerdict };
  /** doc = r" Audit entries, newest first." */
  audit_list: { args: AuditList; answer: Array<AuditEntry> };
  /** doc = r" Chooses the folder of this PC's backups." */
  backup_configure: { args: BackupConfigure; answer: BackupStatus };
  /** doc =
r" Drives and folders that can take backups, and the backups that lie there." */
  backup_places: { args: Nothing; answer: Array<BackupPlace> };
  /** doc = r" Makes a backup now." */
  backup_create: { args: BackupCreate; answer: BackupMade };
  /** doc = r" The age of the last backup." */
  backup_status: { args: Nothing; answer: BackupStatus };
  /** doc = r" Brings a backup into an empty folder." */
  backup_restore: { args: BackupRestore; answer: BackupRestored };
  /** doc = r" Closes the day: counts, and a backup." */
  day_close: { args: Nothing; answer: DayClosed };
}
