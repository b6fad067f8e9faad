import type { Numbers } from '../model/numbers.ts';
import { type PlanOptions, plan } from './plan-site.ts';

/** How many pages a site takes, and what its visitors read past, for each focus that it could ask for. */
export interface TradeOff {
  readonly version: 1;
  readonly settings: Numbers['settings'];
  /** By focus, the least first. */
  readonly points: readonly TradeOffPoint[];
}

export interface TradeOffPoint {
  /** The least share of a page's words that must be meant for each stop on it, above 0 and at most 1. */
  readonly focus: number;
  readonly pages: number;
  /** No lawful plan at this focus has fewer pages. Proven. */
  readonly lowerBound: number;
  /** Proven: no plan at this focus has fewer pages nor, with as few, fewer words read past. */
  readonly optimal: boolean;
  /** The words that visitors read past in a month. */
  readonly offTopicWords: number;
  /** The focus that the site asks for. */
  readonly isSite: boolean;
}

export interface TradeOffOptions extends Pick<PlanOptions, 'effort'> {
  /** Each above 0 and at most 1, in any order; the site's own is always among the points. */
  readonly focuses?: readonly number[];
  /** Told before each plan that is made: for which focus, and how many points of how many are known. */
  readonly onPlanning?: (focus: number, known: number, of: number) => void;
}

/** From 0.25, where a page may hold four times what one visitor came for, to 1, where nobody reads past a word. */
const ordinaryFocuses = Array.from({ length: 16 }, (_, at) => (25 + 5 * at) / 100);

/**
 * Plans a site for a range of focuses: the less of a page must be meant for everyone on it, the fewer pages there are,
 * and the more is read past.
 *
 * Points between two that agree are known without being planned. A larger focus forbids pages and allows none, so
 * pages never become fewer as focus grows, nor, while their number stays, the words read past; where both ends
 * are proven and equal, everything between is equal to them.
 *
 * @throws TypeError when `faultsIn(numbers)` is not empty
 * @throws RangeError when a focus is not above 0 and at most 1
 */
export async function tradeOff(
  numbers: Numbers,
  { focuses = ordinaryFocuses, onPlanning, ...options }: TradeOffOptions = {},
): Promise<TradeOff> {
  const { settings } = numbers;
  const wrong = focuses.find(focus => !(focus > 0 && focus <= 1));
  if (wrong !== undefined) throw new RangeError(`A focus is above 0 and at most 1, and ${wrong} is not.`);
  const wanted = [...new Set([...focuses, settings.focus])].sort((one, other) => one - other);
  const known = new Map<number, TradeOffPoint>();
  const planAt = async (at: number): Promise<TradeOffPoint | undefined> => {
    const focus = wanted[at];
    if (focus === undefined) return undefined;
    const present = known.get(focus);
    if (present) return present;
    onPlanning?.(focus, known.size, wanted.length);
    const { certificate, offTopicWords } = await plan(
      { ...numbers, settings: { ...settings, focus } },
      options,
    );
    const { pages, lowerBound, proven } = certificate;
    const optimal = proven.includes('words');
    const point = { focus, pages, lowerBound, optimal, offTopicWords, isSite: focus === settings.focus };
    known.set(focus, point);
    return point;
  };
  const planBetween = async (first: number, last: number): Promise<void> => {
    const low = await planAt(first);
    const high = await planAt(last);
    if (!low || !high || last - first < 2) return;
    if (agree(low, high)) {
      for (const focus of wanted.slice(first + 1, last))
        known.set(focus, { ...low, focus, isSite: focus === settings.focus });
      return;
    }
    const middle = Math.floor((first + last) / 2);
    await planBetween(first, middle);
    await planBetween(middle, last);
  };
  await planBetween(0, wanted.length - 1);
  return { version: 1, settings, points: wanted.flatMap(focus => known.get(focus) ?? []) };
}

function agree(low: TradeOffPoint, high: TradeOffPoint): boolean {
  return low.optimal && high.optimal && low.pages === high.pages && low.offTopicWords === high.offTopicWords;
}
