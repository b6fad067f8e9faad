import loadHighs, { type Highs } from 'highs';

export type { Highs };

let loading: Promise<Highs> | undefined;

/** HiGHS in WebAssembly, loaded once, and only where a component asks for it. */
export function loadSolver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}
