//! Failed logins slow the next try down, per person (or per name typed, where it is nobody's), also across restarts.
//!
//! The wait is told by the clock of the PC. One that is set back starts the present wait anew: that neither ends a wait early
//! nor keeps anybody out for longer than the longest one. One that is set forward ends a wait; what a guess costs stays.

use nirantar_crypto::{DeviceSecrets, derive_device_row_key};
use nirantar_domain::{PersonId, Timestamp};
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

/// The name under which failures are counted: keyed, so that `device.db` does not keep what was typed. A person is counted
/// under one name, whether id, name or phone was typed: three ways of writing a user are not three times as many tries.
pub fn counted_name(secrets: &DeviceSecrets, person: Option<PersonId>, user: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"nirantar failed login v2");
    hash.update(derive_device_row_key(&secrets.pc, "failed-login").dangerously_expose());
    match person {
        Some(person) => {
            hash.update([1]);
            hash.update(person.as_bytes());
        }
        None => {
            hash.update([0]);
            hash.update(user.trim().to_lowercase().as_bytes());
        }
    }
    hash.finalize().into()
}

/// What a try at `now` meets: nothing, or a wait (in the row to be kept, if the clock was set back behind the last failure).
pub fn wait_at(failed: &FailedLogin, now: Timestamp) -> Option<(u64, Option<FailedLogin>)> {
    if now < failed.last_at {
        let again = FailedLogin {
            last_at: now,
            wait_until: now.plus_millis(wait_seconds(failed.count) * 1000),
            ..failed.clone()
        };
        let left = seconds_left(again.wait_until, now);
        return (left > 0).then_some((left, Some(again)));
    }
    let left = seconds_left(failed.wait_until, now);
    (left > 0).then_some((left, None))
}

/// Failures that nobody followed up for a day are forgotten, so that typed nonsense does not pile up.
pub const FORGOTTEN_MS: i64 = 86_400_000;

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

/// Whole seconds from `now` until `until`, at least 1 if it lies ahead, at most the longest wait.
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

    #[test]
    fn a_clock_set_back_starts_the_wait_anew() {
        let then = Timestamp::from_millis(1_000_000_000);
        let mut failed = one_more([0; 32], None, then);
        for _ in 0..4 {
            failed = one_more([0; 32], Some(&failed), then);
        }
        assert_eq!(wait_at(&failed, then), Some((8, None)));
        assert_eq!(wait_at(&failed, then.plus_millis(8_000)), None);
        let back = then.plus_millis(-86_400_000);
        let (left, kept) = wait_at(&failed, back).unwrap();
        let kept = kept.unwrap();
        assert_eq!((left, kept.count), (8, failed.count));
        assert_eq!(wait_at(&kept, back.plus_millis(7_999)), Some((1, None)));
        assert_eq!(wait_at(&kept, back.plus_millis(8_000)), None);
    }
}
