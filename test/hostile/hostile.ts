import { idFrom } from '../../src/model/id.ts';
import { type Files, soundFiles } from '../model/site-of.ts';

/** Files by which somebody would have a site do more than show words. */
interface Hostile {
  readonly name: string;
  readonly files: Files;
  /** Symbolic links, and where each leads. */
  readonly links?: Readonly<Record<string, string>>;
}

export interface Refused extends Hostile {
  /** All that is wrong with it, as `file:line:column rule`. */
  readonly found: readonly string[];
}

/** What only looks so, and is words. */
export interface Shown extends Hostile {
  /** What a reader sees of it on its page, which is named after it; or else on the doorway, or in the studio. */
  readonly shown: string;
  readonly on: 'page' | 'doorway' | 'studio';
}

/** A passage of its own, whose text begins on the sixth line. */
export function passageNamed(name: string, body: string, frontmatter = ''): { file: string; text: string } {
  const head = `question: ${JSON.stringify(`${name}?`)}\nbeat: stakes\n${frontmatter}`;
  return { file: `content/${idFrom(name)}.mdx`, text: `---\n${head}---\n\n${body}\n` };
}

export function refusedWords(name: string, body: string, ...found: readonly string[]): Refused {
  const { file, text } = passageNamed(name, body);
  return { name, files: { [file]: text }, found: found.map(one => `${file}:${one}`) };
}

/** A passage in a folder of its own, with what lies beside it. */
export function refusedBeside(
  name: string,
  body: string,
  beside: { readonly files?: Files; readonly links?: Readonly<Record<string, string>> },
  ...found: readonly string[]
): Refused {
  const id = idFrom(name);
  const within = <Value>(record: Readonly<Record<string, Value>> = {}) =>
    Object.fromEntries(Object.entries(record).map(([file, value]) => [`content/${id}/${file}`, value]));
  const file = `${id}.mdx`;
  return {
    name,
    files: within({ [file]: passageNamed(name, body).text, ...beside.files }),
    links: within(beside.links),
    found: found.map(one => `content/${id}/${/^\d/.test(one) ? `${file}:${one}` : one}`),
  };
}

/** What a journey of its own says of a passage, where it is to say more than the least. */
interface Told {
  readonly frontmatter?: Readonly<Record<string, unknown>>;
  readonly entry?: Readonly<Record<string, string>>;
  readonly stop?: Readonly<Record<string, unknown>>;
  readonly beside?: Files;
}

/** A passage, and a journey that leads to it alone. JSON is YAML, and writes every character by a name. */
export function shownWords(
  name: string,
  body: string,
  shown: string,
  { frontmatter, entry, stop, beside = {} }: Told = {},
  on: Shown['on'] = 'page',
): Shown {
  const id = idFrom(name);
  const passage = { question: `What is ${name}?`, beat: 'stakes', ...frontmatter };
  const journey = {
    title: name,
    persona: 'finance-head',
    stage: 'decision',
    entry: { channel: 'referral', inquiry: `what is ${name}`, opening: 'A colleague asks.', ...entry },
    stops: [{ needs: [id], ...stop }],
  };
  const within = Object.entries(beside).map(([file, content]) => [`content/${id}/${file}`, content] as const);
  return {
    name,
    files: {
      [`content/${id}/${id}.mdx`]: `---\n${JSON.stringify(passage)}\n---\n\n${body}\n`,
      [`journeys/${id}.yaml`]: JSON.stringify(journey),
      ...Object.fromEntries(within),
    },
    shown,
    on,
  };
}

type Sound = Extract<keyof typeof soundFiles, `${string}.yaml`>;

/** A sound persona or journey under a name of its own, with one stretch of its text replaced. */
export function refusedFields(
  name: string,
  [like, from, to]: readonly [like: Sound, from: string, to: string],
  ...found: readonly string[]
): Refused {
  const text: string = soundFiles[like];
  if (!text.includes(from)) throw new Error(`${like} does not hold “${from}”.`);
  const file = `${like.slice(0, like.indexOf('/'))}/${idFrom(name)}.yaml`;
  return { name, files: { [file]: text.replace(from, () => to) }, found: found.map(one => `${file}:${one}`) };
}
