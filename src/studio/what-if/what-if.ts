import type { Answer, Asked, Ground } from './question.ts';
import { showAnswer, showFailure, showNobody } from './show-answer.ts';
import { suppose } from './suppose.ts';
import { showValues, suppositionOf } from './supposition-of.ts';
import { unpack } from './unpack.ts';
import PlanWorker from './worker.ts?worker&inline';

/** Answers every move of the controls with the plan that would follow; nothing is written. */
export async function startWhatIf(form: HTMLFormElement, told: HTMLElement): Promise<void> {
  const carried = (name: string) => form.querySelector(`script[data-carried="${name}"]`)?.textContent ?? '';
  const ground: Ground = JSON.parse(carried('ground'));
  const { settings } = ground.numbers;
  const worker = new PlanWorker();
  const wasm = await unpack(carried('solver'));
  worker.postMessage({ kind: 'solver', wasm } satisfies Asked, [wasm]);
  let asked = 0;
  let isAnswering = false;

  /** One question at a time: of those that come while one is answered, the latest is asked next. */
  function ask(): void {
    const numbers = suppose(ground.numbers, suppositionOf(form, settings));
    isAnswering = numbers.journeys.length > 0;
    if (isAnswering) worker.postMessage({ kind: 'question', ...ground, numbers, asked } satisfies Asked);
    else showNobody(told);
  }

  function change(): void {
    asked++;
    told.ariaBusy = 'true';
    showValues(form, settings);
    if (!isAnswering) ask();
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.asked === asked) {
      isAnswering = false;
      showAnswer(told, data);
    } else ask();
  });
  worker.addEventListener('error', ({ message }) => {
    isAnswering = false;
    showFailure(told, message);
  });
  form.addEventListener('input', change);
  // The values are put back after this is heard.
  form.addEventListener('reset', () => setTimeout(change));
  form.addEventListener('submit', event => event.preventDefault());
  // The first answer loads the solver, so that the first move does not wait for it.
  change();
}
