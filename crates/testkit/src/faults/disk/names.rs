//! What stands in the folders, and the steps by which that changes.

use std::collections::BTreeMap;

pub(super) type Folder = BTreeMap<String, Node>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Node {
    File(usize),
    Folder(usize),
}

/// One step in folders: what each of some names means from then on.
#[derive(Clone, Debug)]
pub(super) struct Step(pub(super) Vec<(usize, String, Option<Node>)>);

impl Step {
    pub(super) fn apply(&self, folders: &mut [Folder]) {
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

    pub(super) fn touches(&self, folder: usize) -> bool {
        self.0.iter().any(|(at, _, _)| *at == folder)
    }

    pub(super) fn shares_a_name_with(&self, other: &Self) -> bool {
        self.0.iter().any(|(folder, name, _)| {
            other
                .0
                .iter()
                .any(|(at, called, _)| (at, called) == (folder, name))
        })
    }
}
