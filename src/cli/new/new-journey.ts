import { readOutline } from '../../model/read-outline.ts';
import { Misuse } from '../misuse.ts';
import { readConfig } from '../read-config.ts';
import { answersFrom, type Given } from './answers.ts';
import { askJourney, neededOfJourney } from './ask-journey.ts';
import { checkWritten } from './check-written.ts';
import { newPassage } from './new-passage.ts';
import type { NewOptions } from './new-persona.ts';
import { commandLine, sayNext } from './next-step.ts';
import { ownTerminal, type Terminal } from './terminal.ts';
import { writeNew } from './write-new.ts';
import { yamlFile } from './yaml-text.ts';

/** @param given the file's name, if it was given */
export async function newJourney(
  given: string | undefined,
  options: NewOptions,
  flags: Given,
  terminal: Terminal | undefined = ownTerminal(),
): Promise<void> {
  const config = await readConfig(options.root);
  const { root } = config;
  const outline = readOutline(root);
  if (outline.personas.length === 0)
    throw new Misuse(
      `A journey is somebody’s, and there is no persona yet. Write the first: ${commandLine('new persona', options.root)}`,
    );
  const answers = answersFrom(flags, neededOfJourney, terminal);
  const { id, fields, unwritten } = await askJourney(answers, given, outline);
  const file = `journeys/${id}.yaml`;
  await writeNew(root, file, yamlFile('journey', fields, ['weight', 'goal']));
  const written = new Set<string>();
  for (const { need, question } of unwritten) {
    const isNow = await terminal?.confirm(`Nobody has answered “${question}” yet. Write the answer now?`);
    if (!isNow) continue;
    await newPassage({ name: need, question }, options, {}, terminal);
    written.add(need);
  }
  await checkWritten(config, file);
  for (const { need, question } of unwritten)
    if (!written.has(need))
      sayNext(`“${question}” is still to be answered.`, `new passage ${need}`, options.root);
  sayNext('See how it reads.', 'dev', options.root);
}
