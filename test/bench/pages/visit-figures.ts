import { median, sum } from '../figures-of-runs.ts';
import type { Answer } from './serve-site.ts';
import type { Kind } from './static-files.ts';
import type { Visit } from './visit.ts';

/** What a site's visits come to: of each figure the median. */
export interface VisitFigures {
  readonly name: string;
  readonly requests: number;
  /** Of the page alone, without what was loaded ahead. */
  readonly bytes: number;
  readonly bytesByKind: Readonly<Record<Kind, number>>;
  readonly bytesAhead: number;
  /** These in ms, the shift apart. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
  readonly toHeading: number;
  readonly toLargestPaint: number | undefined;
}

export function visitFigures(name: string, visits: readonly Visit[]): VisitFigures {
  const middle = (of: (visit: Visit) => number) => median(visits.map(of)) ?? Number.NaN;
  const bytesOf = (isMeant: (answer: Answer) => boolean) =>
    middle(({ answers }) => sum(answers.filter(isMeant), ({ bytes }) => bytes));
  const of = (kind: Kind) => bytesOf(answer => !answer.isAhead && answer.kind === kind);
  return {
    name,
    requests: middle(({ answers }) => answers.filter(({ isAhead }) => !isAhead).length),
    bytes: bytesOf(({ isAhead }) => !isAhead),
    bytesByKind: {
      HTML: of('HTML'),
      CSS: of('CSS'),
      JS: of('JS'),
      fonts: of('fonts'),
      images: of('images'),
      other: of('other'),
    },
    bytesAhead: bytesOf(({ isAhead }) => isAhead),
    firstPaint: middle(visit => visit.firstPaint),
    largestPaint: middle(visit => visit.largestPaint),
    blocked: middle(visit => visit.blocked),
    shift: middle(visit => visit.shift),
    toHeading: middle(visit => visit.toHeading),
    toLargestPaint: median(visits.flatMap(visit => visit.toLargestPaint ?? [])),
  };
}
