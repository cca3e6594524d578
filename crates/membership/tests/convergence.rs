//! Equal entries make equal states, in whatever order they arrive; and decoders meet arbitrary bytes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod support;

use nirantar_domain::{BranchId, Entropy, EpochId, Role};
use nirantar_membership::{Body, Entry, Letter, Log};
use proptest::prelude::*;
use support::*;

/// One step of a story that several PCs live through.
#[derive(Debug, Clone)]
enum Step {
    /// At PC `at`, person `who` (or the root) acts upon `whom`.
    Act {
        at: usize,
        who: Option<usize>,
        what: u8,
        whom: usize,
    },
    /// PC `to` hears everything that PC `from` knows.
    Sync { from: usize, to: usize },
}

const PCS: usize = 3;

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0..PCS, prop::option::weighted(0.93, 0..6_usize), 0..12_u8, 0..6_usize)
            .prop_map(|(at, who, what, whom)| Step::Act { at, who, what, whom }),
        1 => (0..PCS, 0..PCS).prop_map(|(from, to)| Step::Sync { from, to }),
    ]
}

fn body(cast: &Cast, log: &Log, what: u8, whom: usize, serial: u8) -> Body {
    match what {
        0 => cast.added(whom, &[Role::Owner]),
        1 => cast.added(whom, &[Role::Doctor]),
        2 | 3 => cast.removed(whom),
        4 => cast.roles(whom, &[Role::Nurse, Role::Doctor]),
        5 => cast.roles(whom, &[Role::Owner, Role::Doctor]),
        6 => cast.grant(whom),
        7 => {
            let heads: Vec<EpochId> = log
                .state()
                .space(CLINICAL)
                .unwrap()
                .heads
                .iter()
                .copied()
                .collect();
            cast.epoch(EpochId::from_bytes([serial; 16]), &heads)
        }
        8 => cast.incarnation(serial, Letter::new(whom as u16).unwrap()),
        9 => Body::ConflictRuled {
            upheld: log.state().contested().iter().take(1).copied().collect(),
            voided: log.state().contested().iter().skip(1).copied().collect(),
        },
        10 => Body::DeviceRemoved { device: PC },
        _ => Body::BranchAdded {
            branch: BranchId::from_bytes([serial; 16]),
        },
    }
}

/// Lives the story; acts that are refused leave no trace.
fn live(cast: &Cast, story: &[Step]) -> Vec<Log> {
    let mut pcs = vec![cast.founded(); PCS];
    for (serial, step) in story.iter().enumerate() {
        match step {
            Step::Act { at, who, what, whom } => {
                let log = &mut pcs[*at];
                let before = log.state().clone();
                let body = body(cast, log, *what, *whom, serial as u8);
                let signer = match (who, what) {
                    (_, 8) => cast.by_pc(),
                    (Some(who), _) => cast.by(*who),
                    (None, _) => cast.by_root(),
                };
                if say(log, signer, body).is_err() {
                    assert_eq!(log.state(), &before, "a refused entry changes nothing");
                }
            }
            Step::Sync { from, to } => {
                let from = pcs[*from].clone();
                sync(&from, &mut pcs[*to]);
            }
        }
    }
    pcs
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn order_does_not_matter(story in prop::collection::vec(step(), 1..28), seed in any::<u64>()) {
        // Made anew for each story, so that a failing one fails again.
        let cast = Cast::new();
        let mut pcs = live(&cast, &story);
        // Everybody hears everything, each in another order.
        for from in 0..PCS {
            for to in 0..PCS {
                let from = pcs[from].clone();
                sync(&from, &mut pcs[to]);
            }
        }
        let mut all: Vec<Vec<u8>> = pcs[0].entries().map(|(_, _, bytes)| bytes.to_vec()).collect();
        for pc in &pcs {
            prop_assert_eq!(pc.state(), pcs[0].state());
        }
        // Shuffled, with repeats; and from scratch, so that what was added step by step equals what is evaluated at once.
        let shuffle = Repeatable::new(seed);
        for index in (1..all.len()).rev() {
            let mut pick = [0; 2];
            shuffle.fill(&mut pick);
            all.swap(index, usize::from(u16::from_be_bytes(pick)) % (index + 1));
        }
        let repeated = all.iter().chain(all.first());
        let read = Log::verify(ORGANISATION, repeated.map(Vec::as_slice)).unwrap();
        prop_assert_eq!(read.state(), pcs[0].state());
        prop_assert_eq!(read.heads().collect::<Vec<_>>(), pcs[0].heads().collect::<Vec<_>>());
    }

    /// What always holds, whatever happened.
    #[test]
    fn no_story_breaks_the_invariants(story in prop::collection::vec(step(), 1..40)) {
        // Made anew for each story, so that a failing one fails again.
        let cast = Cast::new();
        let mut pcs = live(&cast, &story);
        for from in 1..PCS {
            let from = pcs[from].clone();
            sync(&from, &mut pcs[0]);
        }
        let mut log = pcs.remove(0);
        let state = log.state();
        for space in state.spaces().values() {
            prop_assert!(!space.heads.is_empty());
            prop_assert!(space.heads.iter().all(|head| space.epochs.contains_key(head)));
        }
        for hash in state.contested() {
            prop_assert!(log.contains(hash));
        }
        prop_assert_ne!(state.contested().len(), 1, "a removal alone contradicts nothing");
        for letter in state.letters_used().keys() {
            prop_assert!(state.devices().values().all(|device| !device.letters.contains(*letter)));
        }
        // The root can always set things right.
        if state.is_frozen() {
            let voided = state.contested().iter().copied().collect();
            say(&mut log, cast.by_root(), Body::ConflictRuled { upheld: vec![], voided }).unwrap();
            prop_assert!(!log.state().is_frozen());
        }
        say(&mut log, cast.by_root(), Body::BranchAdded { branch: BranchId::from_bytes([0xfe; 16]) }).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn decoders_survive_anything(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Entry::from_bytes(&bytes);
    }

    /// Real entries with bytes changed, dropped or doubled: never a panic, never accepted.
    #[test]
    fn decoders_survive_near_misses(edits in prop::collection::vec((any::<u16>(), any::<u8>(), 0..3_u8), 1..6)) {
        let log = Cast::new().founded();
        let (_, _, good) = log.entries().next().unwrap();
        let mut bytes = good.to_vec();
        for (position, byte, edit) in edits {
            let position = usize::from(position) % bytes.len();
            match edit {
                0 => bytes[position] = byte,
                1 => { bytes.remove(position); }
                _ => bytes.insert(position, byte),
            }
        }
        if bytes != good {
            prop_assert!(Log::verify(ORGANISATION, [bytes.as_slice()]).is_err());
        }
    }
}
