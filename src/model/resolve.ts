import { fileOf } from './attachment-findings.ts';
import { byCodeUnit } from './by-code-unit.ts';
import { endlessLoops } from './endless-loops.ts';
import { type Finding, finding } from './finding.ts';
import { checkPersonas, type Lookup, unknownName } from './lookup.ts';
import type { Journey, Model, Passage, Persona, Stop } from './model.ts';
import { nearest } from './nearest.ts';
import { type KeyPath, placeOf, startOf } from './place.ts';
import { resolveAction, resolveSideWay } from './resolve-action.ts';
import { needWithoutPassage, resolveNeeds } from './resolve-needs.ts';
import { rivalAnswers } from './rival-answers.ts';
import type { WrittenJourney } from './schema.ts';
import type { Settings } from './settings.ts';
import type { Written, WrittenSite } from './written-site.ts';

export interface Resolved {
  readonly model: Model;
  readonly findings: readonly Finding[];
  readonly lookup: Lookup;
}

type WrittenPassage = WrittenSite['passages'][number];

/** Looks up what the files refer to. The model is whole only where no finding is an error. */
export function resolve(root: string, settings: Settings, written: WrittenSite): Resolved {
  const passages = written.passages.map(one => toPassage(one, written.texts)).sort(byId);
  const rivals = rivalAnswers(passages);
  const findings = [...rivals.findings];

  const lookup: Lookup = {
    triggers: new Map(written.personas.map(({ id, fields }) => [id, fields.triggers])),
    journeyIds: new Set(written.journeys.map(one => one.id)),
    answers: Map.groupBy(passages, passage => passage.need),
    contested: rivals.needs,
    unread: written.unread,
    report: one => void findings.push(one),
  };
  const personas = written.personas.map(one => toPersona(one, lookup)).sort(byId);
  const journeys = written.journeys.map(one => toJourney(one, lookup)).sort(byId);
  for (const passage of passages) checkPassage(passage, lookup);
  checkApart(settings, lookup);
  return {
    model: { root, settings, personas, journeys, passages, waivers: written.waivers },
    findings: findings.concat(endlessLoops(journeys)),
    lookup,
  };
}

function toPersona({ id, fields, places }: WrittenSite['personas'][number], lookup: Lookup): Persona {
  const { $schema: _, ...rest } = fields;
  const persona = { id, places, ...rest };
  checkPersonas(persona, persona.influences, ['influences'], lookup);
  return persona;
}

/** As long as a file is as it was, this is the very passage of before. */
export function toPassage(written: WrittenPassage, texts: WrittenSite['texts']): Passage {
  const text = texts.get(written.file) ?? '';
  const before = made.get(written);
  const passage = before?.text === text ? before : makePassage(written, text);
  made.set(written, passage);
  return passage;
}

const made = new WeakMap<WrittenPassage, Passage>();

function makePassage({ id, file, fields, places, body }: WrittenPassage, text: string): Passage {
  return {
    id,
    file,
    places,
    question: fields.question,
    heading: fields.heading ?? fields.question,
    beat: fields.beat,
    need: fields.need ?? id,
    for: fields.for,
    evidence: fields.evidence,
    discloses: fields.discloses,
    updated: fields.updated,
    words: body.words,
    summary: body.summary,
    links: body.links,
    addresses: body.addresses,
    anchors: body.anchors,
    ids: body.ids,
    headingIds: body.headingIds,
    parts: body.parts,
    files: body.attachments.map(one => ({ kind: one.kind, file: fileOf(one) })),
    blocks: body.blocks,
    text,
  };
}

function toJourney({ id, fields, places }: Written<WrittenJourney>, lookup: Lookup): Journey {
  const personas = typeof fields.persona === 'string' ? [fields.persona] : fields.persona;
  const located = { places };
  checkPersonas(located, personas, ['persona'], lookup);
  const { channel, inquiry, opening, trigger } = fields.entry;
  const journey = {
    id,
    places,
    title: fields.title,
    personas,
    stage: fields.stage,
    entry: { channel, inquiry, opening, trigger },
    stops: toStops(fields.stops, { id, personas, places }, lookup),
    weight: fields.weight,
    goal: fields.goal,
  };
  checkTrigger(journey, lookup);
  return journey;
}

function toStops(
  written: WrittenJourney['stops'],
  { id, personas, places }: Pick<Journey, 'id' | 'personas' | 'places'>,
  lookup: Lookup,
): Stop[] {
  const located = { places };
  const named = written.map((stop, at) => {
    const name = stop.id ?? String(at + 1);
    return { ...stop, name, id: `${id}.${name}` };
  });
  named.reduce((before, { name }, at) => {
    const other = before.get(name);
    if (other === undefined) return before.set(name, at);
    const reason = `Stop ${at + 1} is named "${name}", and so is stop ${other + 1}.`;
    const remedy = 'Give one of them another “id”. Without one, a stop is named by its number.';
    lookup.report(
      finding({ rule: 'duplicate-id', place: placeOf(located, 'stops', at, 'id'), reason, remedy }),
    );
    return before;
  }, new Map<string, number>());
  return named.map(({ id, name, needs, action, also }, at) => {
    const path: KeyPath = ['stops', at];
    return {
      id,
      name,
      needs,
      passages: resolveNeeds({ name, needs, personas, path: [...path, 'needs'] }, located, lookup),
      action: resolveAction(
        { name, action, path: [...path, 'action'], next: named[at + 1] },
        located,
        lookup,
      ),
      also: also.map((way, order) => resolveSideWay(way, [...path, 'also', order], located, lookup)),
    };
  });
}

/** What sets a journey off is one of the things that set its people off. */
function checkTrigger(journey: Journey, { triggers, unread, report }: Lookup): void {
  const { trigger } = journey.entry;
  if (trigger === undefined || journey.personas.some(id => unread.personas.has(id))) return;
  const known = journey.personas.flatMap(id => triggers.get(id) ?? []);
  if (known.includes(trigger)) return;
  const meant = nearest(trigger, known);
  report(
    finding({
      rule: 'unknown-trigger',
      place: placeOf(journey, 'entry', 'trigger'),
      reason: `"${trigger}" is not among the triggers of ${journey.personas.join(', ')}.`,
      remedy: meant
        ? `Did you mean "${meant}"?`
        : 'Add it to the persona’s “triggers”, word for word, or take the line away.',
      expected: known,
    }),
  );
}

/** Whether there is all that it refers to. */
export function checkPassage(passage: Passage, lookup: Lookup): void {
  checkPersonas(passage, passage.for, ['for'], lookup);
  checkPersonas(passage, passage.discloses?.to ?? [], ['discloses', 'to'], lookup);
  checkLinks(passage, lookup);
}

function checkLinks({ links }: Passage, lookup: Lookup): void {
  for (const { need, place } of links) {
    if (lookup.answers.has(need) || lookup.unread.needs.has(need)) continue;
    lookup.report(needWithoutPassage(need, `This link leads to "${need}"`, [], place, lookup));
  }
}

function checkApart({ apart }: Settings, { triggers, unread, report }: Lookup): void {
  for (const id of apart.flat()) {
    if (triggers.has(id) || unread.personas.has(id)) continue;
    report(unknownName('persona', id, triggers.keys(), startOf('astro.config.mjs')));
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byCodeUnit(a.id, b.id);
}
