use super::*;
use crate::testing::Repeatable;

/// BIP-39's published English vectors for 256 bits: all zero, and a random one.
#[test]
fn published_vectors() {
    let zero = RecoveryKit::from_seed(&RootSeed::from_bytes(&[0; 32]));
    let mut words = vec!["abandon"; 23];
    words.push("art");
    assert_eq!(zero.dangerously_expose_words(), words);

    let seed: [u8; 32] = hex::decode("f585c11aec520db57dd353c69554b21a89b20fb0650966fa0a9d6f74fd989d8f")
        .unwrap()
        .try_into()
        .unwrap();
    let text = "void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing screen \
                patrol group space point ten exist slush involve unfold";
    assert_eq!(
        RecoveryKit::parse(text).unwrap().seed(),
        &RootSeed::from_bytes(&seed)
    );
}

#[test]
fn typed_as_people_type() {
    let kit = RecoveryKit::make(&Repeatable::new(1));
    let words = kit.dangerously_expose_words();
    assert_eq!(words.len(), 24);
    let numbered: String = words
        .iter()
        .enumerate()
        .map(|(index, word)| format!("{}. {}\r\n", index + 1, word.to_uppercase()))
        .collect();
    let short: Vec<&str> = words.iter().map(|word| &word[..word.len().min(4)]).collect();
    for text in [
        words.join(" "),
        words.join(",\t "),
        format!("\u{feff}  {}  ", words.join("\u{a0}\n")),
        numbered,
        short.join(" "),
        // Full-width letters of an input method.
        words
            .join(" ")
            .chars()
            .map(|c| match c {
                'a'..='z' => char::from_u32(u32::from(c) - 0x61 + 0xff41).unwrap(),
                other => other,
            })
            .collect(),
    ] {
        assert_eq!(RecoveryKit::parse(&text).unwrap(), kit, "{text:?}");
    }
}

#[test]
fn says_what_is_wrong() {
    let kit = RecoveryKit::make(&Repeatable::new(1));
    let words = kit.dangerously_expose_words();
    let with = |position: usize, word: &str| {
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        words[position - 1] = word.to_owned();
        RecoveryKit::parse(&words.join(" ")).unwrap_err()
    };
    assert_eq!(with(7, "kirana"), RecoveryKitError::UnknownWord { position: 7 });
    // Three letters are a beginning of many words.
    assert_eq!(with(1, "aba"), RecoveryKitError::UnknownWord { position: 1 });
    // Longer than the word it begins like.
    assert_eq!(
        with(3, "abandoned"),
        RecoveryKitError::UnknownWord { position: 3 }
    );
    let exchanged = if words[4] == "zoo" { "wrong" } else { "zoo" };
    assert_eq!(with(5, exchanged), RecoveryKitError::Checksum);
    assert_eq!(
        RecoveryKit::parse(&words[..23].join(" ")).unwrap_err(),
        RecoveryKitError::WordCount { found: 23 }
    );
    assert_eq!(
        RecoveryKit::parse("").unwrap_err(),
        RecoveryKitError::WordCount { found: 0 }
    );
    assert_eq!(with(7, "kirana").message_key(), "crypto-kit-unknown-word");
    assert_eq!(with(7, "kirana").args()["position"], "7");
}

#[test]
fn asks_three_words_back() {
    let entropy = Repeatable::new(5);
    let kit = RecoveryKit::make(&entropy);
    let words = kit.dangerously_expose_words();
    let mut seen = [false; 24];
    for _ in 0..200 {
        let asked = RecoveryKit::make_challenge(&entropy);
        assert!(asked.is_sorted_by(|a, b| a < b), "three different: {asked:?}");
        for position in asked {
            seen[position - 1] = true;
            assert!(kit.confirms(position, &format!(" {} ", words[position - 1].to_uppercase())));
            let other = words.iter().find(|word| **word != words[position - 1]).unwrap();
            assert!(!kit.confirms(position, other));
        }
    }
    assert!(
        seen.iter().all(|seen| *seen),
        "every position is asked for at times"
    );
    for position in [0, 25, usize::MAX] {
        assert!(!kit.confirms(position, words[0]));
    }
    assert!(!kit.confirms(1, ""));
}
