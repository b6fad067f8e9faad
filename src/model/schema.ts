import { z } from 'zod';
import { isFullAddress } from './address.ts';
import { idSchema as id } from './id.ts';
import { beats, channels, kinds, stages } from './model.ts';
import { textSchema as text } from './text.ts';

/**
 * The files' shapes. References between files are resolved afterwards (see resolve.ts);
 * messages are made from zod's issues, at the issue's place, in schema-findings.ts.
 */

const idList = z.array(id).default([]);
const date = z.iso.date();

const evidence = z.array(z.strictObject({ what: text, source: text, date })).default([]);

export const personaSchema = z.strictObject({
  $schema: z.string().optional(),
  name: text,
  summary: text,
  kind: z.enum(kinds),
  problems: z.array(text).min(1),
  aspirations: z.array(text).min(1),
  success: text,
  channels: z.array(z.enum(channels)).min(1),
  triggers: z.array(text).default([]),
  words: z.record(text, text).default({}),
  influences: idList,
  evidence,
});

const address = text.refine(isFullAddress, 'an address off this site, such as https://example.com/');

const sideWay = z
  .strictObject({ label: text, href: address.optional(), journey: id.optional() })
  .refine(way => way.href !== undefined || way.journey !== undefined, {
    path: ['href'],
    message: 'the address it leads to, or “journey: …” instead',
  })
  .refine(way => way.href === undefined || way.journey === undefined, {
    path: ['journey'],
    message: 'one of “href” and “journey”: a way leads to one place',
  });

/** A stop's name may be written as a number: `id: 2`. */
const stopName = z.union([id, z.int().nonnegative()]).transform(String);

const stop = z.strictObject({
  id: stopName.optional(),
  needs: z.array(id).min(1),
  action: z.union([text, sideWay]).optional(),
  also: z.array(sideWay).max(2).default([]),
});

export const journeySchema = z.strictObject({
  $schema: z.string().optional(),
  title: text,
  persona: z.union([id, z.array(id).min(1)]),
  stage: z.enum(stages),
  entry: z.strictObject({
    channel: z.enum(channels),
    inquiry: text,
    opening: text,
    trigger: text.optional(),
  }),
  stops: z.array(stop).min(1),
  weight: z.number().positive().default(1),
  goal: z.strictObject({ name: text, baseline: z.number(), target: z.number() }).optional(),
});

export const passageSchema = z.strictObject({
  $schema: z.string().optional(),
  question: text,
  heading: text.optional(),
  beat: z.enum(beats),
  need: id.optional(),
  for: idList,
  evidence,
  discloses: z.strictObject({ value: text, to: z.array(id).min(1) }).optional(),
  updated: date.optional(),
});

export type WrittenPersona = z.output<typeof personaSchema>;
export type WrittenJourney = z.output<typeof journeySchema>;
export type WrittenSideWay = z.output<typeof sideWay>;
export type WrittenPassage = z.output<typeof passageSchema>;
