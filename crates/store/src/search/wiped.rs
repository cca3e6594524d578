//! A growing buffer that leaves no copy behind: `Vec` forgets old memory when it grows, this overwrites it first.

use std::ops::Deref;

use zeroize::Zeroize;

/// Elements that are overwritten on growth and on drop.
pub(super) struct Wiped<T: Zeroize + Copy>(Vec<T>);

impl<T: Zeroize + Copy> Wiped<T> {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(super) fn push(&mut self, item: T) {
        self.reserve(1);
        self.0.push(item);
    }

    pub(super) fn extend(&mut self, items: &[T]) {
        self.reserve(items.len());
        self.0.extend_from_slice(items);
    }

    pub(super) fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        self.0.get_mut(index)
    }

    fn reserve(&mut self, more: usize) {
        let needed = self.0.len() + more;
        if needed > self.0.capacity() {
            let mut wider = Vec::with_capacity(needed.max(self.0.capacity() * 2).max(8));
            wider.extend_from_slice(&self.0);
            std::mem::replace(&mut self.0, wider).zeroize();
        }
    }
}

impl<T: Zeroize + Copy> Deref for Wiped<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Zeroize + Copy> Drop for Wiped<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
