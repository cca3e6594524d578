//! Blocks → pages with a head and a foot.

use crate::error::PrintError;
use crate::sheet::{Block, Page};

/// A part of the document, as blocks that may stand on different pages.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub(crate) blocks: Vec<Block>,
    /// Moved to the next page as a whole if it fits there.
    pub(crate) together: bool,
    /// White above, dropped at the top of a page.
    pub(crate) before: f32,
}

impl Part {
    /// A part that stays in one piece when it can.
    pub(crate) fn whole(blocks: Vec<Block>, before: f32) -> Self {
        Self {
            blocks,
            together: true,
            before,
        }
    }

    fn height(&self) -> f32 {
        self.blocks.iter().map(|block| block.height).sum()
    }
}

/// The frame that text flows in, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) size: (f32, f32),
    pub(crate) top: f32,
    pub(crate) bottom: f32,
    pub(crate) left: f32,
}

/// Places `parts` under one another: below `first` on the first page, below `later` on the others, above `foot_height`.
/// `closing` stands at the bottom of the last page, with the last part on the same page. A single block taller than a page is let run over the foot rather than lost.
///
/// # Errors
/// [`PrintError::NoRoom`] when head and foot leave no room at all.
pub(crate) fn flow(
    frame: Frame,
    first: &Block,
    later: &Block,
    foot_height: f32,
    parts: Vec<Part>,
    closing: &Block,
) -> Result<Vec<Page>, PrintError> {
    let floor = frame.size.1 - frame.bottom - foot_height;
    let later_top = frame.top + later.height;
    if floor - later_top < 20.0 || floor - frame.top - first.height < 0.0 {
        return Err(PrintError::NoRoom);
    }
    let mut pages = Vec::new();
    let mut page = Page::new(frame.size.0, frame.size.1);
    page.place(frame.left, frame.top, first.clone());
    let (mut y, mut top) = (frame.top + first.height, frame.top + first.height);
    let mut turn = |page: &mut Page, y: &mut f32, top: &mut f32| {
        let mut next = Page::new(frame.size.0, frame.size.1);
        next.place(frame.left, frame.top, later.clone());
        pages.push(std::mem::replace(page, next));
        *y = later_top;
        *top = later_top;
    };
    let count = parts.len();
    for (index, part) in parts.into_iter().enumerate() {
        let gap = if y > top { part.before } else { 0.0 };
        let height = part.height() + if index + 1 == count { closing.height } else { 0.0 };
        let fits_here = y + gap + height <= floor;
        if part.together && !fits_here && height <= floor - later_top && y > top {
            turn(&mut page, &mut y, &mut top);
        } else {
            y += gap;
        }
        for block in part.blocks {
            if y + block.height > floor && y > top {
                turn(&mut page, &mut y, &mut top);
            }
            let height = block.height;
            page.place(frame.left, y, block);
            y += height;
        }
    }
    if y + closing.height > floor && y > top {
        turn(&mut page, &mut y, &mut top);
    }
    page.place(frame.left, (floor - closing.height).max(y), closing.clone());
    pages.push(page);
    Ok(pages)
}
