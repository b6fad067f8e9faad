import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** The fetch directives of a Content-Security-Policy for which a page may need more than nothing. */
export const directives = [
  'script-src',
  'script-src-attr',
  'style-src',
  'style-src-attr',
  'img-src',
  'font-src',
  'media-src',
  'connect-src',
  'frame-src',
  'object-src',
  'manifest-src',
  'form-action',
] as const;
type Directive = (typeof directives)[number];

/** What a page loads and runs, as source expressions by directive, each in the order in which the page first needs it. */
export type PageSources = Readonly<Partial<Record<Directive, readonly string[]>>>;

type Attributes = Readonly<Record<string, string>>;
type Need = (directive: Directive, ...sources: readonly string[]) => void;

/** Reads off a page's HTML what its policy has to allow: no more than what stands there. */
export function sourcesOf(html: string): PageSources {
  const needed = new Map<Directive, Set<string>>();
  const need: Need = (directive, ...sources) => {
    const known = needed.get(directive) ?? new Set();
    for (const source of sources) known.add(source);
    needed.set(directive, known);
  };
  // A favicon, and what style sheets of the site's own draw with.
  need('img-src', "'self'");
  need('font-src', "'self'");

  let inline: { readonly name: string; readonly attributes: Attributes; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      elementNeeds[name]?.(attributes, need);
      needOfAttributes(name, attributes, need);
      if (name === 'script' || name === 'style') inline = { name, attributes, text: '' };
    },
    ontext(text) {
      if (inline) inline.text += text;
    },
    onclosetag(name) {
      if (inline?.name !== name) return;
      if (name === 'style') needOfStyle(inline.text, need);
      else if (inline.attributes['src'] === undefined) needOfScript(inline.attributes, inline.text, need);
      inline = undefined;
    },
  });
  parser.end(html);
  return Object.fromEntries([...needed].map(([directive, sources]) => [directive, [...sources]]));
}

const elementNeeds: Readonly<Record<string, (attributes: Attributes, need: Need) => void>> = {
  script: ({ src }, need) => src !== undefined && need('script-src', originOf(src)),
  link: ({ rel = '', href = '' }, need) => {
    if (/\bstylesheet\b/i.test(rel)) need('style-src', originOf(href));
    if (/\bicon\b/i.test(rel)) need('img-src', originOf(href));
    if (/\bmanifest\b/i.test(rel)) need('manifest-src', originOf(href));
    if (/\bmodulepreload\b/i.test(rel)) need('script-src', originOf(href));
  },
  img: pictures,
  source: ({ src, srcset }, need) => {
    if (src !== undefined) need('media-src', originOf(src));
    pictures({ srcset: srcset ?? '' }, need);
  },
  video: ({ src, poster }, need) => {
    if (src !== undefined) need('media-src', originOf(src));
    if (poster !== undefined) need('img-src', originOf(poster));
  },
  audio: ({ src }, need) => src !== undefined && need('media-src', originOf(src)),
  track: ({ src }, need) => src !== undefined && need('media-src', originOf(src)),
  iframe: ({ src }, need) => src !== undefined && need('frame-src', originOf(src)),
  object: ({ data }, need) => data !== undefined && need('object-src', originOf(data)),
  embed: ({ src }, need) => src !== undefined && need('object-src', originOf(src)),
  form: ({ action = '' }, need) => need('form-action', originOf(action)),
  search: needOfSearch,
};

function pictures({ src, srcset = '' }: Attributes, need: Need): void {
  if (src !== undefined) need('img-src', originOf(src));
  for (const candidate of srcset.split(/,\s+/)) {
    const [address = ''] = candidate.trim().split(/\s/);
    if (address !== '') need('img-src', originOf(address));
  }
}

/** Pagefind's index is fetched from beside the pages, and read by WebAssembly. */
function needOfSearch(_: Attributes, need: Need): void {
  need('script-src', "'self'", "'wasm-unsafe-eval'");
  need('connect-src', "'self'");
}

/** Attributes that are code themselves: none of ours, but code in trusted passages may write some. */
function needOfAttributes(name: string, attributes: Attributes, need: Need): void {
  if (attributes['role'] === 'search' || (name === 'input' && attributes['type'] === 'search'))
    needOfSearch(attributes, need);
  for (const [attribute, code] of Object.entries(attributes)) {
    if (attribute === 'style') {
      need('style-src-attr', "'unsafe-hashes'", hashOf(code));
      needOfAddresses(code, need);
    } else if (/^on[a-z]+$/.test(attribute)) need('script-src-attr', "'unsafe-hashes'", hashOf(code));
  }
}

function needOfStyle(css: string, need: Need): void {
  need('style-src', hashOf(css));
  for (const [, address = ''] of css.matchAll(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/gi)) {
    need('style-src', originOf(address));
    need('font-src', originOf(address));
  }
  needOfAddresses(css, need);
}

function needOfAddresses(css: string, need: Need): void {
  for (const [, address = ''] of css.matchAll(/url\(\s*["']?([^"')\s]+)/gi)) {
    // A fragment is in the page itself.
    if (address.startsWith('#')) continue;
    need('img-src', originOf(address));
    need('font-src', originOf(address));
  }
}

/** What a browser does not run, it asks no policy about: JSON-LD needs no hash. */
function needOfScript({ type = '' }: Attributes, code: string, need: Need): void {
  const kind = type.trim().toLowerCase();
  if (kind === 'speculationrules') need('script-src', "'inline-speculation-rules'");
  else if (['', 'module', 'importmap', 'text/javascript', 'application/javascript'].includes(kind)) {
    need('script-src', hashOf(code));
    need('connect-src', "'self'");
  }
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The source expression for an address as it stands in a page. */
function originOf(address: string): string {
  if (/^(data|blob):/i.test(address)) return `${address.slice(0, address.indexOf(':')).toLowerCase()}:`;
  if (!/^([a-z][a-z0-9+.-]*:)?\/\//i.test(address) || !URL.canParse(address, 'https://a')) return "'self'";
  return new URL(address, 'https://a').origin;
}
