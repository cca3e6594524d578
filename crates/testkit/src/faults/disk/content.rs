//! The bytes of a file: what was synced, and what was written since.

use super::Survives;
use crate::demo::Dice;

/// Bytes that a disk writes or does not write.
const SECTOR: usize = 512;

#[derive(Clone, Debug)]
pub(super) enum Change {
    Bytes { offset: usize, bytes: Vec<u8> },
    Length(usize),
}

#[derive(Clone, Debug, Default)]
pub(super) struct FileState {
    pub(super) synced: Vec<u8>,
    pub(super) since: Vec<Change>,
}

impl FileState {
    pub(super) fn cut(&self, survives: Survives, dice: &mut Dice) -> Vec<u8> {
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
    pub(super) fn apply(&self, content: &mut Vec<u8>, lands: &mut dyn FnMut(usize) -> bool) {
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
