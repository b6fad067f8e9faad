import Compare from 'virtual:throughline/components/Compare';
import Download from 'virtual:throughline/components/Download';
import Figure from 'virtual:throughline/components/Figure';
import Note from 'virtual:throughline/components/Note';
import OneNumber from 'virtual:throughline/components/Number';
import Numbers from 'virtual:throughline/components/Numbers';
import Quote from 'virtual:throughline/components/Quote';
import Side from 'virtual:throughline/components/Side';
import Steps from 'virtual:throughline/components/Steps';
import Video from 'virtual:throughline/components/Video';
import type { PartName } from '../../../model/parts/index.ts';

/** What renders each part: the site's own, or ours. */
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
