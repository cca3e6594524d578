//! The application core: one data folder, at most one session, and the guard that every use case passes.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use tokio::sync::broadcast;

use crate::folder::{FolderLock, OpenFolder, Opening};
use crate::long_work::LongWorks;
use crate::permission::Access;
use crate::ports::Ports;
use crate::session::Session;
use crate::{Error, Event, Permissions, Result};

/// Events that wait for a slow listener before it is told that it missed some.
const EVENTS_KEPT: usize = 256;

/// The application core. Shared by all threads of a process; the methods are the commands.
///
/// Commands run at the same time under a shared lock; logging in, locking and setting up take it alone and therefore wait
/// for commands that are still running. When `session_lock` answers, no key of the session is left in memory.
pub struct Nirantar {
    pub(crate) ports: Ports,
    pub(crate) permissions: Permissions,
    pub(crate) engine: std::sync::OnceLock<nirantar_print::Engine>,
    state: RwLock<FolderState>,
    events: broadcast::Sender<Event>,
    /// What the waiting room is shown.
    pub(crate) feed: crate::display::Feed,
    /// Counts searches: a search that is not the newest ends.
    pub(crate) newest_search: AtomicU64,
    /// Work that a lock stops: it holds the session.
    pub(crate) long_works: LongWorks,
    /// Backups: they hold nothing, and only the end of the program stops them.
    pub(crate) backup_works: LongWorks,
    /// Held by the backup that is being made.
    pub(crate) backup_turn: Mutex<()>,
    last_touch: AtomicI64,
    /// Somebody was told why the folder cannot be opened: who asks again wants it looked at again.
    told: AtomicBool,
    /// Something owed to another file could not be applied.
    pub(crate) effects_owed: AtomicBool,
}

/// What is known of the data folder.
#[derive(Debug)]
pub(crate) enum FolderState {
    /// Nothing is set up. The lock is held so that nobody else sets it up meanwhile.
    New(FolderLock),
    /// It cannot be opened; nothing was touched. The lock is held where it could be had.
    Unavailable(Error, Option<FolderLock>),
    /// Open.
    Open(Box<OpenFolder>),
}

impl std::fmt::Debug for Nirantar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Nirantar").finish_non_exhaustive()
    }
}

impl Nirantar {
    /// Starts on a data folder. A folder that cannot be opened is no failure of starting: `app_state` says what is wrong.
    ///
    /// # Errors
    /// Internal, if the built-in permission table is malformed.
    pub fn start(ports: Ports) -> Result<Self> {
        let permissions = Permissions::read()?;
        let state = FolderState::look(&ports);
        let (events, _) = broadcast::channel(EVENTS_KEPT);
        let now = ports.clock.now().as_millis();
        Ok(Self {
            ports,
            permissions,
            engine: std::sync::OnceLock::new(),
            state: RwLock::new(state),
            events,
            feed: crate::display::Feed::default(),
            newest_search: AtomicU64::new(0),
            long_works: LongWorks::default(),
            backup_works: LongWorks::default(),
            backup_turn: Mutex::new(()),
            last_touch: AtomicI64::new(now),
            told: AtomicBool::new(false),
            effects_owed: AtomicBool::new(false),
        })
    }

