//! What each kind of document says, and how a form changes it.

mod branch;
mod cash_count;
mod certificate;
mod chart;
mod encounter;
mod fee;
mod formulary;
mod growth_tables;
mod organisation;
mod patient;
mod photo;
mod release;
mod staff;
mod templates;
mod visit;

pub use branch::{BranchEdit, BranchField, BranchFields, BranchView, Letterhead, Logo};
pub use cash_count::{
    CashCountEdit, CashCountField, CashCountFields, CashCountView, CashCounted, Denomination,
};
pub use certificate::{
    CertificateBody, CertificateCancelled, CertificateEdit, CertificateKind, CertificateView,
    SignedCertificate, certificate_bytes,
};
pub use chart::{
    Allergy, ChartEdit, ChartView, Immunisation, LongTermMedicine, NoKnownAllergies, Problem, Severity,
};
pub use encounter::*;
pub use fee::{FeeCharge, FeeEdit, FeeField, FeeFields, FeePayment, FeeReversal, FeeView};
pub use formulary::{FormularyEdit, FormularyItem, FormularyView};
pub use growth_tables::{GrowthTable, GrowthTablesEdit, GrowthTablesView};
pub use organisation::{
    OrganisationEdit, OrganisationField, OrganisationFields, OrganisationView, PhraseApproval, PhraseWording,
};
pub use patient::{
    BloodGroup, Guardian, PatientEdit, PatientField, PatientFields, PatientStatus, PatientView, PhoneEntry,
};
pub use photo::{PhotoEdit, PhotoField, PhotoFields, PhotoView};
pub use release::{ReleaseEdit, ReleaseField, ReleaseFields, ReleaseView};
pub use staff::{StaffEdit, StaffField, StaffFields, StaffView};
pub use templates::{Template, TemplateKind, TemplatesEdit, TemplatesView};
pub use visit::{
    FollowUpCall, FollowUpOutcome, VisitEdit, VisitField, VisitFields, VisitState, VisitStateEntry, VisitView,
};
