//! What stands on paper under one's own name.

use nirantar_document::{StaffEdit, StaffField, StaffView};
use nirantar_domain::{Invalid, Role};

use super::{OwnProfile, OwnProfileSave};
use crate::patients::line;
use crate::session::Session;
use crate::setup::check_doctor;
use crate::{Error, Event, Nirantar, Result};

/// Longest line under a name: what a letterhead holds beside the clinic's.
const LONGEST: usize = 120;
/// Longest registration number.
const LONGEST_NUMBER: usize = 40;

impl Nirantar {
    /// Degrees, speciality and registration number of whoever is logged in.
    ///
    /// # Errors
    /// Not found.
    pub fn own_profile(&self, (): ()) -> Result<OwnProfile> {
        self.with_session("own_profile", |_, session| shown(session))
    }

    /// Changes them. What was signed stays as it was signed; the speciality is printed as it stands.
    ///
    /// # Errors
    /// Invalid naming the field; conflict if the form is older than another change.
    pub fn own_profile_save(&self, save: OwnProfileSave) -> Result<OwnProfile> {
        let saved = self.with_session("own_profile_save", |_, session| {
            let field = |name: &'static str, text: &str, longest: usize| -> Result<Option<String>> {
                let text = line(name, Some(text))?;
                match &text {
                    Some(text) if text.chars().count() > longest => Err(Error::Invalid(
                        Invalid::new(name, "text-too-long").with("max", longest),
                    )),
                    Some(text) if text.contains('\n') => {
                        Err(Error::Invalid(Invalid::new(name, "text-control-character")))
                    }
                    _ => Ok(text),
                }
            };
            let qualifications = field("qualifications", &save.qualifications, LONGEST)?;
            let speciality = field("speciality", &save.speciality, LONGEST)?;
            let number = field("registration_number", &save.registration_number, LONGEST_NUMBER)?;
            check_doctor("registration_number", &session.roles, number.as_deref())?;
            self.drawable("qualifications", qualifications.as_deref())?;
            self.drawable("speciality", speciality.as_deref())?;
            let heads = crate::heads::parse(&save.heads)?;
            let now = self.ports.clock.now();
            session.org.write(now, |tx| -> Result<()> {
                let mut doc = tx
                    .find_document(session.person)?
                    .ok_or(Error::NotFound { what: "staff" })?;
                let before = StaffView::read(&doc)?.fields;
                let mut edits = Vec::new();
                let mut names = Vec::new();
                let mut change = |name, changed: bool, field| {
                    if changed {
                        edits.push(StaffEdit::Field(field));
                        names.push(name);
                    }
                };
                change(
                    "qualifications",
                    before.qualifications != qualifications,
                    StaffField::Qualifications(qualifications),
                );
                change(
                    "speciality",
                    before.speciality != speciality,
                    StaffField::Speciality(speciality),
                );
                change(
                    "registration_number",
                    before.registration_number != number,
                    StaffField::RegistrationNumber(number),
                );
                if edits.is_empty() {
                    return Ok(());
                }
                doc.edit(&heads, session.stamp(now), &edits)?;
                tx.put_document(session.person, &doc)?;
                session.audit(tx, "staff.profile", "staff", &[session.person.into()], &names)
            })?;
            shown(session)
        })?;
        self.tell(Event::ClinicChanged);
        Ok(saved)
    }

    /// Refuses what no font draws: it would stand on every sheet as a box.
    fn drawable(&self, field: &'static str, text: Option<&str>) -> Result<()> {
        let engine = self.engine()?;
        let missing = text.filter(|text| {
            let glyphs = engine.shape(nirantar_domain::Language::English, text);
            glyphs.iter().any(|glyph| glyph.glyph == 0)
        });
        match missing {
            Some(_) => Err(Error::Invalid(Invalid::new(field, "text-cannot-be-printed"))),
            None => Ok(()),
        }
    }
}

fn shown(session: &Session) -> Result<OwnProfile> {
    let doc = session
        .org
        .read(|tx| tx.find_document(session.person))?
        .ok_or(Error::NotFound { what: "staff" })?;
    let view = StaffView::read(&doc)?;
    Ok(OwnProfile {
        qualifications: view.fields.qualifications.unwrap_or_default(),
        speciality: view.fields.speciality.unwrap_or_default(),
        registration_number: view.fields.registration_number.unwrap_or_default(),
        doctor: session.roles.contains(Role::Doctor),
        heads: crate::heads::write(&view.heads),
    })
}
