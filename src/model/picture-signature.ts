/** In bytes. A drawing may begin with a licence before its first element. */
export const mostOfSignature = 4096;

/** Whether a file begins as a picture does that browsers show, whatever it is named. */
export function isPicture(start: Buffer): boolean {
  const text = start.toString('latin1');
  return (
    text.startsWith('\xff\xd8\xff') ||
    text.startsWith('\x89PNG\r\n\x1a\n') ||
    /^RIFF[\s\S]{4}WEBP/.test(text) ||
    /^[\s\S]{4}ftypavi[fs]/.test(text) ||
    /<svg[\s>]/.test(text)
  );
}
