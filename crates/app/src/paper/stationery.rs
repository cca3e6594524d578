//! The clinic's own paper: letterhead or pre-printed pad, and how it is set.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use nirantar_document::{
    BranchEdit, BranchField, BranchView, Entry, Heads, Logo as LogoEntry, Mark, New, OrganisationView,
    PhraseApproval, SignedDoctor, StaffView,
};
use nirantar_domain::{BranchId, Invalid, Language, PersonId, rx};
use nirantar_print::{
    Allergies, Letterhead, Logo, LogoError, Margins, PatientBlock, Prescription, Stationery,
};
use nirantar_store::ReadTx;

use super::{LetterheadFields, LetterheadSave, LetterheadShown, PaperSize};
use crate::folder::OpenFolder;
use crate::patients::line;
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

/// Largest picture, in bytes of the file: every sheet carries it.
const LOGO_BYTES: usize = 150_000;
/// Most lines at head or foot.
const LINES: usize = 8;

/// The clinic's paper, read for one sheet.
pub(super) struct Look {
    pub letterhead: Letterhead,
    pub margins: Margins,
    pub print_letterhead: bool,
    pub type_percent: u8,
    pub size: PaperSize,
    pub show_diagnosis: bool,
    /// Language of paper for patients who chose none.
    pub language: Option<Language>,
    pub approvals: Vec<Entry<PhraseApproval>>,
}

impl Look {
    /// For papers other than prescriptions.
    pub(super) fn stationery(&self, size: PaperSize) -> Stationery {
        Stationery {
            paper: sheet(size),
            margins: self.margins,
            print_letterhead: self.print_letterhead,
            type_percent: self.type_percent,
            letterhead: self.letterhead.clone(),
        }
    }
}

pub(super) const fn sheet(size: PaperSize) -> nirantar_print::PaperSize {
    match size {
        // The sheets of slips are none for a prescription: it is printed on its own.
        PaperSize::A5 | PaperSize::A6 | PaperSize::Roll80 => nirantar_print::PaperSize::A5,
        PaperSize::A4 => nirantar_print::PaperSize::A4,
    }
}

impl Nirantar {
    /// The clinic's paper.
    ///
    /// # Errors
    /// Disk errors.
    pub fn letterhead_show(&self, (): ()) -> Result<LetterheadShown> {
        self.with_session("letterhead_show", shown)
    }

    /// Changes the clinic's paper at the heads that the form was opened at.
    ///
    /// # Errors
    /// Invalid naming the field; conflict if the heads are not known here.
    pub fn letterhead_save(&self, save: LetterheadSave) -> Result<LetterheadShown> {
        let saved = self.with_session("letterhead_save", |folder, session| {
            let letterhead = checked(&save.fields)?;
            let now = self.ports.clock.now();
            let opened_at = crate::heads::parse(&save.heads)?;
            session.org.write(now, |tx| -> Result<()> {
                let mut doc = tx
                    .find_document(folder.branch)?
                    .ok_or(Error::NotFound { what: "branch" })?;
                let view = BranchView::read(&doc)?;
                let mut edits = vec![BranchEdit::Field(BranchField::Letterhead(Some(
                    letterhead.clone(),
                )))];
                edits.extend(logo_edit(self, view.logo, save.fields.logo.as_deref()));
                let heads = Heads::new(opened_at.as_slice().iter().copied());
                doc.edit(&heads, session.stamp(now), &edits)?;
                tx.put_document(folder.branch, &doc)?;
                session.audit(
                    tx,
                    "letterhead.write",
                    "branch",
                    &[folder.branch.into()],
                    &["letterhead"],
                )
            })?;
            shown(folder, session)
        })?;
        self.tell(Event::ClinicChanged);
        Ok(saved)
    }
}

/// What happens to the picture: nothing, another one, or none.
fn logo_edit(core: &Nirantar, old: Option<Entry<LogoEntry>>, wanted: Option<&str>) -> Option<BranchEdit> {
    let id = core.make_entry_id();
    match (wanted?, old) {
        ("", None) => None,
        ("", Some(old)) => Some(BranchEdit::Mark(Mark {
            id,
            of: old.id,
            reason: String::new(),
        })),
        (base64, Some(old)) if old.value.base64 == base64 => None,
        (base64, old) => Some(BranchEdit::Logo(New {
            id,
            supersedes: old.iter().map(|old| old.id).collect(),
            rank: None,
            value: LogoEntry {
                base64: base64.to_owned(),
            },
        })),
    }
}