    /// Tells what happens, from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.events.subscribe()
    }

    /// The permission table.
    pub const fn permissions(&self) -> &Permissions {
        &self.permissions
    }

    /// Refuses a command that whoever is at the keyboard may not give. Looked at before the arguments are.
    ///
    /// # Errors
    /// Usage for a command that the table does not name, login or permission otherwise.
    pub fn permit(&self, command: &str) -> Result<()> {
        match self.permissions.access(command) {
            None => Err(Error::Usage {
                detail: "unknown command".to_owned(),
            }),
            Some(Access::Open) => Ok(()),
            Some(Access::Roles(_)) => self.with_session(command, |_, _| Ok(())),
        }
    }

    /// Runs a use case for whoever is logged in, if the roles allow `command`. The only way to a session.
    pub(crate) fn with_session<T>(
        &self,
        command: &str,
        work: impl FnOnce(&OpenFolder, &Session) -> Result<T>,
    ) -> Result<T> {
        let state = self.state();
        let folder = state.folder()?;
        let session = folder.session.as_ref().ok_or(Error::LoginNeeded)?;
        if !self.permissions.allows(&session.roles, command) {
            session.audit_refusal(folder, self.ports.clock.now(), command);
            return Err(Error::Forbidden {
                command: command.to_owned(),
            });
        }
        if self.effects_owed.load(Ordering::Acquire) {
            crate::effects::apply_pending_or_later(folder, session, self, self.ports.clock.now());
        }
        work(folder, session)
    }

    /// The state for reading.
    pub(crate) fn state(&self) -> RwLockReadGuard<'_, FolderState> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The state alone: waits until no command is running.
    pub(crate) fn state_alone(&self) -> RwLockWriteGuard<'_, FolderState> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks again at a folder that could not be opened, if that was told before: the key store may be unlocked by now,
    /// the other program closed, the disk plugged in.
    pub(crate) fn look_again(&self) {
        if !matches!(&*self.state(), FolderState::Unavailable(..)) || !self.told.swap(true, Ordering::AcqRel)
        {
            return;
        }
        let mut state = self.state_alone();
        if matches!(&*state, FolderState::Unavailable(..)) {
            self.reopen(&mut state);
        }
    }

    /// Must not be called while the state is held.
    pub(crate) fn tell(&self, event: Event) {
        if matches!(event, Event::QueueChanged { .. } | Event::ClinicChanged) {
            self.renew_feed();
        }
        // Nobody listening is no failure.
        let _ = self.events.send(event);
    }

    /// Milliseconds since the Unix epoch of the last sign of life at the keyboard.
    pub(crate) fn last_touch(&self) -> i64 {
        self.last_touch.load(Ordering::Relaxed)
    }

    /// Notes a sign of life.
    pub(crate) fn touch(&self) {
        self.last_touch
            .store(self.ports.clock.now().as_millis(), Ordering::Relaxed);
    }

    /// The paper engine, made at first use: it parses fourteen fonts.
    pub(crate) fn engine(&self) -> Result<&nirantar_print::Engine> {
        if let Some(engine) = self.engine.get() {
            return Ok(engine);
        }
        let made = nirantar_print::Engine::new()?;
        Ok(self.engine.get_or_init(|| made))
    }
}

impl FolderState {
    /// Looks at a data folder and opens it as far as that goes without a login.
    pub(crate) fn look(ports: &Ports) -> Self {
        let lock = match FolderLock::take(&ports.data_dir) {
            Ok(lock) => lock,
            Err(error) => return Self::Unavailable(error, None),
        };
        Self::look_with(ports, lock)
    }

    /// As [`FolderState::look`], with the lock in hand.
    pub(crate) fn look_with(ports: &Ports, lock: FolderLock) -> Self {
        match OpenFolder::open(ports, lock) {
            Opening::Open(folder) => Self::Open(folder),
            Opening::Empty(lock) => Self::New(lock),
            Opening::Failed(error, lock) => Self::Unavailable(error, Some(lock)),
        }
    }

    /// The open folder.
    pub(crate) fn folder(&self) -> Result<&OpenFolder> {
        match self {
            Self::Open(folder) => Ok(folder),
            Self::New(_) => Err(Error::conflict("setup-not-done")),
            Self::Unavailable(error, _) => Err(error.clone()),
        }
    }

    /// The open folder, to be changed.
    pub(crate) fn folder_mut(&mut self) -> Result<&mut OpenFolder> {
        match self {
            Self::Open(folder) => Ok(folder),
            Self::New(_) => Err(Error::conflict("setup-not-done")),
            Self::Unavailable(error, _) => Err(error.clone()),
        }
    }
}
