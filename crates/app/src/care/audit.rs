//! The audit chains: verify and list.

use nirantar_store::{AuditCheckpoint, AuditFilter, AuditProblem, AuditRecord, AuditReport, FileId};

use super::files::file_name;
use super::{AuditEntry, AuditList, AuditVerdict, ChainVerdict};
use crate::folder::DEVICE_DB;
use crate::{Nirantar, Result};

impl Nirantar {
    /// Verifies every chain that this login can open: its hashes, its signatures, and against what the other files have
    /// seen of it.
    ///
    /// # Errors
    /// Disk errors. A broken chain is an answer, not an error.
    pub fn audit_verify(&self, (): ()) -> Result<AuditVerdict> {
        self.with_session("audit_verify", |folder, session| {
            let mut chains = Vec::new();
            let signed = |point: &AuditCheckpoint, bytes: &[u8]| {
                folder.members(|state| super::chains::is_signed(state, point, bytes))
            };
            let id: FileId = folder.secrets.device.into();
            let known = session.org.read(|tx| tx.known_audit_heads(id))?;
            let report = folder.device.read(|tx| tx.verify_audit(&known, &signed))?;
            chains.push(verdict(DEVICE_DB.to_owned(), &report));
            for space in session.files() {
                let id: FileId = space.identity().space.into();
                let known = folder.device.read(|tx| tx.known_audit_heads(id))?;
                let report = space.read(|tx| tx.verify_audit(&known, &signed))?;
                chains.push(verdict(file_name(space), &report));
            }
            Ok(AuditVerdict {
                ok: chains.iter().all(|chain| chain.ok),
                chains,
            })
        })
    }

    /// Audit entries of the files that this login can open, newest first.
    ///
    /// # Errors
    /// Invalid `subject`; disk errors.
    pub fn audit_list(&self, list: AuditList) -> Result<Vec<AuditEntry>> {
        self.with_session("audit_list", |folder, session| {
            let limit = list.limit.unwrap_or(100).clamp(1, 10_000);
            let filter = AuditFilter {
                subject: list.subject.as_deref().map(str::parse).transpose()?,
                ..AuditFilter::default()
            };
            let mut entries: Vec<AuditEntry> = Vec::new();
            let of_device = folder.device.read(|tx| tx.audit(&filter, 0, limit))?;
            entries.extend(
                of_device
                    .into_iter()
                    .map(|record| shown(DEVICE_DB.to_owned(), record)),
            );
            for space in session.files() {
                let name = file_name(space);
                let found = space.read(|tx| tx.audit(&filter, 0, limit))?;
                entries.extend(found.into_iter().map(|record| shown(name.clone(), record)));
            }
            entries.sort_by_key(|entry| std::cmp::Reverse((entry.at, entry.seq)));
            entries.truncate(limit as usize);
            Ok(entries)
        })
    }
}

fn verdict(file: String, report: &AuditReport) -> ChainVerdict {
    ChainVerdict {
        file,
        ok: report.is_intact(),
        entries: report.chains.iter().map(|chain| chain.entries).sum(),
        problem: report
            .chains
            .iter()
            .find_map(|chain| chain.problem.as_ref())
            .map(words),
        checkpoints: report.chains.iter().map(|chain| chain.checkpoints).sum(),
    }
}

/// A problem as a word and the numbers of the entries.
fn words(problem: &AuditProblem) -> String {
    match problem {
        AuditProblem::Gap { expected, found } => format!("gap {expected} {found}"),
        AuditProblem::Edited { seq } => format!("edited {seq}"),
        AuditProblem::Truncated { last, known } => format!("truncated {last} {known}"),
        AuditProblem::Rewritten { seq } => format!("rewritten {seq}"),
        AuditProblem::Signature { seq } => format!("signature {seq}"),
    }
}

fn shown(file: String, record: AuditRecord) -> AuditEntry {
    AuditEntry {
        file,
        seq: record.seq,
        at: record.entry.at,
        person: record.entry.person.map(|person| person.to_string()),
        action: record.entry.action,
        class: record.entry.class,
        subjects: record.entry.subjects.iter().map(ToString::to_string).collect(),
        fields: record.entry.fields,
    }
}
