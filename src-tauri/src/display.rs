//! Whether there is a screen to open a window on.

use std::panic::{self, AssertUnwindSafe};

/// True where a display is named. Only Linux has sessions without one.
pub fn present() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("WAYLAND_DISPLAY") || set("DISPLAY")
}

/// Opens what needs a display; none if the one that is named does not answer, as after a connection from afar has ended.
/// The window library knows no other word for that than a panic, whose text would tell nobody anything.
pub fn opening<T>(open: impl FnOnce() -> T) -> Option<T> {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let opened = panic::catch_unwind(AssertUnwindSafe(open));
    panic::set_hook(hook);
    opened.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::panic, reason = "it is what is looked at")]
    fn a_display_that_does_not_answer_is_none() {
        assert_eq!(opening(|| 7), Some(7));
        assert_eq!(opening(|| -> u8 { panic!("no gtk") }), None);
    }
}
