import { aDate } from './accepted.ts';
import type { Answers } from './answers.ts';

export interface AskedEvidence {
  readonly what: string;
  readonly source: string;
  readonly date: string;
}

/** What something rests on, and where that can be looked up. */
export async function askEvidence(
  answers: Answers,
  asks: string,
  today: string,
  guess: { readonly what?: string; readonly source?: string } = {},
): Promise<AskedEvidence> {
  return {
    what: await answers.text({
      flag: 'evidence',
      asks,
      initial: guess.what,
      example: 'Nine interviews with teams that share an inbox',
    }),
    source: await answers.text({
      flag: 'source',
      asks: 'Where can that be looked up, or who can be asked?',
      initial: guess.source,
      example: 'Interview notes, spring 2026',
    }),
    date:
      (await answers.textIfAny(
        { flag: 'date', asks: 'When was that? Year, month, day.', initial: today },
        aDate,
      )) ?? today,
  };
}
