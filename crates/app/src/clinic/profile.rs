//! Clinic and branch, as on the letterhead.

use nirantar_document::{
    BranchEdit, BranchField, BranchView, Heads, OrganisationEdit, OrganisationField, OrganisationView,
};
use nirantar_domain::{Invalid, Timestamp};
use nirantar_store::{EffectId, ReadTx};

use super::{ClinicProfile, ClinicProfileSave};
use crate::effects::Effect;
use crate::folder::OpenFolder;
use crate::patients::line;
use crate::session::Session;
use crate::{Error, Event, Nirantar, Result};

impl Nirantar {
    /// The clinic and this branch.
    ///
    /// # Errors
    /// Disk errors.
    pub fn clinic_profile(&self, (): ()) -> Result<ClinicProfile> {
        self.with_session("clinic_profile", profile)
    }

    /// Changes the profile at the heads that the form was opened at.
    ///
    /// # Errors
    /// Invalid naming the field; conflict if the heads are not known here.
    pub fn clinic_profile_save(&self, save: ClinicProfileSave) -> Result<ClinicProfile> {
        let saved = self.with_session("clinic_profile_save", |folder, session| {
            let now = self.ports.clock.now();
            change(self, folder, session, now, &save)?;
            profile(folder, session)
        })?;
        self.tell(Event::ClinicChanged);
        Ok(saved)
    }
}

fn views(
    tx: &ReadTx<'_>,
    folder: &OpenFolder,
) -> Result<(
    nirantar_document::Doc,
    OrganisationView,
    nirantar_document::Doc,
    BranchView,
)> {
    let organisation = tx
        .find_document(folder.organisation())?
        .ok_or(Error::NotFound { what: "organisation" })?;
    let branch = tx
        .find_document(folder.branch)?
        .ok_or(Error::NotFound { what: "branch" })?;
    let views = (OrganisationView::read(&organisation)?, BranchView::read(&branch)?);
    Ok((organisation, views.0, branch, views.1))
}

fn profile(folder: &OpenFolder, session: &Session) -> Result<ClinicProfile> {
    let (_, organisation, _, branch) = session.org.read(|tx| views(tx, folder))?;
    let mut heads = crate::heads::write(&organisation.heads);
    heads.extend(crate::heads::write(&branch.heads));
    Ok(ClinicProfile {
        clinic: organisation.fields.name.unwrap_or_default(),
        branch: branch.fields.name.unwrap_or_default(),
        address: branch.fields.address.unwrap_or_default(),
        phone: branch
            .fields
            .phone
            .map(|phone| phone.as_str().to_owned())
            .unwrap_or_default(),
        privacy_contact: organisation.fields.privacy_contact_name.unwrap_or_default(),
        idle_minutes: crate::session::idle_minutes(folder),
        heads,
    })
}

fn change(
    core: &Nirantar,
    folder: &OpenFolder,
    session: &Session,
    now: Timestamp,
    save: &ClinicProfileSave,
) -> Result<()> {
    if let Some(minutes) = save.idle_minutes
        && !(1..=120).contains(&minutes)
    {
        return Err(Error::Invalid(Invalid::new("idle_minutes", "idle-minutes-range")));
    }
    let needed = |field: &'static str, text: &Option<String>| -> Result<Option<String>> {
        match text {
            None => Ok(None),
            Some(text) => Ok(Some(
                line(field, Some(text))?.ok_or_else(|| Invalid::new(field, "text-empty"))?,
            )),
        }
    };
    let clinic = needed("clinic", &save.clinic)?;
    let branch_name = needed("branch", &save.branch)?;
    let mut of_organisation = Vec::new();
    let mut of_branch = Vec::new();
    let mut names = Vec::new();
    if let Some(name) = clinic {
        of_organisation.push(OrganisationEdit::Field(OrganisationField::Name(Some(name))));
        names.push("clinic");
    }
    if let Some(contact) = &save.privacy_contact {
        let contact = line("privacy_contact", Some(contact))?;
        of_organisation.push(OrganisationEdit::Field(OrganisationField::PrivacyContactName(
            contact,
        )));
        names.push("privacy_contact");
    }
    if let Some(name) = branch_name {
        of_branch.push(BranchEdit::Field(BranchField::Name(Some(name))));
        names.push("branch");
    }
    if let Some(address) = &save.address {
        of_branch.push(BranchEdit::Field(BranchField::Address(line(
            "address",
            Some(address),
        )?)));
        names.push("address");
    }
    if let Some(phone) = &save.phone {
        let phone = crate::setup::phone("phone", Some(phone))?;
        of_branch.push(BranchEdit::Field(BranchField::Phone(phone)));
        names.push("phone");
    }
    let opened_at = crate::heads::parse(&save.heads)?;
    session.org.write(now, |tx| {
        let (mut organisation, _, mut branch, _) = views(tx, folder)?;
        // The form's heads are those of both documents; each takes its own.
        let own = |doc: &nirantar_document::Doc| {
            Heads::new(opened_at.as_slice().iter().filter(|head| doc.has(head)).copied())
        };
        let (organisation_heads, branch_heads) = (own(&organisation), own(&branch));
        organisation.edit(&organisation_heads, session.stamp(now), &of_organisation)?;
        branch.edit(&branch_heads, session.stamp(now), &of_branch)?;
        tx.put_document(folder.organisation(), &organisation)?;
        tx.put_document(folder.branch, &branch)?;
        // This PC's own choice lies in another file: owed to it by this commit.
        if let Some(minutes) = save.idle_minutes {
            let effect = Effect::IdleMinutes { minutes };
            let id = EffectId::make(&*core.ports.entropy);
            tx.put_effect(id, folder.secrets.device, &effect.to_bytes())?;
        }
        session.audit(
            tx,
            "clinic.write",
            "organisation",
            &[folder.organisation().into()],
            &names,
        )
    })?;
    crate::effects::apply_pending_or_later(folder, session, core, now);
    if let Err(error) = copy_names(folder, session, now) {
        tracing::warn!(%error, "the login screen has the old names until the next login");
    }
    Ok(())
}

/// The names that the login screen shows lie in `device.db`, copied from the documents: here what a crash or a full disk
/// left old is made good.
pub(crate) fn copy_names(folder: &OpenFolder, session: &Session, now: Timestamp) -> Result<()> {
    let (_, organisation, _, branch) = session.org.read(|tx| views(tx, folder))?;
    let names = [
        ("clinic_name", organisation.fields.name.unwrap_or_default()),
        ("branch_name", branch.fields.name.unwrap_or_default()),
    ];
    for (setting, name) in names {
        if folder.device.read(|tx| tx.setting_text(setting))?.as_deref() != Some(name.as_str()) {
            folder
                .device
                .write(now, |tx| tx.put_setting(setting, name.as_bytes()))?;
        }
    }
    Ok(())
}
