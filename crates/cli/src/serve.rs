//! `serve`: the screens and commands for a browser on this PC.

use std::io;
use std::sync::Arc;

use clap::Args;
use nirantar_app::{Error, OsEntropy};
use nirantar_host::Ui;
use nirantar_ipc::Fault;
use serde_json::json;

use crate::answer::{Outcome, line, output_failed};
use crate::core::Core;
use crate::secrets::Secrets;

/// Serves until it is interrupted or terminated; then locks and closes.
#[derive(Debug, Args)]
pub struct Serve {
    /// Port on 127.0.0.1; 0 takes any free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
}

impl Serve {
    /// Prints `{"url":…}` once it listens. Logs in first if user and password were given. A folder that cannot be opened
    /// is served all the same, because the screens say what is wrong and how to recover; except one that is in use, where
    /// there is nothing to do here.
    pub fn run(self, core: &Core, secrets: &mut Secrets) -> Result<Outcome, Fault> {
        if let Err(Error::InUse) = core.app().backup_status(()) {
            return Err(Error::InUse.into());
        }
        if secrets.are_given() {
            core.log_in(secrets)?;
        }
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(|error| Error::internal(format!("runtime: {}", error.kind())))?;
        runtime
            .block_on(serve(core, self.port))
            .map(|()| Outcome::said(None))
    }
}

async fn serve(core: &Core, port: u16) -> Result<(), Fault> {
    // Before the address is printed: whoever reads it may end us at once.
    let ended = until_told();
    let ended = std::pin::pin!(ended);
    let serving = nirantar_host::serve(Arc::clone(core.app()), port, Ui::Built, &OsEntropy).await;
    let serving = serving.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied => Error::Usage {
            detail: format!("port {port} cannot be had: {}", error.kind()),
        },
        kind => Error::internal(format!("listening: {kind}")),
    })?;
    // Nobody reading the address is no reason to go on.
    line(&json!({ "url": serving.url })).map_err(|error| output_failed(&error))?;
    ended.await?;
    serving
        .end()
        .await
        .map_err(|error| Error::internal(format!("serving: {}", error.kind())))?;
    at_the_end(core);
    Ok(())
}

/// As closing the window does: the session ends, then the backup is made where a folder was chosen for it. Whoever pressed
/// Ctrl+C has gone; that there is no backup is on record, and the frame says so next time.
fn at_the_end(core: &Core) {
    let app = core.app();
    let _locked = app.session_lock(nirantar_app::session::SessionLock {
        reason: Some("exit".to_owned()),
    });
    let _made = app.backup_at_exit(&mut |_, _| std::ops::ControlFlow::Continue(()));
}

/// Waits for SIGINT, SIGTERM or the terminal being closed.
#[cfg(unix)]
fn until_told() -> impl Future<Output = Result<(), Fault>> {
    use tokio::signal::unix::{SignalKind, signal};
    let signals = [
        SignalKind::interrupt(),
        SignalKind::terminate(),
        SignalKind::hangup(),
    ]
    .map(signal);
    async move {
        let [interrupt, terminate, hangup] = signals;
        let refuse = |error: io::Error| Error::internal(format!("signals: {}", error.kind()));
        let (mut interrupt, mut terminate, mut hangup) = (
            interrupt.map_err(refuse)?,
            terminate.map_err(refuse)?,
            hangup.map_err(refuse)?,
        );
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            _ = hangup.recv() => {}
        }
        Ok(())
    }
}

/// Waits for Ctrl+C.
#[cfg(not(unix))]
async fn until_told() -> Result<(), Fault> {
    tokio::signal::ctrl_c()
        .await
        .map_err(|error| Error::internal(format!("signals: {}", error.kind())).into())
}
