import { readFile } from 'node:fs/promises';
import { type Finding, finding, sortFindings } from '../model/finding.ts';
import { pointsIn } from '../model/lines.ts';
import { type Numbers, numbersSchema } from '../model/numbers.ts';
import { placeOf } from '../model/place.ts';
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
  const { value, fault } = parseJson(text, file);
  if (fault) return faulty([fault]);
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

function parseJson(text: string, file: string): { value?: unknown; fault?: Finding } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: notJson(error, text, file) };
  }
}

/** V8 says where it stopped in a long text; of a short one it tells the text instead, and YAML’s reader knows where. */
function notJson(error: unknown, text: string, file: string): Finding {
  const [, offset] = /at position (\d+)/.exec(String(error)) ?? [];
  const [yamlFault] = offset === undefined ? readYaml(text, file).findings : [];
  const { line, column } = pointsIn(text)(offset === undefined ? text.length : Number(offset));
  return finding({
    rule: 'json-syntax',
    place: {
      file,
      line: yamlFault?.line ?? line,
      column: yamlFault?.column ?? column,
      endLine: yamlFault?.line ?? line,
      endColumn: yamlFault?.column ?? column,
    },
    reason: 'This is not JSON from here on.',
    remedy: 'Take what “throughline model --json” prints as an example.',
  });
}
