/** Largest picture that the register takes, bytes. */
export const MOST_BYTES = 24 * 1024;
/** Longest side, in pixels: enough to know a face by, too little to be of use elsewhere. */
const SIDES = [320, 256, 192, 144];
const QUALITIES = [0.82, 0.7, 0.55, 0.4];

type Source = ImageBitmap | HTMLVideoElement;

const sizeOf = (source: Source): [number, number] =>
  source instanceof HTMLVideoElement
    ? [source.videoWidth, source.videoHeight]
    : [source.width, source.height];

/**
 * A small square JPEG out of a picture or a camera, made here: what the camera wrote into its file (place, time, the whole
 * room) never leaves the page. Null where there is no picture in it.
 */
export async function makePhoto(source: Source): Promise<string | null> {
  const [width, height] = sizeOf(source);
  const edge = Math.min(width, height);
  if (edge < 16) return null;
  for (const side of SIDES) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.min(side, edge);
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.drawImage(
      source,
      (width - edge) / 2,
      // Faces are in the upper half of a picture that is higher than wide.
      (height - edge) / (height > width ? 3 : 2),
      edge,
      edge,
      0,
      0,
      canvas.width,
      canvas.height,
    );
    for (const quality of QUALITIES) {
      const base64 = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
      if (base64 !== '' && (base64.length / 4) * 3 <= MOST_BYTES) return base64;
    }
  }
  return null;
}

/** A file that somebody chose; null if it is no picture that this page can read. */
export async function readPhoto(file: Blob): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    const made = await makePhoto(picture);
    picture.close();
    return made;
  } catch {
    return null;
  }
}
