//! One automerge document under this crate's rules.
//!
//! A [`Doc`] is edited only through [`Doc::edit`], at the heads the form was opened at. It is the memory of one writer:
//! when the database transaction that should keep an edit fails, the caller drops the `Doc` and loads it again, else the
//! next change would build on one that nobody has.

use automerge::iter::MapRange;
use automerge::transaction::CommitOptions;
use automerge::{Automerge, ObjId, PatchLog, ROOT, ReadDoc};
use nirantar_domain::{EntryId, PersonId, Timestamp};

use crate::change::{self, Actor, Applied, ChangeBytes, ChangeInfo};
use crate::draft::{Draft, Edit};
use crate::entry::{Entry, PastEntry, Stamp};
use crate::error::{DocumentError, Result};
use crate::genesis::{self, Genesis};
use crate::hash::{ChangeHash, Heads};
use crate::kind::Kind;
use crate::state::{State, writer};

/// A document of one kind.
#[derive(Debug, Clone)]
pub struct Doc {
    kind: Kind,
    am: Automerge,
    min_reader: u64,
}

impl Doc {
    /// A new document: the genesis of its kind and nothing else.
    pub fn new(kind: Kind, actor: Actor) -> Result<Self> {
        let mut am = genesis::of(kind)?.doc.clone();
        am.set_actor(actor.am());
        Ok(Self {
            kind,
            am,
            min_reader: 1,
        })
    }

    /// The heads of a document that holds nothing yet: the genesis of its kind, which never travels.
    pub fn genesis_heads(kind: Kind) -> Result<Heads> {
        Ok(Heads::new([genesis::of(kind)?.hash]))
    }

    /// Reads a saved document. `Damaged` if the bytes are not one, or not of this kind.
    pub fn load(kind: Kind, bytes: &[u8], actor: Actor) -> Result<Self> {
        let damaged = |detail: String| DocumentError::Damaged { kind, detail };
        let mut am = Automerge::load(bytes).map_err(|error| damaged(error.to_string()))?;
        if am
            .get_change_meta_by_hash(&genesis::of(kind)?.hash.am())
            .is_none()
        {
            return Err(damaged("not descended from the genesis of its kind".to_owned()));
        }
        am.set_actor(actor.am());
        let mut doc = Self {
            kind,
            am,
            min_reader: 1,
        };
        doc.min_reader = doc.read_min_reader()?;
        Ok(doc)
    }

    /// A document from its changes alone, for instance the records of a sync. The genesis need not be among them.
    pub fn from_changes<B: AsRef<[u8]>>(
        kind: Kind,
        changes: impl IntoIterator<Item = B>,
        actor: Actor,
    ) -> Result<(Self, Applied)> {
        let mut doc = Self::new(kind, actor)?;
        let applied = doc.apply(changes)?;
        Ok((doc, applied))
    }

    /// The bytes to keep: the whole history and what still waits for missing changes.
    pub fn save(&self) -> Vec<u8> {
        self.am.save()
    }

    /// As [`Doc::save`], without automerge's own compression: for a caller who packs the bytes better. [`Doc::load`] reads
    /// both.
    pub fn save_plain(&self) -> Vec<u8> {
        self.am.save_nocompress()
    }

    /// What the document describes.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The present heads.
    pub fn heads(&self) -> Heads {
        Heads::new(self.am.get_heads().into_iter().map(ChangeHash::from))
    }

    /// True if a newer version asks for a reader that understands more: the document can be read, not edited.
    pub const fn is_read_only(&self) -> bool {
        self.min_reader > self.kind.schema()
    }

    /// True if the document holds every one of these heads.
    pub fn holds(&self, heads: &Heads) -> bool {
        heads.as_slice().iter().all(|head| self.has(head))
    }

    /// True if the document holds this change.
    pub fn has(&self, hash: &ChangeHash) -> bool {
        self.am.get_change_meta_by_hash(&hash.am()).is_some()
    }

    /// Saves a form: applies its edits, all or none, as **one change at the heads the form was opened at**. Whatever was
    /// written since then stands beside it, and where both touched the same thing the views show a conflict.
    ///
    /// Returns the new change, or `None` when the form changed nothing.
    pub fn edit<E: Edit>(
        &mut self,
        opened_at: &Heads,
        stamp: Stamp,
        edits: &[E],
    ) -> Result<Option<ChangeHash>> {
        if E::KIND != self.kind {
            return Err(DocumentError::WrongKind {
                document: self.kind,
                edit: E::KIND,
            });
        }
        if self.is_read_only() {
            return Err(DocumentError::Newer {
                min_reader: self.min_reader,
                known: self.kind.schema(),
            });
        }
        self.check_heads(opened_at)?;
        let mut draft = Draft::new(self, opened_at, stamp)?;
        for edit in edits {
            edit.apply(&mut draft)?;
        }
        let writes = draft.into_writes();
        if writes.is_empty() {
            return Ok(None);
        }
        let genesis = genesis::of(self.kind)?;
        let mut tx = self
            .am
            .transaction_at(PatchLog::inactive(), &opened_at.am())
            .map_err(|error| DocumentError::Internal(error.to_string()))?;
        writes.run(genesis, &mut tx)?;
        let options = CommitOptions::default()
            .with_message(stamp.by.to_string())
            .with_time(stamp.at.as_millis());
        Ok(tx.commit_with(options).0.map(ChangeHash::from))
    }

