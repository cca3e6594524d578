//! The names that a backup may hold, and its own.

use nirantar_domain::{BranchId, SpaceKind, Timestamp};

use super::BackupError;

/// Sealed device secrets: without them nothing else opens on another PC.
pub(super) const ESCROW: &str = "escrow.nrt";
/// Slots, membership log, wrapped file keys.
pub(super) const DEVICE: &str = "device.db";
/// The organisation's own space.
pub(super) const ORG: &str = "spaces/org.db";
/// What a database's write-ahead log is called.
pub(super) const LOG: &str = "-wal";

/// Accepts exactly the names of a data folder that are worth keeping: `escrow.nrt`, `device.db`, `spaces/org.db`,
/// `spaces/<branch>-<kind>.db`, and the databases' `-wal`. Everything else, and with it `..`, absolute paths, other
/// separators and the devices of Windows, is refused.
///
/// # Errors
/// [`BackupError::Name`].
pub fn check_name(name: &str) -> Result<(), BackupError> {
    let database = name.strip_suffix(LOG).unwrap_or(name);
    let known = match database {
        ESCROW => database == name,
        DEVICE | ORG => true,
        _ => is_branch_space(database),
    };
    if known { Ok(()) } else { Err(BackupError::Name) }
}

fn is_branch_space(name: &str) -> bool {
    let Some(stem) = name
        .strip_prefix("spaces/")
        .and_then(|rest| rest.strip_suffix(".db"))
    else {
        return false;
    };
    let Some((branch, kind)) = stem.rsplit_once('-') else {
        return false;
    };
    // Parsed and written again: only the one spelling of a UUID is accepted.
    let branch_ok = branch
        .parse::<BranchId>()
        .is_ok_and(|id| id.to_string() == branch);
    let kind_ok = kind.parse::<SpaceKind>().is_ok_and(|kind| kind != SpaceKind::Org);
    branch_ok && kind_ok
}

/// The name of a backup made at `at`, in the clinic's own time, so that names sort by age.
pub fn file_name(at: Timestamp) -> String {
    format!("nirantar-{}.nbk", at.ist().format("%Y%m%d-%H%M%S"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_names_of_a_data_folder_are_accepted() {
        let branch = "0190f5a0-1c00-7000-8000-000000000001";
        for name in [
            "escrow.nrt".to_owned(),
            "device.db".to_owned(),
            "device.db-wal".to_owned(),
            "spaces/org.db".to_owned(),
            "spaces/org.db-wal".to_owned(),
            format!("spaces/{branch}-desk.db"),
            format!("spaces/{branch}-clinical.db-wal"),
            format!("spaces/{branch}-money.db"),
            format!("spaces/{branch}-orders.db"),
        ] {
            assert_eq!(check_name(&name), Ok(()), "{name}");
        }
        for name in [
            String::new(),
            "escrow.nrt-wal".to_owned(),
            "device.db-shm".to_owned(),
            "device.db-wal-wal".to_owned(),
            "../device.db".to_owned(),
            "/device.db".to_owned(),
            "spaces/../device.db".to_owned(),
            "spaces\\org.db".to_owned(),
            "spaces/org.db\0".to_owned(),
            "Device.db".to_owned(),
            "keyring/0190f5a0-1c00-7000-8000-000000000001.secret".to_owned(),
            "lock".to_owned(),
            format!("spaces/{branch}-org.db"),
            format!("spaces/{branch}-stock.db"),
            format!("spaces/{}-desk.db", branch.to_uppercase()),
            format!("spaces/{}-desk.db", branch.replace('-', "")),
            format!("spaces/{{{branch}}}-desk.db"),
            "spaces/.._-desk.db".to_owned(),
        ] {
            assert_eq!(check_name(&name), Err(BackupError::Name), "{name}");
        }
    }

    #[test]
    fn the_name_is_in_indian_time() {
        let at: Timestamp = "2026-11-20T19:00:00Z".parse().unwrap();
        assert_eq!(file_name(at), "nirantar-20261121-003000.nbk");
    }
}
