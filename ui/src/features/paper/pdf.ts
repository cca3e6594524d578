import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** The bytes of a PDF as the core sends them. */
export function pdfBytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Opens a PDF for showing. The viewer is loaded at its first use; typing in the consult does not wait for it. */
export async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  // No eval, no fetches: the bytes are all there is, and the content security policy allows nothing else.
  return pdfjs.getDocument({
    data: pdfBytes(base64),
    isEvalSupported: false,
    disableAutoFetch: true,
    disableStream: true,
  }).promise;
}

/** Hands the bytes to the web view's own "save" path. */
export function savePdf(base64: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([pdfBytes(base64) as BlobPart], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName.endsWith('.pdf') ? fileName : `${fileName}.pdf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
