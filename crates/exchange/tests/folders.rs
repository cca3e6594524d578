//! Backups in real folders: names, leftovers, full and missing media, what a failure leaves behind.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use common::{Repeatable, about, go_on, root, small, sources, tree};
use nirantar_domain::DeviceId;
use nirantar_exchange::backup::{
    self, BackupAbout, BackupError, Created, EnvelopeOpener, EnvelopeRecipient, extract, remove_leftovers,
};

fn create(data: &Path, folder: &Path, about: BackupAbout) -> Result<Created, BackupError> {
    let root = root(7).public();
    let to = [EnvelopeRecipient::Root(&root)];
    let sources = sources(data, &small());
    backup::create(folder, &sources, about, &to, &Repeatable::new(), &mut go_on)
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn backups_of_one_second_stand_side_by_side() {
    let data = tempfile::tempdir().unwrap();
    let usb = tempfile::tempdir().unwrap();
    let first = create(data.path(), usb.path(), about()).unwrap();
    assert_eq!(first.bytes, fs::metadata(&first.path).unwrap().len());
    create(data.path(), usb.path(), about()).unwrap();
    assert_eq!(
        names(usb.path()),
        ["nirantar-20261121-090650-2.nbk", "nirantar-20261121-090650.nbk"]
    );
    // Somebody else's unfinished file of that second is neither overwritten nor removed.
    fs::write(usb.path().join("nirantar-20261121-090650-3.nbk.part"), b"").unwrap();
    create(data.path(), usb.path(), about()).unwrap();
    assert_eq!(names(usb.path()).len(), 4);
    assert!(usb.path().join("nirantar-20261121-090650-4.nbk").exists());
}

#[test]
fn a_missing_folder_is_not_made() {
    let data = tempfile::tempdir().unwrap();
    let missing = data.path().join("usb");
    assert_eq!(
        create(data.path(), &missing, about()),
        Err(BackupError::FolderMissing)
    );
    assert!(!missing.exists());
}

#[test]
fn a_cancelled_backup_leaves_nothing() {
    let data = tempfile::tempdir().unwrap();
    let usb = tempfile::tempdir().unwrap();
    let root = root(7).public();
    let to = [EnvelopeRecipient::Root(&root)];
    let sources = sources(data.path(), &small());
    let mut seen = Vec::new();
    let mut stop = |done: u64, _: Option<u64>| {
        seen.push(names(usb.path()));
        if done > 200 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let made = backup::create(usb.path(), &sources, about(), &to, &Repeatable::new(), &mut stop);
    assert_eq!(made, Err(BackupError::Cancelled));
    assert_eq!(
        seen[0],
        ["nirantar-20261121-090650.nbk.part"],
        "unfinished files are named so"
    );
    assert_eq!(names(usb.path()), Vec::<String>::new());
}

#[test]
fn only_this_devices_leftovers_are_removed() {
    let data = tempfile::tempdir().unwrap();
    let usb = tempfile::tempdir().unwrap();
    let made = create(data.path(), usb.path(), about()).unwrap();
    let whole = fs::read(&made.path).unwrap();
    fs::write(
        usb.path().join("nirantar-20261120-090650.nbk.part"),
        &whole[..200],
    )
    .unwrap();
    let other = BackupAbout {
        device: DeviceId::from_bytes([9; 16]),
        ..about()
    };
    let made = create(data.path(), usb.path(), other).unwrap();
    fs::rename(made.path, usb.path().join("nirantar-20261119-090650.nbk.part")).unwrap();
    fs::write(usb.path().join("letter.part"), b"not ours").unwrap();
    remove_leftovers(usb.path(), about()).unwrap();
    assert_eq!(
        names(usb.path()),
        [
            "letter.part",
            "nirantar-20261119-090650.nbk.part",
            "nirantar-20261121-090650.nbk"
        ]
    );
}

#[test]
fn a_damaged_backup_leaves_no_file_anywhere() {
    let data = tempfile::tempdir().unwrap();
    let usb = tempfile::tempdir().unwrap();
    let made = create(data.path(), usb.path(), about()).unwrap();
    let whole = fs::read(&made.path).unwrap();
    let home = tempfile::tempdir().unwrap();
    let into = home.path().join("data");
    fs::create_dir(&into).unwrap();
    let kit = root(7);
    for length in [whole.len() - 1, whole.len() / 2, 60, 0] {
        fs::write(&made.path, &whole[..length]).unwrap();
        let read = extract(&made.path, EnvelopeOpener::Root(&kit), &into, &mut go_on);
        assert!(matches!(read, Err(BackupError::Damaged { .. })), "{read:?}");
        assert_eq!(names(home.path()), ["data"]);
        assert_eq!(names(&into), Vec::<String>::new());
    }
    fs::write(&made.path, &whole).unwrap();
    let read = extract(&made.path, EnvelopeOpener::Root(&root(8)), &into, &mut go_on);
    assert_eq!(read, Err(BackupError::WrongKit));
    assert_eq!(names(home.path()), ["data"]);
}

#[test]
fn extracting_waits_for_an_empty_folder_and_clears_what_a_crash_left() {
    let data = tempfile::tempdir().unwrap();
    let usb = tempfile::tempdir().unwrap();
    let made = create(data.path(), usb.path(), about()).unwrap();
    let home = tempfile::tempdir().unwrap();
    let into = home.path().join("data");
    let kit = root(7);
    // As if the machine had stopped while an earlier restore was being written.
    fs::create_dir(home.path().join("data.part")).unwrap();
    fs::write(home.path().join("data.part/device.db"), b"half").unwrap();
    let out = extract(&made.path, EnvelopeOpener::Root(&kit), &into, &mut go_on).unwrap();
    assert_eq!((out.about, out.files), (about(), 6));
    assert_eq!(tree(&into), small());
    assert_eq!(names(home.path()), ["data"]);
    let again = extract(&made.path, EnvelopeOpener::Root(&kit), &into, &mut go_on);
    assert_eq!(again, Err(BackupError::FolderNotEmpty));
    assert_eq!(tree(&into), small());
    let missing = extract(
        &usb.path().join("no.nbk"),
        EnvelopeOpener::Root(&kit),
        &home.path().join("x"),
        &mut go_on,
    );
    assert_eq!(
        missing,
        Err(BackupError::Io {
            kind: std::io::ErrorKind::NotFound
        })
    );
}

#[cfg(unix)]
#[test]
fn restored_files_are_private() {
    use std::os::unix::fs::PermissionsExt as _;
    let data = tempfile::tempdir().unwrap();
    let usb = tempfile::tempdir().unwrap();
    let made = create(data.path(), usb.path(), about()).unwrap();
    let into = data.path().join("out");
    extract(&made.path, EnvelopeOpener::Root(&root(7)), &into, &mut go_on).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&into), 0o700);
    assert_eq!(mode(&into.join("device.db")), 0o600);
}

