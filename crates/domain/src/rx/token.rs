//! A typed line cut into words, each kept as typed and in the form that is compared.

use crate::phone::decimal;

use super::vocabulary::Form;

/// One word of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// As typed, without quotation marks.
    pub raw: String,
    /// For comparing: lower case, plain hyphens, ASCII digits, no brackets or closing punctuation. Empty when quoted.
    pub key: String,
    /// Stood in quotation marks: never read as notation.
    pub quoted: bool,
    /// A comma, semicolon or "then" stood before.
    pub breaks: bool,
}

/// Cuts a line (white space already plain). Commas between digits (`60,000`) do not separate; every other comma, semicolon and white space does.
/// Quotation marks protect text; an unpaired one protects the rest of the line.
pub(super) fn tokenise(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    let mut breaks = false;
    let mut previous = ' ';
    let mut chars = line.chars().peekable();
    let flush = |word: &mut String, quoted: bool, breaks: &mut bool, tokens: &mut Vec<Token>| {
        let raw = word.split_whitespace().collect::<Vec<_>>().join(" ");
        word.clear();
        if raw.is_empty() {
            return;
        }
        if quoted {
            tokens.push(Token {
                raw,
                key: String::new(),
                quoted,
                breaks: std::mem::take(breaks),
            });
            return;
        }
        for piece in after_form_dot(&raw) {
            let key = key_of(piece);
            // A dot or colon alone only separates; a dash or a slash may belong to what stands around it.
            let silent = key
                .chars()
                .all(|c| !c.is_alphanumeric() && !"½¼¾⅓⅔#%&+".contains(c))
                && !matches!(key.as_str(), "-" | "/");
            if silent {
                *breaks = true;
            } else {
                let raw = piece.to_owned();
                tokens.push(Token {
                    raw,
                    key,
                    quoted,
                    breaks: std::mem::take(breaks),
                });
            }
        }
    };
    while let Some(c) = chars.next() {
        let between_digits = || decimal(previous).is_some();
        match c {
            '"' | '“' | '”' => {
                flush(&mut word, quoted, &mut breaks, &mut tokens);
                quoted = !quoted;
            }
            _ if quoted => word.push(c),
            ',' if between_digits() && chars.peek().is_some_and(|c| decimal(*c).is_some()) => word.push(c),
            ',' | ';' => {
                flush(&mut word, false, &mut breaks, &mut tokens);
                breaks = true;
            }
            c if c.is_whitespace() => flush(&mut word, false, &mut breaks, &mut tokens),
            c => word.push(c),
        }
        previous = c;
    }
    flush(&mut word, quoted, &mut breaks, &mut tokens);
    tokens
}

/// `Tab.Paracetamol` is `Tab.` and `Paracetamol`.
fn after_form_dot(raw: &str) -> Vec<&str> {
    if let Some((form, rest)) = raw.split_once('.')
        && rest.starts_with(char::is_alphabetic)
        && Form::ALL
            .iter()
            .any(|f| f.spellings().contains(&form.to_lowercase().as_str()))
    {
        return vec![form, rest];
    }
    vec![raw]
}

fn key_of(raw: &str) -> String {
    let mut key = String::with_capacity(raw.len());
    for c in raw.chars() {
        match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => key.push('-'),
            '×' => key.push('x'),
            '⁄' => key.push('/'),
            'µ' | 'μ' => key.push('u'),
            c => match decimal(c) {
                Some(digit) => key.push(digit),
                None => key.extend(c.to_lowercase()),
            },
        }
    }
    let key = key
        .trim_matches(['(', ')', '[', ']', ':', '\''])
        .trim_end_matches('.');
    let key = if key.starts_with('.') && !key.chars().nth(1).is_some_and(|c| c.is_ascii_digit()) {
        key.trim_start_matches('.')
    } else {
        key
    };
    // `b.d.` is `bd`.
    let dotted = key.contains('.')
        && key
            .split('.')
            .all(|letter| letter.len() == 1 && letter.starts_with(char::is_alphabetic));
    if dotted {
        key.replace('.', "")
    } else {
        key.to_owned()
    }
}

/// The words as typed, joined by single spaces.
pub(super) fn raw_text(tokens: &[Token]) -> String {
    tokens
        .iter()
        .map(|token| token.raw.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}
