//! The commands of `nirantar_ipc` over loopback HTTP: the screens in a browser on this PC, and tests.
//!
//! Whoever can connect to a port of this PC is not necessarily the person in front of it: other accounts and every web page
//! in the browser can. Therefore nothing answers without a cookie that is given out once, in exchange for a token that
//! only the reader of the printed address knows ([`door`]); and a request that a foreign page caused is refused before
//! anything else is looked at ([`origin`]).

mod calls;
mod door;
mod events;
mod headers;
mod origin;
mod refusal;
mod screens;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use nirantar_app::Nirantar;
use nirantar_domain::Entropy;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use door::Door;
pub use headers::CONTENT_SECURITY_POLICY;

/// The largest body that is read.
pub const BODY_LIMIT: usize = 16 * 1024 * 1024;
/// How long connections that are being answered may hold the end up.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often the core is asked to look at the time.
const TICK: Duration = Duration::from_secs(1);

/// Which screens are served beside the commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ui {
    /// Those built from `ui/`: inside the program in a release, read from `ui/dist` in a debug build.
    Built,
    /// None: commands and events only.
    None,
}

/// What every request sees.
pub(crate) struct Shared {
    pub(crate) app: Arc<Nirantar>,
    pub(crate) door: Door,
    /// The port that own addresses end in.
    pub(crate) port: u16,
    pub(crate) ui: Ui,
    /// Turns true when the host ends, so that event streams end too.
    pub(crate) ending: watch::Receiver<bool>,
}

/// A host that answers until it is ended or dropped.
#[derive(Debug)]
pub struct Serving {
    /// Open this once: it holds the one-time token.
    pub url: String,
    /// Where it listens: always 127.0.0.1.
    pub addr: SocketAddr,
    end: watch::Sender<bool>,
    task: JoinHandle<io::Result<()>>,
    ticking: JoinHandle<()>,
}

/// Listens on 127.0.0.1 at `port` (0: any free one) and answers from now on. Must be called within a tokio runtime.
/// `entropy` makes the token and the cookie. The session is not touched when the host ends: that is up to the caller.
///
/// # Errors
/// Those of listening: `AddrInUse` for a port that is taken.
pub async fn serve(app: Arc<Nirantar>, port: u16, ui: Ui, entropy: &dyn Entropy) -> io::Result<Serving> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let addr = listener.local_addr()?;
    if !addr.ip().is_loopback() {
        return Err(io::ErrorKind::AddrNotAvailable.into());
    }
    let (end, ending) = watch::channel(false);
    let (door, token) = Door::make(addr.port(), entropy);
    let shared = Arc::new(Shared {
        app: Arc::clone(&app),
        door,
        port: addr.port(),
        ui,
        ending: ending.clone(),
    });
    let router = router(shared);
    let task = tokio::spawn(async move {
        axum::serve(listener, router)
            .with_graceful_shutdown(ended(ending))
            .await
    });
    let ticking = tokio::spawn(tick(app, end.subscribe()));
    Ok(Serving {
        url: format!("http://127.0.0.1:{}/?token={}", addr.port(), token.as_str()),
        addr,
        end,
        task,
        ticking,
    })
}

impl Serving {
    /// Ends: no new connection is taken, event streams end, and answers under way have five seconds.
    ///
    /// # Errors
    /// Those of the listener.
    pub async fn end(mut self) -> io::Result<()> {
        // Nobody waiting for the word is no failure.
        let _ = self.end.send(true);
        match tokio::time::timeout(PATIENCE, &mut self.task).await {
            Ok(Ok(ended)) => ended,
            Ok(Err(_)) => Err(io::Error::other("the host broke off")),
            Err(_) => Ok(()),
        }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.ticking.abort();
        self.task.abort();
    }
}

fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/call/{command}", post(calls::call))
        .route("/events", get(events::events))
        .route("/session", post(door::exchange))
        .route("/", get(screens::start))
        .route("/display", get(screens::display))
        .fallback(screens::file)
        .method_not_allowed_fallback(refusal::nothing_here)
        // The outermost runs first: headers on every answer, refusals included.
        .layer(from_fn_with_state(Arc::clone(&shared), origin::own_pages_only))
        .layer(axum::middleware::map_response(headers::add))
        .with_state(shared)
}

async fn ended(mut ending: watch::Receiver<bool>) {
    // A dropped sender means the same as the word.
    let _ = ending.wait_for(|ended| *ended).await;
}

/// Lets the core lock when nobody is there.
async fn tick(app: Arc<Nirantar>, mut ending: watch::Receiver<bool>) {
    let mut seconds = tokio::time::interval(TICK);
    seconds.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = seconds.tick() => {}
            _ = ending.wait_for(|ended| *ended) => break,
        }
        let app = Arc::clone(&app);
        // Locking closes files.
        let _ = tokio::task::spawn_blocking(move || app.tick()).await;
    }
}
