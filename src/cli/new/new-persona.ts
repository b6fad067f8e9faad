import { readOutline } from '../../model/read-outline.ts';
import { readConfig } from '../read-config.ts';
import { today } from '../today.ts';
import { answersFrom, type Given } from './answers.ts';
import { askPersona, neededOfPersona } from './ask-persona.ts';
import { sayNext } from './next-step.ts';
import { ownTerminal, type Terminal } from './terminal.ts';
import { writeNew } from './write-new.ts';
import { yamlFile } from './yaml-text.ts';

export interface NewOptions {
  readonly root: string;
}

/** @param given the file's name, if it was given */
export async function newPersona(
  given: string | undefined,
  { root: givenRoot }: NewOptions,
  flags: Given,
  terminal: Terminal | undefined = ownTerminal(),
): Promise<void> {
  const { root } = await readConfig(givenRoot);
  const answers = answersFrom(flags, neededOfPersona, terminal);
  const { id, fields } = await askPersona(answers, given, await readOutline(root), today());
  await writeNew(
    root,
    `personas/${id}.yaml`,
    yamlFile('persona', fields, ['triggers', 'words', 'influences']),
  );
  sayNext('Now give them a way through the site.', `new journey --persona ${id}`, givenRoot);
}
