import type { PartName } from '../../../model/parts/index.ts';
import Compare from './Compare.astro';
import Download from './Download.astro';
import Figure from './Figure.astro';
import Note from './Note.astro';
import OneNumber from './Number.astro';
import Numbers from './Numbers.astro';
import Quote from './Quote.astro';
import Side from './Side.astro';
import Steps from './Steps.astro';
import Video from './Video.astro';

/** What renders each part. */
export const parts = {
  Figure,
  Quote,
  Steps,
  Compare,
  Side,
  Note,
  Numbers,
  Number: OneNumber,
  Video,
  Download,
} satisfies Readonly<Record<PartName, unknown>>;
