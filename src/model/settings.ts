import { z } from 'zod';
import { idSchema as id } from './id.ts';
import { partNames } from './parts/index.ts';
import { textSchema } from './text.ts';

const defaults = { budget: 1500, focus: 0.5 };

/** The words that a page may hold. */
export const budgetSchema = z.number().positive().default(defaults.budget);
/** The least share of a page's words that must be meant for each stop on it. */
export const focusSchema = z.number().gt(0).max(1).default(defaults.focus);
/** Pairs of personas whose stops never share a page. */
export const apartSchema = z.array(z.tuple([id, id])).default([]);

/** The looks that are ready to be taken. */
export const looks = ['editorial', 'plain', 'warm'] as const;
export type Look = (typeof looks)[number];

/** Where a site is served from, if what that host reads is to be written for it. */
export const hosts = ['netlify', 'cloudflare', 'github-pages', 'nginx', 'apache', 's3'] as const;
export type Host = (typeof hosts)[number];

/** The components that a site may replace by its own: what pages are made of, and what authors use in passages. */
export const componentNames = [
  'Answer',
  'Arrival',
  'Colophon',
  'Evidence',
  'Head',
  'Layout',
  'Masthead',
  'Onward',
  'Passage',
  'Questions',
  'Search',
  'Thread',
  'Way',
  ...partNames,
] as const;
export type ComponentName = (typeof componentNames)[number];

/** How much a finding of a check matters, or that the check is not made; with what else the check takes. */
const level = z.enum(['error', 'warning', 'info', 'off']);
const checkSetting = z.union([level, z.looseObject({ level: level.optional() })]);
/** By the check's id. Which there are, and what each takes, is the checks' own affair. */
const checks = z.record(z.string(), checkSetting).default({});
export type CheckSettings = Readonly<z.output<typeof checks>>;

/** A file, by its path from the site's folder. */
const file = z.string().min(1);
const replacing = z.strictObject(
  Object.fromEntries(componentNames.map(name => [name, file.optional()])) as Record<
    ComponentName,
    z.ZodOptional<typeof file>
  >,
);

/** What `throughline({ … })` takes in `astro.config.mjs`. */
export const settingsSchema = z.strictObject({
  /** The site's name, as titles and search results show it. */
  name: textSchema,
  /** The language of the content, as in `<html lang>` (BCP 47). */
  lang: z.string().refine(isLanguage, 'a language tag such as "en" or "pt-BR"').default('en'),
  page: z.strictObject({ budget: budgetSchema, focus: focusSchema }).default(defaults),
  apart: apartSchema,
  /** Whether passages may hold code that runs where the site is built: imports, expressions, components of their own. */
  passages: z.enum(['safe', 'trusted']).default('safe'),
  checks,
  look: z.enum(looks).default('editorial'),
  /** Style sheets that change the look, or add to it. */
  styles: z.array(file).default([]),
  /** Components that stand in for ours of the same name. */
  components: replacing.default({}),
  /** The host for which a build writes redirects, caching, headers and a Content-Security-Policy. */
  host: z.enum(hosts).optional(),
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
