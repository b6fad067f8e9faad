import type { Model } from '../model/model.ts';
import { numbersOf } from '../model/numbers.ts';
import { readSite } from '../model/read-site.ts';
import { readConfig } from './read-config.ts';
import { count, print } from './say.ts';
import { sayFindings } from './say-findings.ts';

interface ModelOptions {
  readonly root: string;
  readonly json?: true;
}

export async function model({ root, json }: ModelOptions): Promise<void> {
  const config = await readConfig(root);
  const read = await readSite(config.root, config.settings);
  if (read.findings.length > 0) sayFindings(read.findings, config.root);
  if (!read.model) process.exitCode = 1;
  else await print(json ? JSON.stringify(numbersOf(read.model), null, 2) : described(read.model));
}

function described({ personas, journeys, passages }: Model): string {
  const stops = journeys.flatMap(journey => journey.stops);
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  return [
    count(personas.length, 'persona'),
    `${count(journeys.length, 'journey')} of ${count(stops.length, 'stop')}`,
    `${count(passages.length, 'passage')} of ${count(words, 'word')}`,
  ].join('\n');
}
