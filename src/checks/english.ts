import { remembering } from './remembering.ts';

/** Whether a site is written in English, of whatever country. */
export const isEnglish = remembering(lang => new Intl.Locale(lang).language === 'en');
