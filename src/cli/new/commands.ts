import { type Command, Option } from 'commander';
import { beats, channels, kinds, stages } from '../../model/model.ts';
import { subcommand } from '../subcommand.ts';

/** `new persona`, `new journey` and `new passage`: a flag for every question that is asked without them. */
export function addNewCommands(throughline: Command): void {
  const parent = throughline
    .command('new')
    .description('write a persona, a journey or a passage: asks in plain words, or takes flags')
    .exitOverride();

  subcommand(parent, 'persona', 'write a new kind of visitor')
    .argument('[name]', 'of the file (unless you give one, made of --name)')
    .option('--name <name>', 'what you call this kind of visitor')
    .option('--summary <sentence>', 'who they are')
    .addOption(new Option('--kind <kind>', 'what they are to you').choices(kinds))
    .addOption(several('--problem <words>', 'what is wrong for them, in their words'))
    .addOption(several('--aspiration <words>', 'what they hope for, in their words'))
    .option('--success <words>', 'how they would say that it went well')
    .addOption(several('--channel <channel>', `where they prefer to be met: ${channels.join(', ')}`))
    .addOption(several('--trigger <event>', 'what sets them off'))
    .addOption(several('--word <theirs=yours>', 'a word of theirs that you have another for'))
    .option('--evidence <what>', 'what all this rests on')
    .option('--source <where>', 'where that can be looked up')
    .option('--date <date>', 'when that was (today, unless you give one)')
    .action(async (name: string | undefined, { root, ...flags }) =>
      (await import('./new-persona.ts')).newPersona(name, { root }, flags),
    );

  subcommand(parent, 'journey', 'write a new way through the site')
    .argument('[name]', 'of the file (unless you give one, made of --title)')
    .option('--title <title>', 'what you call it among yourselves')
    .addOption(several('--persona <id>', 'whose journey it is'))
    .addOption(new Option('--stage <stage>', 'how far they have come with you').choices(stages))
    .addOption(new Option('--channel <channel>', 'how they arrive').choices(channels))
    .option('--inquiry <words>', 'what they typed, clicked or asked')
    .option('--opening <sentence>', 'where they stand as they arrive')
    .option('--trigger <event>', 'what set them off, as the persona has it')
    .addOption(several('--stop <needs>', 'what they want to know at a stop, with commas between'))
    .addOption(several('--action <words>', 'the words that lead on from a stop; one for each but the last'))
    .option('--label <words>', 'the words that lead on from the last stop, with --href or --journey')
    .option('--href <address>', 'the address off this site that they lead to')
    .option('--journey <id>', 'the journey that they lead into')
    .option('--goal <words>', 'what you count, with --baseline and --target')
    .option('--baseline <number>', 'how many there are now')
    .option('--target <number>', 'how many there are to be')
    .action(async (name: string | undefined, { root, ...flags }) =>
      (await import('./new-journey.ts')).newJourney(name, { root }, flags),
    );

  subcommand(parent, 'passage', 'write the answer to a question')
    .argument('[name]', 'of the need (unless you give one, made of --question), as a finding has it')
    .option('--question <words>', 'what they want to know, in their words')
    .addOption(new Option('--beat <beat>', 'the part that it plays in their story').choices(beats))
    .option('--text <sentences>', 'how the answer begins')
    .option('--heading <words>', 'a shorter heading than the question')
    .option('--need <id>', 'the need that it answers, if the file is named otherwise')
    .addOption(several('--for <id>', 'the persona whom it is for, where others have another answer'))
    .option('--evidence <what>', 'what a proof rests on')
    .option('--source <where>', 'where that can be looked up')
    .option('--date <date>', 'when that was (today, unless you give one)')
    .option('--folder <folder>', 'the folder in content/')
    .addOption(
      new Option('--missing', 'one after the other, all that journeys ask for').conflicts([
        'question',
        'text',
      ]),
    )
    .action(async (name: string | undefined, { root, missing, ...flags }) => {
      const { newPassage, newPassages } = await import('./new-passage.ts');
      return missing ? newPassages({ root }) : newPassage({ name }, { root }, flags);
    });
}

/** May be given more than once. */
function several(flags: string, description: string): Option {
  return new Option(flags, `${description} (again for another)`).argParser(
    (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
  );
}
