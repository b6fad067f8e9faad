import { type Covering, type CoveringModel, type Multipliers, pagesByStop } from './covering.ts';
import { type Cut, countOf, partsCut, stopsWeighing } from './cut.ts';
import { type Broken, leastBreach } from './cuts.ts';

/** Multipliers are taken for fractions with a denominator up to this. */
const mostParts = 12;
/** How near a number must be to a whole one to be taken for it. */
const nearlyWhole = 1e-6;
/** A cut of more parts is left out. */
const mostRows = 100;

/**
 * Gomory's cuts: where the basis of a covering counts rows in fractions, what is left over when each page's count is rounded down
 * (Chvátal–Gomory; a common divisor makes the fractions whole, so that a cut holds whatever the solver's arithmetic did).
 *
 * @param pages how many pages there are at most
 */
export function gomoryCuts(
  model: CoveringModel,
  taken: Covering['taken'],
  size: number,
  pages: number,
): Broken[] {
  const pagesOf = pagesByStop(taken);
  const counted = (cut: Cut) => {
    const touched = new Set(stopsWeighing(cut).flatMap(stop => pagesOf.get(stop) ?? []));
    let sum = 0;
    for (const { column, share } of touched) sum += share * countOf(cut, column.stops);
    return sum;
  };
  const broken = new Map<string, Broken>();
  for (const multipliers of model.multipliers()) {
    const weights = weightsOf(multipliers, size, model.cuts);
    for (const weighed of weights ? [weights, complementOf(weights)] : []) {
      const cut = cutOf(weighed, size, model.cuts, pages);
      const breach = counted(cut) - cut.most;
      if (breach <= leastBreach) continue;
      const key = `${weighed.divisor}:${weighed.rows.map(({ row, weight }) => `${row}*${weight}`).join()}`;
      if (!broken.has(key)) broken.set(key, { cut, breach });
    }
  }
  return [...broken.values()];
}

interface Weighed {
  readonly rows: readonly { readonly row: number; readonly weight: number }[];
  readonly divisor: number;
}

/**
 * The fractions of the multipliers as parts of a common divisor. None where there are too many, or where a branch of the search counts,
 * outside of which the cut would not hold.
 */
function weightsOf({ rows, values }: Multipliers, size: number, cuts: readonly Cut[]): Weighed | undefined {
  const parts: { readonly row: number; readonly part: number }[] = [];
  for (const row of rows) {
    const multiplier = values[row] ?? 0;
    const part = multiplier - Math.floor(multiplier + nearlyWhole);
    if (part < nearlyWhole) continue;
    if (parts.length === mostRows) return undefined;
    parts.push({ row, part });
  }
  if (parts.length < 2) return undefined;
  parts.sort((one, other) => one.row - other.row);
  if (parts.some(({ row }) => row > size && cuts[row - size - 1]?.kind !== 'parts')) return undefined;
  for (let divisor = 2; divisor <= mostParts; divisor++) {
    const weights = parts.map(({ row, part }) => ({ row, weight: Math.round(part * divisor) }));
    const isWhole = weights.every(
      ({ weight }, at) => Math.abs(weight - (parts[at]?.part ?? 0) * divisor) < nearlyWhole * divisor,
    );
    if (isWhole) return { rows: weights, divisor };
  }
  return undefined;
}

/** What is left over when the rows are counted the other way. */
function complementOf({ rows, divisor }: Weighed): Weighed {
  return { rows: rows.map(({ row, weight }) => ({ row, weight: divisor - weight })), divisor };
}

function cutOf({ rows, divisor }: Weighed, size: number, cuts: readonly Cut[], pages: number): Cut {
  const stops = rows.filter(({ row }) => row < size);
  return partsCut(
    {
      stops: stops.map(({ row }) => row),
      weights: stops.map(({ weight }) => weight),
      inner: rows.flatMap(({ row, weight }) => {
        const cut = cuts[row - size - 1];
        return cut ? [{ cut, weight }] : [];
      }),
      each: rows.find(({ row }) => row === size)?.weight ?? 0,
    },
    divisor,
    pages,
  );
}
