/** Words as a picture holds them: safe between tags, and made of characters that XML allows. */
export function svgText(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Bidi_Control}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The same within a double-quoted attribute. */
export function svgAttribute(words: string): string {
  return svgText(words).replaceAll('"', '&quot;');
}
