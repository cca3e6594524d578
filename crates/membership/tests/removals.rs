//! What entries mean together that had not seen each other.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod support;

use nirantar_domain::{BranchId, EpochId, Role, RoleSet};
use nirantar_membership::{Body, Letter, Log, MembershipError, SetAside};
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
fn a_removal_beats_concurrent_acts_but_not_earlier_ones() {
    let cast = Cast::new();
    let mut here = cast.founded();
    say(&mut here, cast.by(1), branch(1)).unwrap();
    let mut there = here.clone();
    // Owner 1, having heard nothing of it, goes on: adds an owner, who adds another branch.
    let removal = say(&mut here, cast.by(0), cast.removed(1)).unwrap();
    let second = say(&mut there, cast.by(1), cast.added(4, &[Role::Owner])).unwrap();
    let third = say(&mut there, cast.by(4), branch(2)).unwrap();
    sync(&there, &mut here);
    sync(&here, &mut there);
    assert_eq!(here.state(), there.state());
    let state = here.state();
    assert!(!state.is_frozen());
    assert!(has_branch(&here, 1), "made before");
    assert!(!has_branch(&here, 2));
    assert!(state.person(cast.id(4)).is_none());
    assert_eq!(state.set_aside()[&second], SetAside::Beaten(removal));
    assert_eq!(state.set_aside()[&third], SetAside::Unfounded);
    // And nobody whom the removed owner brought in gets a word in now.
    let error = say(&mut here, cast.by(4), branch(3)).unwrap_err();
    assert!(matches!(error, MembershipError::UnknownAuthor { .. }));
    // An owner is not undone by losing the office: only what needed it is.
    let mut here = cast.founded();
    let mut there = here.clone();
    say(&mut here, cast.by(0), cast.roles(1, &[Role::Nurse])).unwrap();
    say(&mut there, cast.by(1), branch(2)).unwrap();
    let renewed = Body::PersonKeysReissued {
        person: cast.id(1),
        public: cast.people[5].1.public(),
    };
    let mut elsewhere = cast.founded();
    say(&mut elsewhere, cast.by(1), renewed).unwrap();
    sync(&there, &mut here);
    sync(&elsewhere, &mut here);
    assert!(!has_branch(&here, 2));
    let person = here.state().person(cast.id(1)).unwrap();
    assert_eq!(person.public(), Some(&cast.people[5].1.public()));
    assert_eq!(person.roles(), RoleSet::from([Role::Nurse]));
}

#[test]
fn mutual_removal_freezes_until_the_root_rules() {
    let cast = Cast::new();
    for upheld_first in [true, false] {
        let mut here = cast.founded();
        let mut there = here.clone();
        let first = say(&mut here, cast.by(0), cast.removed(1)).unwrap();
        let second = say(&mut there, cast.by(1), cast.removed(0)).unwrap();
        let after = say(&mut there, cast.by(1), branch(2)).unwrap();
        sync(&there, &mut here);
        sync(&here, &mut there);
        assert_eq!(here.state(), there.state());
        assert!(here.state().is_frozen());
        assert_eq!(here.state().contested().len(), 2);
        // Neither counts; both are still owners; nobody but the root administers, not even the third owner.
        assert_eq!(here.state().owners().count(), 3);
        for n in 0..3 {
            let error = say(&mut here, cast.by(n), branch(3)).unwrap_err();
            assert!(matches!(error, MembershipError::Frozen { .. }));
        }
        // The day's work goes on: a PC that restarts announces itself, a person renews their keys.
        say(
            &mut here,
            cast.by_pc(),
            cast.incarnation(1, Letter::new(0).unwrap()),
        )
        .unwrap();
        let renewed = Body::PersonKeysReissued {
            person: cast.id(2),
            public: cast.people[5].1.public(),
        };
        say(&mut here, cast.by(2), renewed).unwrap();
        // A ruling must name both.
        let half = Body::ConflictRuled {
            upheld: vec![first],
            voided: vec![],
        };
        let error = say(&mut here, cast.by_root(), half).unwrap_err();
        assert!(matches!(
            error,
            MembershipError::Contradicts { why: "ruling", .. }
        ));
        let (winner, loser) = if upheld_first {
            (first, second)
        } else {
            (second, first)
        };
        let ruling = Body::ConflictRuled {
            upheld: vec![winner],
            voided: vec![loser],
        };
        say(&mut here, cast.by_root(), ruling).unwrap();
        assert!(!here.state().is_frozen());
        assert_eq!(here.state().set_aside()[&loser], SetAside::Voided);
        let (stays, goes) = if upheld_first { (0, 1) } else { (1, 0) };
        assert!(here.state().person(cast.id(stays)).unwrap().is_owner());
        assert!(here.state().person(cast.id(goes)).unwrap().is_removed());
        // What the loser did meanwhile fell with them.
        assert_eq!(has_branch(&here, 2), !upheld_first);
        assert_eq!(here.state().set_aside().contains_key(&after), upheld_first);
        say(&mut here, cast.by(stays), branch(3)).unwrap();
        sync(&here, &mut there);
        assert_eq!(here.state(), there.state());
    }
}

