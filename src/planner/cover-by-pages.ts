import loadHighs, { type Highs, type Model } from 'highs';
import { type Cut, countOf, type Steps } from './pages-within.ts';

/** A page as the covering sees it: its stops, by number and ascending, and what it costs. */
export interface Column {
  readonly stops: readonly number[];
  readonly cost: number;
}

export interface Covering {
  readonly cost: number;
  /** How much of each column is taken; those not listed are not. */
  readonly taken: readonly { readonly column: Column; readonly share: number }[];
  readonly stopPrices: Float64Array;
  readonly cutPrices: Float64Array;
  /** What one page costs beyond its own cost, so that there are as many as there should be. */
  readonly pagePrice: number;
  /** Whether every stop is covered by pages, and none is left out at a forfeit. */
  readonly whole: boolean;
  readonly iterations: number;
}

export interface CoveringModel {
  readonly columns: readonly Column[];
  readonly cuts: readonly Cut[];
  /** Adds a page that may be taken; false if it was there. */
  addColumn(column: Column): boolean;
  addCut(cut: Cut): void;
  /** Leaves out the columns that a branch of the search does not allow. */
  allow(isAllowed: (column: Column) => boolean): void;
  solve(): Covering;
  /** About what covering would cost without the columns that are ruled out, for each way to rule some out. */
  probe(ways: readonly ((column: Column) => boolean)[]): number[];
  /** Some of these pages that hold each stop once, at little cost: a guess. */
  guess(among: readonly Column[], steps: Steps): readonly Column[] | undefined;
  /** The same covering with fewer columns and these cuts alone. */
  narrowed(keeps: (column: Column) => boolean, cuts: readonly Cut[]): CoveringModel;
  /** Frees what garbage collection cannot. */
  dispose(): void;
}

export type { Highs };

let loading: Promise<Highs> | undefined;

/** HiGHS in WebAssembly, loaded once, and only where a component asks for it. */
export function loadSolver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}

export interface Terms {
  /** How many stops there are. */
  readonly size: number;
  /** How many pages there may be at most. */
  readonly pages: number;
  /** What it costs to leave a stop uncovered, so that there always is an answer. */
  readonly forfeit: number;
  /** What each column costs for being a page at all, within its cost. */
  readonly pageCost: number;
}

/**
 * The linear program behind a plan: cover every stop by pages at least cost, fractions allowed. Nothing that it says
 * is believed for a proof; it only suggests prices (`relax.ts`) and pages.
 */
