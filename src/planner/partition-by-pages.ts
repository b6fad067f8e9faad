import type { Column, Objective } from './covering.ts';
import type { Highs } from './load-solver.ts';

/** HiGHS's own branch and cut, cut short after so many nodes. */
const mostNodes = 30;

/**
 * Some of the columns that hold each of the stops, at the least cost that HiGHS finds in a few nodes: a guess, of which
 * nothing is believed. `columns` hold no other stops.
 *
 * @returns nothing where HiGHS finds no such columns, and how many iterations of the simplex method it took
 */
export function partitionByPages(
  highs: Highs,
  stops: readonly number[],
  columns: readonly Column[],
  { page, word, pages }: Objective,
): { columns: readonly Column[] | undefined; iterations: number } {
  const rowOf = new Map(stops.map((stop, row) => [stop, row]));
  const size = stops.length;
  const starts = [0];
  const indices: number[] = [];
  for (const column of columns) {
    indices.push(...column.stops.map(stop => rowOf.get(stop) ?? 0), size);
    starts.push(indices.length);
  }
  const count = columns.length;
  const model = highs.createModel({
    sense: highs.constants.objectiveSense.minimize,
    numCols: count,
    numRows: size + 1,
    colCost: Float64Array.from(columns, ({ cost }) => page + word * cost),
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(1),
    rowLower: new Float64Array(size + 1).fill(1).fill(-highs.infinity, size),
    rowUpper: new Float64Array(size + 1).fill(highs.infinity).fill(pages, size),
    matrix: {
      format: 'csc',
      numRows: size + 1,
      numCols: count,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: new Float64Array(indices.length).fill(1),
    },
    integrality: new Int32Array(count).fill(highs.constants.variableType.integer),
  });
  model.options.set({
    output_flag: false,
    presolve: 'off',
    mip_rel_gap: 1e-6,
    mip_max_nodes: mostNodes,
    mip_detect_symmetry: false,
    mip_allow_restart: false,
  });
  model.run();
  const iterations = Math.max(0, Number(model.info.get('simplex_iteration_count')));
  const { colValue } = model.getSolution();
  const taken = columns.filter((_, at) => (colValue[at] ?? 0) > 0.5);
  model.dispose();
  const isWhole = new Set(taken.flatMap(({ stops: held }) => held)).size === size;
  return { columns: isWhole ? taken : undefined, iterations };
}
