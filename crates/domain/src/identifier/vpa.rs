//! UPI addresses and links.
//!
//! Sources: NPCI, UPI Linking Specification 1.6 (parameters `pa`, `pn`, `am`, `cu`, `tn`, `tr`; a `tr` has at most 35
//! characters); addresses are two parts around one `@`, the second the handle of a bank or app.

use std::fmt::Write as _;

use serde::Serialize;

use super::checked_text;
use crate::money::Paise;
use crate::validate::Invalid;

/// A UPI address (virtual payment address), `asha.clinic@okaxis`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct Vpa(String);

checked_text!(Vpa);

impl Vpa {
    /// Reads an address: 2 to 256 letters, digits, `.`, `-`, `_` before the `@`, and a handle of 2 to 64 letters and digits
    /// that begins with a letter behind it. An e-mail address is none: its second part has a point.
    ///
    /// # Errors
    /// Names the field `vpa`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = text.trim();
        let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let good = text.split_once('@').is_some_and(|(id, handle)| {
            (2..=256).contains(&id.len())
                && id.chars().all(name)
                && (2..=64).contains(&handle.len())
                && handle.chars().all(|c| c.is_ascii_alphanumeric())
                && handle.starts_with(|c: char| c.is_ascii_alphabetic())
        });
        if good {
            Ok(Self(text.to_owned()))
        } else {
            Err(Invalid::new("vpa", "domain-vpa"))
        }
    }

    /// The link that a UPI app reads from a QR code. `reference` comes back in the bank's statement.
    pub fn link(&self, payee: &str, amount: Paise, note: &str, reference: &str) -> String {
        let paise = amount.get().max(0);
        let mut link = format!(
            "upi://pay?pa={}&pn={}&am={}.{:02}&cu=INR",
            self.0,
            encoded(payee),
            paise / 100,
            paise % 100
        );
        for (key, value) in [("tn", note), ("tr", reference)] {
            if !value.is_empty() {
                // Writing to a String cannot fail.
                let _ = write!(link, "&{key}={}", encoded(value));
            }
        }
        link
    }
}

/// Percent-encoding of everything that is not unreserved (RFC 3986 §2.3); a space is `%20`, which every app reads.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for text in ["asha.clinic@okaxis", "9876543210@upi", " a-b_c@ybl "] {
            assert_eq!(Vpa::parse(text).unwrap().as_str(), text.trim());
        }
        for text in [
            "",
            "asha",
            "asha@",
            "@upi",
            "a@upi",
            "asha clinic@upi",
            "asha@gmail.com",
            "asha@@upi",
            "आशा@upi",
            "asha@1upi",
            "asha@upi&am=1",
        ] {
            assert_eq!(Vpa::parse(text).unwrap_err().message_key, "domain-vpa", "{text}");
        }
    }

    #[test]
    fn links() {
        let vpa = Vpa::parse("asha@okaxis").unwrap();
        assert_eq!(
            vpa.link("Asha Clinic & Co", Paise::new(30_050), "Token A12", "F123"),
            "upi://pay?pa=asha@okaxis&pn=Asha%20Clinic%20%26%20Co&am=300.50&cu=INR&tn=Token%20A12&tr=F123"
        );
        assert_eq!(
            vpa.link("आशा", Paise::new(5), "", ""),
            "upi://pay?pa=asha@okaxis&pn=%E0%A4%86%E0%A4%B6%E0%A4%BE&am=0.05&cu=INR"
        );
    }
}
