//! One figure: what was measured, beside its goal and its raw baseline.

use std::path::Path;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde_json::Value;

use crate::Failure;

/// One line of the answer; the shape is fixed (docs/benchmarks.md).
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// What.
    pub figure: String,
    /// Unit of the numbers.
    pub unit: &'static str,
    /// How many measurements.
    pub n: usize,
    /// Median.
    pub p50: f64,
    /// 95 of 100 are not above.
    pub p95: f64,
    /// 99 of 100 are not above.
    pub p99: f64,
    /// What it should be, in words.
    pub goal: &'static str,
    /// The same without the product, in the same run.
    pub baseline: Value,
    /// The clinic it was measured in, the cores, and how many programs wanted them (a load above the cores makes every
    /// figure in milliseconds worse).
    pub dataset: String,
}

/// Measurements of one thing in one unit.
#[derive(Clone, Debug, Default)]
pub struct Samples(Vec<f64>);

impl Samples {
    /// Adds a duration, as milliseconds.
    pub fn add(&mut self, took: Duration) {
        self.0.push(took.as_secs_f64() * 1_000.0);
    }

    /// Adds a number.
    pub fn add_number(&mut self, number: f64) {
        self.0.push(number);
    }

    /// Measures one call.
    pub fn time<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        self.add(start.elapsed());
        done
    }

    /// How many.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// The value that `percent` of 100 do not exceed (nearest rank).
    pub fn percentile(&self, percent: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let rank = (sorted.len() * percent).div_ceil(100).max(1);
        sorted.get(rank - 1).copied().map_or(0.0, round)
    }

    /// Median, 95th and 99th percentile as JSON, for baselines.
    pub fn json(&self, what: &str) -> Value {
        serde_json::json!({
            "what": what, "n": self.len(), "p50": self.percentile(50), "p95": self.percentile(95), "p99": self.percentile(99)
        })
    }
}

impl From<Vec<f64>> for Samples {
    fn from(numbers: Vec<f64>) -> Self {
        Self(numbers)
    }
}

/// `2 cores, load 0.4`; without the load where the system does not tell.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    match load.split(' ').next() {
        Some(load) if !load.is_empty() => format!("{cores} cores, load {load}"),
        _ => format!("{cores} cores"),
    }
}

fn round(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

/// Writes figures: a line on standard output, and a file of its own each.
#[derive(Debug)]
pub struct Report<'a> {
    /// Folder of the files.
    pub folder: &'a Path,
    /// Name of the clinic.
    pub dataset: String,
}

impl Report<'_> {
    /// Writes one figure in milliseconds.
    pub fn millis(
        &self,
        figure: &str,
        samples: &Samples,
        goal: &'static str,
        baseline: Value,
    ) -> Result<(), Failure> {
        self.put(figure, "ms", samples, goal, baseline)
    }

    /// Writes one figure.
    #[allow(clippy::print_stdout, reason = "the answer")]
    pub fn put(
        &self,
        figure: &str,
        unit: &'static str,
        samples: &Samples,
        goal: &'static str,
        baseline: Value,
    ) -> Result<(), Failure> {
        let figure = Figure {
            figure: figure.to_owned(),
            unit,
            n: samples.len(),
            p50: samples.percentile(50),
            p95: samples.percentile(95),
            p99: samples.percentile(99),
            goal,
            baseline,
            dataset: format!("{}; {}", self.dataset, machine()),
        };
        let line = serde_json::to_string(&figure)?;
        println!("{line}");
        std::fs::create_dir_all(self.folder)?;
        Ok(std::fs::write(
            self.folder.join(format!("{}.json", figure.figure)),
            line + "\n",
        )?)
    }
}
