/** The scripts in use that are written from right to left, as the CLDR's script metadata has them (ISO 15924). */
const fromRight: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** The way in which a language is written: of its likely script, unless its tag names another. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(lang).maximize();
  return script && fromRight.has(script) ? 'rtl' : 'ltr';
}

/**
 * A language as Open Graph wants it, `pt_BR`: with the country that its tag names. None where it names none, since `en`
 * alone does not say whose English it is.
 */
export function openGraphLocale(lang: string): string | undefined {
  const { language, region } = new Intl.Locale(lang);
  return region && /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : undefined;
}
