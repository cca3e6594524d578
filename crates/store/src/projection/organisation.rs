//! The organisation's own documents: clinic, branches, staff, templates, formulary.

use nirantar_document::{
    BranchView, Doc, Entry, FormularyItem, FormularyView, OrganisationView, StaffView, Template,
    TemplateKind, TemplatesView,
};
use nirantar_domain::{BranchId, DocId, EntryId, PersonId, Role};
use rusqlite::params;

use super::{NewRow, id_bytes, text, values, word};
use crate::error::Result;
use crate::table::value::{id16, id16_or_none};
use crate::tx::ReadTx;

/// A branch as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BranchRow {
    /// Which.
    pub id: BranchId,
    /// Name.
    pub name: String,
    /// Phone of the desk.
    pub phone: String,
    /// Language of paper.
    pub language: String,
    /// Number of conflicts that a person has to decide.
    pub conflicts: u32,
}

/// A member of staff as listed. What a person may do stands in the membership log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffRow {
    /// Who.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Word typed to log in.
    pub login: String,
    /// Phone.
    pub phone: String,
    /// Registration number with the medical council.
    pub registration_number: String,
    /// Degrees.
    pub qualifications: String,
    /// Roles, for display.
    pub roles: Vec<Role>,
    /// Usual branch.
    pub home_branch: Option<BranchId>,
    /// Room where patients find this person.
    pub room: String,
    /// Number of conflicts that a person has to decide.
    pub conflicts: u32,
}

/// A phrase or template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateRow {
    /// Its entry in the templates document.
    pub entry: EntryId,
    /// What is typed or picked to get it.
    pub title: String,
    /// What it puts in.
    pub text: String,
    /// Language of the text.
    pub language: String,
    /// Whose; `None` for the whole clinic.
    pub owner: Option<PersonId>,
    /// A row of the list of coded diagnoses, read from a file.
    pub listed: bool,
}

/// One of the clinic's own drugs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormularyRow {
    /// Its entry in the formulary document.
    pub entry: EntryId,
    /// Generic name.
    pub generic: String,
    /// Form.
    pub form: String,
    /// Strength.
    pub strength: String,
    /// Brand; may be empty.
    pub brand: String,
    /// Where the row comes from.
    pub source: String,
    /// The doctor who checked it.
    pub checked_by: Option<PersonId>,
}

pub(super) fn organisation(id: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let view = OrganisationView::read(doc)?;
    Ok(vec![NewRow {
        table: "organisation",
        columns: "id, name, language, conflicts",
        values: values![
            id.as_bytes().to_vec(),
            text(view.fields.name.as_ref()),
            word(view.fields.language.as_ref())?,
            view.conflicts.len() as u32,
        ],
    }])
}

pub(super) fn branch(id: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let view = BranchView::read(doc)?;
    let fields = &view.fields;
    Ok(vec![NewRow {
        table: "branch",
        columns: "id, name, phone, language, conflicts",
        values: values![
            id.as_bytes().to_vec(),
            text(fields.name.as_ref()),
            word(fields.phone.as_ref())?,
            word(fields.language.as_ref())?,
            view.conflicts.len() as u32,
        ],
    }])
}

pub(super) fn staff(id: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let view = StaffView::read(doc)?;
    let fields = &view.fields;
    let roles: Vec<&str> = fields
        .roles
        .iter()
        .flat_map(|roles| roles.iter())
        .map(Role::as_str)
        .collect();
    Ok(vec![NewRow {
        table: "staff",
        columns: "id, name, login, phone, registration_number, qualifications, roles, home_branch, room, conflicts",
        values: values![
            id.as_bytes().to_vec(),
            word(fields.name.as_ref())?,
            word(fields.login.as_ref())?,
            word(fields.phone.as_ref())?,
            word(fields.registration_number.as_ref())?,
            word(fields.qualifications.as_ref())?,
            roles.join(" "),
            id_bytes(fields.home_branch.as_ref().map(BranchId::as_bytes)),
            text(fields.room.as_ref()),
            view.conflicts.len() as u32,
        ],
    }])
}

