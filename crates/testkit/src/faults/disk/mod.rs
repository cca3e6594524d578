//! A disk as a power cut leaves it.
//!
//! What is certain: the bytes of a file as of its last sync, and the names in a folder as of the folder's last sync. All else
//! may be there or not. [`Survives`] says how much of it: nothing, everything, or what the dice say (names: any of them, or
//! those before some moment; bytes: write by write, or sector by sector). A sync of a file does not keep its name; no real
//! file system is that strict, and a program that stands this stands them all. A rename is one step: it is there or not.

mod content;
mod names;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use content::{Change, FileState};
use names::{Folder, Node, Step};

use super::{Operation, What};
use crate::demo::Dice;

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

fn index(number: u64) -> io::Result<usize> {
    usize::try_from(number).map_err(|_| incomplete())
}

fn incomplete() -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        "an operation that does not fit those before it",
    )
}
