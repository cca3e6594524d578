//! A disk as a power cut leaves it.
//!
//! What is certain: the bytes of a file as of its last sync, and the names in a folder as of the folder's last sync. All else
//! may be there or not. [`Survives`] says how much of it: nothing, everything, or what the dice say (names: any of them, or
//! those before some moment; bytes: write by write, or sector by sector). A sync of a file does not keep its name; no real
//! file system is that strict, and a program that stands this stands them all. A rename is one step: it is there or not.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::{Path, PathBuf};

use super::{Operation, What};
use crate::demo::Dice;

/// Bytes that a disk writes or does not write.
const SECTOR: usize = 512;

/// How much of what was not synced is there after the cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Survives {
    /// Nothing.
    Nothing,
    /// Everything: the machine stood still, and its memory was written.
    Everything,
    /// Names in the order in which they were made, up to a random moment; bytes write by write at random.
    Ordered,
    /// Any names; bytes sector by sector at random.
    Torn,
}

#[derive(Clone, Debug)]
enum Change {
    Bytes { offset: usize, bytes: Vec<u8> },
    Length(usize),
}

#[derive(Clone, Debug, Default)]
struct FileState {
    synced: Vec<u8>,
    since: Vec<Change>,
}

type Folder = BTreeMap<String, Node>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Node {
    File(usize),
    Folder(usize),
}

/// One step in folders: what each of some names means from then on.
#[derive(Clone, Debug)]
struct Step(Vec<(usize, String, Option<Node>)>);

/// The folders that were watched, as they are in memory and as they are on the disk.
#[derive(Clone, Debug)]
pub struct Disk {
    root: PathBuf,
    files: Vec<FileState>,
    /// As the program sees them, and as the last syncs left them.
    seen: Vec<Folder>,
    kept: Vec<Folder>,
    steps: Vec<Step>,
    open: HashMap<(u32, i32), Node>,
    ignored: fn(&Path) -> bool,
    names: HashMap<(u32, i32), PathBuf>,
}

impl Disk {
    /// An empty folder `root`, which itself is there for good.
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            files: Vec::new(),
            seen: vec![Folder::new()],
            kept: vec![Folder::new()],
            steps: Vec::new(),
            open: HashMap::new(),
            ignored: |_| false,
            names: HashMap::new(),
        }
    }

    /// A disk that lies: syncs of what `ignored` names are answered and not done.
    #[must_use]
    pub fn ignoring_syncs(mut self, ignored: fn(&Path) -> bool) -> Self {
        self.ignored = ignored;
        self
    }

    /// Does what the program did.
    ///
    /// # Errors
    /// `InvalidData` if the operation does not fit what came before: the log is not complete.
    pub fn play(&mut self, operation: &Operation) -> io::Result<()> {
        let process = operation.process;
        match &operation.what {
            What::Open {
                fd,
                path,
                created,
                emptied,
                folder,
            } => {
                let node = if *folder {
                    self.find(path)?
                } else if *created {
                    let node = Node::File(self.files.len());
                    self.files.push(FileState::default());
                    self.step(&[(path, Some(node))])?;
                    node
                } else {
                    self.find(path)?
                };
                if *emptied {
                    self.file(node)?.since.push(Change::Length(0));
                }
                self.open.insert((process, *fd), node);
                self.names.insert((process, *fd), path.clone());
            }
            What::Close { fd } => {
                self.open.remove(&(process, *fd));
            }
            What::Write { fd, offset, bytes } => {
                let change = Change::Bytes {
                    offset: index(*offset)?,
                    bytes: bytes.clone(),
                };
                self.opened(process, *fd)?.since.push(change);
            }
            What::Truncate { fd, length } => {
                let change = Change::Length(index(*length)?);
                self.opened(process, *fd)?.since.push(change);
            }
            What::Sync { fd } => {
                if self
                    .names
                    .get(&(process, *fd))
                    .is_some_and(|path| (self.ignored)(path))
                {
                    return Ok(());
                }
                match self.open.get(&(process, *fd)).copied() {
                    Some(Node::Folder(folder)) => self.sync_names(folder),
                    _ => {
                        let file = self.opened(process, *fd)?;
                        for change in std::mem::take(&mut file.since) {
                            change.apply(&mut file.synced, &mut |_| true);
                        }
                    }
                }
            }
            What::Rename { from, to } => {
                let node = self.find(from)?;
                self.step(&[(from, None), (to, Some(node))])?;
            }
            What::Unlink { path } | What::RemoveFolder { path } => {
                self.find(path)?;
                self.step(&[(path, None)])?;
            }
            What::MakeFolder { path } => {
                let node = Node::Folder(self.seen.len());
                self.seen.push(Folder::new());
                self.kept.push(Folder::new());
                self.step(&[(path, Some(node))])?;
            }
            What::Answer { .. } => {}
        }
        Ok(())
    }

    /// Makes the folder `into`, which must be empty, as it is after a power cut at this moment.
    ///
    /// # Errors
    /// Those of writing.
    pub fn cut(&self, into: &Path, survives: Survives, dice: &mut Dice) -> io::Result<()> {
        let mut folders = self.kept.clone();
        let until = match survives {
            Survives::Nothing => 0,
            Survives::Everything | Survives::Torn => self.steps.len(),
            Survives::Ordered => dice.below(self.steps.len() + 1),
        };
        for step in self.steps.iter().take(until) {
            if survives != Survives::Torn || dice.chance(50) {
                step.apply(&mut folders);
            }
        }
        self.write(&folders, 0, into, survives, dice)
    }

    fn write(
        &self,
        folders: &[Folder],
        folder: usize,
        into: &Path,
        survives: Survives,
        dice: &mut Dice,
    ) -> io::Result<()> {
        for (name, node) in folders.get(folder).into_iter().flatten() {
            let path = into.join(name);
            match *node {
                Node::Folder(below) => {
                    std::fs::create_dir(&path)?;
                    self.write(folders, below, &path, survives, dice)?;
                }
                Node::File(file) => {
                    let state = self.files.get(file).ok_or_else(incomplete)?;
                    std::fs::write(path, state.cut(survives, dice))?;
                }
            }
        }
        Ok(())
    }

    fn sync_names(&mut self, folder: usize) {
        // A step that is kept takes every earlier one with it that said something about the same names.
        let mut keep: Vec<bool> = self.steps.iter().map(|step| step.touches(folder)).collect();
        for later in (0..self.steps.len()).rev() {
            if !keep.get(later).copied().unwrap_or_default() {
                continue;
            }
            for earlier in 0..later {
                let same = match (self.steps.get(later), self.steps.get(earlier)) {
                    (Some(a), Some(b)) => a.shares_a_name_with(b),
                    _ => false,
                };
                if let Some(kept) = keep.get_mut(earlier) {
                    *kept |= same;
                }
            }
        }
        let mut waiting = Vec::new();
        for (step, keep) in std::mem::take(&mut self.steps).into_iter().zip(keep) {
            if keep {
                step.apply(&mut self.kept);
            } else {
                waiting.push(step);
            }
        }
        self.steps = waiting;
    }

    fn step(&mut self, names: &[(&Path, Option<Node>)]) -> io::Result<()> {
        let mut step = Step(Vec::new());
        for (path, node) in names {
            let (folder, name) = self.place(path)?;
            step.0.push((folder, name, *node));
        }
        step.apply(&mut self.seen);
        self.steps.push(step);
        Ok(())
    }

    /// The folder that holds a path, and the name in it.
    fn place(&self, path: &Path) -> io::Result<(usize, String)> {
        let name = path
            .file_name()
            .ok_or_else(incomplete)?
            .to_string_lossy()
            .into_owned();
        match self.find(path.parent().ok_or_else(incomplete)?)? {
            Node::Folder(folder) => Ok((folder, name)),
            Node::File(_) => Err(incomplete()),
        }
    }

    fn find(&self, path: &Path) -> io::Result<Node> {
        let below = path.strip_prefix(&self.root).map_err(|_| incomplete())?;
        let mut node = Node::Folder(0);
        for name in below {
            let Node::Folder(folder) = node else {
                return Err(incomplete());
            };
            node = self
                .seen
                .get(folder)
                .and_then(|folder| folder.get(name.to_string_lossy().as_ref()))
                .copied()
                .ok_or_else(incomplete)?;
        }
        Ok(node)
    }

    fn file(&mut self, node: Node) -> io::Result<&mut FileState> {
        match node {
            Node::File(file) => self.files.get_mut(file).ok_or_else(incomplete),
            Node::Folder(_) => Err(incomplete()),
        }
    }

    fn opened(&mut self, process: u32, fd: i32) -> io::Result<&mut FileState> {
        let node = self.open.get(&(process, fd)).copied().ok_or_else(incomplete)?;
        self.file(node)
    }
}