    /// Takes changes made elsewhere, in any order, repeats included. Changes are taken together: one call per document.
    ///
    /// `Damaged` if a chunk is no change; `SameActorTwice` for a fork. The document is unchanged on error.
    pub fn apply<B: AsRef<[u8]>>(&mut self, changes: impl IntoIterator<Item = B>) -> Result<Applied> {
        let mut parsed = Vec::new();
        for bytes in changes {
            let change = change::parse(bytes.as_ref()).map_err(|detail| DocumentError::Damaged {
                kind: self.kind,
                detail,
            })?;
            parsed.push(change);
        }
        let before = self.am.get_heads();
        let mut next = self.am.clone();
        next.apply_changes(parsed)?;
        self.am = next;
        self.min_reader = self.read_min_reader()?;
        Ok(Applied {
            new: self
                .am
                .get_changes_meta(&before)
                .into_iter()
                .map(|change| change.hash.into())
                .collect(),
            missing: self.missing(),
        })
    }

    /// Changes that waiting changes need.
    pub fn missing(&self) -> Vec<ChangeHash> {
        let mut missing: Vec<ChangeHash> = self
            .am
            .get_missing_deps(&[])
            .into_iter()
            .map(Into::into)
            .collect();
        missing.sort_unstable();
        missing
    }

    /// The changes that are not part of `heads`, each after those it builds on. Heads the document does not hold are
    /// passed over.
    pub fn changes_since(&self, heads: &Heads) -> Vec<ChangeBytes> {
        self.am
            .get_changes(&heads.am())
            .into_iter()
            .map(ChangeBytes::from)
            .collect()
    }

    /// One change by its hash.
    pub fn change(&self, hash: &ChangeHash) -> Option<ChangeBytes> {
        self.am.get_change_by_hash(&hash.am()).map(ChangeBytes::from)
    }

    /// Who made the changes that are not part of `heads`, and when. With no heads: the whole history.
    pub fn history_since(&self, heads: Option<&Heads>) -> Vec<ChangeInfo> {
        self.am
            .get_changes_meta(&heads.map(Heads::am).unwrap_or_default())
            .into_iter()
            .map(|change| {
                let (by, at) = writer(change.message.as_deref(), change.timestamp);
                ChangeInfo {
                    hash: change.hash.into(),
                    by,
                    at,
                }
            })
            .collect()
    }

    /// Every entry ever written, live or not, by time.
    pub fn past_entries(&self) -> Result<Vec<PastEntry>> {
        let state = State::read(self, None)?;
        let mut past: Vec<PastEntry> = state
            .entries
            .iter()
            .map(|(id, envelope)| PastEntry {
                class: envelope.class.clone(),
                status: state.status(*id),
                entry: Entry {
                    id: *id,
                    by: envelope.by,
                    at: envelope.at,
                    rank: envelope.rank.clone(),
                    supersedes: envelope.supersedes.clone(),
                    value: envelope.value.clone(),
                },
            })
            .collect();
        past.sort_by_key(|past| (past.entry.at, past.entry.id));
        Ok(past)
    }

    /// The same document in the hands of another actor, for tests and for trying an edit.
    pub fn fork(&self, actor: Actor) -> Self {
        let mut fork = self.clone();
        fork.am.set_actor(actor.am());
        fork
    }

    /// Takes everything another copy holds.
    pub fn merge(&mut self, other: &Self) -> Result<Applied> {
        let changes = other.changes_since(&self.heads());
        self.apply(changes.iter().map(|change| &change.bytes))
    }

    pub(crate) fn am(&self) -> &Automerge {
        &self.am
    }

    pub(crate) fn genesis(&self) -> Result<&'static Genesis> {
        genesis::of(self.kind)
    }

    pub(crate) fn range(&self, map: &ObjId, at: Option<&[automerge::ChangeHash]>) -> MapRange<'_> {
        match at {
            Some(heads) => self.am.map_range_at(map, .., heads),
            None => self.am.map_range(map, ..),
        }
    }

    pub(crate) fn written(&self, hash: &ChangeHash) -> (Option<PersonId>, Timestamp) {
        match self.am.get_change_meta_by_hash(&hash.am()) {
            Some(change) => writer(change.message.as_deref(), change.timestamp),
            None => (None, Timestamp::default()),
        }
    }

    /// The free text; empty for kinds without one.
    pub(crate) fn notes(&self, at: Option<&Heads>) -> Result<String> {
        match (&self.genesis()?.notes, at) {
            (None, _) => Ok(String::new()),
            (Some(notes), None) => Ok(self.am.text(notes)?),
            (Some(notes), Some(heads)) => Ok(self.am.text_at(notes, &heads.am())?),
        }
    }

    pub(crate) fn has_entry(&self, id: EntryId) -> Result<bool> {
        Ok(self.am.get(&self.genesis()?.entries, id.to_string())?.is_some())
    }

    pub(crate) fn check_heads(&self, heads: &Heads) -> Result<()> {
        if heads.as_slice().is_empty() {
            return Err(DocumentError::NoHeads);
        }
        match heads.as_slice().iter().find(|head| !self.has(head)) {
            Some(unknown) => Err(DocumentError::UnknownHeads(*unknown)),
            None => Ok(()),
        }
    }

    /// The highest value anybody wrote: writers that did not know of each other do not lower it.
    fn read_min_reader(&self) -> Result<u64> {
        let values = self.am.get_all(ROOT, "min_reader")?;
        Ok(values
            .iter()
            .filter_map(|(value, _)| value.as_u64())
            .max()
            .unwrap_or(1))
    }
}
