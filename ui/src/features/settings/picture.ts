/** Longest side that a logo keeps, in dots: enough for 25 mm of paper. */
const SIDE = 400;
/** Bytes that are sent as they are. */
const SMALL = 60_000;

/** A chosen picture as base64, made smaller when it is large. Throws for a file that is no picture. */
export async function smallPicture(file: File): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const plain = file.type === 'image/png' || file.type === 'image/jpeg';
  if (plain && file.size <= SMALL && Math.max(bitmap.width, bitmap.height) <= 2 * SIDE)
    return base64(await file.arrayBuffer());
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture');
  return base64(await blob.arrayBuffer());
}

function base64(bytes: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text);
}
