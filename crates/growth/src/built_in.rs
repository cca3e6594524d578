//! The tables that come with the program: data/growth, birth to 5 years.

/// Each file whole. That every one is read is tested.
pub(crate) const FILES: [&str; 4] = [
    include_str!("../../../data/growth/who-2006-weight.tsv"),
    include_str!("../../../data/growth/who-2006-height.tsv"),
    include_str!("../../../data/growth/who-2006-bmi.tsv"),
    include_str!("../../../data/growth/who-2006-head.tsv"),
];
