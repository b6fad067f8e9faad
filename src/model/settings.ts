import { z } from 'zod';
import { idSchema as id } from './id.ts';

const defaults = { budget: 1500, focus: 0.5 };

/** The words that a page may hold. */
export const budgetSchema = z.number().positive().default(defaults.budget);
/** The least share of a page's words that must be meant for each stop on it. */
export const focusSchema = z.number().gt(0).max(1).default(defaults.focus);
/** Pairs of personas whose stops never share a page. */
export const apartSchema = z.array(z.tuple([id, id])).default([]);

/** What `throughline({ … })` takes in `astro.config.mjs`. */
export const settingsSchema = z.strictObject({
  /** The site's name, as titles and search results show it. */
  name: z.string().min(1),
  /** The language of the content, as in `<html lang>` (BCP 47). */
  lang: z.string().refine(isLanguage, 'a language tag such as "en" or "pt-BR"').default('en'),
  page: z.strictObject({ budget: budgetSchema, focus: focusSchema }).default(defaults),
  apart: apartSchema,
});

export type Settings = Readonly<z.output<typeof settingsSchema>>;
export type SettingsInput = z.input<typeof settingsSchema>;

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
