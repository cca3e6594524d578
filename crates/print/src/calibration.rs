//! A sheet of rulers, to find where a pre-printed pad leaves room.

use chrono::NaiveDate;
use nirantar_domain::Language;

use crate::engine::Engine;
use crate::error::PrintError;
use crate::paragraph::Align;
use crate::pdf::{self, About};
use crate::prescription::{PaperSize, Pdf};
use crate::rx_layout::MM;
use crate::setting::{ACCENT, Care, INK, SOFT, Setter, bold, plain};
use crate::sheet::{Block, Page, Placed};

/// Length of the line that shows whether the printer keeps to size, in millimetres.
const MEASURED: f32 = 80.0;

impl Engine {
    /// Prints rulers in millimetres along the four edges, those above and at the left counting from the upper left corner,
    /// the other two from the lower right one. Laid on a pre-printed sheet against the light they show where its head
    /// ends and its foot begins.
    ///
    /// # Errors
    /// Damaged resources only.
    pub fn calibration(&self, paper: PaperSize, date: NaiveDate) -> Result<Pdf, PrintError> {
        let (width, height) = paper.points();
        let mut page = Page::new(width, height);
        let mut setter = Setter::new(self);
        for side in [Side::Top, Side::Left, Side::Bottom, Side::Right] {
            ruler(&mut page, &mut setter, side)?;
        }
        page.place(24.0 * MM, 26.0 * MM, words(&mut setter, width - 48.0 * MM)?);
        let (x, y) = (24.0 * MM, height - 34.0 * MM);
        let end = x + MEASURED * MM;
        mark(&mut page, (x, y), (end, y), 0.8);
        for end in [x, end] {
            mark(&mut page, (end, y - 2.0 * MM), (end, y + 2.0 * MM), 0.8);
        }
        let text = setter.engine.words.label("paper-calibration-length", &[]);
        let label = ("label", Care::Strict);
        let column = (0.0, MEASURED * MM);
        let block = setter.text(&text, plain(9.0, INK), column, Align::Centre, label)?;
        page.place(x, y - 7.0 * MM, block);
        let about = About {
            title: self.words.label("paper-title-calibration", &[]),
            date,
            language: Language::English.code(),
        };
        let bytes = pdf::write(self, std::slice::from_ref(&page), &about)?;
        Ok(Pdf {
            bytes,
            pages: 1,
            missing: setter.into_missing(),
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Top,
    Left,
    Bottom,
    Right,
}

fn mark(page: &mut Page, from: (f32, f32), to: (f32, f32), thickness: f32) {
    page.items.push(Placed::Rule {
        from,
        to,
        thickness,
        colour: INK,
    });
}

/// A ruler along one edge: a stroke each millimetre, a longer one each five, a number each ten. Printers leave some
/// millimetres white, so the strokes are long enough to be seen behind that.
fn ruler(page: &mut Page, setter: &mut Setter<'_>, side: Side) -> Result<(), PrintError> {
    let (width, height) = (page.width, page.height);
    let upright = matches!(side, Side::Left | Side::Right);
    let length = if upright { height } else { width };
    let corner = 16.0 * MM;
    let last = (length / MM).floor() as u16;
    for millimetre in 1..=last {
        let at = f32::from(millimetre) * MM;
        // The corners belong to the rulers above and below.
        if upright && (at < corner || at > height - corner) {
            continue;
        }
        let (long, thickness) = match millimetre {
            whole if whole.is_multiple_of(10) => (12.0 * MM, 0.5),
            whole if whole.is_multiple_of(5) => (9.5 * MM, 0.35),
            _ => (7.5 * MM, 0.25),
        };
        let (from, to) = match side {
            Side::Top => ((at, 0.0), (at, long)),
            Side::Bottom => ((width - at, height), (width - at, height - long)),
            Side::Left => ((0.0, at), (long, at)),
            Side::Right => ((width, height - at), (width - long, height - at)),
        };
        mark(page, from, to, thickness);
        if millimetre.is_multiple_of(10) {
            let text = millimetre.to_string();
            let label = ("label", Care::Strict);
            let block = setter.text(&text, plain(6.5, INK), (0.0, 20.0), Align::Centre, label)?;
            let half = block.height / 2.0;
            let (x, y) = match side {
                Side::Top => (to.0 - 10.0, to.1 + 1.0),
                Side::Bottom => (to.0 - 10.0, to.1 - block.height - 1.0),
                Side::Left => (to.0 - 2.0, to.1 - half),
                Side::Right => (to.0 - 18.0, to.1 - half),
            };
            page.place(x, y, block);
        }
    }
    Ok(())
}

fn words(setter: &mut Setter<'_>, width: f32) -> Result<Block, PrintError> {
    let label = ("label", Care::Strict);
    let title = setter.engine.words.label("paper-title-calibration", &[]);
    let mut block = setter.text(&title, bold(15.0, ACCENT), (0.0, width), Align::Left, label)?;
    block.stack(Block::space(6.0));
    for key in [
        "paper-calibration-1",
        "paper-calibration-2",
        "paper-calibration-3",
        "paper-calibration-4",
    ] {
        let text = setter.engine.words.label(key, &[]);
        block.stack(setter.bullet(&text, plain(9.5, SOFT), (width, 12.0), label)?);
        block.stack(Block::space(3.0));
    }
    Ok(block)
}
