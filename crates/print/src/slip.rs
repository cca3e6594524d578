//! Narrow paper for the desk: the token slip and the receipt, on a roll of 80 mm or on A6.
//!
//! A roll is as long as what stands on it; thermal heads print black only, so nothing here is tinted. Fixed words are in
//! English, with the patient's language beside where `paper.ftl` of that language has them.

use chrono::NaiveDateTime;
use nirantar_domain::fee::FeeKind;
use nirantar_domain::{Language, Paise};

use crate::engine::Engine;
use crate::error::PrintError;
use crate::paragraph::{Align, Paragraph};
use crate::pdf::{self, About};
use crate::prescription::{Mark, Pdf};
use crate::rx_head::instant;
use crate::rx_layout::MM;
use crate::setting::{Care, INK, Setter, bold, plain};
use crate::sheet::{Block, Page};

/// What a slip is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SlipPaper {
    /// A roll 80 mm wide, 72 mm of which a head reaches; as long as needed.
    #[default]
    Roll80,
    /// 105 × 148 mm, upright.
    A6,
}

impl SlipPaper {
    /// Width of the paper and white at each side, in points.
    const fn width(self) -> (f32, f32) {
        match self {
            Self::Roll80 => (80.0 * MM, 4.0 * MM),
            Self::A6 => (105.0 * MM, 9.0 * MM),
        }
    }

    /// Height of the sheet; a roll has none of its own.
    const fn height(self) -> Option<f32> {
        match self {
            Self::Roll80 => None,
            Self::A6 => Some(148.0 * MM),
        }
    }

    /// Type on A6 is a little larger: it is read at the same distance and has the room.
    const fn scale(self) -> f32 {
        match self {
            Self::Roll80 => 1.0,
            Self::A6 => 1.1,
        }
    }
}

/// A token on paper: what a patient holds while waiting. Nothing of an illness is on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TokenSlip {
    /// What it is printed on.
    pub paper: SlipPaper,
    /// Name of the clinic.
    pub clinic: String,
    /// Name of the branch; empty where it is the clinic's.
    pub branch: String,
    /// `A12`.
    pub token: String,
    /// The doctor's name.
    pub doctor: String,
    /// Where the doctor sits; may be empty.
    pub room: String,
    /// Name of the patient.
    pub patient: String,
    /// The clinic's number of the patient.
    pub number: String,
    /// When the token was given, in India.
    pub when: NaiveDateTime,
    /// How many wait before; `None` where that is not known any more.
    pub ahead: Option<u32>,
    /// The patient's language.
    pub language: Language,
    /// Across the head of a copy.
    pub mark: Option<Mark>,
}

/// A line of a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptLine {
    /// What for.
    pub text: String,
    /// How much.
    pub amount: Paise,
}

/// A receipt for money that was paid.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receipt {
    /// What it is printed on.
    pub paper: SlipPaper,
    /// Name of the clinic.
    pub clinic: String,
    /// Name of the branch; empty where it is the clinic's.
    pub branch: String,
    /// Address, a line each.
    pub address: Vec<String>,
    /// Telephone as printed.
    pub phone: Option<String>,
    /// `A/26-27/00123`.
    pub number: String,
    /// When it was paid, in India.
    pub when: NaiveDateTime,
    /// Name of the patient.
    pub patient: String,
    /// The clinic's number of the patient.
    pub patient_number: String,
    /// The doctor's name.
    pub doctor: String,
    /// What was asked.
    pub lines: Vec<ReceiptLine>,
    /// What this receipt is for.
    pub paid: Paise,
    /// How, in English: `Cash`, `UPI`.
    pub mode: String,
    /// What the UPI app calls the payment.
    pub reference: Option<String>,
    /// What is still to be paid.
    pub due: Paise,
    /// Who took it.
    pub taken_by: String,
    /// The payment was given back: the paper says so.
    pub cancelled: bool,
    /// The patient's language.
    pub language: Language,
    /// Across the head of a copy.
    pub mark: Option<Mark>,
}

/// Number and name of a patient. The number first: behind a long name it would stand alone on the next line, and behind a
/// name from right to left on the wrong side of it.
fn who(number: &str, name: &str) -> String {
    format!("{number}\u{a0}· {name}")
}

