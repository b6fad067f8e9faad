import type { Course } from './courses.ts';
import type { Route } from './routes.ts';

/** What kind of way a journey is, as its thread shows. */
export type Shape = 'straight' | 'spiral' | 'half-way';

/** A thread that turns further than this round the centre is no straight one. */
const straightest = (2 * Math.PI) / 3;

/**
 * A journey that ends in reading stops half-way. One that leads on into another journey goes round and round. Of those
 * that reach the centre to do what they are for, one is straight unless its pages, which it shares with others, lead it
 * round a third of the circle or more.
 */
export function shapeOf({ end }: Route, { turned }: Course): Shape {
  if (end.to === 'reading') return 'half-way';
  return end.to === 'journey' || turned > straightest ? 'spiral' : 'straight';
}
