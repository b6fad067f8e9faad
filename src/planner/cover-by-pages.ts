import type { Highs, Model } from 'highs';
import { countColumns } from './count-columns.ts';
import type { Column, Covering, CoveringModel, Multipliers, Objective } from './covering.ts';
import type { Cut } from './cut.ts';

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
  const counts = countColumns(size);
  /** The rows of cuts, by their places in the counts. */
  const rowAt: number[] = [];
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
  const entriesOf = (cut: Cut) => {
    const entries = counts.countsIn(cut);
    return {
      indices: Array.from(entries.keys(), column => size + column),
      values: [...entries.values()],
    };
  };

  const covering = (): Covering => {
    const { colValue, rowDual } = model.getSolution();
    const taken: Covering['taken'][number][] = [];
    columns.forEach((column, at) => {
      const share = colValue[size + at] ?? 0;
      if (share > 1e-7) taken.push({ column, share });
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
        columns.push(column);
        isOpen.push(true);
        for (const stop of column.stops) {
          indices.push(stop);
          values.push(1);
        }
        indices.push(pagesRow);
        values.push(1);
        for (const [place, count] of counts.add(column.stops)) {
          const row = rowAt[place];
          // A cut that only weighs in others has no row.
          if (row === undefined) continue;
          indices.push(row);
          values.push(count);
        }
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
      if (added.length === 0) return first;
      const starts = [0];
      const indices: number[] = [];
      const values: number[] = [];
      for (const cut of added) {
        cuts.push(cut);
        heeded.push(true);
        rowAt[counts.include(cut)] = pagesRow + cuts.length;
        for (const [column, count] of counts.countsIn(cut)) {
          indices.push(size + column);
          values.push(count);
        }
        starts.push(indices.length);
      }
      model.addRows({
        lower: new Float64Array(added.length).fill(-highs.infinity),
        upper: Float64Array.from(added, ({ most }) => most),
        matrix: {
          format: 'csr',
          numRows: added.length,
          numCols: size + columns.length,
          starts: Int32Array.from(starts),
          indices: Int32Array.from(indices),
          values: Float64Array.from(values),
        },
      });
      strategy = 1;
      isBehind = true;
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
      const found: Multipliers[] = [];
      for (const [row, variable] of model.getBasicVariables().entries()) {
        const share = variable < 0 ? 0 : (colValue[variable] ?? 0);
        if (share < 1e-6 || share > 1 - 1e-6) continue;
        const { values, nonzeroIndices = new Int32Array(0) } = model.getBasisInverseRow(row, true);
        found.push({ rows: nonzeroIndices, values });
      }
      return found;
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
