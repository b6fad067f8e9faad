import type { Box } from './boxes.ts';
import type { Spot } from './polar.ts';

/** Words on the map. */
export interface Label {
  readonly kind: 'channel' | 'inquiry' | 'page';
  /** The id of what it names. */
  readonly of: string;
  readonly lines: readonly string[];
  readonly size: number;
  /** Where its first line stands, by its anchor. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The room that it takes at the most. */
  readonly box: Box;
  /** Shown while nothing is picked. */
  readonly isAtRest: boolean;
  readonly leader: { readonly from: Spot; readonly to: Spot } | undefined;
}

/** From one line of a label to the next, at a size of one. */
export const leading = 1.16;
