import type { Highs, Model, NumericVector } from 'highs';
import { type Cut, countHeld, weightAt } from './cut.ts';
import { cutTally } from './cut-tally.ts';

/** A page as the covering sees it: its stops, by number and ascending, and the weighted words that they read past there. */
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

/** What is to be least: every page costs so much, and every weighted word read past so much. */
export interface Objective {
  readonly page: number;
  readonly word: number;
  /** What it costs to leave a stop uncovered, so that there always is an answer. */
  readonly forfeit: number;
  /** How many pages there may be at most. */
  readonly pages: number;
}

/** How often a basis counts a row: a stop's by its number, that of the number of pages after them, then those of cuts. */
export interface Multiplier {
  readonly row: number;
  readonly multiplier: number;
}

export interface CoveringModel {
  readonly columns: readonly Column[];
  readonly cuts: readonly Cut[];
  /** Whether a stop is covered no more than once. */
  isExact(stop: number): boolean;
  minimise(objective: Objective): void;
  knows(column: Column): boolean;
  /** Adds pages that may be taken, and returns how many were new. */
  addColumns(columns: readonly Column[]): number;
  /** Adds cuts, and returns the number of the first. */
  addCuts(cuts: readonly Cut[]): number;
  /** Whether a cut holds. */
  isHeeded(cut: number): boolean;
  /** Has a cut hold, or not. */
  heed(cut: number, isHeeded: boolean): void;
  /** Leaves out columns, or takes them in again. */
  allow(isAllowed: (column: Column) => boolean): void;
  /** Has columns be taken in whole, or not. */
  hold(columns: readonly Column[], isHeld: boolean): void;
  solve(): Covering;
  /** Whether it was never solved but roughly. */
  isNew(): boolean;
  /** About the least covering, by an interior-point method: its prices are in the midst of those that are as good. No basis is left. */
  solveRoughly(): Covering;
  /** Lets things be tried out: afterwards it goes on from where it stood. */
  trying<Result>(work: () => Result): Result;
  /** For each basic variable that is taken in part, its row of the inverse of the basis, without what is 0. */
  multipliers(): Multiplier[][];
  /** About what covering would cost if one more of these cuts held. */
  probe(cuts: readonly Cut[]): number[];
  /** A covering by other pages, with those of the cuts that hold which are worth keeping. */
  over(columns: readonly Column[], isKept: (cut: Cut, at: number) => boolean): CoveringModel;
  /** Frees what garbage collection cannot. */
  dispose(): void;
}

const iterationsOfAProbe = 40;
/** How near a rough covering is to the least, as a part of its cost. */
const roughly = 1e-3;
const noLimit = 2 ** 31 - 1;

/**
 * The linear program behind a plan: cover every stop by pages at least cost, fractions allowed. Nothing that it says
 * is believed for a proof; it only suggests prices (`relax.ts`) and pages.
 *
 * @param exact the stops that must not be covered twice, since a page may be lawful only because it holds them
 */
