import { compare, side } from './compare.ts';
import { download } from './download.ts';
import { figure } from './figure.ts';
import { note } from './note.ts';
import { number, numbers } from './numbers.ts';
import type { Part } from './part.ts';
import { quote } from './quote.ts';
import { steps } from './steps.ts';
import { video } from './video.ts';

/** Every part, by the name that an author writes. */
export const parts = {
  Figure: figure,
  Quote: quote,
  Steps: steps,
  Compare: compare,
  Side: side,
  Note: note,
  Numbers: numbers,
  Number: number,
  Video: video,
  Download: download,
} as const satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof parts;

export const partNames = Object.keys(parts).filter(isPartName);

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(parts, name);
}
