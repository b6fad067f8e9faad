/** Only schemes that lead a visitor somewhere: `javascript:` and `data:` run or carry what nobody reviewed. */
export function isFullAddress(href: string): boolean {
  const scheme = URL.canParse(href) && new URL(href).protocol;
  return scheme === 'https:' || scheme === 'http:' || scheme === 'mailto:' || scheme === 'tel:';
}
