//! `GET /events`: what the core tells, as Server-Sent Events. No names and no values are in them.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event as Line, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use nirantar_app::Event;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;

use crate::Shared;
use crate::refusal::Refusal;

/// A comment is sent this often, so that a browser that went away is noticed.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// The handler.
pub async fn events(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
) -> Result<Sse<impl Stream<Item = Result<Line, Infallible>>>, Refusal> {
    shared.door.check(&headers)?;
    let listening = Listening {
        events: shared.app.subscribe(),
        ending: shared.ending.clone(),
        missed: Vec::new(),
    };
    let lines = stream::unfold(listening, |mut listening| async move {
        let event = listening.next().await?;
        // A core event is plain words and ids: writing it as JSON does not fail.
        let line = Line::default().json_data(&event).unwrap_or_default();
        Some((Ok(line), listening))
    });
    Ok(Sse::new(lines).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)))
}

/// A page that listens.
struct Listening {
    events: Receiver<Event>,
    ending: watch::Receiver<bool>,
    /// What a page that was too slow to hear everything is told to ask for again.
    missed: Vec<Event>,
}

impl Listening {
    /// The next event; `None` when core or host end.
    async fn next(&mut self) -> Option<Event> {
        if let Some(event) = self.missed.pop() {
            return Some(event);
        }
        tokio::select! {
            heard = self.events.recv() => match heard {
                Ok(event) => Some(event),
                Err(RecvError::Lagged(_)) => {
                    self.missed = Event::for_who_missed_some();
                    self.missed.pop()
                }
                Err(RecvError::Closed) => None,
            },
            _ = self.ending.wait_for(|ended| *ended) => None,
        }
    }
}
