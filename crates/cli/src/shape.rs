//! `print`: the paper engine.

use clap::Subcommand;
use nirantar_app::Error;
use nirantar_domain::Language;
use nirantar_ipc::Fault;
use nirantar_print::Engine;
use serde_json::{Value, json};

use crate::answer::Outcome;

/// The paper engine.
#[derive(Debug, Subcommand)]
pub enum Print {
    /// Shapes a line of text; answers `[{font,glyph,cluster,x_advance,x_offset,y_offset}]`. Needs no data folder.
    Shape {
        /// Language of the text: hi, ta …
        #[arg(long, default_value = "en", alias = "language")]
        lang: String,
        /// The text.
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
}

/// Shapes a line of text.
pub fn shape(lang: &str, text: &str) -> Result<Outcome, Fault> {
    let language: Language = lang.parse().map_err(Error::Invalid)?;
    let engine = Engine::new().map_err(|_| Error::internal("paper engine"))?;
    let glyphs: Vec<Value> = engine
        .shape(language, text)
        .into_iter()
        .map(|glyph| {
            json!({
                "font": glyph.font,
                "glyph": glyph.glyph,
                "cluster": glyph.cluster,
                "x_advance": glyph.x_advance,
                "x_offset": glyph.x_offset,
                "y_offset": glyph.y_offset,
            })
        })
        .collect();
    Ok(Outcome::answer(glyphs.into()))
}