impl Step {
    fn apply(&self, folders: &mut [Folder]) {
        for (folder, name, node) in &self.0 {
            let Some(folder) = folders.get_mut(*folder) else {
                continue;
            };
            match node {
                Some(node) => folder.insert(name.clone(), *node),
                None => folder.remove(name),
            };
        }
    }

    fn touches(&self, folder: usize) -> bool {
        self.0.iter().any(|(at, _, _)| *at == folder)
    }

    fn shares_a_name_with(&self, other: &Self) -> bool {
        self.0.iter().any(|(folder, name, _)| {
            other
                .0
                .iter()
                .any(|(at, called, _)| (at, called) == (folder, name))
        })
    }
}

impl FileState {
    fn cut(&self, survives: Survives, dice: &mut Dice) -> Vec<u8> {
        let mut content = self.synced.clone();
        for change in &self.since {
            match survives {
                Survives::Nothing => {}
                Survives::Everything => change.apply(&mut content, &mut |_| true),
                Survives::Ordered => {
                    if dice.chance(50) {
                        change.apply(&mut content, &mut |_| true);
                    }
                }
                Survives::Torn => change.apply(&mut content, &mut |_| dice.chance(50)),
            }
        }
        content
    }
}

impl Change {
    /// Applies those sectors that `lands` says.
    fn apply(&self, content: &mut Vec<u8>, lands: &mut dyn FnMut(usize) -> bool) {
        match self {
            Self::Length(length) => {
                if lands(0) {
                    content.resize(*length, 0);
                }
            }
            Self::Bytes { offset, bytes } => {
                let mut at = *offset;
                let mut rest = bytes.as_slice();
                while !rest.is_empty() {
                    let length = (SECTOR - at % SECTOR).min(rest.len());
                    let (sector, behind) = rest.split_at(length);
                    if lands(at) {
                        if content.len() < at + length {
                            content.resize(at + length, 0);
                        }
                        if let Some(place) = content.get_mut(at..at + length) {
                            place.copy_from_slice(sector);
                        }
                    }
                    at += length;
                    rest = behind;
                }
            }
        }
    }
}

fn index(number: u64) -> io::Result<usize> {
    usize::try_from(number).map_err(|_| incomplete())
}

fn incomplete() -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        "an operation that does not fit those before it",
    )
}

#[cfg(test)]
mod tests {
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
}
