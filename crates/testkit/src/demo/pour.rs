//! Building on all cores while one thread stores, in order.

use std::num::NonZero;
use std::sync::mpsc::sync_channel;
use std::thread;

use nirantar_app::bulk::BulkBatch;
use nirantar_app::{Error, Nirantar, Result};

/// Builds a batch from each chunk of `items` on other threads and stores them in order. `built` hears how many items are
/// stored.
pub fn pour<T: Sync>(
    core: &Nirantar,
    items: &[T],
    chunk: usize,
    build: impl Fn(&[T]) -> Result<BulkBatch> + Sync,
    stored: &dyn Fn(usize),
) -> Result<()> {
    // One for each core: building takes ten times as long as storing, so the storing thread mostly waits.
    let builders = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let mut lanes = Vec::with_capacity(builders);
        for lane in 0..builders {
            let (to, from) = sync_channel(1);
            let build = &build;
            scope.spawn(move || {
                for part in items.chunks(chunk).skip(lane).step_by(builders) {
                    // Nobody takes it any more: storing has failed.
                    if to.send(build(part)).is_err() {
                        return;
                    }
                }
            });
            lanes.push(from);
        }
        let mut done = 0;
        for (place, part) in items.chunks(chunk).enumerate() {
            let lane = lanes
                .get(place % builders)
                .ok_or_else(|| Error::internal("no builder"))?;
            let batch = lane.recv().map_err(|_| Error::internal("a builder ended"))??;
            core.bulk_store(batch)?;
            // The log is moved into the file meanwhile, and the session does not fall asleep.
            core.session_touch(())?;
            core.tick();
            done += part.len();
            stored(done);
        }
        Ok(())
    })
}
