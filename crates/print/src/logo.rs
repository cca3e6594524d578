//! The clinic's logo: a small picture at the head of the sheet.

use std::io::Cursor;
use std::sync::Arc;

use png::{BitDepth, ColorType, Transformations};

/// The longest side that a picture keeps, in dots: 25 mm at 400 dots to the inch.
const KEPT: usize = 400;
/// The longest side that is read at all.
const READ: u32 = 4_000;

/// A picture ready for paper. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) data: Arc<LogoData>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum LogoData {
    /// Three bytes a dot, on white.
    Rgb(Vec<u8>),
    /// A JPEG as it came; grey if it has one component.
    Jpeg { bytes: Vec<u8>, grey: bool },
}

/// Why a picture was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoError {
    /// Neither a PNG nor a JPEG that every printer understands.
    Unknown,
    /// More dots than a letterhead has use for.
    TooLarge,
}

impl Logo {
    /// Reads a PNG (which is put on white and made smaller when it is large) or a JPEG (which is kept as it is, and
    /// therefore must be baseline or progressive with one or three components).
    ///
    /// # Errors
    /// [`LogoError`] for anything else; a damaged file too.
    pub fn read(bytes: &[u8]) -> Result<Self, LogoError> {
        if bytes.starts_with(&[0xff, 0xd8]) {
            jpeg(bytes)
        } else {
            png_on_white(bytes)
        }
    }

    /// Width divided by height.
    pub(crate) fn ratio(&self) -> f32 {
        self.width as f32 / self.height as f32
    }
}

/// Reads the frame header of a JPEG (ITU-T T.81, B.2.2): size and number of components.
fn jpeg(bytes: &[u8]) -> Result<Logo, LogoError> {
    let byte = |at: usize| bytes.get(at).copied().ok_or(LogoError::Unknown);
    let pair = |at: usize| Ok(u32::from(byte(at)?) << 8 | u32::from(byte(at + 1)?));
    // The last two bytes close a whole file; half of one would be drawn half.
    if !bytes.ends_with(&[0xff, 0xd9]) {
        return Err(LogoError::Unknown);
    }
    let mut at = 2;
    loop {
        if byte(at)? != 0xff {
            return Err(LogoError::Unknown);
        }
        match byte(at + 1)? {
            0xff => at += 1,
            // Baseline, extended and progressive frames; the others no printer is asked to read.
            0xc0..=0xc2 => {
                let (height, width, components) = (pair(at + 5)?, pair(at + 7)?, byte(at + 9)?);
                if width == 0 || height == 0 || byte(at + 4)? != 8 || !matches!(components, 1 | 3) {
                    return Err(LogoError::Unknown);
                }
                if width.max(height) > READ {
                    return Err(LogoError::TooLarge);
                }
                return Ok(Logo {
                    width,
                    height,
                    data: Arc::new(LogoData::Jpeg {
                        bytes: bytes.to_vec(),
                        grey: components == 1,
                    }),
                });
            }
            0xd9 | 0xda => return Err(LogoError::Unknown),
            _ => at += 2 + usize::try_from(pair(at + 2)?).unwrap_or(usize::MAX),
        }
    }
}

fn png_on_white(bytes: &[u8]) -> Result<Logo, LogoError> {
    let unknown = |_| LogoError::Unknown;
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: 96 << 20 });
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(unknown)?;
    if reader.info().width.max(reader.info().height) > READ {
        return Err(LogoError::TooLarge);
    }
    let mut dots = vec![0; reader.output_buffer_size().ok_or(LogoError::TooLarge)?];
    let info = reader.next_frame(&mut dots).map_err(unknown)?;
    if info.bit_depth != BitDepth::Eight {
        return Err(LogoError::Unknown);
    }
    let samples = match info.color_type {
        ColorType::Grayscale => 1,
        ColorType::GrayscaleAlpha => 2,
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
        ColorType::Indexed => return Err(LogoError::Unknown),
    };
    let rgb: Vec<[u8; 3]> = dots
        .chunks_exact(samples)
        .take(info.width as usize * info.height as usize)
        .map(on_white)
        .collect();
    let (width, height, rgb) = smaller(info.width as usize, info.height as usize, &rgb);
    let size = |side: usize| u32::try_from(side).map_err(|_| LogoError::TooLarge);
    Ok(Logo {
        width: size(width)?,
        height: size(height)?,
        data: Arc::new(LogoData::Rgb(rgb.into_iter().flatten().collect())),
    })
}

/// A dot over white paper.
fn on_white(dot: &[u8]) -> [u8; 3] {
    let over = |value: u8, alpha: u8| {
        let (value, alpha) = (u32::from(value), u32::from(alpha));
        u8::try_from((value * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
    };
    match *dot {
        [grey] => [grey; 3],
        [grey, alpha] => [over(grey, alpha); 3],
        [r, g, b] => [r, g, b],
        [r, g, b, alpha] => [over(r, alpha), over(g, alpha), over(b, alpha)],
        _ => [u8::MAX; 3],
    }
}

/// The mean of whole squares of dots, as many to a side as it takes.
fn smaller(width: usize, height: usize, dots: &[[u8; 3]]) -> (usize, usize, Vec<[u8; 3]>) {
    let step = width.max(height).div_ceil(KEPT).max(1);
    if step == 1 {
        return (width, height, dots.to_vec());
    }
    let (wide, high) = (width.div_ceil(step), height.div_ceil(step));
    let mut out = Vec::with_capacity(wide * high);
    for row in 0..high {
        for column in 0..wide {
            let (mut sum, mut count) = ([0u32; 3], 0u32);
            for y in row * step..((row + 1) * step).min(height) {
                let line = dots
                    .get(y * width + column * step..y * width + ((column + 1) * step).min(width))
                    .unwrap_or_default();
                for dot in line {
                    for (total, value) in sum.iter_mut().zip(dot) {
                        *total += u32::from(*value);
                    }
                    count += 1;
                }
            }
            out.push(sum.map(|total| u8::try_from(total / count.max(1)).unwrap_or(u8::MAX)));
        }
    }
    (wide, high, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32, colour: ColorType, dots: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(colour);
        encoder.write_header().unwrap().write_image_data(dots).unwrap();
        bytes
    }

    #[test]
    fn what_is_see_through_is_white() {
        let logo = Logo::read(&png(2, 1, ColorType::Rgba, &[10, 20, 30, 255, 10, 20, 30, 0])).unwrap();
        assert_eq!(*logo.data, LogoData::Rgb(vec![10, 20, 30, 255, 255, 255]));
    }

    #[test]
    fn a_large_picture_becomes_small() {
        let logo = Logo::read(&png(1_000, 501, ColorType::Grayscale, &vec![128; 501_000])).unwrap();
        assert_eq!((logo.width, logo.height), (334, 167));
        assert_eq!(*logo.data, LogoData::Rgb(vec![128; 334 * 167 * 3]));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let whole = png(3, 3, ColorType::Rgb, &[7; 27]);
        for bytes in [
            &b""[..],
            b"\xff\xd8",
            b"\xff\xd8\xff\xd9",
            b"GIF89a",
            &whole[..40],
        ] {
            assert_eq!(Logo::read(bytes), Err(LogoError::Unknown));
        }
    }

    #[test]
    fn a_jpeg_says_its_size() {
        let mut bytes = vec![
            0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 3,
        ];
        bytes.extend([0; 3]);
        assert_eq!(Logo::read(&bytes), Err(LogoError::Unknown));
        bytes.extend([0xff, 0xd9]);
        let logo = Logo::read(&bytes).unwrap();
        assert_eq!((logo.width, logo.height), (30, 20));
    }
}
