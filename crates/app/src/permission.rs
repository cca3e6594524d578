//! Who may give which command: `policies/roles.toml`, read once and checked for every command.

use std::collections::{BTreeMap, BTreeSet};

use nirantar_domain::{Role, RoleSet, SpaceKind};
use serde::Deserialize;

use crate::{Error, Result};

const TABLE: &str = include_str!("../../../policies/roles.toml");

#[derive(Deserialize)]
struct Source {
    spaces: BTreeMap<SpaceKind, BTreeSet<Role>>,
    open: Commands,
    everyone: Commands,
    grant: Vec<Grant>,
    papers: BTreeMap<String, BTreeSet<Role>>,
}

#[derive(Deserialize)]
struct Commands {
    commands: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Grant {
    roles: BTreeSet<Role>,
    commands: BTreeSet<String>,
}

/// Who may give a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody, also with nobody logged in.
    Open,
    /// A logged-in person who holds one of these roles.
    Roles(RoleSet),
}

/// The permission table.
#[derive(Clone, Debug)]
pub struct Permissions {
    commands: BTreeMap<String, Access>,
    spaces: BTreeMap<SpaceKind, RoleSet>,
    papers: BTreeMap<String, RoleSet>,
}

impl Permissions {
    /// Reads the table that is built in.
    ///
    /// # Errors
    /// Internal, if the table is malformed or a space has no readers: the program does not start then.
    pub fn read() -> Result<Self> {
        let source: Source = toml::from_str(TABLE)
            .map_err(|error| Error::internal(format!("policies/roles.toml: {}", error.message())))?;
        let mut commands = BTreeMap::new();
        for command in source.open.commands {
            commands.insert(command, Access::Open);
        }
        for command in source.everyone.commands {
            commands.insert(command, Access::Roles(Role::ALL.into_iter().collect()));
        }
        for grant in source.grant {
            for command in grant.commands {
                let roles: RoleSet = grant.roles.iter().copied().collect();
                if commands.insert(command.clone(), Access::Roles(roles)).is_some() {
                    return Err(Error::internal(format!(
                        "policies/roles.toml names {command} twice"
                    )));
                }
            }
        }
        let spaces: BTreeMap<_, RoleSet> = source
            .spaces
            .into_iter()
            .map(|(kind, roles)| (kind, roles.into_iter().collect()))
            .collect();
        for kind in SpaceKind::ALL {
            if spaces.get(&kind).is_none_or(RoleSet::is_empty) {
                return Err(Error::internal(format!(
                    "policies/roles.toml gives {kind} no readers"
                )));
            }
        }
        let papers = source
            .papers
            .into_iter()
            .map(|(kind, roles)| (kind, roles.into_iter().collect()))
            .collect();
        Ok(Self {
            commands,
            spaces,
            papers,
        })
    }

    /// Who may give `command`; nobody may give one that the table does not name.
    pub fn access(&self, command: &str) -> Option<&Access> {
        self.commands.get(command)
    }

    /// True if somebody with `roles` may give `command`.
    pub fn allows(&self, roles: &RoleSet, command: &str) -> bool {
        match self.access(command) {
            Some(Access::Open) => true,
            Some(Access::Roles(allowed)) => roles.any_of(allowed),
            None => false,
        }
    }

    /// The commands that `roles` allow, in alphabetical order.
    pub fn commands_of(&self, roles: &RoleSet) -> Vec<String> {
        self.commands
            .keys()
            .filter(|command| self.allows(roles, command))
            .cloned()
            .collect()
    }

    /// Every command of the table.
    pub fn commands(&self) -> impl Iterator<Item = (&str, &Access)> {
        self.commands
            .iter()
            .map(|(command, access)| (command.as_str(), access))
    }

    /// True if somebody with `roles` may print papers of `kind`; nobody may print one that the table does not name.
    pub fn prints(&self, roles: &RoleSet, kind: &str) -> bool {
        self.papers
            .get(kind)
            .is_some_and(|printers| roles.any_of(printers))
    }

    /// True if somebody with `roles` may read spaces of `kind`, and therefore holds their keys.
    pub fn reads(&self, roles: &RoleSet, kind: SpaceKind) -> bool {
        self.spaces
            .get(&kind)
            .is_some_and(|readers| roles.any_of(readers))
    }
}
