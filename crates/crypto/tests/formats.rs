//! Every persisted byte format of this crate: a golden file that must never change, opened as an old file would be; damage
//! in every byte; decoders that meet arbitrary bytes; and secrets that do not show in `Debug`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

#[path = "../src/testing.rs"]
mod testing;

use std::io::{Read, Write};
use std::path::Path;
use std::sync::LazyLock;

use nirantar_crypto::{
    BackupAbout, BackupReader, BackupWriter, CryptoError, DeviceSecrets, EnvelopeOpener, EnvelopeRecipient,
    Escrow, FileKey, GrantOpener, GrantTo, LinkKey, OrgDeviceSecret, PasswordCost, PcSecret, PersonKeys,
    RecoveryKit, RootKeys, RootSeed, SealedGrant, SignContext, Slot, SpaceKey, SpaceScope, WrappedFileKey,
    derive_chart_id, derive_device_db_key, derive_device_row_key, derive_space_row_key, open_link_key,
    open_predecessors, open_root_seed, open_row, open_space_key, seal_link_key, seal_predecessors,
    seal_root_seed, seal_row, seal_space_key, sign_off, verify_sign_off,
};
use nirantar_domain::{ChartId, DeviceId, EpochId, OrganisationId, PatientId, PersonId, SpaceId, Timestamp};
use proptest::prelude::*;
use testing::Repeatable;

const ORGANISATION: OrganisationId = OrganisationId::from_bytes([0x11; 16]);
const DEVICE: DeviceId = DeviceId::from_bytes([0x22; 16]);
const OWNER: PersonId = PersonId::from_bytes([0x33; 16]);
const EPOCH: EpochId = EpochId::from_bytes([0x44; 16]);
const OLD_EPOCH: EpochId = EpochId::from_bytes([0x45; 16]);
const SCOPE: SpaceScope = SpaceScope {
    organisation: ORGANISATION,
    space: SpaceId::from_bytes([0x55; 16]),
};
const AT: Timestamp = Timestamp::from_millis(1_763_696_210_123);
const PASSWORD: &str = "keelam 9 oranges नीला";

struct World {
    entropy: Repeatable,
    seed: RootSeed,
    root: RootKeys,
    owner: PersonKeys,
    secrets: DeviceSecrets,
    key: SpaceKey,
    old_key: SpaceKey,
    link: LinkKey,
    file: FileKey,
}

/// Made once for what only reads it.
static WORLD: LazyLock<World> = LazyLock::new(world);

fn world() -> World {
    let entropy = Repeatable::new(2026);
    let seed = RootSeed::make(&entropy);
    let mut secrets = DeviceSecrets::make_first(ORGANISATION, DEVICE, &entropy);
    secrets.org.insert(OrgDeviceSecret::make(2, &entropy));
    World {
        root: RootKeys::derive(&seed),
        seed,
        owner: PersonKeys::make(&entropy),
        secrets,
        key: SpaceKey::make(EPOCH, &entropy),
        old_key: SpaceKey::make(OLD_EPOCH, &entropy),
        link: LinkKey::make(&entropy),
        file: FileKey::make(&entropy),
        entropy,
    }
}

type Open = Box<dyn Fn(&[u8]) -> Result<bool, CryptoError>>;

/// One format: its bytes, and a function that opens them and says whether everything came back.
struct Format {
    name: &'static str,
    bytes: Vec<u8>,
    open: Open,
}

