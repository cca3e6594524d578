//! Migrations: SQL files in `migrations/`, embedded, each applied with its version bump in one transaction.

use nirantar_domain::SpaceKind;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::{Result, StoreError};

/// The tables of one kind of file, as the list of steps that make them. A step is never edited once released; the
/// file's `user_version` counts the steps it has been through.
#[derive(Debug)]
pub struct Schema {
    /// `application_id` of the file, so that a device file is not taken for a space.
    pub application_id: i32,
    /// SQL texts of each step, oldest first.
    pub steps: &'static [&'static [&'static str]],
}

macro_rules! sql {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations/", $path))
    };
}

/// Every space's steps are the same; projections come from elsewhere (`crate::projection`).
const SPACE_STEPS: &[&[&str]] = &[
    &[sql!("common/0001_space.sql"), sql!("common/0001_audit.sql")],
    &[sql!("common/0002_audit_head.sql")],
];

impl Schema {
    /// `device.db`.
    pub const DEVICE: Self = Self {
        application_id: 0x4e52_4400,
        steps: &[
            &[sql!("device/0001_device.sql"), sql!("common/0001_audit.sql")],
            &[sql!("device/0002_print_job.sql")],
            &[sql!("device/0003_effect.sql")],
        ],
    };
    /// The organisation's space.
    pub const ORG: Self = Self {
        application_id: 0x4e52_4401,
        steps: SPACE_STEPS,
    };
    /// A front desk's space.
    pub const DESK: Self = Self {
        application_id: 0x4e52_4402,
        steps: SPACE_STEPS,
    };
    /// A clinical space.
    pub const CLINICAL: Self = Self {
        application_id: 0x4e52_4403,
        steps: SPACE_STEPS,
    };

    /// A branch's money.
    pub const MONEY: Self = Self {
        application_id: 0x4e52_4404,
        steps: SPACE_STEPS,
    };
    /// A branch's orders.
    pub const ORDERS: Self = Self {
        application_id: 0x4e52_4405,
        steps: SPACE_STEPS,
    };

    /// The tables of a space of this kind.
    pub const fn of(kind: SpaceKind) -> Self {
        match kind {
            SpaceKind::Org => Self::ORG,
            SpaceKind::Desk => Self::DESK,
            SpaceKind::Clinical => Self::CLINICAL,
            SpaceKind::Money => Self::MONEY,
            SpaceKind::Orders => Self::ORDERS,
        }
    }

    /// The version this program writes.
    pub const fn version(&self) -> u32 {
        self.steps.len() as u32
    }

    /// Brings the file up to date. Answers the version it had. A file of a newer program is refused untouched.
    pub(crate) fn migrate(&self, connection: &Connection) -> Result<u32> {
        let (application, found): (i32, u32) = connection.query_row(
            "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        if found > 0 && application != self.application_id {
            return Err(StoreError::Foreign);
        }
        if found > self.version() {
            return Err(StoreError::Newer {
                found,
                supported: self.version(),
            });
        }
        for (version, parts) in (1u32..).zip(self.steps).skip(found as usize) {
            let tx = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
            for part in *parts {
                tx.execute_batch(part)?;
            }
            tx.pragma_update(None, "application_id", self.application_id)?;
            tx.pragma_update(None, "user_version", version)?;
            tx.commit()?;
        }
        Ok(found)
    }
}
