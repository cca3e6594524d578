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
        let watched = Connection::system().and_then(|system| {
            before_each_sleep(&system, || {
                thread::sleep(rest::DRAFTS_SETTLE);
                rest::lock(&core, "sleep");
            })
        });
        if let Err(error) = watched {
            tracing::info!(%error, "logind does not tell of sleep; locking on waking up instead");
        }
    });
}

/// Runs `lock` each time before the PC sleeps, until the bus is gone.
fn before_each_sleep(system: &Connection, lock: impl Fn()) -> zbus::Result<()> {
    let logind = Proxy::new(
        system,
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
    )?;
    let announcements = logind.receive_signal("PrepareForSleep")?;
    // While we hold this file, the PC waits for us (logind's default: at most 5 s) before it sleeps.
    let mut wait_for_us = inhibit(&logind);
    for announcement in announcements {
        let going: bool = announcement.body().deserialize()?;
        if going {
            lock();
            wait_for_us = None;
        } else if wait_for_us.is_none() {
            wait_for_us = inhibit(&logind);
        }
    }
    Ok(())
}

/// Not every login may make the PC wait. Then we lock while it falls asleep, and at the latest when it wakes up.
fn inhibit(logind: &Proxy<'_>) -> Option<OwnedFd> {
    let asked = logind.call("Inhibit", &("sleep", "Nirantar", "locks the records", "delay"));
    asked
        .inspect_err(|error| tracing::info!(%error, "the PC does not wait for us before it sleeps"))
        .ok()
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead as _, BufReader, Read as _};
    use std::os::fd::OwnedFd as StdFd;
    use std::os::unix::net::UnixStream;
    use std::process::{Child, Command, Stdio};
    use std::sync::Mutex;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use zbus::blocking::connection::Builder;
    use zbus::zvariant;

    use super::*;

    /// logind as far as we know it: hands out files that hold sleep up.
    struct Logind {
        held: Arc<Mutex<Vec<UnixStream>>>,
        refuses: bool,
    }

    #[zbus::interface(name = "org.freedesktop.login1.Manager")]
    impl Logind {
        fn inhibit(
            &self,
            what: &str,
            _who: &str,
            _why: &str,
            mode: &str,
        ) -> zbus::fdo::Result<zvariant::OwnedFd> {
            if self.refuses {
                return Err(zbus::fdo::Error::AccessDenied("not for you".to_owned()));
            }
            assert_eq!((what, mode), ("sleep", "delay"));
            let (ours, theirs) = UnixStream::pair().unwrap();
            self.held.lock().unwrap().push(ours);
            Ok(zvariant::OwnedFd::from(StdFd::from(theirs)))
        }
    }

    struct Bus(Child, String);
    impl Bus {
        /// A bus of our own, on which nothing is but what the test brings.
        fn start() -> Self {
            let config = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/session-bus.conf");
            let mut child = Command::new("dbus-daemon")
                .args(["--nofork", "--print-address", "--config-file", config])
                .stdout(Stdio::piped())
                .spawn()
                .unwrap();
            let mut address = String::new();
            BufReader::new(child.stdout.take().unwrap())
                .read_line(&mut address)
                .unwrap();
            Self(child, address.trim().to_owned())
        }
    }
    impl Drop for Bus {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    fn a_night(refuses: bool) {
        let bus = Bus::start();
        let held = Arc::new(Mutex::new(Vec::new()));
        let logind = Logind {
            held: Arc::clone(&held),
            refuses,
        };
        let serving = Builder::address(bus.1.as_str())
            .unwrap()
            .name("org.freedesktop.login1")
            .unwrap()
            .serve_at("/org/freedesktop/login1", logind)
            .unwrap()
            .build()
            .unwrap();
        let (locked, hear) = channel();
        let ours = Builder::address(bus.1.as_str()).unwrap().build().unwrap();
        thread::spawn(move || before_each_sleep(&ours, || locked.send(()).unwrap()));
        let say = |going: bool| {
            serving
                .emit_signal(
                    None::<&str>,
                    "/org/freedesktop/login1",
                    "org.freedesktop.login1.Manager",
                    "PrepareForSleep",
                    &going,
                )
                .unwrap();
        };
        let files = || held.lock().unwrap().len();
        // The watcher is ready once it has asked; where it is refused, once it answers a signal.
        for night in 1..=2 {
            let mut waited = 0;
            while !refuses && files() < night {
                waited += 1;
                assert!(waited < 200, "night {night}: nobody asked the PC to wait");
                thread::sleep(Duration::from_millis(50));
            }
            let heard = (0..50).any(|_| {
                say(true);
                hear.recv_timeout(Duration::from_millis(200)).is_ok()
            });
            assert!(heard, "night {night}: not locked");
            if let Some(file) = held.lock().unwrap().last_mut() {
                // Closed at the other end: the PC may sleep now.
                file.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
                assert_eq!(
                    file.read(&mut [0]).unwrap(),
                    0,
                    "night {night}: sleep is still held up"
                );
            }
            assert_eq!(hear.try_iter().count(), 0, "locked once, not more");
            say(false);
        }
    }

    #[test]
    fn the_pc_waits_until_the_session_is_locked_and_again_the_next_night() {
        a_night(false);
    }

    #[test]
    fn it_locks_also_where_nobody_may_make_the_pc_wait() {
        a_night(true);
    }
}
