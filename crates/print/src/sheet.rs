//! Pages as lists of placed things. Points, origin at the top left, y downwards.

use crate::logo::Logo;
use crate::paragraph::{Align, Colour, Line};

/// Something with a place on a page.
#[derive(Debug, Clone)]
pub(crate) enum Placed {
    /// A line of text; `y` is its baseline.
    Text { x: f32, y: f32, line: Line },
    /// A straight rule.
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        thickness: f32,
        colour: Colour,
    },
    /// A filled rectangle.
    Panel {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        fill: Colour,
    },
    /// A picture.
    Picture {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        logo: Logo,
    },
}

impl Placed {
    pub(crate) fn shifted(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Self::Text { x, y, .. } | Self::Panel { x, y, .. } | Self::Picture { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Rule { from, to, .. } => {
                *from = (from.0 + dx, from.1 + dy);
                *to = (to.0 + dx, to.1 + dy);
            }
        }
        self
    }
}

/// A piece of a page, `height` points tall, placed from its own top left corner. Never broken across pages.
#[derive(Debug, Clone, Default)]
pub(crate) struct Block {
    pub(crate) items: Vec<Placed>,
    pub(crate) height: f32,
}

impl Block {
    /// White space.
    pub(crate) fn space(height: f32) -> Self {
        Self {
            items: Vec::new(),
            height,
        }
    }

    /// Lines under one another at `x` in a column of `width`.
    pub(crate) fn column(lines: Vec<Line>, x: f32, width: f32, align: Align) -> Self {
        let mut block = Self::default();
        for line in lines {
            let (left, height, ascent) = (line.left(width, align), line.height(), line.ascent);
            block.items.push(Placed::Text {
                x: x + left,
                y: block.height + ascent,
                line,
            });
            block.height += height;
        }
        block
    }

    /// Adds `other` below.
    pub(crate) fn stack(&mut self, other: Self) {
        let dy = self.height;
        self.items
            .extend(other.items.into_iter().map(|item| item.shifted(0.0, dy)));
        self.height += other.height;
    }

    /// Adds `other` beside, tops level; the taller one decides the height.
    pub(crate) fn beside(&mut self, other: Self) {
        self.height = self.height.max(other.height);
        self.items.extend(other.items);
    }

    /// Adds a level rule at the bottom, `before` and `after` points of white around it.
    pub(crate) fn rule(
        &mut self,
        x: f32,
        width: f32,
        thickness: f32,
        colour: Colour,
        before: f32,
        after: f32,
    ) {
        let y = self.height + before + thickness / 2.0;
        self.items.push(Placed::Rule {
            from: (x, y),
            to: (x + width, y),
            thickness,
            colour,
        });
        self.height += before + thickness + after;
    }
}

/// A finished page.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) items: Vec<Placed>,
}

impl Page {
    pub(crate) fn new(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            items: Vec::new(),
        }
    }

    /// Places a block with its corner at (`x`, `y`).
    pub(crate) fn place(&mut self, x: f32, y: f32, block: Block) {
        self.items
            .extend(block.items.into_iter().map(|item| item.shifted(x, y)));
    }
}
