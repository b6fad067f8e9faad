import { idFrom } from '../../model/id.ts';
import { Misuse } from '../misuse.ts';
import { tame } from '../say.ts';
import { anId, newId } from './accepted.ts';
import type { Answers } from './answers.ts';

interface NewName {
  /** As it was given, if it was. */
  readonly given: string | undefined;
  /** What the name is made from, where none was given. */
  readonly from: string;
  /** Those that are there. */
  readonly files: readonly { readonly id: string; readonly file: string }[];
}

/**
 * The id of a new file: given, or made from what it is called; shown to whoever is there, to be changed.
 *
 * @throws Misuse if it is no id, or another file's
 */
export async function askId(answers: Answers, { given, from, files }: NewName): Promise<string> {
  const taken = new Map(files.map(({ id, file }) => [id, file]));
  if (given !== undefined || !answers.terminal) return checkedId(given ?? idFrom(from), given, taken);
  const { schema, wanted } = newId(taken);
  return answers.terminal.text('What is the file called? Addresses and other files have this name.', {
    initial: freeId(idFrom(from), taken),
    fault: typed => (schema.safeParse(typed).success ? undefined : wanted),
  });
}

/** @throws Misuse if it cannot be, or is another file's */
function checkedId(id: string, given: string | undefined, taken: ReadonlyMap<string, string>): string {
  if (!anId.schema.safeParse(id).success)
    throw new Misuse(
      given === undefined
        ? `No name for the file can be made of what it is called: give one, before the flags. ${anId.wanted}`
        : `The file cannot be named “${tame(given)}”. ${anId.wanted}`,
    );
  const file = taken.get(id);
  if (file !== undefined)
    throw new Misuse(
      `${tame(file)} has the name “${id}” already, and stays as it is. Give another name, before the flags.`,
    );
  return id;
}

function freeId(id: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
