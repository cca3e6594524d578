//! Where backups can be put and where they lie: drives that were plugged in first, then a folder of this PC. So that nobody
//! at the front desk has to know what a path is.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use nirantar_exchange::backup;

use super::{BackupFile, BackupPlace, PlaceKind};
use crate::{Nirantar, Result};

/// How many names are looked at in one place; a drive full of photographs must not hold the list up.
const NAMES: usize = 2000;
/// How many backups of one place are listed.
const BACKUPS: usize = 20;

impl Nirantar {
    /// Drives and folders that can take backups, with the backups that lie there. Needs no login, because restoring on a
    /// bare PC starts here; it answers nothing that is in the records.
    ///
    /// # Errors
    /// None: what cannot be read is not in the list.
    pub fn backup_places(&self, (): ()) -> Result<Vec<BackupPlace>> {
        let drives = drives().into_iter().map(|path| (path, PlaceKind::Drive));
        let folders = dirs::document_dir()
            .or_else(dirs::home_dir)
            .map(|path| (path, PlaceKind::Computer));
        Ok(drives
            .chain(folders)
            .filter_map(|(path, kind)| place(&path, kind))
            .collect())
    }
}

fn place(path: &Path, kind: PlaceKind) -> Option<BackupPlace> {
    let name = path.file_name().map_or_else(
        || path.to_string_lossy().into_owned(),
        |name| name.to_string_lossy().into_owned(),
    );
    path.is_dir().then(|| BackupPlace {
        path: path.to_string_lossy().into_owned(),
        name,
        kind,
        backups: backups_in(path),
    })
}

/// The backups in `folder`, newest first.
fn backups_in(folder: &Path) -> Vec<BackupFile> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<BackupFile> = entries
        .take(NAMES)
        .filter_map(|entry| backup_file(&entry.ok()?.path()))
        .collect();
    found.sort_by(|a, b| (b.made_at, &b.file).cmp(&(a.made_at, &a.file)));
    found.truncate(BACKUPS);
    found
}

fn backup_file(path: &Path) -> Option<BackupFile> {
    if path.extension()? != "nbk" {
        return None;
    }
    let file = File::open(path).ok()?;
    let bytes = file.metadata().ok()?.len();
    let about = backup::peek(file).ok()?;
    Some(BackupFile {
        file: path.to_string_lossy().into_owned(),
        made_at: about.made_at,
        bytes,
    })
}

/// Where desktops put drives that are plugged in; `/mnt` is where people put them by hand.
#[cfg(all(unix, not(target_os = "macos")))]
fn drives() -> Vec<PathBuf> {
    let below = |parent: &str| folders_in(Path::new(parent));
    let mut candidates = below("/mnt");
    for parent in below("/media").into_iter().chain(below("/run/media")) {
        candidates.extend(folders_in(&parent));
        candidates.push(parent);
    }
    mounted(candidates)
}

/// macOS shows every volume here, the system's own as a link.
#[cfg(target_os = "macos")]
fn drives() -> Vec<PathBuf> {
    mounted(folders_in(Path::new("/Volumes")))
}

/// Every letter but the one that Windows runs from.
#[cfg(windows)]
fn drives() -> Vec<PathBuf> {
    let own = std::env::var("SystemDrive").unwrap_or_else(|_| "C:".to_owned());
    ('D'..='Z')
        .map(|letter| format!("{letter}:"))
        .filter(|drive| !drive.eq_ignore_ascii_case(&own))
        .map(|drive| PathBuf::from(format!("{drive}\\")))
        .filter(|path| path.is_dir())
        .collect()
}

#[cfg(unix)]
fn folders_in(parent: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir() && !path.is_symlink())
        .collect();
    folders.sort();
    folders
}

/// Those on which another file system begins: an empty mount point is this PC's own disk.
#[cfg(unix)]
fn mounted(folders: Vec<PathBuf>) -> Vec<PathBuf> {
    use std::os::unix::fs::MetadataExt as _;
    let device = |path: &Path| fs::metadata(path).map(|data| data.dev()).ok();
    folders
        .into_iter()
        .filter(|path| {
            let here = device(path);
            here.is_some() && here != path.parent().and_then(device)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_backups_are_listed() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("photo.jpg"), b"x").unwrap();
        fs::write(folder.path().join("broken.nbk"), b"not a backup").unwrap();
        fs::write(folder.path().join("half.nbk.part"), b"x").unwrap();
        assert_eq!(backups_in(folder.path()), []);
        assert_eq!(backups_in(&folder.path().join("missing")), []);
    }

    #[cfg(unix)]
    #[test]
    fn a_mount_point_without_a_drive_is_no_drive() {
        let folder = tempfile::tempdir().unwrap();
        let empty = folder.path().join("usb");
        fs::create_dir(&empty).unwrap();
        assert_eq!(mounted(folders_in(folder.path())), Vec::<PathBuf>::new());
        // Something that is mounted on every Unix.
        assert_eq!(mounted(vec![PathBuf::from("/dev")]), vec![PathBuf::from("/dev")]);
    }
}
