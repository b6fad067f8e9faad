import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected an id: small letters, digits and single hyphens.');

/** What `throughline({ … })` takes in `astro.config.mjs`. */
export const settingsSchema = z.strictObject({
  /** The site's name, as titles and search results show it. */
  name: z.string().min(1),
  /** The language of the content, as in `<html lang>` (BCP 47). */
  lang: z.string().refine(isLanguage, 'Expected a language tag such as "en" or "pt-BR".').default('en'),
  page: z
    .strictObject({
      /** The words that a page may hold. */
      budget: z.number().positive().default(1500),
      /** The least share of a page's words that must be meant for each stop on it. */
      focus: z.number().gt(0).max(1).default(0.5),
    })
    .default({ budget: 1500, focus: 0.5 }),
  /** Pairs of personas whose stops never share a page. */
  apart: z.array(z.tuple([id, id])).default([]),
});

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export type Settings = Readonly<z.output<typeof settingsSchema>>;
export type SettingsInput = z.input<typeof settingsSchema>;
