//! Telling how far long work has got, and being told to stop.

/// Told how much is done of how much; answers false to stop.
#[derive(Clone, Copy)]
pub struct Progress<'p>(Option<&'p dyn Fn(u64, u64) -> bool>);

impl<'p> Progress<'p> {
    /// Nobody looks and nobody stops.
    pub const NONE: Self = Self(None);

    /// Calls `told(done, of)` every few hundred steps; false stops the work, which is then rolled back.
    pub const fn new(told: &'p dyn Fn(u64, u64) -> bool) -> Self {
        Self(Some(told))
    }

    /// Answers whether to go on.
    pub(crate) fn tell(&self, done: u64, of: u64) -> bool {
        match self.0 {
            Some(told) if done.is_multiple_of(256) || done == of => told(done, of),
            _ => true,
        }
    }
}
