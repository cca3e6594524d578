//! The daily case register as pages: serial number, date, name, service, fee, day of receipt (Form 25, before it Form 3C).

use chrono::NaiveDate;
use nirantar_domain::Paise;

use crate::engine::Engine;
use crate::error::PrintError;
use crate::flow::Part;
use crate::paragraph::Align;
use crate::prescription::{CaseRegister, CaseRow, Letterhead, Margins, PaperSize, Pdf, Stationery};
use crate::rx_head::date;
use crate::setting::{ACCENT, Care, HAIR, INK, SOFT, Setter, TINT, bold, plain};
use crate::sheet::{Block, Placed};
use crate::stationery::{Made, Room};

/// Columns: key of the heading, share of the width, where the text stands.
const COLUMNS: [(&str, f32, Align); 6] = [
    ("paper-register-serial", 0.07, Align::Right),
    ("paper-register-date", 0.14, Align::Left),
    ("paper-register-name", 0.30, Align::Left),
    ("paper-register-service", 0.22, Align::Left),
    ("paper-register-fee", 0.13, Align::Right),
    ("paper-register-received", 0.14, Align::Left),
];

impl Engine {
    /// Prints the case register on A4, with a total on the last page.
    ///
    /// # Errors
    /// None but damaged resources: names that cannot be drawn show as boxes.
    pub fn case_register(&self, register: &CaseRegister) -> Result<Pdf, PrintError> {
        let letterhead = Letterhead {
            clinic: register.clinic.clone(),
            ..Letterhead::default()
        };
        let room = Room::of(&Stationery {
            paper: PaperSize::A4,
            margins: Margins::default(),
            print_letterhead: true,
            type_percent: 88,
            letterhead: letterhead.clone(),
        })?;
        let mut setter = Setter::new(self);
        let mut first = head(&mut setter, register, room)?;
        let later = columns(&mut setter, room)?;
        first.stack(later.clone());
        let mut parts = Vec::new();
        for (index, row) in register.rows.iter().enumerate() {
            parts.push(Part::whole(vec![line(&mut setter, index, row, room)?], 0.0));
        }
        parts.push(Part::whole(vec![total(&mut setter, register, room)?], 4.0));
        let made = Made {
            title: self.words.label("paper-title-register", &[]),
            date: register.to,
            heads: (first, later),
            parts,
            closing: Block::default(),
            foot: (&letterhead, true),
        };
        self.paper(setter, room, made)
    }

    /// The word for an ordinary visit in the register.
    pub fn register_consultation(&self) -> String {
        self.words.label("paper-register-service-consultation", &[])
    }
}

fn head(setter: &mut Setter<'_>, register: &CaseRegister, room: Room) -> Result<Block, PrintError> {
    let Room { width, z, .. } = room;
    let words = &setter.engine.words;
    let title = words.label("paper-title-register", &[]);
    let day = if register.from == register.to {
        date(words, register.from)
    } else {
        format!("{} – {}", date(words, register.from), date(words, register.to))
    };
    let mut lines = vec![
        (register.clinic.clone(), bold(13.0 * z, ACCENT)),
        (title, bold(11.0 * z, INK)),
        (day, plain(9.0 * z, SOFT)),
    ];
    lines.extend(register.of.iter().map(|of| (of.clone(), plain(9.0 * z, SOFT))));
    let mut block = Block::default();
    for (text, style) in lines {
        let field = ("clinic", Care::Lenient);
        block.stack(setter.text(&text, style, (0.0, width), Align::Left, field)?);
    }
    block.stack(Block::space(8.0 * z));
    Ok(block)
}

/// The cells of a row.
fn cells(
    setter: &mut Setter<'_>,
    room: Room,
    texts: [(String, Care); 6],
    strong: bool,
) -> Result<Block, PrintError> {
    let Room { width, z, .. } = room;
    let mut row = Block::default();
    let mut x = 0.0;
    for ((text, care), (key, share, align)) in texts.into_iter().zip(COLUMNS) {
        let column = (x + 3.0, width * share - 6.0);
        x += width * share;
        let style = if strong {
            bold(8.4 * z, INK)
        } else {
            plain(9.0 * z, INK)
        };
        let field = key.replace("paper-register-", "register.");
        row.beside(setter.text(&text, style, column, align, (&field, care))?);
    }
    Ok(row)
}

fn columns(setter: &mut Setter<'_>, room: Room) -> Result<Block, PrintError> {
    let words = &setter.engine.words;
    let texts = COLUMNS.map(|(key, ..)| (words.label(key, &[]), Care::Strict));
    let mut block = Block::space(3.0);
    block.stack(cells(setter, room, texts, true)?);
    block.stack(Block::space(3.0));
    let panel = Placed::Panel {
        x: 0.0,
        y: 0.0,
        width: room.width,
        height: block.height,
        fill: TINT,
    };
    block.items.insert(0, panel);
    block.stack(Block::space(2.0));
    Ok(block)
}

fn line(setter: &mut Setter<'_>, index: usize, row: &CaseRow, room: Room) -> Result<Block, PrintError> {
    let words = &setter.engine.words;
    let day = |day: NaiveDate| date(words, day);
    let texts = [
        ((index + 1).to_string(), Care::Strict),
        (day(row.date), Care::Strict),
        (row.name.clone(), Care::Lenient),
        (row.service.clone(), Care::Lenient),
        (row.fee.map(rupees).unwrap_or_default(), Care::Strict),
        (row.received.map(day).unwrap_or_default(), Care::Strict),
    ];
    let mut block = Block::space(2.0);
    block.stack(cells(setter, room, texts, false)?);
    block.rule(0.0, room.width, 0.4, HAIR, 2.0, 0.0);
    Ok(block)
}

fn total(setter: &mut Setter<'_>, register: &CaseRegister, room: Room) -> Result<Block, PrintError> {
    let sum: i64 = register.rows.iter().filter_map(|row| row.fee).sum();
    let words = &setter.engine.words;
    let count = register.rows.len();
    let cases = words.label("paper-register-cases", &[("count", count.into())]);
    let total = words.label("paper-register-total", &[]);
    let nothing = String::new;
    let texts = [nothing(), nothing(), cases, total, rupees(sum), nothing()];
    cells(setter, room, texts.map(|text| (text, Care::Strict)), true)
}

/// `1,23,456.00`, without the sign: the heading has it.
fn rupees(paise: i64) -> String {
    Paise::new(paise).to_string().replace('₹', "").trim().to_owned()
}
