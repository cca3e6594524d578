//! What the core is given from outside: time, randomness, key store, folder.

use std::path::PathBuf;
use std::sync::Arc;

use nirantar_domain::{Clock, Entropy, Timestamp};

use crate::keyring::DeviceKeyring;
use crate::{Error, Result};

/// Everything that the core does not make itself.
#[derive(Clone)]
pub struct Ports {
    /// The data folder.
    pub data_dir: PathBuf,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// This PC's key store.
    pub keyring: Arc<dyn DeviceKeyring>,
}

impl Ports {
    /// The ports of a real program: system clock (with feature `test-clock` the one of `NIRANTAR_NOW`, if set), the
    /// operating system's randomness, and the key store that `NIRANTAR_KEYRING` names.
    ///
    /// # Errors
    /// Usage, if an environment variable cannot be read.
    pub fn of_this_machine(data_dir: PathBuf) -> Result<Self> {
        let word = std::env::var("NIRANTAR_KEYRING").ok();
        Ok(Self {
            clock: clock()?,
            entropy: Arc::new(OsEntropy),
            keyring: crate::keyring::choose(word.as_deref(), &data_dir)?,
            data_dir,
        })
    }
}

/// The window's own data folder: `NIRANTAR_DATA_DIR`, or the platform's place for application data.
///
/// # Errors
/// Usage, if the platform names no such place.
pub fn default_data_dir() -> Result<PathBuf> {
    if let Some(dir) = std::env::var_os("NIRANTAR_DATA_DIR").filter(|dir| !dir.is_empty()) {
        return Ok(PathBuf::from(dir));
    }
    dirs::data_dir()
        .map(|dir| dir.join("nirantar"))
        .ok_or_else(|| Error::Usage {
            detail: "no place for data; set NIRANTAR_DATA_DIR".to_owned(),
        })
}

/// The system's clock.
#[derive(Clone, Copy, Debug)]
struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(chrono::Utc::now().timestamp_millis())
    }
}

#[cfg(not(feature = "test-clock"))]
fn clock() -> Result<Arc<dyn Clock>> {
    Ok(Arc::new(SystemClock))
}

/// Starts at the instant of `NIRANTAR_NOW` and runs on from there at the speed of the real clock.
#[cfg(feature = "test-clock")]
fn clock() -> Result<Arc<dyn Clock>> {
    struct Shifted(i64);
    impl Clock for Shifted {
        fn now(&self) -> Timestamp {
            Timestamp::from_millis(SystemClock.now().as_millis().saturating_add(self.0))
        }
    }
    match std::env::var("NIRANTAR_NOW") {
        Ok(text) if !text.is_empty() => {
            let start: Timestamp = text.parse().map_err(|_| Error::Usage {
                detail: "NIRANTAR_NOW is not an RFC 3339 instant".to_owned(),
            })?;
            Ok(Arc::new(Shifted(
                start.as_millis().saturating_sub(SystemClock.now().as_millis()),
            )))
        }
        _ => Ok(Arc::new(SystemClock)),
    }
}

/// The operating system's randomness.
#[derive(Clone, Copy, Debug)]
pub struct OsEntropy;

impl Entropy for OsEntropy {
    /// # Panics
    /// If the operating system gives no randomness: going on would mean guessable keys.
    #[allow(
        clippy::expect_used,
        reason = "a program without randomness must stop, not write guessable keys"
    )]
    fn fill(&self, out: &mut [u8]) {
        getrandom::fill(out).expect("the operating system gives randomness");
    }
}
