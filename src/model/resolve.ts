import { answersTo } from './answer.ts';
import { endlessLoops } from './endless-loops.ts';
import { byCodeUnit, type Finding, finding } from './finding.ts';
import type { Action, Journey, Model, Passage, Persona, SideWay, Stop } from './model.ts';
import { nearest } from './nearest.ts';
import { type KeyPath, type Located, placeOf, startOf } from './place.ts';
import type { Unread, Written, WrittenSite } from './read-site.ts';
import { rivalAnswers } from './rival-answers.ts';
import type { WrittenJourney, WrittenSideWay, WrittenStop } from './schema.ts';
import type { Settings } from './settings.ts';

/** Looks up what the files refer to. The model is whole only where no finding is an error. */
export function resolve(
  root: string,
  settings: Settings,
  written: WrittenSite,
): { model: Model; findings: Finding[] } {
  const passages = written.passages.map(toPassage).sort(byId);
  const rivals = rivalAnswers(passages);
  const findings = [...rivals.findings];

  const context: Context = {
    personaIds: new Set(written.personas.map(one => one.id)),
    journeyIds: new Set(written.journeys.map(one => one.id)),
    answers: Map.groupBy(passages, passage => passage.need),
    contested: rivals.needs,
    unread: written.unread,
    report: one => void findings.push(one),
  };
  const personas = written.personas.map(one => toPersona(one, context)).sort(byId);
  const journeys = written.journeys.map(one => toJourney(one, context)).sort(byId);
  for (const passage of passages) {
    checkPersonas(passage, passage.for, ['for'], context);
    checkPersonas(passage, passage.discloses?.to ?? [], ['discloses', 'to'], context);
  }
  checkApart(settings, context);
  return {
    model: { root, settings, personas, journeys, passages },
    findings: findings.concat(endlessLoops(journeys)),
  };
}

interface Context {
  readonly personaIds: ReadonlySet<string>;
  readonly journeyIds: ReadonlySet<string>;
  /** Passages by need. */
  readonly answers: ReadonlyMap<string, readonly Passage[]>;
  /** Needs that two passages claim; that is said at the passages, and not again at every stop. */
  readonly contested: ReadonlySet<string>;
  readonly unread: Unread;
  readonly report: (finding: Finding) => void;
}

function toPersona({ id, words, places }: WrittenSite['personas'][number], context: Context): Persona {
  const { $schema: _, ...rest } = words;
  const persona = { id, places, ...rest };
  checkPersonas(persona, persona.influences, ['influences'], context);
  return persona;
}

function toPassage({ id, file, words, places, body }: WrittenSite['passages'][number]): Passage {
  return {
    id,
    file,
    places,
    question: words.question,
    heading: words.heading ?? words.question,
    beat: words.beat,
    need: words.need ?? id,
    for: words.for,
    evidence: words.evidence,
    discloses: words.discloses,
    updated: words.updated,
    words: body.words,
    summary: body.summary,
  };
}

function toJourney({ id, words, places }: Written<WrittenJourney>, context: Context): Journey {
  const personas = typeof words.persona === 'string' ? [words.persona] : words.persona;
  const located = { places };
  checkPersonas(located, personas, ['persona'], context);
  const names = words.stops.map((stop, at) => stop.id ?? String(at + 1));
  checkStopNames(located, names, context);
  const { channel, inquiry, opening, trigger } = words.entry;
  return {
    id,
    places,
    title: words.title,
    personas,
    stage: words.stage,
    entry: { channel, inquiry, opening, trigger },
    stops: words.stops.map((stop, at) => toStop(stop, at, { id, names, personas, located, context })),
    weight: words.weight,
    goal: words.goal,
  };
}

interface StopContext {
  readonly id: string;
  readonly names: readonly string[];
  readonly personas: readonly string[];
  readonly located: Located;
  readonly context: Context;
}

function toStop(stop: WrittenStop, at: number, { id, names, personas, located, context }: StopContext): Stop {
  const name = names[at] ?? String(at + 1);
  const asked = new Set<string>();
  const needs = stop.needs.map((need, order) => {
    const path: KeyPath = ['stops', at, 'needs', order];
    if (asked.has(need)) context.report(needTwice(located, path, name, need));
    asked.add(need);
    return { need, passage: answerFor(need, personas, { stop: name, path, located, context }) };
  });
  return {
    id: `${id}.${name}`,
    name,
    needs: needs.map(one => one.need),
    passages: needs.flatMap(one => one.passage ?? []),
    action: toAction(stop, at, { id, names, personas, located, context }),
    also: stop.also.map((way, order) => toSideWay(way, ['stops', at, 'also', order], located, context)),
  };
}

function answerFor(
  need: string,
  personas: readonly string[],
  { stop, path, located, context }: { stop: string; path: KeyPath; located: Located; context: Context },
): string | undefined {
  const answers = answersTo(need, personas, context.answers.get(need) ?? []);
  if (answers.length === 1) return answers[0]?.id;
  if (context.unread.needs.has(need) || context.contested.has(need)) return undefined;
  const place = placeOf(located, ...path);
  if (answers.length > 1) {
    const reason = `Stop "${stop}" asks for "${need}", and ${answers.length} passages answer it for the journey’s personas: ${answers.map(one => one.file).join(', ')}.`;
    const remedy =
      'Name all of these personas in “for” in one of them only, or write a journey for each persona.';
    context.report(finding({ rule: 'need-answered-twice', place, reason, remedy }));
  } else {
    context.report(needWithoutPassage(need, personas, stop, place, context));
  }
  return undefined;
}

