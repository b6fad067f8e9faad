/** JSON escapes the control characters of ASCII alone; a terminal obeys those above it too, and the ones that turn text, and code hosts `##[…]`. */
export function tameJson(json: string): string {
  return json.replaceAll(
    /#(?=#\w*\[)|[\u007F-\u009F\u2028\u2029\p{Bidi_Control}]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