export function coverByPages(highs: Highs, terms: Terms): CoveringModel {
  const { size, pages, forfeit, pageCost } = terms;
  const model: Model = highs.createModel();
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
  let strategy: 'primal' | 'dual' = 'primal';
  const nothing = { indices: [], values: [] };
  for (let stop = 0; stop < size; stop++) model.addRow(1, highs.infinity, nothing);
  const pagesRow = size;
  model.addRow(-highs.infinity, pages, nothing);
  for (let stop = 0; stop < size; stop++)
    model.addCol(forfeit, 0, highs.infinity, { indices: [stop], values: [1] });
  const columns: Column[] = [];
  const cuts: Cut[] = [];
  const known = new Set<string>();
  const open: boolean[] = [];

  return {
    columns,
    cuts,
    /** Adds a page that may be taken; false if it was there. */
    addColumn(column: Column): boolean {
      const key = column.stops.join();
      if (known.has(key)) return false;
      known.add(key);
      columns.push(column);
      open.push(true);
      const indices = [...column.stops, pagesRow];
      const values = indices.map(() => 1);
      cuts.forEach((cut, at) => {
        const count = countOf(cut, column.stops);
        if (count === 0) return;
        indices.push(pagesRow + 1 + at);
        values.push(count);
      });
      model.addCol(column.cost, 0, highs.infinity, { indices, values });
      return true;
    },
    addCut(cut: Cut) {
      strategy = 'dual';
      cuts.push(cut);
      const counts = columns.map(column => countOf(cut, column.stops));
      const indices = [...counts.keys()].filter(at => counts[at]);
      model.addRow(-highs.infinity, cut.most, {
        indices: indices.map(at => size + at),
        values: indices.map(at => counts[at] ?? 0),
      });
    },
    /** Leaves out the columns that a branch of the search does not allow. */
    allow(isAllowed: (column: Column) => boolean) {
      columns.forEach((column, at) => {
        const allowed = isAllowed(column);
        if (allowed === open[at]) return;
        open[at] = allowed;
        strategy = 'dual';
        model.changeColBounds(size + at, 0, allowed ? highs.infinity : 0);
      });
    },
    solve(): Covering {
      model.options.set('simplex_strategy', strategy === 'dual' && pageCost === 0 ? 1 : 4);
      model.run();
      strategy = 'primal';
      const { colValue, rowDual } = model.getSolution();
      return {
        cost: model.getObjectiveValue(),
        taken: columns.flatMap((column, at) => {
          const share = colValue[size + at] ?? 0;
          return share > 1e-7 ? [{ column, share }] : [];
        }),
        stopPrices: rowDual.slice(0, size),
        pagePrice: pageCost - (rowDual[pagesRow] ?? 0),
        cutPrices: rowDual.slice(pagesRow + 1),
        whole: colValue.subarray(0, size).every(share => share < 1e-7),
        iterations: Number(model.info.get('simplex_iteration_count')),
      };
    },
    probe(ways) {
      const basis = model.getBasis();
      model.options.set({ simplex_strategy: 1, simplex_iteration_limit: iterationsOfAProbe });
      const costs = ways.map(isRuledOut => {
        const closed = columns.flatMap((column, at) => (open[at] && isRuledOut(column) ? [at] : []));
        for (const at of closed) model.changeColBounds(size + at, 0, 0);
        model.run();
        const cost = model.getObjectiveValue();
        for (const at of closed) model.changeColBounds(size + at, 0, highs.infinity);
        model.setBasis(basis);
        return cost;
      });
      model.options.set({ simplex_iteration_limit: 2 ** 31 - 1 });
      return costs;
    },
    guess: (among, steps) => partitionInto(highs, terms, among, steps),
    narrowed(keeps: (column: Column) => boolean, kept: readonly Cut[]): CoveringModel {
      const narrowed: CoveringModel = coverByPages(highs, terms);
      for (const column of columns) if (keeps(column)) narrowed.addColumn(column);
      for (const cut of kept) narrowed.addCut(cut);
      return narrowed;
    },
    dispose: () => model.dispose(),
  };
}

const iterationsOfAProbe = 40;

/** HiGHS's own branch and cut, cut short after so many nodes. */
const nodesOfAGuess = 20;

/** Some of the columns that hold each stop once, at the least cost that HiGHS finds in a few nodes. */
function partitionInto(
  highs: Highs,
  { size, pages }: Terms,
  columns: readonly Column[],
  steps: Steps,
): readonly Column[] | undefined {
  const starts = [0];
  const indices: number[] = [];
  for (const { stops } of columns) {
    indices.push(...stops, size);
    starts.push(indices.length);
  }
  const count = columns.length;
  const model: Model = highs.createModel({
    sense: highs.constants.objectiveSense.minimize,
    numCols: count,
    numRows: size + 1,
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(1),
    rowLower: new Float64Array(size + 1).fill(1).fill(-highs.infinity, size),
    rowUpper: new Float64Array(size + 1).fill(1).fill(pages, size),
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
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
    mip_max_nodes: nodesOfAGuess,
    mip_detect_symmetry: false,
    mip_allow_restart: false,
  });
  model.run();
  steps.left -= Math.max(0, Number(model.info.get('simplex_iteration_count'))) + 20;
  const { colValue } = model.getSolution();
  const taken = columns.filter((_, at) => (colValue[at] ?? 0) > 0.5);
  model.dispose();
  return taken.reduce((sum, { stops }) => sum + stops.length, 0) === size ? taken : undefined;
}