fn formats() -> Vec<Format> {
    let w = world();
    let mut formats = Vec::new();
    let mut add = |name, bytes, open: Open| {
        formats.push(Format { name, bytes, open });
    };
    let public = w.owner.public();
    let root_public = w.root.public();
    let recipients = [
        EnvelopeRecipient::Root(&root_public),
        EnvelopeRecipient::Person(OWNER, &public),
    ];
    let ods = &w.secrets.org;

    let slot = Slot::seal(
        ORGANISATION,
        OWNER,
        1,
        &w.owner,
        PASSWORD,
        ods,
        PasswordCost::FLOOR,
        &w.entropy,
    );
    add(
        "slot",
        slot.unwrap().to_bytes(),
        Box::new(|bytes| {
            let w = &*WORLD;
            let slot = Slot::from_bytes(ORGANISATION, OWNER, bytes)?;
            Ok(slot.open(PASSWORD, &w.secrets.org)? == w.owner)
        }),
    );
    add(
        "device_secrets",
        w.secrets.to_packed().unwrap().to_vec(),
        Box::new(|bytes| Ok(DeviceSecrets::from_packed(bytes)? == WORLD.secrets)),
    );
    add(
        "escrow",
        Escrow::seal(&w.secrets, AT, &recipients, &w.entropy)
            .unwrap()
            .to_bytes(),
        Box::new(|bytes| {
            let w = &*WORLD;
            let escrow = Escrow::from_bytes(bytes)?;
            Ok(escrow.open(EnvelopeOpener::Root(&w.root))? == w.secrets
                && escrow.open(EnvelopeOpener::Person(OWNER, &w.owner))? == w.secrets
                && escrow.made_at() == AT)
        }),
    );
    let grant = seal_space_key(SCOPE, &w.key, GrantTo::Person(OWNER, &public, ods), &w.entropy);
    add(
        "grant-person",
        grant.unwrap().to_bytes(),
        Box::new(|bytes| {
            let w = &*WORLD;
            let opener = GrantOpener::Person(OWNER, &w.owner, &w.secrets.org);
            Ok(open_space_key(SCOPE, EPOCH, &SealedGrant::from_bytes(bytes)?, opener)? == w.key)
        }),
    );
    let grant = seal_space_key(SCOPE, &w.key, GrantTo::Root(&root_public), &w.entropy);
    add(
        "grant-root",
        grant.unwrap().to_bytes(),
        Box::new(|bytes| {
            let w = &*WORLD;
            let opener = GrantOpener::Root(&w.root);
            Ok(open_space_key(SCOPE, EPOCH, &SealedGrant::from_bytes(bytes)?, opener)? == w.key)
        }),
    );
    let grant = seal_link_key(ORGANISATION, &w.link, GrantTo::Root(&root_public), &w.entropy);
    add(
        "grant-link-key",
        grant.unwrap().to_bytes(),
        Box::new(|bytes| {
            let w = &*WORLD;
            let opener = GrantOpener::Root(&w.root);
            Ok(open_link_key(ORGANISATION, &SealedGrant::from_bytes(bytes)?, opener)? == w.link)
        }),
    );
    add(
        "predecessors",
        seal_predecessors(SCOPE, &w.key, std::slice::from_ref(&w.old_key), &w.entropy).unwrap(),
        Box::new(|bytes| {
            let w = &*WORLD;
            Ok(open_predecessors(SCOPE, &w.key, bytes)? == [w.old_key.clone()])
        }),
    );
    add(
        "file_key",
        WrappedFileKey::wrap(&w.file, SCOPE, &w.key, &w.secrets.pc, &w.entropy).to_bytes(),
        Box::new(|bytes| {
            let w = &*WORLD;
            let wrapped = WrappedFileKey::from_bytes(bytes)?;
            Ok(wrapped.unwrap_with(SCOPE, &w.key, &w.secrets.pc)? == w.file && wrapped.epoch() == EPOCH)
        }),
    );
    add(
        "root_seed",
        seal_root_seed(&w.seed, ORGANISATION, OWNER, &public, ods, &w.entropy).unwrap(),
        Box::new(|bytes| {
            let w = &*WORLD;
            Ok(open_root_seed(bytes, ORGANISATION, OWNER, &w.owner, &w.secrets.org)? == w.seed)
        }),
    );
    let row_key = derive_device_row_key(&w.secrets.pc, "roster");
    add(
        "row",
        seal_row(&row_key, b"roster/1", "सीता देवी".as_bytes(), &w.entropy),
        Box::new(|bytes| {
            let key = derive_device_row_key(&WORLD.secrets.pc, "roster");
            Ok(open_row(&key, b"roster/1", bytes)?.dangerously_expose() == "सीता देवी".as_bytes())
        }),
    );
    let about = BackupAbout {
        organisation: ORGANISATION,
        device: DEVICE,
        made_at: AT,
    };
    let mut backup = BackupWriter::start(Vec::new(), about, &recipients, &w.entropy).unwrap();
    backup.write_all(b"one small backup").unwrap();
    add(
        "backup",
        backup.finish().unwrap(),
        Box::new(move |bytes| {
            let w = &*WORLD;
            let mut reader = BackupReader::open(bytes, EnvelopeOpener::Person(OWNER, &w.owner))?;
            let mut content = Vec::new();
            reader.read_to_end(&mut content)?;
            Ok(reader.about() == about && content == b"one small backup")
        }),
    );
    formats
}

