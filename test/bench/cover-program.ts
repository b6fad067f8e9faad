import type { Instance, Stop } from './instance.ts';
import { type IntegerProgram, integerProgram, type Term } from './integer-program.ts';
import { type Content, contentOfPage } from './lawful-contents.ts';
import { stopsByPassage } from './stops-by-passage.ts';

/**
 * The problem as a set cover, whole where the contents are: take contents, as few as can be, so that every stop has one to
 * stand on. Where two stops that fit into one content follow each other in a journey, they do not both stand there,
 * unless it is taken twice: journeys are paths, and the stops of a path fall into two halves without
 * neighbours. A content over budget has a holder for each time that it is taken. Personas that must keep apart
 * would need more than two copies, and are not told.
 *
 * @param known a plan that is known before
 */
export function coverProgram(
  instance: Instance,
  contents: readonly Content[],
  known: readonly (readonly Stop[])[],
): IntegerProgram {
  const program = integerProgram();
  const covers: Term[][] = instance.stops.map(() => []);
  for (const column of columnsOf(instance, contents, known)) describeColumn(column);
  for (const terms of covers) program.addRow({ least: 1 }, terms);
  return program;

  function describeColumn({ content, standing, taken }: Column) {
    const page = program.addVariable({ cost: 1, most: content.stops.length, start: taken });
    const places = new Map<Stop, number>();
    for (const [one, other] of neighboursAmong(content.stops, instance))
      program.addRow({ most: 0 }, [
        [placeOf(one), 1],
        [placeOf(other), 1],
        [page, -1],
      ]);
    if (content.holders)
      program.addRow({ least: 0 }, [
        ...content.holders.map((holder): Term => [placeOf(holder), 1]),
        [page, -1],
      ]);
    for (const stop of content.stops) covers[stop.at]?.push([places.get(stop) ?? page, 1]);

    /** Whether the stop stands on the page, told apart from whether the page is there. */
    function placeOf(stop: Stop): number {
      const given = places.get(stop);
      if (given !== undefined) return given;
      const place = program.addVariable({ start: standing.includes(stop) ? 1 : 0 });
      program.addRow({ most: 0 }, [
        [place, 1],
        [page, -1],
      ]);
      places.set(stop, place);
      return place;
    }
  }
}

interface Column {
  readonly content: Content;
  /** The stops that stand on it in the known plan, and on how many pages. */
  readonly standing: readonly Stop[];
  readonly taken: number;
}

function columnsOf(
  instance: Instance,
  contents: readonly Content[],
  known: readonly (readonly Stop[])[],
): Iterable<Column> {
  const needing = stopsByPassage(instance);
  const columns = new Map<string, Column>();
  for (const content of contents) columns.set(keyOf(content), { content, standing: [], taken: 0 });
  for (const page of known) {
    const content = contentOfPage(page, needing, instance);
    const { standing, taken } = columns.get(keyOf(content)) ?? { standing: [], taken: 0 };
    columns.set(keyOf(content), { content, standing: [...standing, ...page], taken: taken + 1 });
  }
  return columns.values();
}

function neighboursAmong(stops: readonly Stop[], instance: Instance): [Stop, Stop][] {
  const here = new Set(stops);
  return stops.flatMap(stop =>
    stop.beside.flatMap((next): [Stop, Stop][] => {
      const other = instance.stops[next];
      return other && next > stop.at && here.has(other) ? [[stop, other]] : [];
    }),
  );
}

function keyOf(content: Content): string {
  return content.stops.map(stop => stop.at).join();
}
