import type { Finding } from '../../model/finding.ts';
import type { TextOf } from '../../model/source-texts.ts';
import type { Format } from '../format-names.ts';
import type { Colours } from '../say.ts';

/** How findings can be said: to people, to programs, to code hosts, to CI. What some need is large, so that only one is loaded. */
export const formats: Readonly<Record<Format, () => Promise<Formatter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
};

type Formatter = (findings: readonly Finding[], colours: Colours, textOf?: TextOf) => string;