/// Values that are derived, not sealed: they must come out the same for ever.
fn derived() -> String {
    let w = world();
    let mut out = String::new();
    let mut line = |name: &str, bytes: &[u8]| out.push_str(&format!("{name} {}\n", hex::encode(bytes)));
    line("root-sign", w.root.public().sign.as_bytes());
    line("root-open", w.root.public().open.as_bytes());
    line(
        "device-db",
        derive_device_db_key(&w.secrets.pc).dangerously_expose(),
    );
    line(
        "device-row",
        derive_device_row_key(&w.secrets.pc, "roster").dangerously_expose(),
    );
    line(
        "space-row",
        derive_space_row_key(&w.key, "draft").dangerously_expose(),
    );
    line(
        "chart",
        derive_chart_id(&w.link, PatientId::from_bytes([9; 16])).as_bytes(),
    );
    line(
        "sign-off",
        sign_off(w.owner.sign_key(), b"canonical bytes").as_bytes(),
    );
    line(
        "membership-signature",
        w.root.sign(SignContext::MembershipEntry, b"entry").as_bytes(),
    );
    line("ods-1", &w.secrets.org.newest().unwrap().reference().id);
    out
}

/// Compares with `tests/golden/<name>`; `UPDATE_GOLDEN=1` writes files that do not exist yet, and never changes one.
fn golden(name: &str, actual: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if !path.exists() && std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, actual).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("no golden file {name}"));
    assert_eq!(actual, kept, "the format of {name} changed");
    kept
}

#[test]
fn golden_files_are_written_and_opened_as_ever() {
    for format in formats() {
        let version = if format.name == "escrow" { 2 } else { 1 };
        let kept = golden(
            &format!("{}-v{version}.hex", format.name),
            &format!("{}\n", hex::encode(&format.bytes)),
        );
        let old = hex::decode(kept.trim()).unwrap();
        assert_eq!((format.open)(&old), Ok(true), "{}", format.name);
    }
    golden("derived.txt", &derived());
}

#[test]
fn an_escrow_of_version_1_opens_without_a_checksum() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/escrow-v1.hex");
    let old = hex::decode(std::fs::read_to_string(path).unwrap().trim()).unwrap();
    let open = |bytes: &[u8]| Escrow::from_bytes(bytes)?.open(EnvelopeOpener::Root(&WORLD.root));
    assert_eq!(open(&old).unwrap(), WORLD.secrets);
    // Whoever calls a new file old does not get round the checksum: the version is bound.
    let newer = formats()
        .into_iter()
        .find(|format| format.name == "escrow")
        .unwrap()
        .bytes;
    let mut posing = newer.clone();
    posing[8] = 1;
    assert!(open(&posing).is_err());
    assert_eq!(open(&newer).unwrap(), WORLD.secrets);
}

#[test]
fn a_damaged_escrow_is_not_called_the_wrong_kit() {
    let whole = formats()
        .into_iter()
        .find(|format| format.name == "escrow")
        .unwrap()
        .bytes;
    for position in 9..whole.len() {
        let mut bad = whole.clone();
        bad[position] ^= 1 << (position % 8);
        assert_eq!(
            Escrow::from_bytes(&bad),
            Err(CryptoError::Malformed { what: "escrow" }),
            "byte {position}"
        );
    }
}

