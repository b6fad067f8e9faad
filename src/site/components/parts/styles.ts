import type { PartName } from '../../../model/parts/index.ts';
import compare from '../../styles/parts/compare.css?inline';
import download from '../../styles/parts/download.css?inline';
import figure from '../../styles/parts/figure.css?inline';
import note from '../../styles/parts/note.css?inline';
import numbers from '../../styles/parts/numbers.css?inline';
import quote from '../../styles/parts/quote.css?inline';
import steps from '../../styles/parts/steps.css?inline';
import video from '../../styles/parts/video.css?inline';

const styles: Readonly<Partial<Record<PartName, string>>> = {
  Figure: figure,
  Quote: quote,
  Steps: steps,
  Compare: compare,
  Note: note,
  Numbers: numbers,
  Video: video,
  Download: download,
};

/** The styles of these parts alone: every page is made by one route, which would bring along those of all of them. */
export function stylesOf(parts: readonly PartName[]): string {
  return parts.map(part => styles[part] ?? '').join('');
}
