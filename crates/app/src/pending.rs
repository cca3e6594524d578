//! Signatures that the command list is built against; each moves into its area's module as the area is built.
use crate::{Error, Result, Permissions};
#[allow(unused_imports)]
use crate::{backups::*, care::*, clinic::*, drafts::*, encounters::*, paper::*, patients::*, session::*, setup::*, staff::*};
use nirantar_domain::rx;
/// The application core.
pub struct Nirantar { permissions: Permissions }
#[allow(missing_docs, unused_variables, clippy::missing_errors_doc)]
impl Nirantar {
pub fn permit(&self, command:&str)->Result<()> { if self.permissions.access(command).is_some() {Ok(())} else {Err(Error::internal("pending"))} }
pub fn app_state(&self, args: ()) -> Result<AppState> { Err(Error::internal("pending")) }
pub fn setup_create(&self, args: SetupCreate) -> Result<SetupCreated> { Err(Error::internal("pending")) }
pub fn setup_recovery_words(&self, args: ()) -> Result<RecoveryWords> { Err(Error::internal("pending")) }
pub fn setup_recovery_pdf(&self, args: ()) -> Result<Paper> { Err(Error::internal("pending")) }
pub fn setup_confirm_recovery(&self, args: SetupConfirmRecovery) -> Result<()> { Err(Error::internal("pending")) }
pub fn password_strength(&self, args: PasswordStrength) -> Result<PasswordVerdict> { Err(Error::internal("pending")) }
pub fn recovery_open(&self, args: RecoveryOpen) -> Result<RecoveryOpened> { Err(Error::internal("pending")) }
pub fn session_login(&self, args: SessionLogin) -> Result<SessionInfo> { Err(Error::internal("pending")) }
pub fn session_lock(&self, args: SessionLock) -> Result<()> { Err(Error::internal("pending")) }
pub fn session_touch(&self, args: ()) -> Result<()> { Err(Error::internal("pending")) }
pub fn session_change_password(&self, args: SessionChangePassword) -> Result<()> { Err(Error::internal("pending")) }
pub fn session_preferences(&self, args: SessionPreferences) -> Result<SessionInfo> { Err(Error::internal("pending")) }
pub fn staff_add(&self, args: StaffAdd) -> Result<StaffMember> { Err(Error::internal("pending")) }
pub fn staff_list(&self, args: ()) -> Result<Vec<StaffMember>> { Err(Error::internal("pending")) }
pub fn staff_reissue(&self, args: StaffReissue) -> Result<StaffMember> { Err(Error::internal("pending")) }
pub fn staff_set_roles(&self, args: StaffSetRoles) -> Result<StaffMember> { Err(Error::internal("pending")) }
pub fn staff_remove(&self, args: StaffRemove) -> Result<StaffMember> { Err(Error::internal("pending")) }
pub fn clinic_profile(&self, args: ()) -> Result<ClinicProfile> { Err(Error::internal("pending")) }
pub fn clinic_profile_save(&self, args: ClinicProfileSave) -> Result<ClinicProfile> { Err(Error::internal("pending")) }
pub fn patient_search(&self, args: PatientSearch) -> Result<Vec<PatientHit>> { Err(Error::internal("pending")) }
pub fn patient_duplicates(&self, args: PatientDuplicates) -> Result<Vec<PatientHit>> { Err(Error::internal("pending")) }
pub fn patient_add(&self, args: PatientAdd) -> Result<PatientShown> { Err(Error::internal("pending")) }
pub fn patient_show(&self, args: PatientShow) -> Result<PatientShown> { Err(Error::internal("pending")) }
pub fn patient_update(&self, args: PatientUpdate) -> Result<PatientShown> { Err(Error::internal("pending")) }
pub fn visit_add(&self, args: crate::visits::VisitAdd) -> Result<crate::visits::VisitShown> { Err(Error::internal("pending")) }
pub fn visit_list(&self, args: crate::visits::VisitList) -> Result<Vec<crate::visits::VisitShown>> { Err(Error::internal("pending")) }
pub fn visit_state(&self, args: crate::visits::VisitState) -> Result<crate::visits::VisitShown> { Err(Error::internal("pending")) }
pub fn encounter_open(&self, args: EncounterOpen) -> Result<EncounterShown> { Err(Error::internal("pending")) }
pub fn encounter_show(&self, args: EncounterShow) -> Result<EncounterShown> { Err(Error::internal("pending")) }
pub fn encounter_save(&self, args: EncounterSave) -> Result<EncounterShown> { Err(Error::internal("pending")) }
pub fn encounter_sign(&self, args: EncounterSign) -> Result<EncounterShown> { Err(Error::internal("pending")) }
pub fn chart_show(&self, args: ChartShow) -> Result<ChartShown> { Err(Error::internal("pending")) }
pub fn chart_add(&self, args: ChartAdd) -> Result<ChartShown> { Err(Error::internal("pending")) }
pub fn chart_remove(&self, args: ChartRemove) -> Result<ChartShown> { Err(Error::internal("pending")) }
pub fn draft_save(&self, args: DraftSave) -> Result<()> { Err(Error::internal("pending")) }
pub fn draft_load(&self, args: DraftKey) -> Result<Option<DraftShown>> { Err(Error::internal("pending")) }
pub fn draft_discard(&self, args: DraftKey) -> Result<()> { Err(Error::internal("pending")) }
pub fn rx_parse(&self, args: RxParse) -> Result<rx::Line> { Err(Error::internal("pending")) }
pub fn rx_print(&self, args: RxPrint) -> Result<Paper> { Err(Error::internal("pending")) }
pub fn print_send(&self, args: PrintSend) -> Result<PrintSent> { Err(Error::internal("pending")) }
pub fn printer_list(&self, args: ()) -> Result<Vec<Printer>> { Err(Error::internal("pending")) }
pub fn formulary_search(&self, args: FormularySearch) -> Result<Vec<FormularyDrug>> { Err(Error::internal("pending")) }
pub fn formulary_add(&self, args: FormularyAdd) -> Result<FormularyDrug> { Err(Error::internal("pending")) }
pub fn template_list(&self, args: TemplateList) -> Result<Vec<TemplateShown>> { Err(Error::internal("pending")) }
pub fn template_add(&self, args: TemplateAdd) -> Result<TemplateShown> { Err(Error::internal("pending")) }
pub fn store_check(&self, args: ()) -> Result<StoreCheck> { Err(Error::internal("pending")) }
pub fn store_rebuild(&self, args: ()) -> Result<StoreRebuilt> { Err(Error::internal("pending")) }
pub fn audit_verify(&self, args: ()) -> Result<AuditVerdict> { Err(Error::internal("pending")) }
pub fn audit_list(&self, args: AuditList) -> Result<Vec<AuditEntry>> { Err(Error::internal("pending")) }
pub fn backup_configure(&self, args: BackupConfigure) -> Result<BackupStatus> { Err(Error::internal("pending")) }
pub fn backup_create(&self, args: BackupCreate) -> Result<BackupMade> { Err(Error::internal("pending")) }
pub fn backup_status(&self, args: ()) -> Result<BackupStatus> { Err(Error::internal("pending")) }
pub fn backup_restore(&self, args: BackupRestore) -> Result<BackupRestored> { Err(Error::internal("pending")) }
pub fn day_close(&self, args: ()) -> Result<DayClosed> { Err(Error::internal("pending")) }
}
