/** Whether a site is written in English, of whatever country. */
export function isEnglish(lang: string): boolean {
  return new Intl.Locale(lang).language === 'en';
}
