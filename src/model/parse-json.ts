import { pointsIn } from './lines.ts';
import type { Place } from './place.ts';
import { readYaml } from './read-yaml.ts';

/** What a JSON text says, or where it stops being JSON. */
export type ParsedJson = { readonly value: unknown } | { readonly stop: Place };

export function parseJson(text: string, file: string): ParsedJson {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { stop: whereItStops(error, text, file) };
  }
}

/** In characters. V8 tells of a text as short as this what it holds, and not where it breaks; YAML’s reader does. */
const shortText = 100;

function whereItStops(error: unknown, text: string, file: string): Place {
  const [, offset = text.length] = /at position (\d+)/.exec(String(error)) ?? [];
  const stopped = pointsIn(text)(Number(offset));
  const [yamlFault] = text.length <= shortText ? readYaml(text, file).findings : [];
  const line = yamlFault?.line ?? stopped.line;
  const column = yamlFault?.column ?? stopped.column;
  return { file, line, column, endLine: line, endColumn: column };
}