impl Engine {
    /// Prints a token slip.
    ///
    /// # Errors
    /// [`PrintError::MissingGlyph`] for a token that cannot be drawn. Names never fail: see [`Pdf::missing`].
    pub fn token_slip(&self, slip: &TokenSlip) -> Result<Pdf, PrintError> {
        let mut strip = Strip::new(self, slip.paper, slip.language);
        strip.head(&slip.clinic, &slip.branch, &[], None, slip.mark.as_ref())?;
        strip.label("paper-slip-token", &[], 10.0)?;
        let size = token_size(&slip.token, slip.paper);
        strip.centre(&slip.token, size, true, ("token", Care::Strict))?;
        strip.centre(&slip.doctor, 13.0, true, ("doctor", Care::Lenient))?;
        if !slip.room.is_empty() {
            strip.centre(&slip.room, 11.0, false, ("room", Care::Lenient))?;
        }
        if let Some(ahead) = slip.ahead {
            strip.gap(2.0);
            strip.label("paper-slip-ahead", &[("count", ahead)], 10.5)?;
        }
        strip.line();
        let who = who(&slip.number, &slip.patient);
        strip.centre(&who, 10.0, false, ("patient", Care::Lenient))?;
        let when = instant(&self.words, slip.when);
        strip.centre(&when, 9.5, false, ("when", Care::Strict))?;
        let title = format!("{} {}", self.words.label("paper-title-token", &[]), slip.token);
        strip.finish(title, slip.when)
    }

    /// Prints a receipt.
    ///
    /// # Errors
    /// [`PrintError::MissingGlyph`] for a number or amount that cannot be drawn. Names never fail: see [`Pdf::missing`].
    pub fn receipt(&self, receipt: &Receipt) -> Result<Pdf, PrintError> {
        let strict = |field| (field, Care::Strict);
        let mut strip = Strip::new(self, receipt.paper, receipt.language);
        strip.head(
            &receipt.clinic,
            &receipt.branch,
            &receipt.address,
            receipt.phone.as_deref(),
            receipt.mark.as_ref(),
        )?;
        strip.label("paper-title-receipt", &[], 12.0)?;
        if receipt.cancelled {
            let text = self.words.label("paper-slip-cancelled", &[]);
            strip.centre(&text, 12.0, true, strict("mark"))?;
        }
        strip.gap(3.0);
        let when = instant(&self.words, receipt.when);
        strip.pair("paper-label-number", &receipt.number, strict("number"))?;
        strip.pair("paper-label-date", &when, strict("date"))?;
        let who = who(&receipt.patient_number, &receipt.patient);
        strip.pair("paper-label-patient", &who, ("patient", Care::Lenient))?;
        strip.pair("paper-slip-doctor", &receipt.doctor, ("doctor", Care::Lenient))?;
        strip.line();
        for line in &receipt.lines {
            strip.amount(&line.text, line.amount, false, "line")?;
        }
        strip.line();
        let paid = strip.words("paper-slip-paid", &[]);
        strip.amount(&paid, receipt.paid, true, "paid")?;
        strip.left(&receipt.paid.in_words(), 8.5, strict("words"))?;
        let mode = match receipt.reference.as_deref() {
            Some(reference) => format!("{}  ·  {reference}", receipt.mode),
            None => receipt.mode.clone(),
        };
        strip.pair("paper-slip-mode", &mode, strict("mode"))?;
        if receipt.due > Paise::ZERO {
            let due = strip.words("paper-slip-due", &[]);
            strip.amount(&due, receipt.due, true, "due")?;
        }
        strip.line();
        strip.pair(
            "paper-slip-taken-by",
            &receipt.taken_by,
            ("taken_by", Care::Lenient),
        )?;
        let title = format!(
            "{} {}",
            self.words.label("paper-title-receipt", &[]),
            receipt.number
        );
        strip.finish(title, receipt.when)
    }
}

impl Engine {
    /// What a receipt says the money is for, in English.
    pub fn consultation(&self, kind: FeeKind) -> String {
        let key = match kind {
            FeeKind::First => "paper-slip-first",
            FeeKind::FollowUp => "paper-slip-follow-up",
            FeeKind::Free => "paper-slip-free",
            FeeKind::Other => "paper-slip-other",
        };
        self.words.label(key, &[])
    }
}

/// As large as fits: a token is read from across a room.
fn token_size(token: &str, paper: SlipPaper) -> f32 {
    let (width, edge) = paper.width();
    let letters = token.chars().count().max(1) as f32;
    // A bold digit of Noto Sans is 0.62 em wide, a capital at most 0.95.
    ((width - 2.0 * edge) / (letters * 0.72) / paper.scale()).min(84.0)
}

/// One column of text that grows downwards.
struct Strip<'a> {
    setter: Setter<'a>,
    paper: SlipPaper,
    language: Language,
    width: f32,
    scale: f32,
    block: Block,
}

impl<'a> Strip<'a> {
    fn new(engine: &'a Engine, paper: SlipPaper, language: Language) -> Self {
        let (width, edge) = paper.width();
        Self {
            setter: Setter::new(engine),
            paper,
            language,
            width: width - 2.0 * edge,
            scale: paper.scale(),
            block: Block::default(),
        }
    }

