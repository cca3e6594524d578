//! Any text is read without a panic, and what was read is written so that it reads the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nirantar_domain::rx::{format, parse};

fuzz_target!(|text: &str| {
    let line = parse(text);
    assert_eq!(parse(&format(&line)), line, "{text:?}");
});
