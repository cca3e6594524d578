//! Who may say what, letters, and the byte format.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod support;

use nirantar_crypto::{GrantOpener, GrantRecipient, PersonKeys, RootKeys, RootSeed, open_space_key};
use nirantar_domain::{BranchId, DeviceId, EpochId, IncarnationId, OrganisationId, Role, SpaceId, SpaceKind};
use nirantar_membership::{
    Author, Body, Entry, EntryHash, Letter, LetterBlock, Log, MembershipError, Signer,
};
use support::*;

fn branch(n: u8) -> Body {
    Body::BranchAdded {
        branch: BranchId::from_bytes([n; 16]),
    }
}

fn has_branch(log: &Log, n: u8) -> bool {
    log.state().branches().contains(&BranchId::from_bytes([n; 16]))
}

#[test]
fn founding_sets_everything_up() {
    let cast = Cast::new();
    let log = cast.founded();
    let state = log.state();
    assert_eq!(state.root(), Some(&cast.root.public()));
    assert_eq!(state.owners().count(), 3);
    assert_eq!(
        state.find_space(Some(BRANCH), SpaceKind::Clinical),
        Some(CLINICAL)
    );
    assert_eq!(state.space(CLINICAL).unwrap().current(), Some(EPOCH));
    let grant = state
        .grants(CLINICAL, EPOCH, GrantRecipient::Person(cast.id(0)))
        .next()
        .unwrap();
    let opener = GrantOpener::Person(cast.id(0), &cast.people[0].1, &cast.secrets);
    assert_eq!(open_space_key(SCOPE, EPOCH, grant, opener).unwrap(), cast.key);
    assert_eq!(state.readers(CLINICAL, EPOCH).count(), 2);
    assert!(
        state
            .grants(CLINICAL, EPOCH, GrantRecipient::Person(cast.id(1)))
            .next()
            .is_none()
    );
}

#[test]
fn a_changed_bit_is_refused_wherever_it_is() {
    let cast = Cast::new();
    let mut log = cast.founded();
    let hash = say(&mut log, cast.by(0), cast.added(3, &[Role::Nurse])).unwrap();
    let good = log.bytes(&hash).unwrap().to_vec();
    let mut base = cast.founded();
    for position in 0..good.len() {
        for bit in 0..8 {
            let mut bad = good.clone();
            bad[position] ^= 1 << bit;
            let error = base.accept(&bad).unwrap_err();
            assert_eq!(error.entry(), Some(EntryHash::of(&bad)));
        }
    }
    assert_eq!(base.len(), 1);
    assert_eq!(base.accept(&good).unwrap(), hash);
    assert_eq!(base.accept(&good).unwrap(), hash, "twice is once");
    assert_eq!(base.state(), log.state());
}

#[test]
fn a_forged_signature_is_refused() {
    let cast = Cast::new();
    let mut log = cast.founded();
    // Somebody who knows every id and signs in owner 0's name.
    let forger = PersonKeys::make(&cast.entropy);
    let error = say(&mut log, Signer::Person(cast.id(0), &forger), branch(9)).unwrap_err();
    assert!(matches!(error, MembershipError::BadSignature { .. }));
    let false_root = RootKeys::derive(&RootSeed::make(&cast.entropy));
    let error = say(&mut log, Signer::Root(&false_root), branch(9)).unwrap_err();
    assert!(matches!(error, MembershipError::BadSignature { .. }));
    assert_eq!(log.state(), cast.founded().state(), "nothing changed");
}

#[test]
fn only_owners_devices_about_themselves_and_the_root_speak() {
    let cast = Cast::new();
    let mut log = cast.founded();
    say(&mut log, cast.by(1), cast.added(3, &[Role::Doctor])).unwrap();
    for body in [
        branch(9),
        cast.added(4, &[Role::Owner]),
        cast.roles(3, &[Role::Owner, Role::Doctor]),
        cast.removed(1),
        cast.grant(3),
        cast.grant(4),
        cast.epoch(EpochId::from_bytes([0xe1; 16]), &[EPOCH]),
        cast.incarnation(1, Letter::new(0).unwrap()),
        Body::DeviceRemoved { device: PC },
        Body::PersonKeysReissued {
            person: cast.id(1),
            public: cast.people[3].1.public(),
        },
    ] {
        let statement = body.name();
        let error = say(&mut log, cast.by(3), body.clone()).unwrap_err();
        assert!(
            matches!(error, MembershipError::NotAllowed { statement: said, .. } if said == statement),
            "{error}"
        );
        if !matches!(body, Body::IncarnationAnnounced { .. }) {
            let error = say(&mut log, cast.by_pc(), body).unwrap_err();
            assert!(matches!(error, MembershipError::NotAllowed { .. }), "{error}");
        }
    }
    let error = say(&mut log, cast.by(7), branch(9)).unwrap_err();
    assert!(matches!(error, MembershipError::UnknownAuthor { .. }));
    let ruling = Body::ConflictRuled {
        upheld: vec![],
        voided: vec![],
    };
    let error = say(&mut log, cast.by(0), ruling).unwrap_err();
    assert!(matches!(error, MembershipError::NotAllowed { .. }));
    say(
        &mut log,
        cast.by_pc(),
        cast.incarnation(1, Letter::new(0).unwrap()),
    )
    .unwrap();
}

