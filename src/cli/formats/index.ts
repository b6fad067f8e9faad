import type { Finding } from '../../model/finding.ts';
import type { TextOf } from '../../model/source-texts.ts';
import type { Format } from '../format-names.ts';
import type { Colours } from '../say.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** How findings can be said: to people, to programs, to code hosts, to CI. */
export const formats: Readonly<Record<Format, Formatter>> = {
  pretty,
  json,
  github,
  sarif,
  junit,
};

type Formatter = (findings: readonly Finding[], colours: Colours, textOf?: TextOf) => string;
