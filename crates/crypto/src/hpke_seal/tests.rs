use super::*;

/// Gives out fixed bytes once: the vector's `ikmE`, from which DeriveKeyPair makes `skEm`.
struct Fixed(Vec<u8>);

impl Entropy for Fixed {
    fn fill(&self, out: &mut [u8]) {
        out.copy_from_slice(&self.0);
    }
}

struct Vector {
    ikm_e: &'static str,
    pk_r: &'static str,
    sk_r: &'static str,
    psk: Option<(&'static str, &'static str)>,
    enc: &'static str,
    ct: &'static str,
}

fn bytes(hex: &str) -> Vec<u8> {
    hex::decode(hex).unwrap()
}

fn array(hex: &str) -> [u8; 32] {
    bytes(hex).try_into().unwrap()
}

/// RFC 9180 appendix A.2 (this very suite), sequence number 0: base mode (A.2.1) and PSK mode (A.2.2), from the CFRG's
/// draft-irtf-cfrg-hpke. Sealing must give the published `enc` and `ct`, and they must open.
#[test]
fn rfc_9180_vectors() {
    let info = bytes("4f6465206f6e2061204772656369616e2055726e");
    let aad = bytes("436f756e742d30");
    let plaintext = bytes("4265617574792069732074727574682c20747275746820626561757479");
    for vector in [
        Vector {
            ikm_e: "909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b",
            pk_r: "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a",
            sk_r: "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb",
            psk: None,
            enc: "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a",
            ct: "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
        },
        Vector {
            ikm_e: "35706a0b09fb26fb45c39c2f5079c709c7cf98e43afa973f14d88ece7e29c2e3",
            pk_r: "13640af826b722fc04feaa4de2f28fbd5ecc03623b317834e7ff4120dbe73062",
            sk_r: "77d114e0212be51cb1d76fa99dd41cfd4d0166b08caa09074430a6c59ef17879",
            psk: Some((
                "0247fd33b913760fa1fa51e1892d9f307fbe65eb171e8132c2af18555a738b82",
                "456e6e796e20447572696e206172616e204d6f726961",
            )),
            enc: "2261299c3f40a9afc133b969a97f05e95be2c514e54f3de26cbe5644ac735b04",
            ct: "4a177f9c0d6f15cfdf533fb65bf84aecdc6ab16b8b85b4cf65a370e07fc1d78d28fb073214525276f4a89608ff",
        },
    ] {
        let psk = vector.psk.map(|(key, id)| (bytes(key), bytes(id)));
        let bundle = psk.as_ref().map(|(key, id)| PskBundle::new(key, id).unwrap());
        let key = OpenKey::from_bytes(&array(vector.sk_r));
        assert_eq!(key.public(), OpenPublic::from_bytes(array(vector.pk_r)));
        let sealed = seal(
            &bundle.map_or(OpModeS::Base, OpModeS::Psk),
            &key.public(),
            &info,
            &aad,
            &plaintext,
            &Fixed(bytes(vector.ikm_e)),
        )
        .unwrap();
        assert_eq!(hex::encode(&sealed), format!("{}{}", vector.enc, vector.ct));
        let opened = open(
            &bundle.map_or(OpModeR::Base, OpModeR::Psk),
            &key,
            &info,
            &aad,
            &sealed,
        )
        .unwrap();
        assert_eq!(opened.dangerously_expose(), plaintext);
    }
}

/// A public key of small order would make the shared secret known to all.
#[test]
fn small_order_keys_are_refused() {
    for low in [[0; 32], {
        let mut one = [0; 32];
        one[0] = 1;
        one
    }] {
        let low = OpenPublic::from_bytes(low);
        let fixed = Fixed(vec![7; 32]);
        assert_eq!(
            seal_to(&low, "grant", b"", b"secret", &fixed),
            Err(CryptoError::WrongKey { what: "grant" })
        );
    }
}