export function coverByPages(highs: Highs, size: number, exact: ReadonlySet<number>): CoveringModel {
  const model: Model = highs.createModel();
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
  const pagesRow = size;
  model.addRows({
    lower: new Float64Array(size + 1).fill(1).fill(-highs.infinity, size),
    upper: Float64Array.from({ length: size + 1 }, (_, row) => (exact.has(row) ? 1 : highs.infinity)),
    matrix: noEntries(size + 1, 0),
  });
  model.addCols({
    cost: new Float64Array(size),
    lower: new Float64Array(size),
    upper: new Float64Array(size).fill(highs.infinity),
    matrix: {
      format: 'csc',
      numRows: size + 1,
      numCols: size,
      starts: Int32Array.from({ length: size + 1 }, (_, at) => at),
      indices: Int32Array.from({ length: size }, (_, at) => at),
      values: new Float64Array(size).fill(1),
    },
  });
  const columns: Column[] = [];
  const cuts: Cut[] = [];
  const known = new Set<string>();
  const isOpen: boolean[] = [];
  const columnsOf = Array.from({ length: size }, (): number[] => []);
  /** What each column counts for in a cut, or in one that weighs in a cut. */
  const counts = new Map<Cut, Map<number, number>>();
  /** The same, by the cuts' places in the tally; and their rows, for those that have one. */
  const countsAt: Map<number, number>[] = [];
  const rowAt: number[] = [];
  const counted = new Map<number, number>();
  const tally = cutTally(size, (cut, count) => counted.set(cut, count));
  const heeded: boolean[] = [];
  let terms: Objective = { page: 0, word: 0, forfeit: 0, pages: 0 };
  /** Whether the last basis is still one of the primal program, once columns were added, or of the dual, once rows were. */
  let strategy = 4;
  let isNew = true;
  /** Whether the last solution is not the one of the last basis. */
  let isBehind = false;
  const basisOf = () => {
    if (isBehind) model.run();
    isBehind = false;
    return model.getBasis();
  };

  const costOf = ({ cost }: Column) => terms.page + terms.word * cost;
  /** What the columns count for in a cut: 0 where there is none. */
  const countsIn = (cut: Cut): Map<number, number> => {
    const known = counts.get(cut);
    if (known) return known;
    const held = new Map<number, number>();
    const add = (column: number, weight: number) =>
      held.set(column, (held.get(column) ?? cut.each ?? 0) + weight);
    for (const [at, stop] of cut.stops.entries()) {
      for (const column of columnsOf[stop] ?? []) add(column, weightAt(cut, at));
    }
    for (const { cut: other, weight } of cut.inner ?? []) {
      for (const [column, count] of countsIn(other)) add(column, weight * count);
    }
    for (const [column, weight] of held) {
      const count = countHeld(cut, weight);
      if (count > 0) held.set(column, count);
      else held.delete(column);
    }
    return held;
  };
  const include = (cut: Cut) => {
    for (const { cut: other } of cut.inner ?? []) include(other);
    if (counts.has(cut)) return;
    const own = countsIn(cut);
    counts.set(cut, own);
    countsAt[tally.include(cut)] = own;
  };
  const entriesOf = (cut: Cut) => {
    const entries = countsIn(cut);
    return {
      indices: Array.from(entries.keys(), column => size + column),
      values: [...entries.values()],
    };
  };

  const covering = (): Covering => {
    const { colValue, rowDual } = model.getSolution();
    const taken = columns.flatMap((column, at) => {
      const share = colValue[size + at] ?? 0;
      return share > 1e-7 ? [{ column, share }] : [];
    });
    return {
      cost: model.getObjectiveValue(),
      taken,
      stopPrices: rowDual.slice(0, size),
      pagePrice: terms.page - (rowDual[pagesRow] ?? 0),
      cutPrices: rowDual.slice(pagesRow + 1),
      whole: colValue.subarray(0, size).every(share => share < 1e-7),
      iterations: Math.max(0, Number(model.info.get('simplex_iteration_count'))),
    };
  };

  return {
    columns,
    cuts,
    isExact: stop => exact.has(stop),
    minimise(objective) {
      terms = objective;
      const costs = new Float64Array(size + columns.length).fill(objective.forfeit, 0, size);
      columns.forEach((column, at) => {
        costs[size + at] = costOf(column);
      });
      model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
      model.changeRowBounds(pagesRow, -highs.infinity, objective.pages);
      strategy = 4;
      isBehind = true;
    },
    knows: ({ stops }) => known.has(stops.join()),
    addColumns(added) {
      const fresh = added.filter(({ stops }) => {
        const key = stops.join();
        return !known.has(key) && known.add(key);
      });
      if (fresh.length === 0) return 0;
      const starts = [0];
      const indices: number[] = [];
      const values: number[] = [];
      for (const column of fresh) {
        const at = columns.length;
        columns.push(column);
        isOpen.push(true);
        counted.clear();
        for (const stop of column.stops) {
          columnsOf[stop]?.push(at);
          indices.push(stop);
          values.push(1);
          tally.add(stop);
        }
        indices.push(pagesRow);
        values.push(1);
        for (const [cut, count] of counted) {
          countsAt[cut]?.set(at, count);
          const row = rowAt[cut];
          if (row === undefined) continue;
          indices.push(row);
          values.push(count);
        }
        for (const stop of column.stops) tally.remove(stop);
        starts.push(indices.length);
      }
      model.addCols({
        cost: Float64Array.from(fresh, costOf),
        lower: new Float64Array(fresh.length),
        upper: new Float64Array(fresh.length).fill(highs.infinity),
        matrix: {
          format: 'csc',
          numRows: pagesRow + 1 + cuts.length,
          numCols: fresh.length,
          starts: Int32Array.from(starts),
          indices: Int32Array.from(indices),
          values: Float64Array.from(values),
        },
      });
      isBehind = true;
      return fresh.length;
    },
    addCuts(added) {
      const first = cuts.length;
      for (const cut of added) {
        cuts.push(cut);
        heeded.push(true);
        include(cut);
        rowAt[tally.include(cut)] = pagesRow + cuts.length;
        model.addRow(-highs.infinity, cut.most, entriesOf(cut));
      }
      if (added.length > 0) {
        strategy = 1;
        isBehind = true;
      }
      return first;
    },
    isHeeded: cut => heeded[cut] === true,
    heed(cut, isHeeded) {
      if (heeded[cut] === isHeeded) return;
      heeded[cut] = isHeeded;
      model.changeRowBounds(
        pagesRow + 1 + cut,
        -highs.infinity,
        isHeeded ? (cuts[cut]?.most ?? 0) : highs.infinity,
      );
      isBehind = true;
      strategy = 1;
    },
    allow(isAllowed) {
      columns.forEach((column, at) => {
        const allowed = isAllowed(column);
        if (allowed === isOpen[at]) return;
        isOpen[at] = allowed;
        model.changeColBounds(size + at, 0, allowed ? highs.infinity : 0);
        isBehind = true;
        strategy = 1;
      });
    },
    hold(chosen, isHeld) {
      for (const column of chosen) {
        model.changeColBounds(size + columns.indexOf(column), isHeld ? 1 : 0, highs.infinity);
      }
      isBehind = true;
      strategy = 1;
    },
    trying(work) {
      const { colStatus, rowStatus } = basisOf();
      const result = work();
      const { lower, basic } = highs.constants.basisStatus;
      model.setBasis({
        colStatus: extended(colStatus, size + columns.length, lower),
        rowStatus: extended(rowStatus, pagesRow + 1 + cuts.length, basic),
      });
      strategy = 4;
      isBehind = true;
      return result;
    },
    solve() {
      model.options.set('simplex_strategy', strategy);
      model.run();
      strategy = 4;
      isBehind = false;
      isNew = false;
      return covering();
    },
    isNew: () => isNew,
    solveRoughly() {
      model.options.set({ solver: 'ipx', run_crossover: 'off', ipm_optimality_tolerance: roughly });
      model.run();
      model.options.set({ solver: 'simplex' });
      return covering();
    },
    multipliers() {
      const { colValue } = model.getSolution();
      const rows: Multiplier[][] = [];
      for (const [row, variable] of model.getBasicVariables().entries()) {
        const share = variable < 0 ? 0 : (colValue[variable] ?? 0);
        if (share < 1e-6 || share > 1 - 1e-6) continue;
        rows.push(sparse(model.getBasisInverseRow(row, true)));
      }
      return rows;
    },
    probe(tried) {
      const basis = basisOf();
      model.options.set({ simplex_strategy: 1, simplex_iteration_limit: iterationsOfAProbe });
      const row = pagesRow + 1 + cuts.length;
      const costs = tried.map(cut => {
        model.addRow(-highs.infinity, cut.most, entriesOf(cut));
        model.run();
        const cost = model.getObjectiveValue();
        model.deleteRows({ kind: 'range', from: row, to: row });
        model.setBasis(basis);
        return cost;
      });
      model.options.set({ simplex_iteration_limit: noLimit });
      isBehind = true;
      return costs;
    },
    over(others, isKept) {
      const narrow: CoveringModel = coverByPages(highs, size, exact);
      narrow.addColumns(others);
      narrow.addCuts(cuts.filter((cut, at) => heeded[at] && isKept(cut, at)));
      narrow.minimise(terms);
      return narrow;
    },
    dispose: () => model.dispose(),
  };
}

function extended(numbers: Int32Array, length: number, by: number): Int32Array {
  const longer = new Int32Array(length).fill(by);
  longer.set(numbers);
  return longer;
}

function sparse({ values, nonzeroIndices = new Int32Array(0) }: NumericVector): Multiplier[] {
  return Array.from(nonzeroIndices.toSorted(), row => ({ row, multiplier: values[row] ?? 0 }));
}

function noEntries(numRows: number, numCols: number) {
  return {
    format: 'csr',
    numRows,
    numCols,
    starts: new Int32Array(numRows + 1),
    indices: new Int32Array(0),
    values: new Float64Array(0),
  } as const;
}
