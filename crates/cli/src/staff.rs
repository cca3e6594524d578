//! `staff`: people who work here.

use clap::{Args, Subcommand};
use nirantar_ipc::Fault;
use serde_json::{Value, json};

use crate::core::Core;
use crate::fields::Fields;
use crate::secrets::{Secret, Secrets};

/// People who work here.
#[derive(Debug, Subcommand)]
pub enum Staff {
    /// Adds a person; the password to be set is theirs.
    Add(Add),
    /// Everybody, those who left included.
    List,
    /// New password and new keys for a person; the password to be set is theirs.
    Reissue {
        /// Whose, by id.
        person: String,
    },
    /// Replaces a person's roles.
    SetRoles {
        /// Whose, by id.
        person: String,
        /// The new set.
        #[arg(long, required = true, value_delimiter = ',', num_args = 1..)]
        roles: Vec<String>,
    },
    /// Removes a person.
    Remove {
        /// Whom, by id.
        person: String,
    },
}

/// A new person.
#[derive(Debug, Args)]
pub struct Add {
    /// Name as printed.
    #[arg(long)]
    name: String,
    /// Mobile or landline.
    #[arg(long)]
    phone: Option<String>,
    /// Roles: owner, doctor, nurse, receptionist, pharmacist, lab, accountant.
    #[arg(long, required = true, value_delimiter = ',', num_args = 1..)]
    roles: Vec<String>,
    /// Medical council registration number; needed with the role doctor.
    #[arg(long, value_name = "NUMBER")]
    registration: Option<String>,
    /// Degrees, as printed under the name.
    #[arg(long)]
    qualifications: Option<String>,
    /// Language of their screens: en or hi.
    #[arg(long)]
    language: Option<String>,
}

impl Staff {
    /// Answers the person, or the list.
    pub fn run(self, core: &Core, secrets: &mut Secrets) -> Result<Value, Fault> {
        match self {
            Self::Add(add) => {
                let password = log_in_and_new(core, secrets)?;
                let args = Fields::default()
                    .with("name", add.name)
                    .maybe("phone", add.phone)
                    .with("roles", add.roles)
                    .maybe("registration_number", add.registration)
                    .maybe("qualifications", add.qualifications)
                    .maybe("language", add.language)
                    .with("password", password.as_str());
                core.call("staff_add", args.into())
            }
            Self::Reissue { person } => {
                let password = log_in_and_new(core, secrets)?;
                core.call(
                    "staff_reissue",
                    json!({ "user": person, "password": password.as_str() }),
                )
            }
            Self::List => {
                core.log_in(secrets)?;
                core.call("staff_list", json!({}))
            }
            Self::SetRoles { person, roles } => {
                core.log_in(secrets)?;
                core.call("staff_set_roles", json!({ "user": person, "roles": roles }))
            }
            Self::Remove { person } => {
                core.log_in(secrets)?;
                core.call("staff_remove", json!({ "user": person }))
            }
        }
    }
}

fn log_in_and_new(core: &Core, secrets: &mut Secrets) -> Result<Secret, Fault> {
    let (user, password, new) = secrets.credentials_and_new()?;
    core.call(
        "session_login",
        json!({ "user": user, "password": password.as_str() }),
    )?;
    Ok(new)
}