#[test]
fn a_person_renews_their_own_keys_and_what_they_could_read() {
    let cast = Cast::new();
    let mut log = cast.founded();
    say(&mut log, cast.by(0), cast.added(3, &[Role::Doctor])).unwrap();
    say(&mut log, cast.by(0), cast.grant(3)).unwrap();
    let new = PersonKeys::make(&cast.entropy);
    let renewed = Body::PersonKeysReissued {
        person: cast.id(3),
        public: new.public(),
    };
    say(&mut log, cast.by(3), renewed).unwrap();
    // The former key signs no more.
    let error = say(&mut log, cast.by(3), cast.grant(3)).unwrap_err();
    assert!(matches!(error, MembershipError::BadSignature { .. }));
    say(&mut log, Signer::Person(cast.id(3), &new), cast.grant(3)).unwrap();
    let recipient = GrantRecipient::Person(cast.id(3));
    assert_eq!(log.state().grants(CLINICAL, EPOCH, recipient).count(), 2);
    // Signatures of former days can still be checked.
    let person = log.state().person(cast.id(3)).unwrap();
    assert_eq!(person.keys(), [cast.people[3].1.public(), new.public()]);
    assert_eq!(person.public(), Some(&new.public()));
}

#[test]
fn what_contradicts_the_log_is_refused() {
    let cast = Cast::new();
    let mut log = cast.founded();
    let why = |log: &mut Log, body: Body| match say(log, cast.by(0), body).unwrap_err() {
        MembershipError::Contradicts { why, .. } => why,
        other => panic!("{other}"),
    };
    let unknown = SpaceId::from_bytes([0xee; 16]);
    assert_eq!(why(&mut log, cast.added(1, &[Role::Nurse])), "known_already");
    assert_eq!(why(&mut log, cast.removed(5)), "unknown");
    assert_eq!(why(&mut log, cast.grant(5)), "unknown");
    assert_eq!(
        why(&mut log, Body::BranchAdded { branch: BRANCH }),
        "known_already"
    );
    let space = |space, branch, kind| Body::SpaceAdded { space, branch, kind };
    assert_eq!(
        why(&mut log, space(unknown, Some(BRANCH), SpaceKind::Clinical)),
        "known_already"
    );
    assert_eq!(why(&mut log, space(unknown, None, SpaceKind::Desk)), "unknown");
    assert_eq!(
        why(&mut log, space(unknown, Some(BRANCH), SpaceKind::Org)),
        "unknown"
    );
    assert_eq!(why(&mut log, cast.epoch(EPOCH, &[EPOCH])), "known_already");
    assert_eq!(
        why(&mut log, cast.epoch(EpochId::from_bytes([1; 16]), &[])),
        "heads"
    );
    let device = |letters, given_by| Body::DeviceAdded {
        device: DeviceId::from_bytes([0xd1; 16]),
        public: cast.pc.public(),
        letters,
        given_by,
    };
    assert_eq!(why(&mut log, device(LetterBlock::all(), None)), "letter_taken");
    assert_eq!(why(&mut log, device(LetterBlock::none(), Some(PC))), "empty");
    // Inside one entry the statements build on each other, and fall together.
    let bodies = vec![branch(9), branch(9)];
    assert!(log.append(cast.by(0), AT, bodies).is_err());
    assert!(!has_branch(&log, 9));
    assert_eq!(log.state(), cast.founded().state());
    // The last owner cannot leave by an owner's word.
    say(&mut log, cast.by(0), cast.removed(1)).unwrap();
    say(&mut log, cast.by(0), cast.roles(2, &[Role::Nurse])).unwrap();
    assert_eq!(why(&mut log, cast.removed(0)), "last_owner");
    assert_eq!(why(&mut log, cast.roles(0, &[Role::Doctor])), "last_owner");
    let founding = Body::OrgCreated {
        root: cast.root.public(),
    };
    let error = say(&mut log, cast.by_root(), founding).unwrap_err();
    assert!(matches!(error, MembershipError::Contradicts { .. }));
}

