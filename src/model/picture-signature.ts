/** In bytes. */
export const mostOfSignature = 12;

/** Whether a file begins as a picture of dots does that browsers show, whatever it is named. A drawing is read as a whole. */
export function isPicture(start: Buffer): boolean {
  const text = start.toString('latin1');
  return (
    text.startsWith('\xff\xd8\xff') ||
    text.startsWith('\x89PNG\r\n\x1a\n') ||
    /^RIFF[\s\S]{4}WEBP/.test(text) ||
    /^[\s\S]{4}ftypavi[fs]/.test(text)
  );
}