pub(super) fn templates(_: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let view = TemplatesView::read(doc)?;
    let row = |entry: &Entry<Template>| {
        let template = &entry.value;
        Ok(NewRow {
            table: "template",
            columns: "entry, kind, title, text, language, owner, listed",
            values: values![
                entry.id.as_bytes().to_vec(),
                word(Some(&template.kind))?,
                template.title.clone(),
                template.text.clone(),
                word(template.language.as_ref())?,
                id_bytes(template.owner.as_ref().map(PersonId::as_bytes)),
                template.listed,
            ],
        })
    };
    view.templates.iter().map(row).collect()
}

pub(super) fn formulary(_: DocId, doc: &Doc) -> Result<Vec<NewRow>> {
    let view = FormularyView::read(doc)?;
    let row = |entry: &Entry<FormularyItem>| {
        let item = &entry.value;
        NewRow {
            table: "formulary_item",
            columns: "entry, generic, form, strength, brand, source, checked_by",
            values: values![
                entry.id.as_bytes().to_vec(),
                item.generic.clone(),
                item.form.clone(),
                item.strength.clone(),
                text(item.brand.as_ref()),
                item.source.clone(),
                id_bytes(item.checked_by.as_ref().map(PersonId::as_bytes)),
            ],
        }
    };
    Ok(view.items.iter().map(row).collect())
}

impl ReadTx<'_> {
    /// All branches, by name.
    pub fn branches(&self) -> Result<Vec<BranchRow>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT id, name, phone, language, conflicts FROM branch ORDER BY name, id")?;
        let rows = query.query_map([], |row| {
            Ok(BranchRow {
                id: BranchId::from_bytes(id16(row, 0)?),
                name: row.get(1)?,
                phone: row.get(2)?,
                language: row.get(3)?,
                conflicts: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All staff, by name.
    pub fn staff(&self) -> Result<Vec<StaffRow>> {
        let mut query = self.connection().prepare_cached(
            "SELECT id, name, login, phone, registration_number, qualifications, roles, home_branch, room, conflicts
             FROM staff ORDER BY name, id",
        )?;
        let rows = query.query_map([], |row| {
            let roles = row.get_ref(6)?.as_str()?;
            Ok(StaffRow {
                id: PersonId::from_bytes(id16(row, 0)?),
                name: row.get(1)?,
                login: row.get(2)?,
                phone: row.get(3)?,
                registration_number: row.get(4)?,
                qualifications: row.get(5)?,
                roles: roles.split(' ').filter_map(|role| role.parse().ok()).collect(),
                home_branch: id16_or_none(row, 7)?.map(BranchId::from_bytes),
                room: row.get(8)?,
                conflicts: row.get(9)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Templates of a kind for a person: their own first, then the clinic's, each by title.
    pub fn templates(&self, kind: TemplateKind, person: PersonId) -> Result<Vec<TemplateRow>> {
        let mut query = self.connection().prepare_cached(
            "SELECT entry, title, text, language, owner, listed FROM template
             WHERE kind = ?1 AND owner IN (?2, x'') ORDER BY owner DESC, title, entry",
        )?;
        let rows = query.query_map(params![word(Some(&kind))?, person.as_bytes()], |row| {
            Ok(TemplateRow {
                entry: EntryId::from_bytes(id16(row, 0)?),
                title: row.get(1)?,
                text: row.get(2)?,
                language: row.get(3)?,
                owner: id16_or_none(row, 4)?.map(PersonId::from_bytes),
                listed: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The clinic's own drugs, by name.
    pub fn formulary(&self) -> Result<Vec<FormularyRow>> {
        let mut query = self.connection().prepare_cached(
            "SELECT entry, generic, form, strength, brand, source, checked_by FROM formulary_item
             ORDER BY generic, form, strength, entry",
        )?;
        let rows = query.query_map([], |row| {
            Ok(FormularyRow {
                entry: EntryId::from_bytes(id16(row, 0)?),
                generic: row.get(1)?,
                form: row.get(2)?,
                strength: row.get(3)?,
                brand: row.get(4)?,
                source: row.get(5)?,
                checked_by: id16_or_none(row, 6)?.map(PersonId::from_bytes),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
