//! What visits cost, doctor by doctor, and where UPI goes.

use nirantar_document::{BranchEdit, BranchField, BranchView, StaffEdit, StaffField, StaffView};
use nirantar_domain::fee::FeeRule;
use nirantar_domain::identifier::Vpa;
use nirantar_domain::{Invalid, PersonId, Role};

use super::{DoctorFee, FeeRuleSet, FeeSettings, UpiSet};
use crate::folder::OpenFolder;
use crate::patients::line;
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

/// The longest name that UPI apps show.
const PAYEE: usize = 50;

impl Nirantar {
    /// Fees of the doctors, and where UPI goes.
    ///
    /// # Errors
    /// Disk errors.
    pub fn fee_settings(&self, (): ()) -> Result<FeeSettings> {
        self.with_session("fee_settings", |folder, session| settings(self, folder, session))
    }

    /// Sets a doctor's fees: an owner, or the doctor.
    ///
    /// # Errors
    /// Forbidden for another doctor's; invalid `doctor`, `first_paise`, `follow_up_paise`, `free_follow_up_days`.
    pub fn fee_rule_set(&self, set: FeeRuleSet) -> Result<FeeSettings> {
        let settings = self.with_session("fee_rule_set", |folder, session| {
            if !may_change(session, set.doctor) {
                return Err(Error::Forbidden {
                    command: "fee_rule_set".to_owned(),
                });
            }
            if !is_doctor(folder, set.doctor) {
                return Err(Invalid::new("doctor", "staff-not-doctor").into());
            }
            let rule = FeeRule {
                first_paise: set.first_paise,
                follow_up_paise: set.follow_up_paise.unwrap_or(set.first_paise),
                free_follow_up_days: set.free_follow_up_days,
            }
            .check()?;
            let now = self.ports.clock.now();
            session.org.write(now, |tx| {
                let mut doc = tx
                    .find_document(set.doctor)?
                    .ok_or(Error::NotFound { what: "staff" })?;
                let heads = StaffView::read(&doc)?.heads;
                let edit = StaffEdit::Field(StaffField::Fee(Some(rule)));
                doc.edit(&heads, session.stamp(now), &[edit])?;
                tx.put_document(set.doctor, &doc)?;
                session.audit(tx, "fee.rule", "staff", &[set.doctor.into()], &["fee"])
            })?;
            settings(self, folder, session)
        })?;
        self.tell(Event::ClinicChanged);
        Ok(settings)
    }

    /// Sets where UPI goes.
    ///
    /// # Errors
    /// Invalid `vpa`, `payee`.
    pub fn upi_set(&self, set: UpiSet) -> Result<FeeSettings> {
        let settings = self.with_session("upi_set", |folder, session| {
            let vpa = match set.vpa.trim() {
                "" => None,
                text => Some(Vpa::parse(text)?),
            };
            let payee = line("payee", set.payee.as_deref())?;
            if payee.as_ref().is_some_and(|payee| payee.chars().count() > PAYEE) {
                return Err(Invalid::new("payee", "text-too-long").with("max", PAYEE).into());
            }
            let now = self.ports.clock.now();
            session.org.write(now, |tx| {
                let mut doc = tx
                    .find_document(folder.branch)?
                    .ok_or(Error::NotFound { what: "branch" })?;
                let heads = BranchView::read(&doc)?.heads;
                let edits = [
                    BranchEdit::Field(BranchField::UpiVpa(vpa)),
                    BranchEdit::Field(BranchField::UpiPayee(payee)),
                ];
                doc.edit(&heads, session.stamp(now), &edits)?;
                tx.put_document(folder.branch, &doc)?;
                let fields = ["upi_vpa", "upi_payee"];
                session.audit(tx, "clinic.write", "branch", &[folder.branch.into()], &fields)
            })?;
            settings(self, folder, session)
        })?;
        self.tell(Event::ClinicChanged);
        Ok(settings)
    }
}

fn is_doctor(folder: &OpenFolder, person: PersonId) -> bool {
    folder.members(|state| {
        state
            .person(person)
            .is_some_and(|person| person.roles().contains(Role::Doctor))
    })
}

fn may_change(session: &Session, doctor: PersonId) -> bool {
    session.roles.contains(Role::Owner) || (session.roles.contains(Role::Doctor) && session.person == doctor)
}

fn settings(core: &Nirantar, folder: &OpenFolder, session: &Session) -> Result<FeeSettings> {
    let permitted = core.permissions.allows(&session.roles, "fee_rule_set");
    let (staff, branch) = session.org.read(|tx| -> Result<_> {
        let branch = tx
            .find_document(folder.branch)?
            .ok_or(Error::NotFound { what: "branch" })?;
        Ok((tx.staff()?, BranchView::read(&branch)?.fields))
    })?;
    let mut doctors = Vec::new();
    for row in staff.into_iter().filter(|row| is_doctor(folder, row.id)) {
        doctors.push(DoctorFee {
            doctor: row.id,
            rule: super::suggest::rule_of(session, row.id)?,
            may_change: permitted && may_change(session, row.id),
            name: row.name,
        });
    }
    Ok(FeeSettings {
        doctors,
        upi_vpa: branch.upi_vpa.map(|vpa| vpa.as_str().to_owned()),
        upi_payee: branch.upi_payee,
    })
}