/// Honest PCs may have written under an epoch of an owner who, unknown to them, had been removed: its key stays within reach.
#[test]
fn letters_are_handed_on_and_never_used_twice() {
    let cast = Cast::new();
    let mut log = cast.founded();
    let letter = |index| Letter::new(index).unwrap();
    say(&mut log, cast.by_pc(), cast.incarnation(1, letter(0))).unwrap();
    let again = say(&mut log, cast.by_pc(), cast.incarnation(2, letter(0))).unwrap_err();
    assert!(matches!(
        again,
        MembershipError::Contradicts {
            why: "letter_taken",
            ..
        }
    ));
    let free = &log.state().devices()[&PC].letters;
    assert_eq!(free.first().unwrap().to_string(), "B");
    let share = free.share_for_new_device().unwrap();
    assert_eq!(share.first().unwrap().to_string(), "B");
    assert_eq!(share.len(), 65);
    let second = DeviceId::from_bytes([0xd1; 16]);
    let joined = Body::DeviceAdded {
        device: second,
        public: cast.pc.public(),
        letters: share,
        given_by: Some(PC),
    };
    say(&mut log, cast.by(0), joined).unwrap();
    let (first, second) = (
        log.state().devices()[&PC].letters.clone(),
        log.state().devices()[&second].letters.clone(),
    );
    assert_eq!(first.first().unwrap().to_string(), "C");
    assert!(
        second
            .ranges()
            .iter()
            .all(|(from, _)| !first.contains(letter(*from)))
    );
    // A copied folder: both copies take C, not knowing of each other. One of them must choose again.
    let mut copy = log.clone();
    say(&mut log, cast.by_pc(), cast.incarnation(3, letter(2))).unwrap();
    say(&mut copy, cast.by_pc(), cast.incarnation(4, letter(2))).unwrap();
    sync(&copy, &mut log);
    sync(&log, &mut copy);
    assert_eq!(log.state(), copy.state());
    assert_eq!(log.state().letter_clashes().len(), 1);
    let clash = *log.state().letter_clashes().first().unwrap();
    assert_ne!(log.state().letters_used()[&letter(2)], clash);
    // A letter stays taken though its device was removed, not having heard of it.
    let mut here = cast.founded();
    let mut there = here.clone();
    say(&mut here, cast.by(0), Body::DeviceRemoved { device: PC }).unwrap();
    say(&mut there, cast.by_pc(), cast.incarnation(5, letter(7))).unwrap();
    sync(&there, &mut here);
    assert_eq!(
        here.state().letters_used()[&letter(7)],
        IncarnationId::from_bytes([5; 16])
    );
    assert!(here.state().devices()[&PC].incarnations.is_empty());
}

#[test]
fn letters_as_printed() {
    for (index, text) in [
        (0, "A"),
        (25, "Z"),
        (26, "AA"),
        (27, "AB"),
        (701, "ZZ"),
        (702, "AAA"),
        (18_277, "ZZZ"),
    ] {
        assert_eq!(Letter::new(index).unwrap().to_string(), text);
    }
    assert_eq!(Letter::new(18_278), None);
    let block = |ranges: &[(u16, u16)]| LetterBlock::from_ranges(ranges.to_vec());
    for bad in [
        &[(1, 1)][..],
        &[(2, 1)],
        &[(0, 5), (5, 6)],
        &[(4, 6), (0, 1)],
        &[(0, 18_279)],
    ] {
        assert_eq!(block(bad), None, "{bad:?}");
    }
    let some = block(&[(0, 3), (10, 12)]).unwrap();
    assert_eq!(
        some.minus(&block(&[(1, 11)]).unwrap()),
        block(&[(0, 1), (11, 12)]).unwrap()
    );
    assert_eq!(block(&[(4, 5)]).unwrap().share_for_new_device(), block(&[(4, 5)]));
    assert_eq!(block(&[(4, 9)]).unwrap().share_for_new_device(), block(&[(4, 9)]));
    assert_eq!(LetterBlock::none().share_for_new_device(), None);
}