#[test]
fn no_changed_byte_opens() {
    for format in formats() {
        for position in 0..format.bytes.len() {
            // A bit of every byte, low ones and high ones in turn; the unit tests of slot, grant and backup flip all.
            let mut bad = format.bytes.clone();
            bad[position] ^= 1 << (position % 8);
            assert!(
                (format.open)(&bad).is_err(),
                "{}: byte {position} is not bound",
                format.name
            );
        }
        for cut in 0..format.bytes.len() {
            assert!(
                (format.open)(&format.bytes[..cut]).is_err(),
                "{} cut at {cut} opens",
                format.name
            );
        }
        let mut longer = format.bytes.clone();
        longer.push(0);
        assert!(
            (format.open)(&longer).is_err(),
            "{} with a byte more",
            format.name
        );
    }
}

#[test]
fn secrets_do_not_show() {
    let w = world();
    let kit = RecoveryKit::from_seed(&w.seed);
    let shown = format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {kit:?}",
        w.seed,
        w.root,
        w.owner,
        w.secrets,
        w.key,
        w.link,
        w.file,
        derive_device_db_key(&w.secrets.pc),
        derive_device_row_key(&w.secrets.pc, "x"),
        open_row(
            &derive_device_row_key(&w.secrets.pc, "x"),
            b"",
            &seal_row(
                &derive_device_row_key(&w.secrets.pc, "x"),
                b"",
                &[0xab; 8],
                &w.entropy
            )
        ),
    );
    let packed = w.secrets.to_packed().unwrap();
    let mut secrets: Vec<Vec<u8>> = packed[37..packed.len() - 4]
        .windows(4)
        .map(<[u8]>::to_vec)
        .collect();
    for secret in [
        w.seed.dangerously_expose(),
        w.file.dangerously_expose(),
        w.link.dangerously_expose(),
    ] {
        secrets.extend(secret.windows(4).map(<[u8]>::to_vec));
    }
    secrets.push(vec![0xab; 4]);
    for secret in secrets {
        // As hex, and as derived Debug would print a byte array.
        assert!(!shown.contains(&hex::encode(&secret)), "{shown}");
        let list: Vec<String> = secret.iter().map(u8::to_string).collect();
        assert!(!shown.contains(&list.join(", ")), "{shown}");
    }
    for word in kit.dangerously_expose_words() {
        assert!(
            !shown
                .split(|c: char| !c.is_alphabetic())
                .any(|shown| shown == word)
        );
    }
}

#[test]
fn signatures_hold_in_their_context_only() {
    let w = world();
    let other = PersonKeys::make(&w.entropy);
    let signature = sign_off(w.owner.sign_key(), b"Rx");
    let public = w.owner.public().sign;
    assert_eq!(verify_sign_off(&public, b"Rx", &signature), Ok(()));
    let refused = Err(CryptoError::BadSignature);
    assert_eq!(verify_sign_off(&public, b"Ry", &signature), refused);
    assert_eq!(verify_sign_off(&other.public().sign, b"Rx", &signature), refused);
    for context in [
        SignContext::MembershipEntry,
        SignContext::AuditCheckpoint,
        SignContext::Archive,
        SignContext::RecordSegment,
    ] {
        assert_eq!(public.verify(context, b"Rx", &signature), refused);
    }
}

#[test]
fn chart_ids_are_keyed_uuids_of_version_8() {
    let w = world();
    let patient = PatientId::from_bytes([7; 16]);
    let chart: ChartId = derive_chart_id(&w.link, patient);
    assert_eq!(chart, derive_chart_id(&w.link, patient));
    assert_ne!(chart, derive_chart_id(&LinkKey::make(&w.entropy), patient));
    assert_ne!(chart, derive_chart_id(&w.link, PatientId::from_bytes([8; 16])));
    assert_eq!(chart.as_bytes()[6] >> 4, 8);
    assert_eq!(chart.as_bytes()[8] >> 6, 0b10);
}

