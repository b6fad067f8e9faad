import { z } from 'zod';
import { beats, channels } from './model.ts';
import { frontmatterOf } from './read-passage.ts';
import { readYaml } from './read-yaml.ts';
import { journeyFiles, passageFiles, personaFiles, readSourceFiles } from './source-file.ts';

/**
 * What a site's files say of themselves, as far as they can be read: what is missing or wrong in one is empty, and
 * nothing is looked up. For whoever writes the next file, while those that are there may still be unfinished.
 */
export interface Outline {
  readonly personas: readonly OutlinedPersona[];
  readonly journeys: readonly OutlinedJourney[];
  readonly passages: readonly OutlinedPassage[];
}

export type OutlinedPersona = Outlined<z.output<typeof personaOutline>>;
export type OutlinedJourney = Outlined<z.output<typeof journeyOutline>>;
export type OutlinedPassage = Outlined<z.output<typeof passageOutline>>;

type Outlined<Fields> = Readonly<Fields> & { readonly id: string; readonly file: string };

/** Each list in the order of its files' paths. */
export function readOutline(root: string): Outline {
  const personas = readSourceFiles(root, personaFiles);
  const journeys = readSourceFiles(root, journeyFiles);
  const passages = readSourceFiles(root, passageFiles);
  return {
    personas: personas.files.map(({ id, file, text }) => ({
      id,
      file,
      ...personaOutline.parse(fieldsIn(text, file)),
    })),
    journeys: journeys.files.map(({ id, file, text }) => ({
      id,
      file,
      ...journeyOutline.parse(fieldsIn(text, file)),
    })),
    passages: passages.files.map(({ id, file, text }) => {
      const fields = passageOutline.parse(fieldsIn(frontmatterOf(text)?.yaml ?? '', file));
      return { id, file, ...fields, need: fields.need || id };
    }),
  };
}

const text = z.string().trim().catch('');
const texts = listOf(z.string().trim().min(1));

const personaOutline = z.object({
  name: text,
  success: text,
  triggers: texts,
  channels: listOf(z.enum(channels)),
});

const journeyOutline = z.object({
  title: text,
  persona: z.union([z.string().transform(id => [id]), texts]).catch([]),
  stops: listOf(z.object({ needs: texts })),
});

const passageOutline = z.object({
  question: text,
  beat: z.enum(beats).optional().catch(undefined),
  need: text,
  for: texts,
});

/** What of a list is right. */
function listOf<Entry extends z.ZodType>(entry: Entry) {
  return z
    .array(z.unknown())
    .catch([])
    .transform(entries => entries.flatMap(one => entry.safeParse(one).data ?? []));
}

function fieldsIn(yaml: string, file: string): object {
  const { value } = readYaml(yaml, file);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
