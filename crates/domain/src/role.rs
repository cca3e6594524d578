//! What a member of staff is in the clinic. A person holds a set of roles; permissions are their union.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::validate::Invalid;

/// One role. What it may do and read is data (`policies/roles.toml`), not code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs the organisation: staff, devices, policies.
    Owner,
    /// Sees patients, prescribes and signs.
    Doctor,
    /// Takes vitals, assists.
    Nurse,
    /// Registers patients, runs the queue, takes fees.
    Receptionist,
    /// Dispenses.
    Pharmacist,
    /// Runs tests and reports them.
    Lab,
    /// Keeps the books.
    Accountant,
}

impl Role {
    /// Every role, in the order they are listed on screen.
    pub const ALL: [Self; 7] = [
        Self::Owner,
        Self::Doctor,
        Self::Nurse,
        Self::Receptionist,
        Self::Pharmacist,
        Self::Lab,
        Self::Accountant,
    ];

    /// The word in files and payloads.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Doctor => "doctor",
            Self::Nurse => "nurse",
            Self::Receptionist => "receptionist",
            Self::Pharmacist => "pharmacist",
            Self::Lab => "lab",
            Self::Accountant => "accountant",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Role {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::ALL
            .into_iter()
            .find(|role| role.as_str() == text)
            .ok_or_else(|| Invalid::new("role", "domain-role-unknown").with("role", text))
    }
}

/// The roles of one person, in the order of [`Role::ALL`], without repeats. May be empty (a former member of staff).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "Array<Role>"))]
#[serde(transparent)]
pub struct RoleSet(BTreeSet<Role>);

impl RoleSet {
    /// No roles.
    pub const fn new() -> Self {
        Self(BTreeSet::new())
    }

    /// True if the set holds `role`.
    pub fn contains(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// Adds a role; false if it was there already.
    pub fn insert(&mut self, role: Role) -> bool {
        self.0.insert(role)
    }

    /// Takes a role away; false if it was not there.
    pub fn remove(&mut self, role: Role) -> bool {
        self.0.remove(&role)
    }

    /// True if any of `roles` is held.
    pub fn any_of(&self, roles: &Self) -> bool {
        !self.0.is_disjoint(&roles.0)
    }

    /// The roles in order.
    pub fn iter(&self) -> impl Iterator<Item = Role> + '_ {
        self.0.iter().copied()
    }

    /// How many roles.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True without any role.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Role> for RoleSet {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        Self(roles.into_iter().collect())
    }
}

impl<const N: usize> From<[Role; N]> for RoleSet {
    fn from(roles: [Role; N]) -> Self {
        roles.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_json_and_back() {
        for role in Role::ALL {
            assert_eq!(role.as_str().parse::<Role>().unwrap(), role);
            assert_eq!(serde_json::to_string(&role).unwrap(), format!("\"{role}\""));
        }
        let set: RoleSet = serde_json::from_str(r#"["doctor","owner","doctor"]"#).unwrap();
        assert_eq!(serde_json::to_string(&set).unwrap(), r#"["owner","doctor"]"#);
        assert!(set.any_of(&[Role::Nurse, Role::Doctor].into()));
        assert!(!set.any_of(&[Role::Nurse].into()));
        assert_eq!(
            "admin".parse::<Role>().unwrap_err().message_key,
            "domain-role-unknown"
        );
    }
}
