import type { TradeOff } from '../../planner/index.ts';
import { svgText } from '../../site/pictures/svg-text.ts';
import { count } from '../say.ts';
import { style } from './picture-style.ts';
import { type Box, type Labelled, nearestSpot, type PlacedLabel, placeLabels } from './place-labels.ts';
import { type Run, runsOf } from './runs.ts';
import { type Scale, scaleOf } from './scale.ts';

const width = 960;
const height = 600;
const plot: Box = { left: 104, top: 150, right: 912, bottom: 500 };

/**
 * A trade-off as an SVG picture: pages from left to right, words read past from the bottom up, a point for each stretch
 * of focus at which the plan comes to the same. It follows the reader's choice of light or dark, names no font that
 * has to be loaded, and its bytes depend on the trade-off and the name alone.
 *
 * @param siteName as the picture is to call the site
 */
export function picture({ points }: TradeOff, siteName: string): string {
  const runs = runsOf(points);
  const name = shortened(siteName);
  const { across, up } = scalesFor(runs);
  const marks = runs.map(run => ({ run, x: across.at(run.point.pages), y: up.at(run.point.offTopicWords) }));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" class="trade-off" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="trade-off-title trade-off-desc">`,
    `<title id="trade-off-title">${svgText(`${name}: fewer pages, or less to read past`)}</title>`,
    `<desc id="trade-off-desc">${svgText(inWords(runs))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    text('heading', 48, 54, 'Fewer pages, or less to read past'),
    text(
      'quiet',
      48,
      82,
      'Each point is the site planned for one focus, the number beside it: the least share of a page that must',
    ),
    text('quiet', 48, 102, 'be meant for everyone who stands on it.'),
    ...axes(across, up),
    ...line(marks),
    ...labels(marks, name),
    ...dots(marks),
    ...legend(runs),
    '</svg>',
  ].join('\n')}\n`;
}

interface Mark {
  readonly run: Run;
  readonly x: number;
  readonly y: number;
}

function scalesFor(runs: readonly Run[]): { across: Scale; up: Scale } {
  const pages = runs.map(({ point }) => point.pages);
  const [fewest, most] = [Math.min(...pages), Math.max(...pages)];
  const room = Math.max(1, (most - fewest) * 0.06);
  const words = Math.max(10, ...runs.map(({ point }) => point.offTopicWords));
  return {
    across: scaleOf([Math.max(0, fewest - room), most + room], [plot.left, plot.right], 10),
    up: scaleOf([0, words * 1.04], [plot.bottom, plot.top], 8),
  };
}

function axes(across: Scale, up: Scale): string[] {
  return [
    ...up.ticks.flatMap(words => [
      straight(words === 0 ? 'axis' : 'grid', plot.left, up.at(words), plot.right, up.at(words)),
      text('tick end', plot.left - 12, up.at(words) + 4, words.toLocaleString('en')),
    ]),
    ...across.ticks.flatMap(pages => [
      straight('axis', across.at(pages), plot.bottom, across.at(pages), plot.bottom + 5),
      text('tick middle', across.at(pages), plot.bottom + 22, pages.toLocaleString('en')),
    ]),
    text('title', 48, plot.top - 18, 'Words that visitors read past in a month'),
    text('title end', plot.right, plot.bottom + 46, 'Pages to keep up'),
  ];
}

function line(marks: readonly Mark[]): string[] {
  const course = marks.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ');
  const [from = 0, to = 0] = [marks[0]?.x, marks.at(-1)?.x].map(x => rounded(x ?? 0));
  return [
    `<polygon class="under" points="${from},${plot.bottom} ${course} ${to},${plot.bottom}"/>`,
    `<polyline class="line" points="${course}"/>`,
  ];
}

/** The site's own comes last, so that it lies above the others. */
function dots(marks: readonly Mark[]): string[] {
  return marks
    .toSorted((one, other) => Number(one.run.isSite) - Number(other.run.isSite))
    .flatMap(({ run, x, y }) => [
      ...(run.isSite ? [circle('halo', x, y, 13)] : []),
      circle(`point${run.point.optimal ? '' : ' open'}${run.isSite ? ' site' : ''}`, x, y, radiusOf(run)),
    ]);
}

