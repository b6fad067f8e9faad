/**
 * The elements of HTML that a passage may use beside Markdown, and their attributes: those that say what words are, and can
 * neither run, nor load, nor lay anything out, nor be taken for the page's own.
 */
const elements: Readonly<Record<string, readonly string[]>> = {
  abbr: [],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: [],
  br: [],
  cite: [],
  code: [],
  dd: [],
  del: ['datetime'],
  details: ['open'],
  dfn: [],
  dl: [],
  dt: [],
  em: [],
  i: [],
  ins: ['datetime'],
  kbd: [],
  li: [],
  mark: [],
  ol: ['start', 'reversed'],
  p: [],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  time: ['datetime'],
  u: [],
  ul: [],
  var: [],
  wbr: [],
};
const everywhere = ['dir', 'lang', 'title'];

const wordless: ReadonlySet<string | null> = new Set(['script', 'style', 'template']);

/** What stands in it, no visitor reads. */
export function holdsNoWords(element: string | null): boolean {
  return wordless.has(element);
}

export const safeElements: readonly string[] = Object.keys(elements);

export function isSafeElement(name: string): boolean {
  return Object.hasOwn(elements, name);
}

export function safeAttributes(element: string): readonly string[] {
  return Object.hasOwn(elements, element) ? [...(elements[element] ?? []), ...everywhere] : [];
}

/** The attribute by its name in a tree of HTML (hast); undefined where the element may not have it. */
export function safeProperty(element: string, attribute: string): string | undefined {
  if (!safeAttributes(element).includes(attribute)) return undefined;
  return attribute === 'datetime' ? 'dateTime' : attribute;
}