/// The fields as they are kept, if they are acceptable.
fn checked(fields: &LetterheadFields) -> Result<nirantar_document::Letterhead> {
    let lines = |name: &'static str, texts: &[String]| -> Result<Vec<String>> {
        if texts.len() > LINES {
            return Err(Error::Invalid(Invalid::new(name, "letterhead-lines")));
        }
        let mut kept = Vec::new();
        for text in texts {
            kept.extend(line(name, Some(text))?);
        }
        Ok(kept)
    };
    for (name, offset) in [
        ("top_offset", fields.top_offset),
        ("bottom_offset", fields.bottom_offset),
        ("left_offset", fields.left_offset),
        ("right_offset", fields.right_offset),
    ] {
        if offset > 1_500 {
            return Err(Error::Invalid(Invalid::new(name, "letterhead-offset")));
        }
    }
    let type_percent = fields.type_percent.unwrap_or(100);
    if !(80..=130).contains(&type_percent) {
        return Err(Error::Invalid(Invalid::new("type_percent", "letterhead-type")));
    }
    if let Some(base64) = fields.logo.as_deref().filter(|base64| !base64.is_empty()) {
        picture(base64)?;
    }
    Ok(nirantar_document::Letterhead {
        head: lines("head", &fields.head)?,
        foot: lines("foot", &fields.foot)?,
        pre_printed: fields.pre_printed,
        top_offset: fields.top_offset,
        left_offset: fields.left_offset,
        bottom_offset: fields.bottom_offset,
        right_offset: fields.right_offset,
        paper: (fields.paper == PaperSize::A4).then(|| "A4".to_owned()),
        type_percent: if type_percent == 100 { 0 } else { type_percent },
        hide_diagnosis: fields.show_diagnosis == Some(false),
    })
}

/// A picture out of its base64.
fn picture(base64: &str) -> Result<Logo> {
    let wrong = |key| Error::Invalid(Invalid::new("logo", key));
    if base64.len() > LOGO_BYTES * 4 / 3 + 4 {
        return Err(wrong("letterhead-logo-large"));
    }
    let bytes = STANDARD
        .decode(base64)
        .map_err(|_| wrong("letterhead-logo-kind"))?;
    Logo::read(&bytes).map_err(|error| match error {
        LogoError::Unknown => wrong("letterhead-logo-kind"),
        LogoError::TooLarge => wrong("letterhead-logo-large"),
    })
}

fn branch_view(tx: &ReadTx<'_>, branch: BranchId) -> Result<BranchView> {
    let doc = tx
        .find_document(branch)?
        .ok_or(Error::NotFound { what: "branch" })?;
    Ok(BranchView::read(&doc)?)
}

fn shown(folder: &OpenFolder, session: &Session) -> Result<LetterheadShown> {
    let view = session.org.read(|tx| branch_view(tx, folder.branch))?;
    let letterhead = view.fields.letterhead.clone().unwrap_or_default();
    Ok(LetterheadShown {
        heads: crate::heads::write(&view.heads),
        fields: fields_of(letterhead, view.logo),
    })
}

fn fields_of(letterhead: nirantar_document::Letterhead, logo: Option<Entry<LogoEntry>>) -> LetterheadFields {
    LetterheadFields {
        head: letterhead.head,
        foot: letterhead.foot,
        pre_printed: letterhead.pre_printed,
        top_offset: letterhead.top_offset,
        bottom_offset: letterhead.bottom_offset,
        left_offset: letterhead.left_offset,
        right_offset: letterhead.right_offset,
        paper: match letterhead.paper.as_deref() {
            Some("A4") => PaperSize::A4,
            _ => PaperSize::A5,
        },
        type_percent: Some(match letterhead.type_percent {
            0 => 100,
            percent => percent,
        }),
        show_diagnosis: Some(!letterhead.hide_diagnosis),
        logo: logo.map(|logo| logo.value.base64),
    }
}

