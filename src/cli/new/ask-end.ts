import type { OutlinedJourney } from '../../model/read-outline.ts';
import { Misuse } from '../misuse.ts';
import { anAddress } from './accepted.ts';
import type { Answers } from './answers.ts';
import { choicesOfNames } from './choices.ts';

/** Where the last stop leads. */
export type AskedEnd =
  | { readonly label: string; readonly href: string }
  | { readonly label: string; readonly journey: string };

/** Undefined for a journey that ends in reading. */
export async function askEnd(
  answers: Answers,
  journeys: readonly OutlinedJourney[],
): Promise<AskedEnd | undefined> {
  const end = await endOf(answers, journeys.length > 0);
  if (end === 'reading') return undefined;
  const label = await answers.text({
    flag: 'label',
    asks: 'Which words lead there? Begin with what to do.',
    example: end === 'address' ? 'Write to us' : 'Plan the first week',
  });
  if (end === 'address') {
    const asks = 'Which address is it?';
    return {
      label,
      href: await answers.text({ flag: 'href', asks, example: 'mailto:help@example.com' }, anAddress),
    };
  }
  const choices = choicesOfNames(journeys.map(({ id, title }) => ({ id, called: title })));
  return {
    label,
    journey: await answers.one({ flag: 'journey', asks: 'Which journey goes on from here?' }, choices),
  };
}

async function endOf(answers: Answers, hasOthers: boolean): Promise<'reading' | 'address' | 'journey'> {
  const isGiven = (flag: string) => answers.given(flag).length > 0;
  if (isGiven('href') && isGiven('journey'))
    throw new Misuse('A journey ends in one place: give --href or --journey.');
  if (isGiven('href')) return 'address';
  if (isGiven('journey')) return 'journey';
  if (isGiven('label')) throw new Misuse('--label leads somewhere: give --href or --journey too.');
  if (!answers.terminal) return 'reading';
  return answers.terminal.one('How does it end?', [
    { value: 'reading', label: 'In reading: they have what they came for.' },
    { value: 'address', label: 'Off this site: a form, a mail, a telephone number.' },
    ...(hasOthers ? [{ value: 'journey' as const, label: 'In another journey.' }] : []),
  ]);
}
