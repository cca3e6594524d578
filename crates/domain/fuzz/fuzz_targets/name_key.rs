//! Any text has keys, and romanising twice changes nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nirantar_domain::name_key::{NameKeys, latin, similarity};

fuzz_target!(|text: &str| {
    let keys = NameKeys::of(text);
    assert_eq!(latin(&keys.latin), keys.latin, "{text:?}");
    assert!(similarity(text, &keys.latin) <= 100);
});
