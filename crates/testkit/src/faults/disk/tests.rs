use std::collections::BTreeMap;

use super::*;

fn op(what: What) -> Operation {
    Operation { process: 1, what }
}

fn open(fd: i32, path: &str, created: bool, folder: bool) -> Operation {
    op(What::Open {
        fd,
        path: path.into(),
        created,
        emptied: false,
        folder,
    })
}

fn write(fd: i32, offset: u64, bytes: &[u8]) -> Operation {
    op(What::Write {
        fd,
        offset,
        bytes: bytes.to_vec(),
    })
}

fn cut(disk: &Disk, survives: Survives, seed: u64) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    disk.cut(folder.path(), survives, &mut Dice::new(seed)).unwrap();
    let files = std::fs::read_dir(folder.path()).unwrap().map(|entry| {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        (name, std::fs::read(entry.path()).unwrap())
    });
    files.collect()
}

fn played(operations: &[Operation]) -> Disk {
    let mut disk = Disk::new(Path::new("/d"));
    for operation in operations {
        disk.play(operation).unwrap();
    }
    disk
}

#[test]
fn only_what_was_synced_is_certain() {
    let sync = |fd| op(What::Sync { fd });
    let begun = [
        open(3, "/d/a", true, false),
        write(3, 0, b"one"),
        sync(3),
        write(3, 3, b"two"),
    ];
    let disk = played(&begun);
    assert_eq!(
        cut(&disk, Survives::Nothing, 1),
        BTreeMap::new(),
        "its name was not synced"
    );
    assert_eq!(cut(&disk, Survives::Everything, 1)["a"], b"onetwo");
    let mut disk = disk;
    disk.play(&open(4, "/d", false, true)).unwrap();
    disk.play(&sync(4)).unwrap();
    assert_eq!(cut(&disk, Survives::Nothing, 1)["a"], b"one");
    let seen: std::collections::BTreeSet<Vec<u8>> = (0..20)
        .map(|seed| cut(&disk, Survives::Torn, seed)["a"].clone())
        .collect();
    assert_eq!(
        seen.into_iter().collect::<Vec<_>>(),
        [b"one".to_vec(), b"onetwo".to_vec()]
    );
}

#[test]
fn a_rename_is_one_step() {
    let mut disk = played(&[
        open(3, "/d/new", true, false),
        write(3, 0, b"new"),
        op(What::Sync { fd: 3 }),
        open(4, "/d/old", true, false),
        write(4, 0, b"old"),
        op(What::Sync { fd: 4 }),
        open(5, "/d", false, true),
        op(What::Sync { fd: 5 }),
        op(What::Rename {
            from: "/d/new".into(),
            to: "/d/old".into(),
        }),
    ]);
    for seed in 0..20 {
        let found = cut(&disk, Survives::Torn, seed);
        let whole = match found.len() {
            1 => found["old"] == b"new",
            _ => found["old"] == b"old" && found["new"] == b"new",
        };
        assert!(whole, "{found:?}");
    }
    disk.play(&op(What::Sync { fd: 5 })).unwrap();
    assert_eq!(
        cut(&disk, Survives::Nothing, 1).into_values().collect::<Vec<_>>(),
        [b"new"]
    );
}

#[test]
fn a_disk_that_lies_keeps_nothing() {
    let mut disk = Disk::new(Path::new("/d")).ignoring_syncs(|path| path.ends_with("a"));
    for operation in [
        open(3, "/d/a", true, false),
        write(3, 0, b"one"),
        op(What::Sync { fd: 3 }),
        open(4, "/d", false, true),
        op(What::Sync { fd: 4 }),
    ] {
        disk.play(&operation).unwrap();
    }
    assert_eq!(cut(&disk, Survives::Nothing, 1)["a"], b"");
}

#[test]
fn an_incomplete_log_is_noticed() {
    let mut disk = Disk::new(Path::new("/d"));
    assert!(disk.play(&write(3, 0, b"x")).is_err());
    assert!(disk.play(&open(3, "/d/gone", false, false)).is_err());
}
