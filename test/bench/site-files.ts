import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Numbers } from '../../src/model/numbers.ts';
import { generator } from './site-like.ts';

const beats = ['situation', 'problem', 'stakes', 'aspiration', 'plan', 'setback', 'outcome'];
const stages = ['awareness', 'consideration', 'decision', 'onboarding', 'service'];
const channels = ['search', 'email', 'social', 'referral'];

/**
 * Writes a site of which `numbers` holds: personas, journeys and passages as files, in words drawn from a vocabulary, so
 * that no two passages say the same. The same numbers and seed are the same files.
 */
export async function writeSiteFiles(root: string, numbers: Numbers, seed: number): Promise<void> {
  const prose = proseBy(generator(seed));
  const personas = new Set(numbers.journeys.flatMap(({ persona }) => persona));
  const files = new Map<string, string>([
    ['astro.config.mjs', config(numbers)],
    ...[...personas].map(id => [`personas/${id}.yaml`, persona(id)] as const),
    ...numbers.journeys.map((one, at) => [`journeys/${one.id}.yaml`, journey(one, at)] as const),
    ...numbers.passages.map(
      ({ id, words }, at) => [`content/${id}.mdx`, passage(id, at, words, prose)] as const,
    ),
  ]);
  for (const folder of new Set([...files.keys()].map(dirname)))
    await mkdir(join(root, folder), { recursive: true });
  for (const [file, text] of files) await writeFile(join(root, file), text);
}

function config({ settings: { budget, focus } }: Numbers): string {
  return `import throughline from 'throughline';

export default {
  site: 'https://bench.example',
  integrations: [throughline({ name: 'Bench', page: { budget: ${budget}, focus: ${focus} } })],
};
`;
}

function persona(id: string): string {
  return `name: ${id}
summary: Reads what it came for.
kind: prospect
problems: [Too much to read.]
aspirations: [Be done by noon.]
success: Found it at once.
channels: [${channels.join(', ')}]
evidence:
  - { what: Nine interviews, source: Interview notes, date: ${today()} }
`;
}

function journey({ id, persona, weight, stops }: Numbers['journeys'][number], at: number): string {
  const told = stops.map(({ needs }, stop) => {
    const action = stop < stops.length - 1 ? `\n    action: See ${stops[stop + 1]?.needs[0]}` : '';
    return `  - needs: [${needs.join(', ')}]${action}`;
  });
  return `title: ${id}
persona: [${persona.join(', ')}]
stage: ${stages[at % stages.length]}
entry:
  channel: ${channels[at % channels.length]}
  inquiry: ${stops[0]?.needs[0]}
  opening: You came for ${stops[0]?.needs[0]}.
stops:
${told.join('\n')}
weight: ${weight}
goal: { name: Found it at once., baseline: 10, target: 20 }
`;
}

function passage(id: string, at: number, words: number, prose: (words: number) => string): string {
  const paragraphs = Array.from({ length: Math.max(1, Math.round(words / 80)) }, () =>
    prose(Math.min(80, words)),
  );
  return `---\nquestion: What is ${id}?\nbeat: ${beats[at % beats.length]}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

const syllables = [
  'ba',
  'do',
  'fen',
  'gil',
  'hum',
  'ker',
  'lo',
  'mas',
  'nit',
  'po',
  'ra',
  'sel',
  'tor',
  'vin',
];

/** Sentences of eight words, of some thousand words of two and three syllables, common ones more often. */
function proseBy(random: () => number): (words: number) => string {
  const syllable = () => syllables[Math.floor(random() * syllables.length)] ?? '';
  const vocabulary = Array.from(
    { length: 2000 },
    () => syllable() + syllable() + (random() < 0.3 ? syllable() : ''),
  );
  const word = () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)] ?? '';
  const sentence = (length: number) => {
    const said = Array.from({ length }, word).join(' ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  return words => Array.from({ length: Math.ceil(words / 8) }, () => sentence(8)).join(' ');
}

/** Evidence of today is never too old. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
