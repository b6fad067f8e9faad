import type { Lock } from '../../model/lock.ts';
import type { Numbers } from '../../model/numbers.ts';
import type { Effort, Plan } from '../../planner/index.ts';
import type { Telling } from '../words/difference/tell.ts';

/** What the page is given to ask from: how things are. */
export interface Ground {
  readonly now: Plan;
  readonly numbers: Numbers;
  readonly lock: Lock | undefined;
  readonly effort: Effort;
}

/** What the page says to its worker: first, with what to solve. */
export type Asked = { readonly kind: 'solver'; readonly wasm: ArrayBuffer } | Question;

/** How a site with these numbers would be planned, and what would be different. */
export interface Question extends Ground {
  readonly kind: 'question';
  /** Counts the questions, so that an answer to an earlier one is not shown. */
  readonly asked: number;
}

export interface Answer {
  readonly asked: number;
  /** In sentences. */
  readonly certificate: string;
  readonly telling: Telling;
  /** From the question to here. */
  readonly milliseconds: number;
}
