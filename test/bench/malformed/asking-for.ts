import { z } from 'zod';
import { frontmatterOf } from '../../../src/model/read-passage.ts';
import { readYaml } from '../../../src/model/read-yaml.ts';
import type { MalformedFile } from './malformed-file.ts';

/**
 * What no stop needs is not even compiled; so a passage is given a journey on which it is needed.
 *
 * @param persona whose journey that is, where the passage is for nobody by name
 */
export function askingFor(
  { kind, number, bytes }: MalformedFile,
  persona: string,
): { path: string; text: string }[] {
  if (kind !== 'passage') return [];
  const { yaml = '' } = frontmatterOf(bytes.toString('utf8')) ?? {};
  const { need = `odd-${number}`, for: personas = [persona] } = named.parse(readYaml(yaml, '').value);
  const text = `title: Asking
persona: ${JSON.stringify(personas)}
stage: decision
entry: { channel: search, inquiry: what is in ${number}, opening: You look for it. }
stops: [{ needs: [${JSON.stringify(need)}] }]
`;
  return [{ path: `journeys/asks-for-${number}.yaml`, text }];
}

const named = z
  .object({
    need: z.string().optional().catch(undefined),
    for: z.array(z.string()).min(1).optional().catch(undefined),
  })
  .catch({});
