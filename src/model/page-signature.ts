/** In bytes: as many as browsers look at. */
export const mostBeforePage = 1445;

/**
 * Whether a browser that is not told what a file is takes it for a page, or for a drawing, and runs what is in it (WHATWG, MIME
 * Sniffing Standard, 7.1).
 */
export function isPage(start: Buffer): boolean {
  const text = start
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  return /^<(?:!--|\?xml|svg\b|(?:!doctype html|html|head|body|script|iframe|style|title|div|table|font|h1|br|[abp])[\s>])/i.test(
    text,
  );
}
