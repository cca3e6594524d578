//! A small made-up organisation with all its keys, for the tests of the log.
#![allow(dead_code, reason = "every test file uses a part of it")]

use std::sync::Mutex;

use nirantar_crypto::{
    DeviceKeys, GrantRecipient, GrantTo, OrgDeviceSecret, OrgDeviceSecrets, PersonKeys, RootKeys, RootSeed,
    SpaceKey, SpaceScope, seal_predecessors, seal_space_key,
};
use nirantar_domain::{
    BranchId, DeviceId, Entropy, EpochId, IncarnationId, OrganisationId, PersonId, Role, SpaceId, SpaceKind,
    Timestamp,
};
use nirantar_membership::{Body, EntryHash, LetterBlock, Log, MembershipError, Signer};

/// A repeatable stream of bytes (xorshift64*): fine for keys that protect nothing.
pub struct Repeatable(Mutex<u64>);

impl Repeatable {
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1))
    }
}

impl Entropy for Repeatable {
    fn fill(&self, out: &mut [u8]) {
        let mut state = self.0.lock().unwrap();
        for byte in out {
            *state ^= *state >> 12;
            *state ^= *state << 25;
            *state ^= *state >> 27;
            *byte = (state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 56) as u8;
        }
    }
}

pub const ORGANISATION: OrganisationId = OrganisationId::from_bytes([0xc1; 16]);
pub const BRANCH: BranchId = BranchId::from_bytes([0xb1; 16]);
pub const CLINICAL: SpaceId = SpaceId::from_bytes([0x5c; 16]);
pub const EPOCH: EpochId = EpochId::from_bytes([0xe0; 16]);
pub const PC: DeviceId = DeviceId::from_bytes([0xd0; 16]);
pub const AT: Timestamp = Timestamp::from_millis(1_763_696_210_123);
pub const SCOPE: SpaceScope = SpaceScope {
    organisation: ORGANISATION,
    space: CLINICAL,
};

/// Keys of everybody who could appear; persons 0 to 2 are founding owners, the others join.
pub struct Cast {
    pub entropy: Repeatable,
    pub root: RootKeys,
    pub people: Vec<(PersonId, PersonKeys)>,
    pub pc: DeviceKeys,
    pub secrets: OrgDeviceSecrets,
    pub key: SpaceKey,
}

impl Cast {
    pub fn new() -> Self {
        let entropy = Repeatable::new(42);
        Self {
            root: RootKeys::derive(&RootSeed::make(&entropy)),
            people: (0..8)
                .map(|n| (PersonId::from_bytes([n; 16]), PersonKeys::make(&entropy)))
                .collect(),
            pc: DeviceKeys::make(&entropy),
            secrets: OrgDeviceSecrets::new(OrgDeviceSecret::make(1, &entropy)),
            key: SpaceKey::make(EPOCH, &entropy),
            entropy,
        }
    }

    pub fn id(&self, n: usize) -> PersonId {
        self.people[n].0
    }

    pub fn by(&self, n: usize) -> Signer<'_> {
        let (id, keys) = &self.people[n];
        Signer::Person(*id, keys)
    }

    pub fn by_root(&self) -> Signer<'_> {
        Signer::Root(&self.root)
    }

    pub fn by_pc(&self) -> Signer<'_> {
        Signer::Device(PC, &self.pc)
    }

    pub fn added(&self, n: usize, roles: &[Role]) -> Body {
        Body::PersonAdded {
            person: self.id(n),
            public: self.people[n].1.public(),
            roles: roles.iter().copied().collect(),
        }
    }

    pub fn removed(&self, n: usize) -> Body {
        Body::PersonRemoved { person: self.id(n) }
    }

    pub fn roles(&self, n: usize, roles: &[Role]) -> Body {
        Body::PersonRolesChanged {
            person: self.id(n),
            roles: roles.iter().copied().collect(),
        }
    }

    pub fn grant(&self, n: usize) -> Body {
        self.grant_with(n, &self.entropy)
    }

    fn grant_with(&self, n: usize, entropy: &Repeatable) -> Body {
        let public = self.people[n].1.public();
        let to = GrantTo::Person(self.id(n), &public, &self.secrets);
        Body::Grant {
            space: CLINICAL,
            epoch: EPOCH,
            recipient: to.recipient(),
            sealed: seal_space_key(SCOPE, &self.key, to, entropy).unwrap(),
        }
    }

    pub fn epoch(&self, epoch: EpochId, predecessors: &[EpochId]) -> Body {
        let new = SpaceKey::make(epoch, &self.entropy);
        Body::EpochStarted {
            space: CLINICAL,
            epoch,
            predecessors: predecessors.to_vec(),
            sealed: seal_predecessors(SCOPE, &new, std::slice::from_ref(&self.key), &self.entropy).unwrap(),
        }
    }

    pub fn founding(&self) -> Vec<Body> {
        let root = self.root.public();
        // The same each time, so that every test begins with the same entry.
        let entropy = Repeatable::new(7);
        vec![
            Body::OrgCreated { root },
            Body::BranchAdded { branch: BRANCH },
            Body::DeviceAdded {
                device: PC,
                public: self.pc.public(),
                letters: LetterBlock::all(),
                given_by: None,
            },
            Body::SpaceAdded {
                space: CLINICAL,
                branch: Some(BRANCH),
                kind: SpaceKind::Clinical,
            },
            Body::EpochStarted {
                space: CLINICAL,
                epoch: EPOCH,
                predecessors: Vec::new(),
                sealed: Vec::new(),
            },
            Body::Grant {
                space: CLINICAL,
                epoch: EPOCH,
                recipient: GrantRecipient::Root,
                sealed: seal_space_key(SCOPE, &self.key, GrantTo::Root(&root), &entropy).unwrap(),
            },
            self.added(0, &[Role::Owner, Role::Doctor]),
            self.grant_with(0, &entropy),
            self.added(1, &[Role::Owner]),
            self.added(2, &[Role::Owner]),
        ]
    }

    pub fn founded(&self) -> Log {
        Log::found(ORGANISATION, &self.root, AT, self.founding()).unwrap()
    }

    pub fn incarnation(&self, n: u8, letter: nirantar_membership::Letter) -> Body {
        Body::IncarnationAnnounced {
            device: PC,
            incarnation: IncarnationId::from_bytes([n; 16]),
            letter,
        }
    }
}

/// Gives `to` everything that `from` has.
pub fn sync(from: &Log, to: &mut Log) {
    for (_, _, bytes) in from.entries() {
        to.accept(bytes).unwrap();
    }
}

pub fn say(log: &mut Log, signer: Signer<'_>, body: Body) -> Result<EntryHash, MembershipError> {
    log.append(signer, AT, vec![body])
}
