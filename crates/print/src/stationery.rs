//! Pages in the clinic's own look, for papers that are not prescriptions.

use chrono::NaiveDate;
use nirantar_domain::Language;

use crate::engine::Engine;
use crate::error::PrintError;
use crate::flow::{Frame, Part, flow};
use crate::letterhead::Foot;
use crate::pdf::{self, About};
use crate::prescription::{Letterhead, PaperSize, Pdf, Stationery};
use crate::rx_layout::MM;
use crate::setting::Setter;
use crate::sheet::Block;

/// Room to set text in, and the size of the type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    pub(crate) frame: Frame,
    pub(crate) width: f32,
    pub(crate) z: f32,
}

impl Room {
    /// The room that the clinic's margins leave.
    pub(crate) fn of(stationery: &Stationery) -> Result<Self, PrintError> {
        let percent = f32::from(stationery.type_percent.clamp(70, 140)) / 100.0;
        let z = match stationery.paper {
            PaperSize::A5 => 1.0,
            PaperSize::A4 => 1.14,
        };
        let margins = &stationery.margins;
        let edges = [margins.top, margins.bottom, margins.left, margins.right];
        if edges.iter().any(|edge| !edge.is_finite()) {
            return Err(PrintError::NoRoom);
        }
        let [top, bottom, left, right] = edges.map(|edge| edge.max(0.0) * MM);
        let size = stationery.paper.points();
        let width = size.0 - left - right;
        if width < 40.0 * MM {
            return Err(PrintError::NoRoom);
        }
        Ok(Self {
            frame: Frame {
                size,
                top,
                bottom,
                left,
            },
            width,
            z: z * percent,
        })
    }
}

/// The finished parts of a paper.
pub(crate) struct Made<'a> {
    /// Kind of paper and a number, never a name.
    pub(crate) title: String,
    pub(crate) date: NaiveDate,
    /// Head of the first page and of the others.
    pub(crate) heads: (Block, Block),
    pub(crate) parts: Vec<Part>,
    /// At the bottom of the last page.
    pub(crate) closing: Block,
    /// Whose foot, and whether its lines are printed.
    pub(crate) foot: (&'a Letterhead, bool),
}

impl Engine {
    /// Lays out and writes a paper.
    pub(crate) fn paper(
        &self,
        mut setter: Setter<'_>,
        room: Room,
        made: Made<'_>,
    ) -> Result<Pdf, PrintError> {
        let foot = Foot {
            letterhead: made.foot.0,
            printed: made.foot.1,
            width: room.width,
            z: room.z,
        };
        let height = foot.height(&mut setter)?;
        let mut pages = flow(
            room.frame,
            &made.heads.0,
            &made.heads.1,
            height,
            made.parts,
            &made.closing,
        )?;
        foot.place(&mut setter, &mut pages, room.frame)?;
        let about = About {
            title: made.title,
            date: made.date,
            language: Language::English.code(),
        };
        let bytes = pdf::write(self, &pages, &about)?;
        Ok(Pdf {
            bytes,
            pages: pages.len(),
            missing: setter.into_missing(),
        })
    }
}
