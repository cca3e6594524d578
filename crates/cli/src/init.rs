//! `init`: a new clinic.

use clap::Args;
use nirantar_ipc::Fault;
use serde_json::Value;

use crate::core::Core;
use crate::fields::Fields;
use crate::secrets::Secrets;

/// Makes a clinic in an empty folder.
#[derive(Debug, Args)]
pub struct Init {
    /// Name of the clinic.
    #[arg(long)]
    clinic: String,
    /// Name of its first branch; the clinic's name if absent.
    #[arg(long)]
    branch: Option<String>,
    /// Address of the branch, for the letterhead.
    #[arg(long)]
    branch_address: Option<String>,
    /// Phone of the branch, for the letterhead.
    #[arg(long)]
    branch_phone: Option<String>,
    /// Name of the owner.
    #[arg(long, value_name = "NAME")]
    owner: String,
    /// Phone of the owner.
    #[arg(long)]
    phone: Option<String>,
    /// Medical council registration number. Whoever has one is a doctor, also where --roles is not given.
    #[arg(long, value_name = "NUMBER")]
    registration: Option<String>,
    /// Degrees, as printed under the name.
    #[arg(long)]
    qualifications: Option<String>,
    /// Roles of the owner; `owner` is always among them.
    #[arg(long, value_delimiter = ',', num_args = 1..)]
    roles: Vec<String>,
    /// Language of the owner's screens: en or hi.
    #[arg(long)]
    language: Option<String>,
}

impl Init {
    /// Answers `{organisation,branch,user,recovery_words}`.
    pub fn run(mut self, core: &Core, secrets: &mut Secrets) -> Result<Value, Fault> {
        let password = secrets.only_password()?;
        if self.registration.is_some() && self.roles.is_empty() {
            self.roles.push("doctor".to_owned());
        }
        let owner = Fields::default()
            .with("name", self.owner)
            .maybe("phone", self.phone)
            .maybe("registration_number", self.registration)
            .maybe("qualifications", self.qualifications)
            .with("roles", self.roles);
        let branch = self.branch.unwrap_or_else(|| self.clinic.clone());
        let args = Fields::default()
            .with("clinic", self.clinic)
            .with("branch", branch)
            .maybe("branch_address", self.branch_address)
            .maybe("branch_phone", self.branch_phone)
            .with("owner", owner)
            .with("password", password.as_str())
            .maybe("language", self.language);
        core.call("setup_create", args.into())
    }
}
