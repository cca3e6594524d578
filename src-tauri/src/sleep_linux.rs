//! logind's word that the PC goes to sleep, and our word that it may.

use std::sync::Arc;
use std::thread;

use nirantar_app::Nirantar;
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::OwnedFd;

use crate::rest;

/// Locks before every sleep. A PC without logind has [`rest`] alone.
pub fn watch(core: &Arc<Nirantar>) {
    let core = Arc::clone(core);
    let _watcher = thread::Builder::new().name("sleep".to_owned()).spawn(move || {
        if let Err(error) = lock_before_each_sleep(&core) {
            tracing::info!(%error, "logind does not tell of sleep; locking on waking up instead");
        }
    });
}

fn lock_before_each_sleep(core: &Nirantar) -> zbus::Result<()> {
    let system = Connection::system()?;
    let logind = Proxy::new(
        &system,
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
    )?;
    let announcements = logind.receive_signal("PrepareForSleep")?;
    // While we hold this file, the PC waits for us (logind's default: at most 5 s) before it sleeps.
    let mut wait_for_us = Some(inhibit(&logind)?);
    for announcement in announcements {
        let going: bool = announcement.body().deserialize()?;
        if going {
            thread::sleep(rest::DRAFTS_SETTLE);
            rest::lock(core, "sleep");
            wait_for_us = None;
        } else if wait_for_us.is_none() {
            wait_for_us = Some(inhibit(&logind)?);
        }
    }
    Ok(())
}

fn inhibit(logind: &Proxy<'_>) -> zbus::Result<OwnedFd> {
    logind.call("Inhibit", &("sleep", "Nirantar", "locks the records", "delay"))
}
