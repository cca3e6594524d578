//! The only list of commands: name, arguments, answer. The dispatcher, the TypeScript and the tests are made from it.

use nirantar_app::backups::{
    BackupConfigure, BackupCreate, BackupMade, BackupPlace, BackupRestore, BackupRestored,
};
use nirantar_app::care::{AuditEntry, AuditList, AuditVerdict, DayClosed, StoreCheck, StoreRebuilt};
use nirantar_app::clinic::{
    ClinicProfile, ClinicProfileSave, DiagnosisCodes, DiagnosisCodesImport, FormularyAdd, FormularyDrug,
    FormularySearch, GrowthImport, GrowthRemove, GrowthTableShown, RxSuggest, RxSuggestion, TemplateAdd,
    TemplateList, TemplateRemove, TemplateShown, TemplateUpdate,
};
use nirantar_app::drafts::{DraftKey, DraftSave, DraftSaved, DraftShown};
use nirantar_app::encounters::{
    ChartAdd, ChartRemove, ChartShow, ChartShown, EncounterAddendum, EncounterAmend, EncounterOpen,
    EncounterSave, EncounterSetAside, EncounterShow, EncounterShown, EncounterSign, RxCheck, RxChecked,
};
use nirantar_app::money::{
    CashCountAdd, CashCountShown, CashDay, CashDayAsk, DueShown, DuesList, FeePay, FeeReverse, FeeRuleSet,
    FeeSettings, FeeShow, FeeShown, FeeSuggest, FeeSuggested, FeeTake, FeeTaken, UpiCode, UpiQr, UpiSet,
};
use nirantar_app::paper::{
    CertificateAdd, CertificateCancel, CertificateDraft, CertificateList, CertificateShown, CertificateWords,
    LetterheadSave, LetterheadShown, Paper, PaperMake, PaperSend, PhraseApprove, PhraseSave, PhraseSheetOf,
    PhraseSheetShown, PhraseSheetState, PrintJob, PrintJobCancel, PrintJobRetry, PrintSend, PrintSent,
    Printer, PrinterChoice, PrinterOptions, PrinterOptionsOf, RxParse, RxPrint,
};
use nirantar_app::patients::{
    PatientAdd, PatientDuplicates, PatientHit, PatientSearch, PatientShow, PatientShown, PatientUpdate,
};
use nirantar_app::releases::{
    ConsultPrintTo, ConsultPrintsTo, ReleaseMake, ReleasePaper, ReleasePrint, ReleaseShown,
};
use nirantar_app::reports::{
    CsvFile, FollowUpCalled, FollowUpShown, FollowUpsDue, Report, ReportCsv, ReportDay, ReportMonth,
};
use nirantar_app::session::{
    AppState, BackupStatus, SessionChangePassword, SessionInfo, SessionLock, SessionLogin, SessionPreferences,
};
use nirantar_app::setup::{
    PasswordStrength, PasswordVerdict, RecoveryOpen, RecoveryOpened, RecoveryWords, SetupConfirmRecovery,
    SetupCreate, SetupCreated, SetupRecoverySend,
};
use nirantar_app::staff::{
    OwnProfile, OwnProfileSave, StaffAdd, StaffMember, StaffReissue, StaffRemove, StaffSetRoles,
};
use nirantar_domain::rx;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands;

/// No arguments, or nothing to say.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

impl From<()> for Nothing {
    fn from((): ()) -> Self {
        Self {}
    }
}

impl From<Nothing> for () {
    fn from(_: Nothing) -> Self {}
}

