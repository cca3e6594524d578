//! Failed logins slow the next try down, per name typed, also across restarts.

use nirantar_crypto::DeviceSecrets;
use nirantar_domain::Timestamp;
use nirantar_store::FailedLogin;
use sha2::{Digest as _, Sha256};

/// Two slips of the finger cost nothing; then the wait doubles from 2 s to 5 minutes.
const FREE: u32 = 2;
const LONGEST_SECONDS: i64 = 300;

/// Seconds to wait after `count` failures in a row.
pub fn wait_seconds(count: u32) -> i64 {
    match count.checked_sub(FREE) {
        None | Some(0) => 0,
        Some(over) => 2_i64.saturating_pow(over.min(20)).min(LONGEST_SECONDS),
    }
}

/// The name under which failures are counted: keyed, so that `device.db` does not keep what was typed.
pub fn counted_name(secrets: &DeviceSecrets, user: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"nirantar failed login v1");
    hash.update(secrets.device.as_bytes());
    hash.update(user.trim().to_lowercase().as_bytes());
    hash.finalize().into()
}

/// The count after one more failure at `now`.
pub fn one_more(name: [u8; 32], before: Option<&FailedLogin>, now: Timestamp) -> FailedLogin {
    let count = before.map_or(0, |before| before.count).saturating_add(1);
    FailedLogin {
        name,
        count,
        last_at: now,
        wait_until: now.plus_millis(wait_seconds(count) * 1000),
    }
}

/// Whole seconds from `now` until `until`, at least 1 if it lies ahead. A clock that was set back cannot lock anybody out
/// for longer than the longest wait.
pub fn seconds_left(until: Timestamp, now: Timestamp) -> u64 {
    let millis = until
        .as_millis()
        .saturating_sub(now.as_millis())
        .clamp(0, LONGEST_SECONDS * 1000);
    u64::try_from((millis + 999) / 1000).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_stop_growing() {
        assert_eq!([0, 1, 2, 3, 4, 5].map(wait_seconds), [0, 0, 0, 2, 4, 8]);
        assert_eq!(wait_seconds(u32::MAX), LONGEST_SECONDS);
        let now = Timestamp::from_millis(1_000_000);
        assert_eq!(seconds_left(now, now), 0);
        assert_eq!(seconds_left(now.plus_millis(1), now), 1);
        assert_eq!(seconds_left(now.plus_millis(86_400_000), now), 300);
    }
}
