import stringWidth from 'string-width';
import { excerptOf } from '../../model/excerpt.ts';
import type { Finding } from '../../model/finding.ts';
import type { TextOf } from '../../model/source-texts.ts';
import { type Colours, tameLine } from '../say.ts';

/** The line that a finding is about, with what it means marked below it: two lines, or none where there is no such line. */
export function excerpt(one: Finding, textOf: TextOf, { dim }: Colours): string[] {
  const shown = excerptOf(one, textOf);
  if (!shown) return [];
  const head = tameLine(shown.head);
  const marked = tameLine(shown.marked);
  const number = String(shown.line);
  const gutter = ' '.repeat(number.length);
  const mark = '^'.repeat(Math.max(1, stringWidth(marked)));
  return [
    `${dim(`${number} │`)} ${head}${marked}${tameLine(shown.tail)}`,
    `${dim(`${gutter} │`)} ${' '.repeat(stringWidth(head))}${mark}`,
  ];
}