/** The site's label chooses its place first, then the ends', then the others' from left to right. */
function labels(marks: readonly Mark[], name: string): string[] {
  const last = marks.length - 1;
  const rank = ({ run }: Mark, at: number) => (run.isSite ? 0 : at === 0 || at === last ? 1 : 2);
  const inTurn = marks
    .map((mark, at) => ({ mark, rank: rank(mark, at), lines: linesFor(mark.run, name) }))
    .sort((one, other) => one.rank - other.rank);
  const wanted = inTurn.map(
    ({ mark: { run, x, y }, lines }): Labelled => ({
      x,
      y,
      radius: run.isSite ? 13 : radiusOf(run),
      width: Math.max(...lines.map((line, at) => line.length * (run.isSite && at === 0 ? 9.6 : 7.2))),
      height: 2 + lines.length * 17,
    }),
  );
  const frame = { ...plot, left: plot.left + 2, right: width - 16, top: plot.top - 8 };
  const placed = placeLabels(
    wanted,
    marks.map(({ x, y }) => [x, y]),
    frame,
  );
  return inTurn.flatMap(({ mark, lines }, at) => {
    const place = placed[at];
    return place ? label(mark, lines, place) : [];
  });
}

function linesFor({ focuses, isSite, point }: Run, name: string): string[] {
  const words = count(Math.round(point.offTopicWords), 'word');
  return isSite
    ? [`${name} stands here`, `focus ${focuses}: ${count(point.pages, 'page')}, ${words}`]
    : [focuses];
}

function label({ run, x, y }: Mark, lines: readonly string[], place: PlacedLabel): string[] {
  const middle = (place.left + place.right) / 2;
  const [anchor, at] =
    Math.abs(middle - x) < 4 ? ['middle', middle] : middle < x ? ['end', place.right] : ['start', place.left];
  const [toX, toY] = nearestSpot(place, { x, y });
  return [
    ...(place.isFar ? [straight('leader', x, y, toX, toY)] : []),
    ...lines.map((line, row) =>
      text(`${run.isSite ? `own row-${row}` : 'label'} ${anchor}`, at, place.top + 14 + row * 17, line),
    ),
  ];
}

function legend(runs: readonly Run[]): string[] {
  const y = height - 28;
  if (runs.every(({ point }) => point.optimal))
    return [text('note', 48, y + 4, 'Every point is proven: no plan at its focus does better.')];
  return [
    circle('point', 54, y, 5),
    text('note', 66, y + 4, 'proven: no plan at this focus does better'),
    circle('point open', 354, y, 5),
    text('note', 366, y + 4, 'found, and not proven to be the best'),
  ];
}

function inWords(runs: readonly Run[]): string {
  return runs
    .map(({ point, focuses, isSite }) => {
      const words = count(Math.round(point.offTopicWords), 'word');
      const proof = point.pages > point.lowerBound ? ` (no fewer than ${point.lowerBound})` : '';
      return `Focus ${focuses}: ${count(point.pages, 'page')}${proof}, ${words} read past a month${isSite ? '; the site stands here' : ''}.`;
    })
    .join(' ');
}

function radiusOf({ isSite }: Run): number {
  return isSite ? 7 : 5;
}

function straight(kind: string, x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="${kind}" x1="${rounded(x1)}" y1="${rounded(y1)}" x2="${rounded(x2)}" y2="${rounded(y2)}"/>`;
}

function circle(kind: string, x: number, y: number, radius: number): string {
  return `<circle class="${kind}" cx="${rounded(x)}" cy="${rounded(y)}" r="${radius}"/>`;
}

function text(kind: string, x: number, y: number, words: string): string {
  return `<text class="${kind}" x="${rounded(x)}" y="${rounded(y)}">${svgText(words)}</text>`;
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function shortened(name: string): string {
  return name.length > 36 ? `${name.slice(0, 35)}…` : name;
}
