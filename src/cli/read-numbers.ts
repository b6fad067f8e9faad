import { type Numbers, numbersSchema } from '../model/numbers.ts';
import { faultsIn } from '../planner/index.ts';
import { type ReadJson, readJson } from './read-json.ts';

/** A site in numbers alone, from a file as `throughline model --json` prints it. Throws as `readJson` does. */
export function readNumbers(file: string): Promise<ReadJson<Numbers>> {
  return readJson(file, { schema: numbersSchema, faultsIn, rule: 'numbers', printedBy: 'model --json' });
}