#[test]
fn packed_secrets_fit_a_keyring_entry() {
    let mut w = world();
    assert_eq!(w.secrets.to_packed().unwrap().len(), 138 + 2 * 36);
    for generation in 3..=20 {
        w.secrets
            .org
            .insert(OrgDeviceSecret::make(generation, &w.entropy));
    }
    assert!(w.secrets.to_packed().unwrap().len() <= 1024);
    w.secrets.org.forget_before(19);
    assert_eq!(w.secrets.org.len(), 2);
}

/// A copied folder opens neither with the space key alone nor with another PC's secret.
#[test]
fn a_file_key_needs_both_keys() {
    let w = world();
    let wrapped = WrappedFileKey::wrap(&w.file, SCOPE, &w.key, &w.secrets.pc, &w.entropy);
    let refused = Err(CryptoError::WrongKey { what: "file_key" });
    let elsewhere = PcSecret::make(&w.entropy);
    assert_eq!(wrapped.unwrap_with(SCOPE, &w.key, &elsewhere), refused);
    assert_eq!(wrapped.unwrap_with(SCOPE, &w.old_key, &w.secrets.pc), refused);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn decoders_survive_anything(mut bytes in prop::collection::vec(any::<u8>(), 0..700), which in 0..8_usize) {
        // Mostly behind a right beginning, so that the reading goes on.
        let starts: [&[u8]; 8] = [b"NIRS\x01", b"NIRD\x01", b"NIRESCR\0\x01", b"NIRBACK\0\x01", b"\x01", b"\x01\x01", b"", b"\x02"];
        bytes.splice(0..0, starts[which].iter().copied());
        let w = &*WORLD;
        let _ = Slot::from_bytes(ORGANISATION, OWNER, &bytes);
        let _ = DeviceSecrets::from_packed(&bytes);
        let _ = Escrow::from_bytes(&bytes).and_then(|escrow| escrow.open(EnvelopeOpener::Root(&w.root)));
        let _ = SealedGrant::from_bytes(&bytes);
        let _ = WrappedFileKey::from_bytes(&bytes);
        let _ = open_predecessors(SCOPE, &w.key, &bytes);
        let _ = open_root_seed(&bytes, ORGANISATION, OWNER, &w.owner, &w.secrets.org);
        let _ = BackupAbout::peek(bytes.as_slice());
        let _ = BackupReader::open(bytes.as_slice(), EnvelopeOpener::Root(&w.root));
        let _ = open_row(&derive_device_row_key(&w.secrets.pc, "x"), b"", &bytes);
    }

    #[test]
    fn kits_survive_anything(text in "\\PC{0,200}") {
        let _ = RecoveryKit::parse(&text);
    }

    #[test]
    fn a_kit_is_its_words(seed in any::<[u8; 32]>()) {
        let kit = RecoveryKit::from_seed(&RootSeed::from_bytes(&seed));
        let typed = kit.dangerously_expose_words().join(" ");
        prop_assert_eq!(RecoveryKit::parse(&typed).unwrap(), kit);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn backups_come_back(content in prop::collection::vec(any::<u8>(), 0..200_000)) {
        let w = &*WORLD;
        let root = w.root.public();
        let about = BackupAbout { organisation: ORGANISATION, device: DEVICE, made_at: AT };
        let mut writer = BackupWriter::start(Vec::new(), about, &[EnvelopeRecipient::Root(&root)], &w.entropy).unwrap();
        writer.write_all(&content).unwrap();
        let sealed = writer.finish().unwrap();
        let mut opened = Vec::new();
        BackupReader::open(sealed.as_slice(), EnvelopeOpener::Root(&w.root)).unwrap().read_to_end(&mut opened).unwrap();
        prop_assert_eq!(opened, content);
    }
}
