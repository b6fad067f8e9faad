import loadHighs, { type Highs } from 'highs';

export type { Highs };

let load: () => Promise<Highs> = loadHighs;
let loading: Promise<Highs> | undefined;

/** HiGHS in WebAssembly, loaded once, and only where a component asks for it. */
export function loadSolver(): Promise<Highs> {
  loading ??= load();
  return loading;
}

/** Says how it is loaded where it is no file beside the code, as in a browser. */
export function loadSolverBy(loader: () => Promise<Highs>): void {
  load = loader;
}