/// The clinic's paper with a doctor's name on it. `instead` are fields that are not saved yet.
pub(super) fn look(
    folder: &OpenFolder,
    session: &Session,
    branch: BranchId,
    doctor: Option<(PersonId, &SignedDoctor)>,
    instead: Option<&LetterheadFields>,
) -> Result<Look> {
    let (organisation, branch, speciality) = session.org.read(|tx| -> Result<_> {
        let organisation = tx
            .find_document(folder.organisation())?
            .ok_or(Error::NotFound { what: "organisation" })?;
        // The speciality is no part of what was signed; it is printed as it stands now.
        let speciality = match doctor {
            Some((person, _)) => match tx.find_document(person)? {
                Some(doc) => StaffView::read(&doc)?.fields.speciality,
                None => None,
            },
            None => None,
        };
        Ok((
            OrganisationView::read(&organisation)?,
            branch_view(tx, branch)?,
            speciality,
        ))
    })?;
    let saved_logo = branch.logo.clone();
    let mut fields = fields_of(branch.fields.letterhead.clone().unwrap_or_default(), branch.logo);
    if let Some(instead) = instead {
        checked(instead)?;
        fields = instead.clone();
        // A form that did not touch the picture does not send it along.
        fields.logo = fields.logo.or_else(|| saved_logo.map(|logo| logo.value.base64));
    }
    let address = branch.fields.address.unwrap_or_default();
    let (clinic, address, phone) = match fields.head.split_first() {
        Some((clinic, rest)) => (clinic.clone(), rest.to_vec(), None),
        None => (
            organisation.fields.name.unwrap_or_default(),
            address.lines().map(str::to_owned).collect(),
            branch.fields.phone.map(|phone| phone.display()),
        ),
    };
    let tenths = |offset: u32, usual: f32| match offset {
        0 => usual,
        offset => offset as f32 / 10.0,
    };
    let usual = Margins::default();
    let margins = if fields.pre_printed {
        Margins {
            top: tenths(fields.top_offset, usual.top),
            bottom: tenths(fields.bottom_offset, usual.bottom),
            left: tenths(fields.left_offset, usual.left),
            right: tenths(fields.right_offset, usual.right),
        }
    } else {
        usual
    };
    let logo = fields.logo.as_deref().filter(|base64| !base64.is_empty());
    let signed = doctor.map(|(_, doctor)| doctor);
    let of = |part: fn(&SignedDoctor) -> Option<String>| signed.and_then(part).unwrap_or_default();
    Ok(Look {
        letterhead: Letterhead {
            clinic,
            address,
            phone,
            note: None,
            doctor: of(|doctor| Some(doctor.name.as_str().to_owned())),
            degrees: of(|doctor| doctor.qualifications.clone()),
            speciality,
            registration: of(|doctor| doctor.registration_number.clone()),
            foot: fields.foot,
            // A picture that cannot be read any more must not stop a prescription.
            logo: logo.and_then(|base64| picture(base64).ok()),
        },
        margins,
        print_letterhead: !fields.pre_printed,
        type_percent: u8::try_from(fields.type_percent.unwrap_or(100)).unwrap_or(100),
        size: fields.paper,
        show_diagnosis: fields.show_diagnosis != Some(false),
        language: branch.fields.language,
        approvals: organisation.phrase_approvals,
    })
}

/// A made-up prescription, to see the paper.
pub(super) fn sample(look: Look, size: PaperSize, date: NaiveDate) -> Prescription {
    let text = |text: &str| text.to_owned();
    Prescription {
        paper: sheet(size),
        margins: look.margins,
        print_letterhead: look.print_letterhead,
        type_percent: look.type_percent,
        letterhead: look.letterhead,
        patient: PatientBlock {
            name: text("Asha Devi"),
            age: text("35 y"),
            sex: text("F"),
            number: text("A-1"),
            weight: Some(text("58 kg")),
            phone: None,
            guardian: None,
            address: None,
            allergies: Allergies::NotRecorded,
        },
        date,
        written: None,
        language: Language::English,
        translated: false,
        vitals: vec![(text("BP"), text("120/80 mmHg"))],
        complaints: Some(text("Fever, 3 days")),
        diagnosis: look.show_diagnosis.then(|| text("Viral fever")),
        lines: [
            "tab paracetamol 650 mg 1-0-1 5d af",
            "tab cetirizine 10 mg 0-0-1 5d",
        ]
        .map(rx::parse)
        .into(),
        tests: Vec::new(),
        advice: vec![text("Plenty of water.")],
        follow_up: None,
        mark: None,
    }
}
