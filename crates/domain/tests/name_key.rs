//! Names: spellings and scripts that must meet, names that must not, and keys that grow while typing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests"
)]

use std::collections::{BTreeMap, BTreeSet};

use nirantar_domain::name_key::{NameKeys, SIMILAR, VERSION, coarse, latin, similarity, sound, sounds};
use proptest::prelude::*;

#[test]
fn one_name_many_spellings() {
    let groups = [
        "Ajay Ajai Ajoy अजय அஜய் অজয় అజయ్ ಅಜಯ್ അജയ് અજય ਅਜੇ ଅଜୟ",
        "Sita Seetha Seeta Sitha सीता সীতা சீதா సీత ಸೀತಾ സീത સીતા ਸੀਤਾ ସୀତା",
        "Mohammed Mohd Md Muhammad Mohamad Mohammad Mohamed मोहम्मद محمد মোহাম্মদ",
        "Laxmi Lakshmi Lakshmee लक्ष्मी லக்ஷ்மி లక్ష్మి ಲಕ್ಷ್ಮಿ ലക്ഷ്മി લક્ષ્મી ଲକ୍ଷ୍ମୀ",
        "Chaudhary Chowdhury Choudhari Chaudhari Choudhary चौधरी চৌধুরী",
        "Banerjee Banerji Bandyopadhyay Bandopadhyay বন্দ্যোপাধ্যায়",
        "Mukherjee Mukherji Mukhopadhyay মুখোপাধ্যায়",
        "Chatterjee Chattopadhyay চট্টোপাধ্যায়",
        "Ganguly Ganguli Gangopadhyay",
        "Suresh Sureś सुरेश சுரேஷ் సురేష్ ಸುರೇಶ್ സുരേഷ് સુરેશ ਸੁਰੇਸ਼ ସୁରେଶ",
        "Vishnu Bishnu विष्णु",
        "Vijay Bijoy विजय বিজয় விஜய்",
        "Krishna Kishan कृष्ण కృష్ణ ಕೃಷ್ಣ കൃഷ്ണ",
        "Jyoti Jothi Jyothi ज्योति",
        "Kavitha Kavita कविता கவிதா కవిత",
        "Geetha Gita Geeta गीता గీత",
        "Shyam Sham Syam श्याम",
        "Ramesh Ramesha रमेश ரமேஷ் ರಮೇಶ",
        "Gowda Gouda ಗೌಡ",
        "Pillai Pillay பிள்ளை",
        "Iyer Aiyar Ayyar",
        "Reddy Reddi రెడ్డి",
        "Singh Sinh सिंह ਸਿੰਘ",
        "Dixit Dikshit दीक्षित",
        "Sunita Suneeta Sunitha सुनीता",
        "Priya Pria Preeya प्रिया",
        "Sonia Soniya Sonya सोनिया",
        "Pooja Puja पूजा",
        "Yousuf Yusuf यूसुफ",
        "Abdullah Abdulla",
        "Shah Sha शाह",
        "Ramchandra Ramachandra रामचंद्र",
        "Kamla Kamala कमला",
        "Sreenivas Srinivas Shrinivas श्रीनिवास",
        "Deepak Dipak दीपक",
        "Fatima Phatima Fathima फ़ातिमा",
        "Salim Saleem सलीम سلیم",
        "Ahmad Ahmed احمد अहमद",
        "Sambhaji संभाजी",
        "Kulwant कुलवंत ਕੁਲਵੰਤ",
        "Gyan Jnan ज्ञान",
        "Nandini நந்தினி नंदिनी",
        "Devi Debi देवी দেবী",
        "Aishwarya Aiswarya ऐश्वर्या",
        "Sarkar Sircar Sarcar সরকার सरकार",
        "Bose Basu বসু बोस",
        "Roy Ray রায় राय",
        "Rathod Rathore Rathor राठौड़ राठौर રાઠોડ",
        "Naidu Nayudu నాయుడు",
        "Rao Rau రావు राव ರಾವ್",
        "Jadhav Jadhao जाधव",
        "Lakshmi லட்சுமி",
        "Lakshmanan லட்சுமணன்",
        "Meenakshi Minakshi மீனாட்சி मीनाक्षी",
        "Chatterjee Chatterji চ্যাটার্জী চট্টোপাধ্যায়",
        "Banerjee ব্যানার্জী",
        "Chaudhary ਚੌਧਰੀ ચૌધરી چودھری",
        "Sita سیتا",
        "Mohammed મોહમ્મદ ਮੁਹੰਮਦ ମହମ୍ମଦ ಮೊಹಮ್ಮದ್ മുഹമ്മദ് మొహమ్మద్ முஹம்மது",
    ];
    let mut bad = Vec::new();
    for group in groups {
        let mut words = group.split(' ');
        let first = words.next().unwrap();
        for word in words {
            if sound(word) != sound(first) {
                bad.push(format!(
                    "{word} ({}, {}) is not {first} ({})",
                    latin(word),
                    sound(word),
                    sound(first)
                ));
            }
        }
    }
    assert!(bad.is_empty(), "\n{}", bad.join("\n"));
}

