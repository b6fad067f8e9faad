/** Only schemes that lead a visitor somewhere: `javascript:` and `data:` run or carry what nobody reviewed. */
export function isFullAddress(href: string): boolean {
  const scheme = schemeOf(href);
  return isWeb(scheme) || scheme === 'mailto:' || scheme === 'tel:';
}

/** Whether it leads to a page or a file on the web. */
export function isWebAddress(href: string): boolean {
  return isWeb(schemeOf(href));
}

function schemeOf(href: string): string | undefined {
  return URL.parse(href)?.protocol;
}

function isWeb(scheme: string | undefined): boolean {
  return scheme === 'https:' || scheme === 'http:';
}
