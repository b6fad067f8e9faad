/** Only schemes that lead a visitor somewhere: `javascript:` and `data:` run or carry what nobody reviewed. */
export function isFullAddress(href: string): boolean {
  return isWebAddress(href) || isAtPerson(href);
}

/** Whether it leads to a page or a file on the web. */
export function isWebAddress(href: string): boolean {
  // Without the two strokes, a browser takes what follows for a path of the site.
  return /^https?:\/\//i.test(href) && URL.canParse(href);
}

/** Whether it is a mailbox or a telephone. */
export function isAtPerson(href: string): boolean {
  const scheme = schemeOf(href);
  return scheme === 'mailto:' || scheme === 'tel:';
}

function schemeOf(href: string): string | undefined {
  return URL.parse(href)?.protocol;
}