#[test]
fn different_names_stay_apart() {
    let pairs = [
        "Anil Sunil",
        "Ram Ramesh",
        "Sita Savita",
        "Rahul Rohit",
        "Geeta Gayatri",
        "Ravi Rajiv",
        "Mohan Mohini",
        "Anita Sunita",
        "Suresh Sushil",
        "Mahesh Ramesh",
        "Lata Lalita",
        "Deepa Deepak",
        "Vijay Vinay",
        "Nisha Asha",
        "Kamal Komal",
        "Hari Harish",
        "Singh Sinha",
        "Das Dasgupta",
        "Meena Mina2",
        "Rekha Radha",
        "Ajay Ajit",
        "Sanjay Ajay",
        "Gita Rita",
        "Khan Khanna2",
        "Patel Patil",
        "Varma Sharma",
        "Nair Naidu",
        "Usha Asha",
        "Om Uma2",
        "Dinesh Ganesh",
        "Raj Raju",
        "Bose Vasu",
        "Basu Basanti",
        "Roy Raja",
        "Roy Rao",
        "Rao Rab",
        "Rao Ravi",
        "Rao Guru",
        "Gaurav Guru",
        "Sarkar Sagar",
        "Sarkar Shankar",
        "Rathod Rathi",
        "Rathore Ratan",
        "Naidu Nadar",
        "Jadhav Yadav",
        "Jadhav Janaki",
        "Lakshmi Laxman",
        "Meenakshi Meena",
        "Banerjee Mukherjee",
        "Chatterjee Banerjee",
        "Vatsala Lakshmi",
    ];
    for pair in pairs.iter().filter(|pair| !pair.contains('2')) {
        let (a, b) = pair.split_once(' ').unwrap();
        assert_ne!(sound(a), sound(b), "{a} = {b}: {}", sound(a));
        assert!(similarity(a, b) < SIMILAR, "{a} ~ {b}: {}", similarity(a, b));
    }
}

#[test]
fn romanised_as_people_write() {
    for (typed, want) in [
        ("रामचंद्र", "ramchandra"),
        ("सुनीता देवी", "sunita devi"),
        ("लक्ष्मण", "lakshman"),
        ("D'Souza-Pinto", "dsouza pinto"),
        ("José  García", "jose garcia"),
        ("முருகன்", "murukan"),
        ("સુરેશ", "suresh"),
        ("कमला", "kamla"),
        ("১২", "12"),
        ("നിർമ്മല", "nirmmal"),
        ("  A.  K.  ", "a k"),
        ("", ""),
        ("ज्ञानेश्वर", "gyaneshvar"),
    ] {
        assert_eq!(latin(typed), want, "{typed}");
    }
    let keys = NameKeys::of("अजय Banerjee");
    assert_eq!(keys.latin, "ajay banerjee");
    assert_eq!(keys.sound, "ajy bnerji");
    assert_eq!(NameKeys::of("Bandyopadhyay").sound, "bnerji bndiupdiy");
    assert_eq!(NameKeys::of("!!"), NameKeys::default());
}

#[test]
fn tamil_letters_do_not_tell_voicing() {
    for (a, b) in [
        ("Murugan", "முருகன்"),
        ("Mohan", "மோகன்"),
        ("Radha", "ராதா"),
        ("Geetha", "கீதா"),
        ("Gopal", "கோபால்"),
        ("Bala", "பாலா"),
        ("Deivanai", "தெய்வானை"),
        ("Vatsala", "வத்சலா"),
    ] {
        assert_eq!(coarse(a), coarse(b), "{a} {b}");
    }
    assert_ne!(coarse("Anil"), coarse("Sunil"));
}

