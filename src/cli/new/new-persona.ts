import { readOutline } from '../../model/read-outline.ts';
import { readConfig } from '../read-config.ts';
import { today } from '../today.ts';
import { answersFrom, type Given } from './answers.ts';
import { askPersona, neededOfPersona } from './ask-persona.ts';
import { checkWritten } from './check-written.ts';
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
  const config = await readConfig(givenRoot);
  const { root } = config;
  const answers = answersFrom(flags, neededOfPersona, terminal);
  const { id, fields } = await askPersona(answers, given, readOutline(root), today());
  const file = `personas/${id}.yaml`;
  await writeNew(root, file, yamlFile('persona', fields, ['triggers', 'words', 'influences']));
  await checkWritten(config, file);
  sayNext('Now give them a way through the site.', `new journey --persona ${id}`, givenRoot);
}
