import { byCodeUnit } from '../../src/model/by-code-unit.ts';
import {
  type Action,
  beats,
  type Channel,
  channels,
  type Journey,
  type Model,
  type Passage,
  type Persona,
  type Stop,
  stages,
} from '../../src/model/model.ts';
import { numbersOf } from '../../src/model/numbers.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { type Plan, plan } from '../../src/planner/index.ts';
import { generator, siteLike } from '../bench/site-like.ts';

/** A seeded site with as many journeys, in words: personas, channels, stages, and every kind of end. */
export function modelLike(journeyCount: number, seed: number): Model {
  const needCount = Math.max(6, Math.round(journeyCount * 0.9));
  const numbers = siteLike({ journeys: journeyCount, needs: needCount }, seed);
  const random = generator(seed + 1);
  const pick = <Value>(values: readonly Value[], steepness = 1): Value => {
    const value = values[Math.floor(random() ** steepness * values.length)];
    if (value === undefined) throw new TypeError('There is nothing to pick.');
    return value;
  };
  const need = (id: string) => needNames[Number(id.split('-')[1])] ?? id;
  const personaCount = Math.min(14, 2 + Math.ceil(journeyCount / 8));
  const personas = Array.from({ length: personaCount }, (_, at) => personaLike(at, pick(channels)));
  const ids = numbers.journeys.map((_, at) => journeyName(at));
  return {
    root: '/',
    settings: settingsSchema.parse({ name: `A site of ${journeyCount} journeys` }),
    personas: personas.toSorted((one, other) => byCodeUnit(one.id, other.id)),
    passages: numbers.passages
      .map(({ id, words }) => passageLike(need(id), words, pick(beats)))
      .sort((one, other) => byCodeUnit(one.id, other.id)),
    journeys: numbers.journeys
      .map(({ weight, stops }, at): Journey => {
        const id = ids[at] ?? '';
        const names = stops.map(stop => stop.id);
        const end = pick(['off', 'off', 'on', 'reading'] as const);
        return {
          id,
          title: sentence(id),
          personas: [pick(personas).id, ...(random() < 0.15 ? [pick(personas).id] : [])].filter(
            (one, index, all) => all.indexOf(one) === index,
          ),
          stage: pick(stages),
          entry: {
            channel: pick(channels, 1.7),
            inquiry: pick(questions)(id.replaceAll('-', ' ')),
            opening: 'You have an hour, and a decision to make.',
            trigger: undefined,
          },
          stops: stops.map(({ needs }, index): Stop => {
            const named = needs.map(need);
            const isLast = index === stops.length - 1;
            return {
              id: `${id}.${names[index]}`,
              name: names[index] ?? '',
              needs: named,
              passages: named,
              action: isLast
                ? lastAction(end, pick(ids))
                : { to: 'stop', label: 'Read on', stop: `${id}.${names[index + 1]}` },
              also: [],
            };
          }),
          weight,
          goal: undefined,
          places,
        };
      })
      .sort((one, other) => byCodeUnit(one.id, other.id)),
    waivers: [],
  };
}

/** The plan of a model, with little effort. */
export function planLike(model: Model): Promise<Plan> {
  return plan(numbersOf(model), { effort: 'low' });
}

const places = { '[]': { file: 'generated', line: 1, column: 1, endLine: 1, endColumn: 1 } };

function lastAction(end: 'off' | 'on' | 'reading', journey: string): Action | undefined {
  if (end === 'reading') return undefined;
  if (end === 'on') return { to: 'journey', label: 'Go on', journey };
  return { to: 'address', label: 'Start now', href: 'https://example.com/' };
}

function personaLike(at: number, channel: Channel): Persona {
  const id = `${roles[at % roles.length]}`;
  return {
    id,
    name: sentence(id),
    summary: 'Somebody who comes.',
    kind: 'prospect',
    problems: ['It takes too long.'],
    aspirations: ['That it takes less.'],
    success: 'It took less.',
    channels: [channel],
    triggers: [],
    words: {},
    influences: [],
    evidence: [],
    places,
  };
}

function passageLike(id: string, words: number, beat: Passage['beat']): Passage {
  return {
    id,
    file: `content/${id}.mdx`,
    question: `What about ${id.replaceAll('-', ' ')}?`,
    heading: sentence(id),
    beat,
    addresses: [],
    anchors: [],
    ids: [],
    headingIds: [],
    need: id,
    for: [],
    evidence: [],
    discloses: undefined,
    updated: undefined,
    words,
    summary: '',
    links: [],
    parts: [],
    files: [],
    blocks: [],
    text: '',
    places,
  };
}

const questions = [
  (topic: string) => `What does ${topic} mean for a team like ours?`,
  (topic: string) => `${topic}, step by step`,
  (topic: string) => `Is ${topic} worth the effort?`,
  (topic: string) => `We tried ${topic} and it went wrong. What now?`,
  (topic: string) => `${topic} cost`,
];
const roles = [
  'support-lead',
  'head-of-finance',
  'site-owner',
  'developer',
  'security-reviewer',
  'new-colleague',
  'researcher',
  'reporter',
  'partner',
  'candidate',
  'investor',
  'long-time-customer',
  'team-lead',
  'buyer',
];
const subjects = [
  'moving',
  'price',
  'security',
  'reporting',
  'training',
  'support',
  'shared-inbox',
  'first-day',
  'renewal',
  'data-export',
  'access',
  'backup',
  'search',
  'integration',
];
const aspects = [
  'effort',
  'risks',
  'in-practice',
  'for-small-teams',
  'compared',
  'after-a-year',
  'and-the-law',
  'step-by-step',
  'in-numbers',
  'gone-wrong',
  'in-two-languages',
  'without-a-budget',
];
/** Every subject with every aspect, so that neighbours differ. */
const needNames = Array.from(
  { length: subjects.length * aspects.length },
  (_, at) =>
    `${subjects[at % subjects.length]}-${aspects[(Math.floor(at / subjects.length) + 5 * (at % subjects.length)) % aspects.length]}`,
);

function journeyName(at: number): string {
  const ways = ['leaving', 'comparing', 'signing', 'starting', 'mending', 'asking-about', 'growing-with'];
  const way = ways[at % ways.length];
  const subject = subjects[Math.floor(at / ways.length) % subjects.length];
  const round = Math.floor(at / (ways.length * subjects.length));
  return `${way}-${subject}${round > 0 ? `-${round + 1}` : ''}`;
}

function sentence(id: string): string {
  const words = id.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
