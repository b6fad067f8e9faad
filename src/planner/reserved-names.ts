/** Addresses that the site itself needs, or the tools that publish it: no page is named so, and nothing leads on from there. */
export const reservedNames: ReadonlySet<string> = new Set([
  '404',
  'studio',
  'go',
  'pagefind',
  '_astro',
  'search',
  'index',
]);