/// A file system of `kib` KiB, mounted for the test; none where mounting is not allowed.
#[cfg(target_os = "linux")]
struct Small(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl Small {
    fn mount(kib: u32, options: &str) -> Option<Self> {
        let dir = tempfile::tempdir().unwrap();
        let status = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={kib}k{options}"), "tmpfs"])
            .arg(dir.path())
            .stderr(std::process::Stdio::null())
            .status();
        status.is_ok_and(|status| status.success()).then(|| Self(dir))
    }
}

#[cfg(target_os = "linux")]
impl Drop for Small {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(self.0.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_medium_is_said_to_be_full_and_keeps_its_backups() {
    let Some(usb) = Small::mount(256, "") else {
        println!("skipped: mounting is not allowed here");
        return;
    };
    let usb = usb.0.path();
    let data = tempfile::tempdir().unwrap();
    let first = create(data.path(), usb, about()).unwrap();
    let before = tree(usb);
    let mut big = small();
    big.insert("spaces/org.db".to_owned(), vec![1; 400_000]);
    let sources = sources(data.path(), &big);
    let root_public = root(7).public();
    let to = [EnvelopeRecipient::Root(&root_public)];
    let later = BackupAbout {
        made_at: about().made_at.plus_millis(60_000),
        ..about()
    };
    let full = backup::create(usb, &sources, later, &to, &Repeatable::new(), &mut go_on);
    assert_eq!(full, Err(BackupError::DiskFull));
    assert_eq!(tree(usb), before, "the earlier backup, and nothing else");

    // The other way round: a restore onto a full disk leaves nothing of itself.
    let elsewhere = tempfile::tempdir().unwrap();
    let made = backup::create(
        elsewhere.path(),
        &sources,
        later,
        &to,
        &Repeatable::new(),
        &mut go_on,
    )
    .unwrap();
    let into = usb.join("data");
    let kit = root(7);
    let full = extract(&made.path, EnvelopeOpener::Root(&kit), &into, &mut go_on);
    assert_eq!(full, Err(BackupError::DiskFull));
    assert_eq!(tree(usb), before);
    assert!(!into.exists());
    extract(&first.path, EnvelopeOpener::Root(&kit), &into, &mut go_on).unwrap();
    assert_eq!(tree(&into), small());
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_medium_is_said_to_be_read_only() {
    let Some(usb) = Small::mount(64, ",ro") else {
        println!("skipped: mounting is not allowed here");
        return;
    };
    let data = tempfile::tempdir().unwrap();
    assert_eq!(
        create(data.path(), usb.0.path(), about()),
        Err(BackupError::ReadOnly)
    );
}

#[test]
fn every_place_of_a_stop_is_survivable() {
    // Stops the copying after each piece: whatever the moment, only whole backups bear a backup's name.
    let data = tempfile::tempdir().unwrap();
    let mut files: BTreeMap<String, Vec<u8>> = small();
    files.insert("spaces/org.db".to_owned(), vec![5; 200_000]);
    let sources = sources(data.path(), &files);
    let root_public = root(7).public();
    let to = [EnvelopeRecipient::Root(&root_public)];
    for stop_at in 0..9 {
        let usb = tempfile::tempdir().unwrap();
        let mut calls = 0;
        let mut stop = |_: u64, _: Option<u64>| {
            calls += 1;
            if calls > stop_at {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let made = backup::create(usb.path(), &sources, about(), &to, &Repeatable::new(), &mut stop);
        match made {
            Ok(made) => {
                let kit = root(7);
                extract(
                    &made.path,
                    EnvelopeOpener::Root(&kit),
                    &usb.path().join("out"),
                    &mut go_on,
                )
                .unwrap();
            }
            Err(error) => {
                assert_eq!(error, BackupError::Cancelled);
                assert!(names(usb.path()).is_empty());
            }
        }
    }
}