#[test]
fn removals_in_a_ring_freeze_and_in_a_chain_do_not() {
    let cast = Cast::new();
    let base = cast.founded();
    let branches = |pairs: &[(usize, usize)]| {
        let mut all = base.clone();
        for (who, whom) in pairs {
            let mut log = base.clone();
            say(&mut log, cast.by(*who), cast.removed(*whom)).unwrap();
            sync(&log, &mut all);
        }
        all
    };
    let ring = branches(&[(0, 1), (1, 2), (2, 0)]);
    assert_eq!(ring.state().contested().len(), 3);
    // 0 removed 1 for certain; 1's removal of 2 falls with 1.
    let chain = branches(&[(0, 1), (1, 2)]);
    assert!(!chain.state().is_frozen());
    assert!(chain.state().person(cast.id(1)).unwrap().is_removed());
    assert!(chain.state().person(cast.id(2)).unwrap().is_owner());
    // The root's word is beaten by nobody.
    let mut root = base.clone();
    say(&mut root, cast.by_root(), cast.removed(0)).unwrap();
    let mut all = branches(&[(0, 1)]);
    sync(&root, &mut all);
    assert!(!all.state().is_frozen());
    assert!(all.state().person(cast.id(0)).unwrap().is_removed());
    assert!(all.state().person(cast.id(1)).unwrap().is_owner());
    // By proxy: 1 appoints 4, who removes 0, who meanwhile removed 1.
    let mut proxy = base.clone();
    say(&mut proxy, cast.by(1), cast.added(4, &[Role::Owner])).unwrap();
    say(&mut proxy, cast.by(4), cast.removed(0)).unwrap();
    let mut all = branches(&[(0, 1)]);
    sync(&proxy, &mut all);
    assert_eq!(all.state().contested().len(), 2);
}

#[test]
fn concurrent_changes_of_roles_leave_what_all_of_them_left() {
    let cast = Cast::new();
    let mut base = cast.founded();
    let roles = [Role::Nurse, Role::Receptionist];
    say(&mut base, cast.by(0), cast.added(3, &roles)).unwrap();
    let mut here = base.clone();
    let mut there = base.clone();
    say(&mut here, cast.by(0), cast.roles(3, &[Role::Nurse, Role::Owner])).unwrap();
    say(&mut there, cast.by(1), cast.roles(3, &[Role::Nurse, Role::Lab])).unwrap();
    sync(&there, &mut here);
    let now = |log: &Log| log.state().person(cast.id(3)).unwrap().roles();
    assert_eq!(now(&here), RoleSet::from([Role::Nurse]));
    // A later word, which has seen both, settles it.
    say(&mut here, cast.by(2), cast.roles(3, &[Role::Lab])).unwrap();
    assert_eq!(now(&here), RoleSet::from([Role::Lab]));
    // A promotion that had not heard of a removal does not wait for the person to come back.
    let mut there = base.clone();
    let mut here = base;
    say(&mut here, cast.by(0), cast.removed(3)).unwrap();
    say(&mut here, cast.by(0), cast.added(3, &[Role::Lab])).unwrap();
    say(&mut there, cast.by(1), cast.roles(3, &[Role::Lab, Role::Owner])).unwrap();
    sync(&there, &mut here);
    assert_eq!(now(&here), RoleSet::from([Role::Lab]));
}

#[test]
fn concurrent_epochs_get_a_joint_successor() {
    let cast = Cast::new();
    let mut here = cast.founded();
    let mut there = here.clone();
    let [one, two, three] = [1, 2, 3].map(|n| EpochId::from_bytes([n; 16]));
    say(&mut here, cast.by(0), cast.epoch(one, &[EPOCH])).unwrap();
    say(&mut there, cast.by(1), cast.epoch(two, &[EPOCH])).unwrap();
    sync(&there, &mut here);
    let space = here.state().space(CLINICAL).unwrap();
    assert_eq!(space.heads.iter().copied().collect::<Vec<_>>(), [one, two]);
    assert_eq!(space.current(), Some(two));
    assert!(say(&mut here, cast.by(0), cast.epoch(three, &[two])).is_err());
    say(&mut here, cast.by(0), cast.epoch(three, &[one, two])).unwrap();
    assert_eq!(here.state().space(CLINICAL).unwrap().current(), Some(three));
}

#[test]
fn a_beaten_epoch_stays_readable_and_is_not_written_in() {
    let cast = Cast::new();
    let mut here = cast.founded();
    let mut there = here.clone();
    let epoch = EpochId::from_bytes([1; 16]);
    say(&mut here, cast.by(0), cast.removed(1)).unwrap();
    say(&mut there, cast.by(1), cast.epoch(epoch, &[EPOCH])).unwrap();
    sync(&there, &mut here);
    let space = here.state().space(CLINICAL).unwrap();
    assert!(space.epochs.contains_key(&epoch));
    assert_eq!(space.current(), Some(EPOCH));
}

/// A person added on two PCs at once, with other rights on each, who leaves on one of them: whether they may depends on whether
/// they did. Nobody stands on the other side, so nothing is contested, on whichever PC.
#[test]
fn a_removal_that_contradicts_only_itself_takes_effect() {
    // Which of the two additions comes first is up to their hashes: other branches before them make others.
    for n in 0..24 {
        let cast = Cast::new();
        let (mut one, mut two) = (cast.founded(), cast.founded());
        say(&mut two, cast.by_root(), branch(n)).unwrap();
        say(&mut one, cast.by(1), cast.added(5, &[Role::Owner])).unwrap();
        say(&mut two, cast.by_root(), cast.added(5, &[Role::Doctor])).unwrap();
        say(
            &mut two,
            cast.by_root(),
            cast.roles(5, &[Role::Owner, Role::Doctor]),
        )
        .unwrap();
        say(&mut one, cast.by(5), cast.removed(5)).unwrap();
        sync(&one.clone(), &mut two);
        sync(&two.clone(), &mut one);
        assert_eq!(one.state(), two.state());
        assert!(!one.state().is_frozen());
        assert!(one.state().contested().is_empty());
    }
}
