import { readFile } from 'node:fs/promises';
import { type Finding, finding, sortFindings } from '../model/finding.ts';
import { type Numbers, numbersSchema } from '../model/numbers.ts';
import { placeOf, startOf } from '../model/place.ts';
import { readYaml } from '../model/read-yaml.ts';
import { schemaFindings } from '../model/schema-findings.ts';
import { faultsIn } from '../planner/index.ts';
import { Misuse } from './misuse.ts';

export interface ReadNumbers {
  /** Undefined where there are findings. */
  readonly numbers: Numbers | undefined;
  readonly findings: readonly Finding[];
}

/**
 * A site in numbers alone, from a JSON file.
 *
 * @throws Misuse if the file cannot be read.
 */
export async function readNumbers(file: string): Promise<ReadNumbers> {
  const text = await readFile(file, 'utf8').catch(error => {
    throw new Misuse(`${file} cannot be read (${error.code ?? error.message}).`);
  });
  const value = parseJson(text);
  if (value === undefined) return { numbers: undefined, findings: notJson(text, file) };
  const checked = numbersSchema.safeParse(value);
  if (!checked.success) {
    return faulty(schemaFindings(numbersSchema, { ...readYaml(text, file), value }, checked.error.issues));
  }
  const faults = faultsIn(checked.data);
  if (faults.length === 0) return { numbers: checked.data, findings: [] };
  // JSON is YAML, whose reader knows where everything stands; it is slower, and only asked when something is wrong.
  const located = readYaml(text, file);
  return faulty(
    faults.map(({ path, reason }) => finding({ rule: 'numbers', place: placeOf(located, ...path), reason })),
  );
}

function faulty(findings: readonly Finding[]): ReadNumbers {
  return { numbers: undefined, findings: sortFindings(findings) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notJson(text: string, file: string): Finding[] {
  const { findings } = readYaml(text, file);
  if (findings.length > 0) return [...findings];
  return [finding({ rule: 'numbers', place: startOf(file), reason: 'This file is not JSON.' })];
}