function needWithoutPassage(
  need: string,
  personas: readonly string[],
  stop: string,
  place: ReturnType<typeof placeOf>,
  { answers }: Context,
): Finding {
  const others = answers.get(need) ?? [];
  if (others.length > 0) {
    const reason = `Stop "${stop}" asks for "${need}", and no passage answers it for ${personas.join(', ')}.`;
    const remedy = `${others.map(one => `${one.file} is for ${one.for.join(', ')}`).join('; ')}. Add the persona to “for”, or write one for everybody, without “for”.`;
    return finding({ rule: 'need-without-passage', place, reason, remedy });
  }
  const meant = nearest(need, answers.keys());
  const file = answers.get(meant ?? '')?.[0]?.file;
  return finding({
    rule: 'need-without-passage',
    place,
    reason: `Stop "${stop}" asks for "${need}", and no passage answers it.`,
    remedy: meant ? `Did you mean "${meant}" (${file})?` : `Write the answer as content/${need}.mdx.`,
    expected: meant ? [meant] : undefined,
  });
}

function toAction(
  stop: WrittenStop,
  at: number,
  { id, names, located, context }: StopContext,
): Action | undefined {
  const next = names[at + 1];
  const { action } = stop;
  const name = names[at];
  const place = placeOf(located, 'stops', at, 'action');
  if (next === undefined) {
    if (typeof action !== 'string')
      return action && toSideWay(action, ['stops', at, 'action'], located, context);
    const reason = `Stop "${name}" is the last, so its action has to say where it leads.`;
    const remedy =
      'Write “action: { label: …, href: … }” or “{ label: …, journey: … }”, or leave the action out: a journey may end in reading.';
    context.report(finding({ rule: 'action-leads-nowhere', place, reason, remedy }));
    return undefined;
  }
  if (typeof action === 'string') return { to: 'stop', label: action, stop: `${id}.${next}` };
  const reason = action
    ? `Stop "${name}" is not the last, so its action leads to stop "${next}" and nowhere else.`
    : `Stop "${name}" has no action, and another stop follows.`;
  const remedy = action
    ? 'Write the label alone: “action: …”. A way to somewhere else belongs under “also”.'
    : `Add “action: …”, the words that lead on to stop "${next}".`;
  context.report(finding({ rule: action ? 'action-leads-away' : 'missing-action', place, reason, remedy }));
  return undefined;
}

function toSideWay(
  { label, href, journey }: WrittenSideWay,
  path: KeyPath,
  located: Located,
  context: Context,
): SideWay {
  if (href !== undefined) return { to: 'address', label, href };
  const target = journey ?? '';
  if (!context.journeyIds.has(target) && !context.unread.journeys.has(target)) {
    context.report(unknownName('journey', target, context.journeyIds, located, [...path, 'journey']));
  }
  return { to: 'journey', label, journey: target };
}

function checkStopNames(located: Located, names: readonly string[], context: Context): void {
  const first = new Map<string, number>();
  names.forEach((name, at) => {
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, at);
      return;
    }
    const reason = `Stop ${at + 1} is named "${name}", and so is stop ${before + 1}.`;
    const place = placeOf(located, 'stops', at, 'id');
    const remedy = 'Give one of them another “id”. Without one, a stop is named by its number.';
    context.report(finding({ rule: 'duplicate-id', place, reason, remedy }));
  });
}

function needTwice(located: Located, path: KeyPath, stop: string, need: string): Finding {
  const reason = `Stop "${stop}" asks for "${need}" twice.`;
  return finding({ rule: 'need-twice', place: placeOf(located, ...path), reason, remedy: 'Keep the first.' });
}

/** `path` is that of the list, or of the one id that stands in its place. */
function checkPersonas(located: Located, ids: readonly string[], path: KeyPath, context: Context): void {
  ids.forEach((id, at) => {
    if (context.personaIds.has(id) || context.unread.personas.has(id)) return;
    context.report(unknownName('persona', id, context.personaIds, located, [...path, at]));
  });
}

function checkApart({ apart }: Settings, { personaIds, unread, report }: Context): void {
  for (const id of apart.flat()) {
    if (personaIds.has(id) || unread.personas.has(id)) continue;
    const file = 'astro.config.mjs';
    report(unknownName('persona', id, personaIds, { places: { '[]': startOf(file) } }, ['apart']));
  }
}

function unknownName(
  what: 'persona' | 'journey',
  id: string,
  known: ReadonlySet<string>,
  located: Located,
  path: KeyPath,
): Finding {
  const meant = nearest(id, known);
  return finding({
    rule: `unknown-${what}`,
    place: placeOf(located, ...path),
    reason: `No ${what} is named "${id}".`,
    remedy: meant
      ? `Did you mean "${meant}"?`
      : `Write it as ${what}s/${id}.yaml, or name one that is there.`,
    expected: meant ? [meant] : undefined,
  });
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byCodeUnit(a.id, b.id);
}
