import loadHighs from 'highs';
import { comparePlans, loadSolverBy, plan } from '../../planner/index.ts';
import { certificateInWords } from '../words/certificate.ts';
import { tell } from '../words/difference/tell.ts';
import type { Answer, Asked } from './question.ts';

/** Plans in the background of the page, as `throughline plan` does, so that the sliders never wait. */
self.addEventListener('unhandledrejection', ({ reason }) => {
  // What goes wrong while somebody waits is said as an error of the worker.
  reportError(reason);
});
self.addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'solver') {
    const wasm = URL.createObjectURL(new Blob([data.wasm], { type: 'application/wasm' }));
    return loadSolverBy(() => loadHighs({ locateFile: () => wasm }));
  }
  const { asked, now, numbers, lock, effort } = data;
  const begun = performance.now();
  const planned = await plan(numbers, { lock, effort });
  const answer: Answer = {
    asked,
    certificate: certificateInWords(planned, effort),
    telling: tell(comparePlans(now, planned)),
    milliseconds: performance.now() - begun,
  };
  self.postMessage(answer);
});
