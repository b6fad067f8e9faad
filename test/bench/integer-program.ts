import loadHighs, { type Highs } from 'highs';

/** An integer program to be minimised, written down row by row. */
export interface IntegerProgram {
  /** A whole variable from 0 to `most`, or a fractional one; returns its number. */
  addVariable(variable: {
    readonly cost?: number;
    readonly most?: number;
    readonly whole?: boolean;
    /** What it is in a solution that is known before. */
    readonly start?: number;
  }): number;
  /** Bounds Σ factor · variable. */
  addRow(bounds: { readonly least?: number; readonly most?: number }, terms: readonly Term[]): void;
  readonly size: { readonly variables: number; readonly rows: number };
  /** What HiGHS makes of it in so many seconds. */
  solve(seconds: number): Promise<Outcome>;
}

export type Term = readonly [variable: number, factor: number];

export interface Outcome {
  /** The least cost found; none where no solution was. */
  readonly cost: number | undefined;
  /** No solution costs less. */
  readonly bound: number;
  readonly optimal: boolean;
}

export function integerProgram(): IntegerProgram {
  const costs: number[] = [];
  const mosts: number[] = [];
  const whole: boolean[] = [];
  const start: number[] = [];
  const rowLeasts: number[] = [];
  const rowMosts: number[] = [];
  const starts: number[] = [0];
  const indices: number[] = [];
  const factors: number[] = [];

  return {
    addVariable(variable) {
      costs.push(variable.cost ?? 0);
      mosts.push(variable.most ?? 1);
      whole.push(variable.whole ?? true);
      start.push(variable.start ?? 0);
      return costs.length - 1;
    },
    addRow({ least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }, terms) {
      rowLeasts.push(least);
      rowMosts.push(most);
      for (const [variable, factor] of terms) {
        indices.push(variable);
        factors.push(factor);
      }
      starts.push(indices.length);
    },
    get size() {
      return { variables: costs.length, rows: rowLeasts.length };
    },
    async solve(seconds) {
      const highs = await loadHighs();
      const model = highs.createModel(modelData(highs));
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.999 });
      model.setSolution({ colValue: Float64Array.from(start) });
      model.run();
      const found = model.info.get('primal_solution_status') === 2;
      const optimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
      const cost = found ? Math.round(model.getObjectiveValue()) : undefined;
      const bound = Number(model.info.get('mip_dual_bound'));
      model.dispose();
      return { cost, bound: optimal ? (cost ?? 0) : Math.max(0, Math.ceil(bound - 1e-6)), optimal };
    },
  };

  function modelData(highs: Highs) {
    const { integer, continuous } = highs.constants.variableType;
    return {
      sense: highs.constants.objectiveSense.minimize,
      numCols: costs.length,
      numRows: rowLeasts.length,
      colCost: Float64Array.from(costs),
      colLower: new Float64Array(costs.length),
      colUpper: Float64Array.from(mosts),
      rowLower: Float64Array.from(rowLeasts),
      rowUpper: Float64Array.from(rowMosts),
      integrality: Int32Array.from(whole, isWhole => (isWhole ? integer : continuous)),
      matrix: {
        format: 'csr',
        numRows: rowLeasts.length,
        numCols: costs.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(factors),
      },
    } as const;
  }
}