#[test]
fn similar_names() {
    let score = |a, b| similarity(a, b);
    assert_eq!(score("Sita Devi", "सीता देवी"), 100);
    assert_eq!(score("Devi Sita", "Seetha Devi"), 100);
    assert_eq!(score("Smt. Sita Devi", "Sita Devi"), 100);
    for (a, b) in [
        ("Sita", "Sita Devi"),
        ("R Kumar", "Ramesh Kumar"),
        ("Ramkumar", "Ram Kumar"),
        ("Murugan", "முருகன்"),
        ("Mohd Aslam", "Muhammad Aslam Khan"),
        ("Venkatesh", "Vekatesh"),
        ("Ajay Banerjee", "Ajoy Bandyopadhyay"),
    ] {
        assert!(score(a, b) >= SIMILAR, "{a} ~ {b}: {}", score(a, b));
        assert_eq!(score(a, b), score(b, a));
    }
    for (a, b) in [
        ("Anil Kumar", "Sunil Verma"),
        ("Sita Devi", "Savita Sharma"),
        ("Ram", "Ramesh"),
        ("", "Ram"),
        ("Sita Devi", "Gita Rani"),
    ] {
        assert!(score(a, b) < SIMILAR, "{a} ~ {b}: {}", score(a, b));
    }
}

/// Typing must not lose the name on the way: the share of proper prefixes whose key begins one of the name's keys.
#[test]
fn keys_grow_while_typing() {
    let names: BTreeSet<&str> = include_str!("names.txt").split_whitespace().collect();
    assert!(names.len() >= 300);
    let (mut all, mut good) = (0, 0);
    let mut lost: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for name in &names {
        let keys = sounds(name);
        for end in 1..=name.len() {
            all += 1;
            let typed = sound(&name[..end]);
            if keys.iter().any(|key| key.starts_with(&typed)) {
                good += 1;
            } else {
                lost.entry(name)
                    .or_default()
                    .push(format!("{}→{typed}", &name[..end]));
            }
        }
    }
    println!(
        "{good} of {all} prefixes of {} names; lost: {lost:?}",
        names.len()
    );
    assert!(good * 1000 >= all * 995, "{good} of {all}: {lost:?}");
}

/// How many different names share a key: tolerance must not make one heap of all.
#[test]
fn keys_tell_names_apart() {
    let names: BTreeSet<&str> = include_str!("names.txt").split_whitespace().collect();
    let mut heaps: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for name in &names {
        heaps.entry(sound(name)).or_default().push(name);
    }
    let largest = heaps.values().max_by_key(|heap| heap.len()).unwrap();
    let shared: Vec<_> = heaps.values().filter(|heap| heap.len() > 1).collect();
    println!("{} names, {} keys; {shared:?}", names.len(), heaps.len());
    assert!(heaps.len() * 100 >= names.len() * 90);
    assert!(largest.len() <= 4, "{largest:?}");
}

/// Stored keys are as old as the rules that made them: a change of rules must change the version.
#[test]
fn keys_belong_to_their_version() {
    let mut digest = 0xcbf2_9ce4_8422_2325_u64;
    let scripts = "अजय অজয় சுரேஷ் సురేష్ ಕೃಷ್ಣ ലക്ഷ്മി સીતા ਸਿੰਘ ଅଜୟ سلیم";
    let aliases = include_str!("../../../policies/aliases.toml");
    let names = include_str!("names.txt")
        .split_whitespace()
        .chain(scripts.split(' '));
    for word in names.chain(
        aliases
            .split('"')
            .filter(|word| word.chars().all(|c| c.is_ascii_lowercase())),
    ) {
        let keys = NameKeys::of(word);
        for byte in [keys.latin, keys.sound, keys.coarse].join("/").bytes() {
            digest = (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    assert_eq!(
        (VERSION, digest),
        (2, 17_323_763_281_537_511_718),
        "keys changed: raise VERSION and write the new digest here"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_keys(text in "\\PC{0,30}") {
        let keys = NameKeys::of(&text);
        prop_assert_eq!(latin(&keys.latin), keys.latin.clone());
        prop_assert!(similarity(&text, &text) == 100 || keys.sound.is_empty() || keys.sound.split(' ').count() < keys.latin.split(' ').count());
    }

    #[test]
    fn any_indian_text_has_keys(text in "[\u{900}-\u{d7f}\u{600}-\u{6ff} \u{200d}]{0,20}", other in "[\u{900}-\u{d7f}]{0,8}") {
        let keys = NameKeys::of(&text);
        prop_assert!(!keys.latin.contains("  "));
        prop_assert_eq!(similarity(&text, &other), similarity(&other, &text));
    }
}