#[test]
fn entries_wait_for_their_parents_and_belong_to_one_log() {
    let cast = Cast::new();
    let mut log = cast.founded();
    let first = say(&mut log, cast.by(0), branch(1)).unwrap();
    let second = say(&mut log, cast.by(0), branch(2)).unwrap();
    let mut other = cast.founded();
    let bytes = log.bytes(&second).unwrap();
    let missing = MembershipError::ParentMissing {
        entry: second,
        parent: first,
    };
    assert_eq!(other.accept(bytes), Err(missing.clone()));
    let all: Vec<&[u8]> = log.entries().map(|(_, _, bytes)| bytes).collect();
    let reversed = Log::verify(ORGANISATION, all.iter().rev().copied()).unwrap();
    assert_eq!(reversed.state(), log.state());
    let founding = EntryHash::of(all[0]);
    assert_eq!(
        Log::verify(ORGANISATION, [all[0], all[2]]).unwrap_err(),
        missing,
        "{founding}"
    );
    assert_eq!(
        Log::verify(ORGANISATION, []).unwrap_err(),
        MembershipError::NotFounded
    );
    let elsewhere = OrganisationId::from_bytes([9; 16]);
    assert!(matches!(
        Log::verify(elsewhere, all.iter().copied()).unwrap_err(),
        MembershipError::OtherOrganisation { .. }
    ));
    // A second beginning, by another root, for the same organisation id.
    let usurper = RootKeys::derive(&RootSeed::make(&cast.entropy));
    let mut bodies = cast.founding();
    bodies[0] = Body::OrgCreated {
        root: usurper.public(),
    };
    let false_log = Log::found(ORGANISATION, &usurper, AT, bodies).unwrap();
    let (_, _, bytes) = false_log.entries().next().unwrap();
    assert!(log.accept(bytes).is_err());
}

/// The bytes of a small log never change, and old ones are read for ever.
#[test]
fn golden_log() {
    let cast = Cast::new();
    let mut log = cast.founded();
    say(
        &mut log,
        cast.by_pc(),
        cast.incarnation(1, Letter::new(0).unwrap()),
    )
    .unwrap();
    let mut there = log.clone();
    let joined = vec![cast.added(3, &[Role::Doctor]), cast.grant(3)];
    log.append(cast.by(0), AT, joined).unwrap();
    say(&mut there, cast.by(1), cast.roles(2, &[Role::Receptionist])).unwrap();
    sync(&there, &mut log);
    let epoch = EpochId::from_bytes([0xe1; 16]);
    let leave = vec![cast.removed(3), cast.epoch(epoch, &[EPOCH])];
    log.append(cast.by(0), AT, leave).unwrap();
    let public = cast.people[6].1.public();
    let link = nirantar_crypto::LinkKey::make(&cast.entropy);
    let root = cast.root.public();
    let to = nirantar_crypto::GrantTo::Root(&root);
    let rest = vec![
        Body::PersonKeysReissued {
            person: cast.id(2),
            public,
        },
        Body::LinkKeyGrant {
            recipient: GrantRecipient::Root,
            sealed: nirantar_crypto::seal_link_key(ORGANISATION, &link, to, &cast.entropy).unwrap(),
        },
        Body::SpaceAdded {
            space: SpaceId::from_bytes([0x50; 16]),
            branch: None,
            kind: SpaceKind::Org,
        },
        Body::DeviceAdded {
            device: DeviceId::from_bytes([0xd1; 16]),
            public: cast.pc.public(),
            letters: log.state().devices()[&PC].letters.share_for_new_device().unwrap(),
            given_by: Some(PC),
        },
        Body::DeviceRemoved { device: PC },
    ];
    log.append(cast.by_root(), AT, rest).unwrap();
    let text: String = log
        .entries()
        .map(|(_, _, bytes)| format!("{}\n", hex::encode(bytes)))
        .collect();
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/log-v1.hex");
    if !path.exists() && std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text, kept, "the format of the log changed");
    let old: Vec<Vec<u8>> = kept.lines().map(|line| hex::decode(line).unwrap()).collect();
    let read = Log::verify(ORGANISATION, old.iter().map(Vec::as_slice)).unwrap();
    assert_eq!(read.state(), log.state());
    assert_eq!(read.state().space(CLINICAL).unwrap().current(), Some(epoch));
    let entry = Entry::from_bytes(&old[1]).unwrap();
    assert_eq!(entry.author, Author::Device(PC));
    assert_eq!(entry.at, AT);
}

#[test]
fn copies_of_a_folder_pick_letters_apart_from_each_other() {
    struct Counting(std::sync::atomic::AtomicU64);
    impl nirantar_domain::Entropy for Counting {
        fn fill(&self, out: &mut [u8]) {
            let next = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            out.copy_from_slice(&next.to_be_bytes());
        }
    }
    let entropy = Counting(0.into());
    let block = LetterBlock::all().without(Letter::new(0).unwrap());
    let picked: std::collections::BTreeSet<String> = (0..676)
        .map(|_| block.pick(&entropy).unwrap().to_string())
        .collect();
    assert_eq!(picked.len(), 676, "every letter of two characters");
    assert!(picked.iter().all(|letter| letter.len() == 2));
    let few = LetterBlock::from_ranges(vec![(3, 4), (900, 902)]).unwrap();
    let picked: std::collections::BTreeSet<Letter> = (0..3).map(|_| few.pick(&entropy).unwrap()).collect();
    assert_eq!(picked.len(), 3);
    assert_eq!(LetterBlock::none().pick(&entropy), None);
}
