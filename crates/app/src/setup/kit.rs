//! The recovery kit between founding and confirmation. It lies in `device.db`, sealed to the owner, so that a crash does not
//! cost it; three words typed back delete it.

use nirantar_crypto::{RecoveryKit, RootSeed, open_root_seed};
use nirantar_domain::Invalid;
use nirantar_print::Pdf;
use zeroize::Zeroizing;

use super::{ROOT_SEED, RecoveryWords, SetupConfirmRecovery, SetupRecoverySend};
use crate::folder::OpenFolder;
use crate::paper::spooler::{self, Order};
use crate::paper::{Paper, PaperSize, PrintSent, paper_of};
use crate::session::Session;
use crate::{Error, Nirantar, Result};

const ASKED: &str = "recovery_positions";

impl Nirantar {
    /// The kit again, until it is confirmed.
    ///
    /// # Errors
    /// Conflict once it is confirmed.
    pub fn setup_recovery_words(&self, (): ()) -> Result<RecoveryWords> {
        self.with_session("setup_recovery_words", |folder, session| {
            let kit = kit(folder, session)?;
            let positions = RecoveryKit::make_challenge(&*self.ports.entropy);
            let positions: Vec<u8> = positions
                .into_iter()
                .filter_map(|position| u8::try_from(position).ok())
                .collect();
            let now = self.ports.clock.now();
            let entry = folder.audit_entry(now, Some(session.person), "kit.show", "recovery_kit", &[], &[]);
            folder.device.write(now, |tx| {
                tx.put_setting(ASKED, &positions)?;
                tx.append_audit(&entry)?;
                Ok::<_, Error>(())
            })?;
            Ok(RecoveryWords {
                words: words(&kit),
                positions,
            })
        })
    }

    /// The kit as a page to print, until it is confirmed.
    ///
    /// # Errors
    /// Conflict once it is confirmed.
    pub fn setup_recovery_pdf(&self, (): ()) -> Result<Paper> {
        self.with_session("setup_recovery_pdf", |folder, session| {
            let pdf = self.kit_page(folder, session)?;
            Ok(paper_of(&pdf, "recovery-kit.pdf".to_owned(), PaperSize::A4))
        })
    }

    /// Sends that page to a printer, until the kit is confirmed. It goes there through a pipe and lies in no file of ours.
    ///
    /// # Errors
    /// Conflict once the kit is confirmed, if there is no printer, or if it refuses.
    pub fn setup_recovery_send(&self, send: SetupRecoverySend) -> Result<PrintSent> {
        self.with_session("setup_recovery_send", |folder, session| {
            // Before the printer is looked for: a confirmed kit is gone, printer or not.
            kit(folder, session)?;
            let printer = spooler::choose(send.printer.as_deref())?;
            let pdf = self.kit_page(folder, session)?;
            let order = Order {
                printer: &printer,
                title: "recovery kit",
                copies: 1,
                size: PaperSize::A4,
                tray: None,
            };
            let job = spooler::send(&order, &pdf.bytes)?;
            let trouble = spooler::statuses().remove(&printer).and_then(|it| it.trouble);
            Ok(PrintSent {
                printer,
                job,
                id: self.make_entry_id(),
                trouble,
            })
        })
    }

    /// The page, on record as printed before it is handed out.
    pub(crate) fn kit_page(&self, folder: &OpenFolder, session: &Session) -> Result<Pdf> {
        let kit = kit(folder, session)?;
        let clinic = folder
            .device
            .read(|tx| tx.setting_text("clinic_name"))?
            .unwrap_or_default();
        let now = self.ports.clock.now();
        let entry = folder.audit_entry(now, Some(session.person), "kit.print", "recovery_kit", &[], &[]);
        folder
            .device
            .write(now, |tx| tx.append_audit(&entry).map(|_| ()))?;
        let words = kit.dangerously_expose_words();
        let page = nirantar_print::RecoveryKit {
            clinic: &clinic,
            date: now.ist_date(),
            words: &words,
        };
        Ok(self.engine()?.recovery_kit(&page)?)
    }

    /// Three words typed back. From now on nothing on this PC holds the kit.
    ///
    /// # Errors
    /// Invalid `words` if one is wrong or another position was asked; conflict once confirmed.
    pub fn setup_confirm_recovery(&self, confirm: SetupConfirmRecovery) -> Result<()> {
        self.with_session("setup_confirm_recovery", |folder, session| {
            let kit = kit(folder, session)?;
            let asked = folder.device.read(|tx| tx.setting(ASKED))?.unwrap_or_default();
            let typed: Vec<(u8, Zeroizing<String>)> = confirm
                .words
                .into_iter()
                .map(|word| (word.position, Zeroizing::new(word.word)))
                .collect();
            let right = !asked.is_empty()
                && asked.iter().all(|position| {
                    typed
                        .iter()
                        .any(|(at, word)| at == position && kit.confirms(usize::from(*at), word))
                });
            if !right {
                return Err(Error::Invalid(Invalid::new("words", "setup-kit-words-wrong")));
            }
            let now = self.ports.clock.now();
            let entry =
                folder.audit_entry(now, Some(session.person), "kit.confirm", "recovery_kit", &[], &[]);
            folder.device.write(now, |tx| {
                tx.delete_sealed_secret(ROOT_SEED)?;
                tx.delete_setting(ASKED)?;
                tx.append_audit(&entry)?;
                Ok::<_, Error>(())
            })
        })
    }
}

fn words(kit: &RecoveryKit) -> Vec<String> {
    kit.dangerously_expose_words()
        .into_iter()
        .map(str::to_owned)
        .collect()
}

fn kit(folder: &OpenFolder, session: &Session) -> Result<RecoveryKit> {
    let sealed = folder
        .device
        .read(|tx| tx.sealed_secret(ROOT_SEED))?
        .ok_or_else(|| Error::conflict("setup-kit-confirmed"))?;
    let seed: RootSeed = open_root_seed(
        &sealed,
        folder.organisation(),
        session.person,
        &session.keys.keys,
        &folder.secrets.org,
    )
    .map_err(|_| Error::conflict("setup-kit-other-owner"))?;
    Ok(RecoveryKit::from_seed(&seed))
}