    fn head(
        &mut self,
        clinic: &str,
        branch: &str,
        address: &[String],
        phone: Option<&str>,
        mark: Option<&Mark>,
    ) -> Result<(), PrintError> {
        self.centre(clinic, 13.0, true, ("clinic", Care::Lenient))?;
        if !branch.is_empty() && branch != clinic {
            self.centre(branch, 9.5, false, ("branch", Care::Lenient))?;
        }
        for line in address {
            self.centre(line, 8.5, false, ("address", Care::Lenient))?;
        }
        if let Some(phone) = phone {
            let words = &self.setter.engine.words;
            let text = words.label("paper-label-telephone", &[("number", phone.into())]);
            self.centre(&text, 8.5, false, ("phone", Care::Lenient))?;
        }
        self.line();
        if let Some(mark) = mark {
            let words = &self.setter.engine.words;
            let (key, when) = match mark {
                Mark::Reprint { when } => ("paper-mark-reprint", when),
                Mark::Corrected { when } => ("paper-mark-corrected", when),
            };
            let text = words.label(key, &[("when", instant(words, *when).into())]);
            self.centre(&text, 9.5, true, ("mark", Care::Strict))?;
            self.gap(2.0);
        }
        Ok(())
    }

    /// English, and behind it the patient's language where it has the words.
    fn words(&self, key: &str, arguments: &[(&str, u32)]) -> String {
        let words = &self.setter.engine.words;
        let arguments: Vec<_> = arguments
            .iter()
            .map(|(name, value)| (*name, (*value).into()))
            .collect();
        let english = words.label(key, &arguments);
        let own = (self.language != Language::English)
            .then(|| words.find(self.language, key, &arguments))
            .flatten();
        match own {
            Some(own) => format!("{english} · {own}"),
            None => english,
        }
    }

    fn label(&mut self, key: &str, arguments: &[(&str, u32)], size: f32) -> Result<(), PrintError> {
        let text = self.words(key, arguments);
        self.centre(&text, size, true, ("label", Care::Strict))
    }

    fn centre(&mut self, text: &str, size: f32, strong: bool, field: (&str, Care)) -> Result<(), PrintError> {
        let size = size * self.scale;
        let style = if strong { bold(size, INK) } else { plain(size, INK) };
        let style = style.speaking(self.language);
        let block = self
            .setter
            .text(text, style, (0.0, self.width), Align::Centre, field)?;
        self.block.stack(block);
        Ok(())
    }

    fn left(&mut self, text: &str, size: f32, field: (&str, Care)) -> Result<(), PrintError> {
        let style = plain(size * self.scale, INK);
        let block = self
            .setter
            .text(text, style, (0.0, self.width), Align::Left, field)?;
        self.block.stack(block);
        self.gap(2.0);
        Ok(())
    }

    /// A label and its value behind it.
    fn pair(&mut self, key: &str, value: &str, field: (&str, Care)) -> Result<(), PrintError> {
        if value.is_empty() {
            return Ok(());
        }
        let label = self.words(key, &[]);
        let mut paragraph = Paragraph::new(&format!("{label}:  "), plain(8.5 * self.scale, INK));
        paragraph.push(value, bold(9.5 * self.scale, INK).speaking(self.language));
        let block = self
            .setter
            .set(&paragraph, (0.0, self.width), Align::Left, field)?;
        self.block.stack(block);
        self.gap(1.0);
        Ok(())
    }

    /// Words on the left, rupees on the right.
    fn amount(&mut self, text: &str, amount: Paise, strong: bool, field: &str) -> Result<(), PrintError> {
        let size = if strong { 11.0 } else { 9.5 } * self.scale;
        let style = |strong: bool| if strong { bold(size, INK) } else { plain(size, INK) };
        let right = self.width * 0.36;
        let mut row = self.setter.text(
            text,
            style(strong).speaking(self.language),
            (0.0, self.width - right - 4.0),
            Align::Left,
            (field, Care::Strict),
        )?;
        row.beside(self.setter.text(
            &format!("₹ {amount}"),
            style(strong),
            (self.width - right, right),
            Align::Right,
            (field, Care::Strict),
        )?);
        self.block.stack(row);
        self.gap(1.5);
        Ok(())
    }

    fn gap(&mut self, points: f32) {
        self.block.stack(Block::space(points * self.scale));
    }

    fn line(&mut self) {
        self.block
            .rule(0.0, self.width, 0.7, INK, 3.0 * self.scale, 4.0 * self.scale);
    }

    fn finish(self, title: String, when: NaiveDateTime) -> Result<Pdf, PrintError> {
        let (width, edge) = self.paper.width();
        // Below: the head's distance to the blade.
        let height = self
            .paper
            .height()
            .unwrap_or(self.block.height + 4.0 * MM + 8.0 * MM);
        let top = match self.paper {
            SlipPaper::Roll80 => 4.0 * MM,
            SlipPaper::A6 => 9.0 * MM,
        };
        let mut page = Page::new(width, height);
        page.place(edge, top, self.block);
        let about = About {
            title,
            date: when.date(),
            language: Language::English.code(),
        };
        let bytes = pdf::write(self.setter.engine, &[page], &about)?;
        Ok(Pdf {
            bytes,
            pages: 1,
            missing: self.setter.into_missing(),
        })
    }
}
