import { type Finding, type Level, levelOf } from '../../model/finding.ts';
import type { TextOf } from '../../model/source-texts.ts';
import { type Colours, count, tameLine } from '../say.ts';
import { excerpt } from './excerpt.ts';

/** For people: the place, the level and the rule; the line with the place marked; what is wrong; what to write instead. */
export function pretty(
  findings: readonly Finding[],
  colours: Colours,
  textOf: TextOf = () => undefined,
): string {
  return [...findings.map(one => described(one, colours, textOf)), summary(findings, colours)].join('\n\n');
}

function described(one: Finding, colours: Colours, textOf: TextOf): string {
  const { bold, dim } = colours;
  const level = levelOf(one);
  const place = tameLine(`${one.file}:${one.line}:${one.column}`);
  const head = `${bold(place)}  ${paint(level, colours)(level)}  ${dim(one.ruleId ?? '')}`;
  const words = [one.reason, one.note].flatMap(text => (text ? `  ${tameLine(text)}` : []));
  const shown = excerpt(one, textOf, colours).map(
    (text, at) => `  ${at === 1 ? paint(level, colours)(text) : text}`,
  );
  const more = one.url ? [`  ${dim(tameLine(one.url))}`] : [];
  return [head, ...shown, ...words, ...more].join('\n');
}

function summary(findings: readonly Finding[], colours: Colours): string {
  const of = (level: Level) => findings.filter(one => levelOf(one) === level).length;
  const counts = [
    of('error') && paint('error', colours)(count(of('error'), 'error')),
    of('warning') && paint('warning', colours)(count(of('warning'), 'warning')),
    of('info') && count(of('info'), 'note'),
  ].filter(Boolean);
  return counts.length > 0 ? counts.join(', ') : `${colours.green('✓')} Nothing to mend.`;
}

function paint(level: Level, { red, yellow, blue }: Colours): (text: string) => string {
  return { error: red, warning: yellow, info: blue }[level];
}
