/** The first address that a style of a drawing reads from elsewhere, or what else of it does; undefined where nothing does. */
export function reachingOut(css: string): string | undefined {
  const read = withoutEscapes(css);
  const [byName] = /@import\b[^;]*|(?:image-set|\bimage|\bsrc)\s*\([^)]*/i.exec(read) ?? [];
  if (byName !== undefined) return byName.trim();
  return [...read.matchAll(/\burl\(\s*["']?([^"')]*)/gi)]
    .map(([, address = '']) => address.trim())
    .find(address => !isWithin(address));
}

/** Whether an address is a place in the drawing itself, or carries a picture or a face of letters, in which nothing can run. */
export function isWithin(address: string): boolean {
  return /^(?:#|data:(?:image\/(?:png|jpe?g|webp|gif|avif)|font\/[\w-]+|application\/(?:x-)?font-[\w-]+)[;,])/i.test(
    address.trim(),
  );
}

/** A letter can be written by its number as well. */
function withoutEscapes(css: string): string {
  return css.replaceAll(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, code?: string, letter = '') => {
    const point = code === undefined ? 0 : Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : letter;
  });
}