commands! {
    /// Where the application stands; the first thing that every way in asks.
    app_state(Nothing) -> AppState;
    /// Makes a clinic in an empty folder and logs its owner in.
    setup_create(SetupCreate) -> SetupCreated;
    /// The recovery kit again, until it is confirmed.
    setup_recovery_words(Nothing) -> RecoveryWords;
    /// The recovery kit as a page to print, until it is confirmed.
    setup_recovery_pdf(Nothing) -> Paper;
    /// Sends the recovery kit to a printer, until it is confirmed.
    setup_recovery_send(SetupRecoverySend) -> PrintSent;
    /// Three words typed back: from now on nothing on this PC holds the kit.
    setup_confirm_recovery(SetupConfirmRecovery) -> Nothing;
    /// How strong a password is.
    password_strength(PasswordStrength) -> PasswordVerdict;
    /// Opens a folder with the recovery kit and sets a new password for an owner.
    recovery_open(RecoveryOpen) -> RecoveryOpened;
    /// Logs a person in.
    session_login(SessionLogin) -> SessionInfo;
    /// Locks: keys and open files are gone when this answers.
    session_lock(SessionLock) -> Nothing;
    /// Somebody is at the keyboard.
    session_touch(Nothing) -> Nothing;
    /// Changes one's own password.
    session_change_password(SessionChangePassword) -> Nothing;
    /// Changes one's own preferences.
    session_preferences(SessionPreferences) -> SessionInfo;
    /// Adds a person.
    staff_add(StaffAdd) -> StaffMember;
    /// The staff, those who left included.
    staff_list(Nothing) -> Vec<StaffMember>;
    /// New password and new key pairs for a person.
    staff_reissue(StaffReissue) -> StaffMember;
    /// Replaces a person's roles.
    staff_set_roles(StaffSetRoles) -> StaffMember;
    /// Removes a person.
    staff_remove(StaffRemove) -> StaffMember;
    /// What stands on paper under one's own name.
    own_profile(Nothing) -> OwnProfile;
    /// Changes it.
    own_profile_save(OwnProfileSave) -> OwnProfile;
    /// The clinic and this branch.
    clinic_profile(Nothing) -> ClinicProfile;
    /// Changes the profile.
    clinic_profile_save(ClinicProfileSave) -> ClinicProfile;
    /// Searches patients as you type; a newer call cancels an older one.
    patient_search(PatientSearch) -> Vec<PatientHit>;
    /// Patients who may be the same person.
    patient_duplicates(PatientDuplicates) -> Vec<PatientHit>;
    /// Registers a patient.
    patient_add(PatientAdd) -> PatientShown;
    /// Shows a patient; the reading is audited.
    patient_show(PatientShow) -> PatientShown;
    /// Changes a patient at the heads that the form was opened at.
    patient_update(PatientUpdate) -> PatientShown;
    /// Gives a token.
    visit_add(nirantar_app::visits::VisitAdd) -> nirantar_app::visits::TokenGiven;
    /// The queue of a day, in calling order.
    visit_list(nirantar_app::visits::VisitList) -> Vec<nirantar_app::visits::VisitShown>;
    /// Moves a visit on.
    visit_state(nirantar_app::visits::VisitState) -> nirantar_app::visits::VisitShown;
    /// Calls the next patient of a doctor to the door.
    visit_call_next(nirantar_app::visits::VisitCallNext) -> nirantar_app::visits::VisitCalled;
    /// Calls one patient out of turn, or once more.
    visit_call(nirantar_app::visits::VisitCall) -> nirantar_app::visits::VisitShown;
    /// Puts somebody before the others, or back among them.
    visit_priority(nirantar_app::visits::VisitPriority) -> nirantar_app::visits::VisitShown;
    /// What the waiting-room display shows: tokens, doctors, rooms.
    display_feed(Nothing) -> nirantar_app::display::DisplayFeed;
    /// The doctors and the rooms that the display names.
    display_rooms(Nothing) -> Vec<nirantar_app::display::RoomShown>;
    /// Says in which room patients find a doctor.
    display_room(nirantar_app::display::DisplayRoom) -> Vec<nirantar_app::display::RoomShown>;
    /// Says which language this PC's display speaks beside English.
    display_language(nirantar_app::display::DisplayLanguage) -> Nothing;
    /// Areas and PIN codes while they are typed.
    place_suggest(nirantar_app::places::PlaceSuggest) -> Vec<nirantar_app::places::PlaceHit>;
    /// What is known of a PIN code.
    place_lookup(nirantar_app::places::PlaceLookup) -> Option<nirantar_app::places::PlaceOfPin>;
    /// Keeps a photo of a patient.
    photo_set(nirantar_app::photos::PhotoSet) -> Nothing;
    /// The photo of a patient.
    photo_show(nirantar_app::photos::PhotoOf) -> Option<nirantar_app::photos::PhotoShown>;
    /// Shows a patient's photo no more.
    photo_remove(nirantar_app::photos::PhotoOf) -> Nothing;
    /// A patient's vital signs over time.
    vitals_series(nirantar_app::encounters::VitalsSeriesAsk) -> nirantar_app::encounters::VitalsSeries;
    /// Puts vital signs into the encounter of a visit.
    vitals_record(nirantar_app::encounters::VitalsRecord) -> nirantar_app::encounters::VitalsSeries;
    /// The lines of a child's growth chart.
    growth_curves(nirantar_app::encounters::GrowthCurves) -> Vec<nirantar_app::encounters::GrowthCurve>;
    /// What a visit costs, and why.
    fee_suggest(FeeSuggest) -> FeeSuggested;
    /// Asks for a visit's fee and takes it, in one step.
    fee_take(FeeTake) -> FeeTaken;
    /// Takes what is due, or part of it.
    fee_pay(FeePay) -> FeeTaken;
    /// Gives a payment back.
    fee_reverse(FeeReverse) -> FeeShown;
    /// The fee of a visit, if anything was asked.
    fee_show(FeeShow) -> Option<FeeShown>;
    /// What is still to be paid, the oldest first.
    dues_list(DuesList) -> Vec<DueShown>;
    /// A UPI link and its QR code.
    upi_qr(UpiQr) -> UpiCode;
    /// A day's takings.
    cash_day(CashDayAsk) -> CashDay;
    /// Writes down what is in the cash box.
    cash_count_add(CashCountAdd) -> CashCountShown;
    /// Fees of the doctors, and where UPI goes.
    fee_settings(Nothing) -> FeeSettings;
    /// Sets a doctor's fees.
    fee_rule_set(FeeRuleSet) -> FeeSettings;
    /// Sets where UPI goes.
    upi_set(UpiSet) -> FeeSettings;
    /// The numbers of a day.
    report_day(ReportDay) -> Report;
    /// The numbers of a month.
    report_month(ReportMonth) -> Report;
    /// A table of numbers as CSV.
    report_csv(ReportCsv) -> CsvFile;
    /// Who was asked to come again on some days, with phones.
    follow_ups_due(FollowUpsDue) -> Vec<FollowUpShown>;
    /// Writes down what came of ringing a patient.
    follow_up_called(FollowUpCalled) -> FollowUpShown;
    /// Opens today's encounter of a visit or patient, making it where there is none.
    encounter_open(EncounterOpen) -> EncounterShown;
    /// Shows an encounter.
    encounter_show(EncounterShow) -> EncounterShown;
    /// Saves the differences of a form.
    encounter_save(EncounterSave) -> EncounterShown;
    /// Signs an encounter off.
    encounter_sign(EncounterSign) -> EncounterShown;
    /// Opens a signed encounter to be amended, on the day of its sign-off, by its author.
    encounter_amend(EncounterAmend) -> EncounterShown;
    /// Adds to a signed encounter, below the signed text.
    encounter_addendum(EncounterAddendum) -> EncounterShown;
    /// Leaves changes out that arrived after signing.
    encounter_set_aside(EncounterSetAside) -> EncounterShown;
    /// A patient's chart.
    chart_show(ChartShow) -> ChartShown;
    /// Adds to a patient's chart.
    chart_add(ChartAdd) -> ChartShown;
    /// Marks a line of the chart as entered in error.
    chart_remove(ChartRemove) -> ChartShown;
    /// Saves what has been typed so far.
    draft_save(DraftSave) -> DraftSaved;
    /// What was typed before.
    draft_load(DraftKey) -> Option<DraftShown>;
    /// Forgets a draft.
    draft_discard(DraftKey) -> Nothing;
    /// Understands a prescription line.
    rx_parse(RxParse) -> rx::Line;
    /// The prescription of a signed encounter as a PDF.
    rx_print(RxPrint) -> Paper;
    /// Sends a prescription to a printer.
    print_send(PrintSend) -> PrintSent;
    /// Releases the prescription of a signed encounter to the front desk.
    release_make(ReleaseMake) -> ReleaseShown;
    /// Released sheets that wait to be printed.
    release_list(Nothing) -> Vec<ReleaseShown>;
    /// A released sheet as a PDF; once handed out it is gone.
    release_paper(ReleasePaper) -> Paper;
    /// Prints a released sheet; then it is gone.
    release_print(ReleasePrint) -> PrintSent;
    /// Where "sign off and print" sends the sheet in this room.
    consult_print_to(ConsultPrintTo) -> ConsultPrintsTo;
    /// The printers of this PC.
    printer_list(Nothing) -> Vec<Printer>;
    /// Sheets and trays of a printer.
    printer_options(PrinterOptionsOf) -> PrinterOptions;
    /// What was last chosen on this PC for each kind of paper.
    printer_choices(Nothing) -> Vec<PrinterChoice>;
    /// Remembers a choice for a kind of paper.
    printer_choice_save(PrinterChoice) -> PrinterChoice;
    /// Makes a paper of any kind as a PDF.
    paper_make(PaperMake) -> Paper;
    /// Sends a paper of any kind to a printer.
    paper_send(PaperSend) -> PrintSent;
    /// Title and words of a certificate, to be read and changed before it is issued.
    certificate_words(CertificateDraft) -> CertificateWords;
    /// Issues a certificate with the next number of the register.
    certificate_add(CertificateAdd) -> CertificateShown;
    /// The register of certificates, the newest first.
    certificate_list(CertificateList) -> Vec<CertificateShown>;
    /// Cancels a certificate for good; it keeps its number.
    certificate_cancel(CertificateCancel) -> CertificateShown;
    /// The print jobs of this PC, the newest first.
    print_jobs(Nothing) -> Vec<PrintJob>;
    /// Sends a job again.
    print_job_retry(PrintJobRetry) -> PrintSent;
    /// Takes a job out of its queue.
    print_job_cancel(PrintJobCancel) -> Nothing;
    /// The clinic's letterhead or pre-printed pad.
    letterhead_show(Nothing) -> LetterheadShown;
    /// Changes it.
    letterhead_save(LetterheadSave) -> LetterheadShown;
    /// The languages of paper and which of them may be printed.
    phrase_sheets(Nothing) -> Vec<PhraseSheetState>;
    /// The phrases of a language beside their English.
    phrase_sheet(PhraseSheetOf) -> PhraseSheetShown;
    /// Lets paper print a language: a doctor has read this version of its phrases.
    phrase_approve(PhraseApprove) -> PhraseSheetState;
    /// Writes a phrase of a language in the clinic's own words.
    phrase_save(PhraseSave) -> PhraseSheetShown;
    /// Searches the formulary.
    formulary_search(FormularySearch) -> Vec<FormularyDrug>;
    /// Adds the clinic's own drug.
    formulary_add(FormularyAdd) -> FormularyDrug;
    /// Templates and phrases.
    template_list(TemplateList) -> Vec<TemplateShown>;
    /// Adds a template.
    template_add(TemplateAdd) -> TemplateShown;
    /// Changes a template.
    template_update(TemplateUpdate) -> TemplateShown;
    /// Takes a template out.
    template_remove(TemplateRemove) -> Nothing;
    /// Replaces the clinic's list of coded diagnoses from a CSV text.
    diagnosis_codes_import(DiagnosisCodesImport) -> DiagnosisCodes;
    /// Reads a file of growth tables in, for ages that the built-in ones do not reach.
    growth_import(GrowthImport) -> Vec<GrowthTableShown>;
    /// The clinic's own growth tables, the newest first.
    growth_tables(Nothing) -> Vec<GrowthTableShown>;
    /// Takes a growth table out.
    growth_remove(GrowthRemove) -> Vec<GrowthTableShown>;
    /// Completions of a prescription row, learned from use.
    rx_suggest(RxSuggest) -> Vec<RxSuggestion>;
    /// What speaks against the rows of a prescription; no complete check.
    rx_check(RxCheck) -> RxChecked;
    /// Looks at every file that this login can open.
    store_check(Nothing) -> StoreCheck;
    /// Makes every projection again from the documents.
    store_rebuild(Nothing) -> StoreRebuilt;
    /// Verifies every audit chain.
    audit_verify(Nothing) -> AuditVerdict;
    /// Audit entries, newest first.
    audit_list(AuditList) -> Vec<AuditEntry>;
    /// Chooses the folder of this PC's backups.
    backup_configure(BackupConfigure) -> BackupStatus;
    /// Drives and folders that can take backups, and the backups that lie there.
    backup_places(Nothing) -> Vec<BackupPlace>;
    /// Makes a backup now.
    backup_create(BackupCreate) -> BackupMade;
    /// The age of the last backup.
    backup_status(Nothing) -> BackupStatus;
    /// Brings a backup into an empty folder.
    backup_restore(BackupRestore) -> BackupRestored;
    /// Closes the day: counts, and a backup.
    day_close(Nothing) -> DayClosed;
}
