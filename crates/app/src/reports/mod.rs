//! What a day and a month add up to: who came, how long they waited, what it was, what was taken, who is to come again.
//!
//! Counted from projections at every asking, through indexes on the day; nothing is kept. What a login holds no key for is
//! absent, never zero.

mod count;
mod csv;
mod follow_ups;
mod period;
mod shapes;
mod show;
mod takings;

pub use shapes::*;
