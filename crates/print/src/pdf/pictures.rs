//! Pictures: each once in the file, drawn wherever it stands.

use std::collections::BTreeMap;

use printpdf::xobject::DictItem;
use printpdf::{ExternalStream, ExternalXObject, Op, PdfDocument, Pt, XObject, XObjectId, XObjectTransform};

use super::round;
use crate::logo::{Logo, LogoData};
use crate::sheet::{Page, Placed};

/// The different pictures of a document, numbered in the order they come.
pub(super) struct Pictures(Vec<Logo>);

impl Pictures {
    pub(super) fn collect(pages: &[Page]) -> Self {
        let mut all: Vec<Logo> = Vec::new();
        for item in pages.iter().flat_map(|page| &page.items) {
            if let Placed::Picture { logo, .. } = item
                && !all.contains(logo)
            {
                all.push(logo.clone());
            }
        }
        Self(all)
    }

    pub(super) fn embed(&self, document: &mut PdfDocument) {
        for (index, logo) in self.0.iter().enumerate() {
            let (content, filter, grey) = match &*logo.data {
                LogoData::Rgb(dots) => (dots.clone(), None, false),
                LogoData::Jpeg { bytes, grey } => (bytes.clone(), Some("DCTDecode"), *grey),
            };
            let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
            let mut dict = BTreeMap::from([
                ("Type".to_owned(), name("XObject")),
                ("Subtype".to_owned(), name("Image")),
                ("Width".to_owned(), DictItem::Int(logo.width.into())),
                ("Height".to_owned(), DictItem::Int(logo.height.into())),
                (
                    "ColorSpace".to_owned(),
                    name(if grey { "DeviceGray" } else { "DeviceRGB" }),
                ),
                ("BitsPerComponent".to_owned(), DictItem::Int(8)),
            ]);
            if let Some(filter) = filter {
                dict.insert("Filter".to_owned(), name(filter));
            }
            let stream = ExternalStream {
                dict,
                content,
                compress: false,
            };
            let picture = ExternalXObject {
                stream,
                width: None,
                height: None,
                dpi: None,
            };
            document
                .resources
                .xobjects
                .map
                .insert(id(index), XObject::External(picture));
        }
    }

    pub(super) fn draw(&self, page: &Page, ops: &mut Vec<Op>) {
        for item in &page.items {
            let Placed::Picture {
                x,
                y,
                width,
                height,
                logo,
            } = item
            else {
                continue;
            };
            let Some(index) = self.0.iter().position(|known| known == logo) else {
                continue;
            };
            ops.push(Op::UseXobject {
                id: id(index),
                transform: XObjectTransform {
                    translate_x: Some(Pt(round(*x))),
                    translate_y: Some(Pt(round(page.height - y - height))),
                    scale_x: Some(round(*width)),
                    scale_y: Some(round(*height)),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                },
            });
        }
    }
}

fn id(index: usize) -> XObjectId {
    XObjectId(format!("I{}", index + 1))
}
