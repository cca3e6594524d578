// TEMPORARY until crates/ipc writes this file.
export interface BackupConfigure {
  folder: string | null;
}
export interface BackupCreate {
  folder?: string | null;
}
export interface BackupMade {
  file: string;
  bytes: number;
  at: string;
}
export interface BackupRestore {
  file: string;
  words: string;
  new_password: string;
}
export interface BackupRestored {
  made_at: string;
  clinic: string;
  user: string;
}
export interface FileCheck {
  file: string;
  ok: boolean;
  documents: number;
  problems: Array<string>;
}
export interface StoreCheck {
  ok: boolean;
  files: Array<FileCheck>;
}
export interface StoreRebuilt {
  documents: number;
}
export interface ChainVerdict {
  file: string;
  ok: boolean;
  entries: number;
  problem: string | null;
}
export interface AuditVerdict {
  ok: boolean;
  chains: Array<ChainVerdict>;
}
export interface AuditList {
  subject?: string | null;
  limit?: number | null;
}
export interface AuditEntry {
  file: string;
  seq: number;
  at: string;
  person: string | null;
  action: string;
  class: string;
  subjects: Array<string>;
  fields: Array<string>;
}
export interface DayClosed {
  date: string;
  visits: number;
  open: number;
  backup: BackupMade | null;
  backup_failed: string | null;
}
export interface ClinicProfile {
  clinic: string;
  branch: string;
  address: string;
  phone: string;
  privacy_contact: string;
  idle_minutes: number;
  heads: Array<string>;
}
export interface ClinicProfileSave {
  heads: Array<string>;
  clinic?: string | null;
  branch?: string | null;
  address?: string | null;
  phone?: string | null;
  privacy_contact?: string | null;
  idle_minutes?: number | null;
}
export interface FormularySearch {
  text: string;
  limit?: number | null;
}
export interface FormularyDrug {
  entry: string;
  generic: string;
  form: string;
  strength: string;
  source: string;
  checked_by: string;
}
export interface FormularyAdd {
  generic: string;
  form: string;
  strength?: string;
}
export interface TemplateShown {
  entry: string;
  kind: string;
  title: string;
  text: string;
}
export interface TemplateList {
  kind?: string | null;
}
export interface TemplateAdd {
  kind: string;
  title: string;
  text: string;
}
export interface DraftSave {
  form: string;
  subject: string;
  heads?: Array<string>;
  body: unknown;
}
export interface DraftKey {
  form: string;
  subject: string;
}
export interface DraftShown {
  heads: Array<string>;
  body: unknown;
  at: string;
}
export interface VitalsShape {
  systolic?: number | null;
  diastolic?: number | null;
  pulse?: number | null;
  temperature_tenths_f?: number | null;
  spo2?: number | null;
  respiration?: number | null;
  weight_g?: number | null;
  height_mm?: number | null;
}
export interface EncounterOpen {
  visit?: string | null;
  patient?: string | null;
}
export interface EncounterShow {
  encounter: string;
}
export interface EncounterSave {
  encounter: string;
  heads: Array<string>;
  edits: Array<EncounterEdit>;
}
export interface EncounterSign {
  encounter: string;
  heads: Array<string>;
  edits?: Array<EncounterEdit>;
}
export interface TextEntry {
  entry: string;
  text: string;
}
export interface RxEntry {
  entry: string;
  text: string;
  line: RxLine;
}
export interface VitalsEntry {
  entry: string;
  at: string;
  values: VitalsShape;
}
export interface SignedShape {
  at: string;
  by: string;
  by_name: string;
  hash: string;
  verified: boolean;
}
export interface EncounterSummary {
  id: string;
  date: string;
  doctor_name: string;
  title: string;
  rx: Array<string>;
  signed: boolean;
}
export interface ChartLine {
  entry: string;
  kind: string;
  text: string;
}
export interface EntryConflict {
  what: string;
  values: Array<string>;
  entries: Array<string>;
}
export interface EncounterShown {
  id: string;
  patient: PatientShown;
  visit: string | null;
  token: string | null;
  doctor: string;
  doctor_name: string;
  date: string;
  heads: Array<string>;
  vitals: Array<VitalsEntry>;
  complaints: Array<TextEntry>;
  findings: Array<TextEntry>;
  diagnoses: Array<TextEntry>;
  rx: Array<RxEntry>;
  tests: Array<TextEntry>;
  advice: Array<TextEntry>;
  follow_up: TextEntry | null;
  notes: string;
  signed: SignedShape | null;
  arrived_after_signing: Array<string>;
  conflicts: Array<EntryConflict>;
  chart: Array<ChartLine>;
  history: Array<EncounterSummary>;
}
export interface ChartAdd {
  patient: string;
  kind: string;
  text?: string;
  detail?: string | null;
}
export interface ChartRemove {
  patient: string;
  entry: string;
}
export interface ChartShow {
  patient: string;
}
export interface ChartShown {
  lines: Array<ChartLine>;
  conflicts: Array<EntryConflict>;
}
export type EntryValue = ({ section: 'vitals' } & VitalsShape) | { section: 'complaint' | 'finding' | 'diagnosis' | 'test' | 'advice' | 'follow_up'; text: string } | { section: 'rx'; line: string };
export type EncounterEdit = { op: 'add'; value: EntryValue } | { op: 'replace'; entry: string; value: EntryValue } | { op: 'remove'; entry: string } | { op: 'notes'; text: string };
export interface RxParse {
  line: string;
}
export interface RxPrint {
  encounter: string;
  language?: string | null;
  paper?: PaperSize;
  purpose?: Purpose;
}
export interface Paper {
  pdf_base64: string;
  pages: number;
  sha256: string;
  file_name: string;
}
export interface PrintSend {
  encounter: string;
  printer?: string | null;
  language?: string | null;
  paper?: PaperSize;
  copies?: number | null;
}
export interface PrintSent {
  printer: string;
  job: string;
}
export interface Printer {
  name: string;
  default: boolean;
  ready: boolean;
}
export type PaperSize = 'A5' | 'A4';
export type Purpose = 'preview' | 'print';
export interface GuardianShape {
  name: string;
  relation?: string | null;
  phone?: string | null;
}
export interface PatientAdd {
  name: string;
  local_name?: string | null;
  sex: Sex;
  age?: string | null;
  birth_date?: string | null;
  phone?: string | null;
  area?: string | null;
  pin?: string | null;
  address?: string | null;
  language?: string | null;
  guardian?: GuardianShape | null;
  abha_number?: string | null;
  abha_address?: string | null;
  aadhaar_last4?: string | null;
  blood_group?: string | null;
  referred_by?: string | null;
}
export interface FieldConflict {
  field: string;
  values: Array<string>;
}
export interface PatientShown {
  id: string;
  number: string;
  name: string;
  local_name: string | null;
  sex: Sex;
  age: string;
  birth_date: string | null;
  minor: boolean;
  phones: Array<string>;
  area: string | null;
  pin: string | null;
  address: string | null;
  language: string | null;
  guardian: GuardianShape | null;
  abha_number: string | null;
  abha_address: string | null;
  aadhaar_last4: string | null;
  blood_group: string | null;
  referred_by: string | null;
  home_branch: string;
  registered_at: string;
  heads: Array<string>;
  conflicts: Array<FieldConflict>;
}
export interface PatientShow {
  id: string;
}
export interface PatientUpdate {
  id: string;
  heads: Array<string>;
  changes: Record<string, unknown>;
}
export interface PatientSearch {
  text: string;
  limit?: number | null;
}
export interface PatientHit {
  id: string;
  number: string;
  name: string;
  phone: string | null;
  age: string;
  sex: Sex;
  area: string | null;
  today: boolean;
}
export interface PatientDuplicates {
  name: string;
  phone?: string | null;
  age?: string | null;
  birth_date?: string | null;
  abha_number?: string | null;
}
export interface Problem {
  code: string;
  message_key: string;
  message: string;
  args: Record<string, string>;
}
export interface RosterPerson {
  id: string;
  name: string;
  roles: Array<Role>;
}
export interface SessionInfo {
  person: string;
  name: string;
  roles: Array<Role>;
  commands: Array<string>;
  organisation: string;
  branch: string;
  language: string;
  theme: string;
  recovery_unconfirmed: boolean;
}
export interface BackupStatus {
  folder: string | null;
  last_at: string | null;
  age_hours: number | null;
  overdue: boolean;
  failed: string | null;
}
export interface AppState {
  phase: Phase;
  problem: Problem | null;
  clinic: string | null;
  branch: string | null;
  people: Array<RosterPerson>;
  keyring: string;
  session: SessionInfo | null;
  backup: BackupStatus | null;
  version: string;
  test_clock: boolean;
  idle_minutes: number;
  today: string;
}
export interface SessionLogin {
  user: string;
  password: string;
}
export interface SessionLock {
  reason?: string | null;
}
export interface SessionChangePassword {
  current: string;
  new: string;
}
export interface SessionPreferences {
  language?: string | null;
  theme?: string | null;
}
export type Phase = 'new' | 'locked' | 'unlocked' | 'unavailable';
export interface NewOwner {
  name: string;
  phone?: string | null;
  registration_number?: string | null;
  qualifications?: string | null;
  roles?: Array<Role>;
}
export interface SetupCreate {
  clinic: string;
  branch: string;
  branch_address?: string | null;
  branch_phone?: string | null;
  owner: NewOwner;
  password: string;
  language?: string | null;
}
export interface SetupCreated {
  organisation: string;
  branch: string;
  user: string;
  recovery_words: Array<string>;
}
export interface RecoveryWords {
  words: Array<string>;
  positions: Array<number>;
}
export interface KitWord {
  position: number;
  word: string;
}
export interface SetupConfirmRecovery {
  words: Array<KitWord>;
}
export interface PasswordStrength {
  password: string;
  inputs?: Array<string>;
}
export interface PasswordVerdict {
  score: number;
  needed: number;
  enough: boolean;
  warning: string | null;
  suggestions: Array<string>;
}
export interface RecoveryOpen {
  words: string;
  new_password: string;
  user?: string | null;
}
export interface RecoveryOpened {
  user: string;
  name: string;
}
export interface StaffAdd {
  name: string;
  phone?: string | null;
  roles: Array<Role>;
  registration_number?: string | null;
  qualifications?: string | null;
  password: string;
  language?: string | null;
}
export interface StaffMember {
  id: string;
  name: string;
  phone: string | null;
  roles: Array<Role>;
  registration_number: string | null;
  qualifications: string | null;
  active: boolean;
}
export interface StaffReissue {
  user: string;
  password: string;
}
export interface StaffSetRoles {
  user: string;
  roles: Array<Role>;
}
export interface StaffRemove {
  user: string;
}
export interface VisitAdd {
  patient: string;
  doctor?: string | null;
  priority?: boolean;
  reason?: string | null;
}
export interface VisitShown {
  id: string;
  token: string;
  patient: string;
  patient_number: string;
  patient_name: string;
  age: string;
  sex: Sex;
  doctor: string;
  doctor_name: string;
  date: string;
  stage: VisitStage;
  priority: boolean;
  reason: string | null;
  arrived_at: string;
  stage_at: string;
  heads: Array<string>;
}
export interface VisitList {
  date?: string | null;
  doctor?: string | null;
}
export interface VisitState {
  visit: string;
  stage: VisitStage;
}
export type VisitStage = 'waiting' | 'in_consult' | 'done' | 'skipped' | 'no_show';
export interface Fault {
  code: string;
  message_key: string;
  message: string;
  args: Record<string, string>;
}
export interface Nothing {

}
export type Sex = 'female' | 'male' | 'other' | 'unknown';
export type Role = 'owner' | 'doctor' | 'nurse' | 'receptionist' | 'pharmacist' | 'lab' | 'accountant';
export interface RxLine { drug: string; form: string | null; strength: string | null; route: string | null; schedule: string | null; days: number | null; quantity: number | null; unit: string | null; instruction: string | null; words: string; unparsed: string }
export type Event = { event: 'locked'; reason: string } | { event: 'queue_changed' | 'backup_changed' | 'clinic_changed' } | { event: 'patient_changed'; patient: string } | { event: 'encounter_changed'; encounter: string };
export interface Commands {
  app_state: { args: Nothing; answer: AppState };
  setup_create: { args: SetupCreate; answer: SetupCreated };
  setup_recovery_words: { args: Nothing; answer: RecoveryWords };
  setup_recovery_pdf: { args: Nothing; answer: Paper };
  setup_confirm_recovery: { args: SetupConfirmRecovery; answer: Nothing };
  password_strength: { args: PasswordStrength; answer: PasswordVerdict };
  recovery_open: { args: RecoveryOpen; answer: RecoveryOpened };
  session_login: { args: SessionLogin; answer: SessionInfo };
  session_lock: { args: SessionLock; answer: Nothing };
  session_touch: { args: Nothing; answer: Nothing };
  session_change_password: { args: SessionChangePassword; answer: Nothing };
  session_preferences: { args: SessionPreferences; answer: SessionInfo };
  staff_add: { args: StaffAdd; answer: StaffMember };
  staff_list: { args: Nothing; answer: Array<StaffMember> };
  staff_reissue: { args: StaffReissue; answer: StaffMember };
  staff_set_roles: { args: StaffSetRoles; answer: StaffMember };
  staff_remove: { args: StaffRemove; answer: StaffMember };
  clinic_profile: { args: Nothing; answer: ClinicProfile };
  clinic_profile_save: { args: ClinicProfileSave; answer: ClinicProfile };
  patient_search: { args: PatientSearch; answer: Array<PatientHit> };
  patient_duplicates: { args: PatientDuplicates; answer: Array<PatientHit> };
  patient_add: { args: PatientAdd; answer: PatientShown };
  patient_show: { args: PatientShow; answer: PatientShown };
  patient_update: { args: PatientUpdate; answer: PatientShown };
  visit_add: { args: VisitAdd; answer: VisitShown };
  visit_list: { args: VisitList; answer: Array<VisitShown> };
  visit_state: { args: VisitState; answer: VisitShown };
  encounter_open: { args: EncounterOpen; answer: EncounterShown };
  encounter_show: { args: EncounterShow; answer: EncounterShown };
  encounter_save: { args: EncounterSave; answer: EncounterShown };
  encounter_sign: { args: EncounterSign; answer: EncounterShown };
  chart_show: { args: ChartShow; answer: ChartShown };
  chart_add: { args: ChartAdd; answer: ChartShown };
  chart_remove: { args: ChartRemove; answer: ChartShown };
  draft_save: { args: DraftSave; answer: Nothing };
  draft_load: { args: DraftKey; answer: DraftShown | null };
  draft_discard: { args: DraftKey; answer: Nothing };
  rx_parse: { args: RxParse; answer: RxLine };
  rx_print: { args: RxPrint; answer: Paper };
  print_send: { args: PrintSend; answer: PrintSent };
  printer_list: { args: Nothing; answer: Array<Printer> };
  formulary_search: { args: FormularySearch; answer: Array<FormularyDrug> };
  formulary_add: { args: FormularyAdd; answer: FormularyDrug };
  template_list: { args: TemplateList; answer: Array<TemplateShown> };
  template_add: { args: TemplateAdd; answer: TemplateShown };
  store_check: { args: Nothing; answer: StoreCheck };
  store_rebuild: { args: Nothing; answer: StoreRebuilt };
  audit_verify: { args: Nothing; answer: AuditVerdict };
  audit_list: { args: AuditList; answer: Array<AuditEntry> };
  backup_configure: { args: BackupConfigure; answer: BackupStatus };
  backup_create: { args: BackupCreate; answer: BackupMade };
  backup_status: { args: Nothing; answer: BackupStatus };
  backup_restore: { args: BackupRestore; answer: BackupRestored };
  day_close: { args: Nothing; answer: DayClosed };
}
