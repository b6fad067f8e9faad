import type { Numbers } from '../../model/numbers.ts';
import type { Supposition } from './suppose.ts';

type Settings = Pick<Numbers['settings'], 'focus' | 'budget'>;

/** What the controls say: a box that is not ticked lifts its persona or journey out. */
export function suppositionOf(form: HTMLFormElement, now: Settings): Supposition {
  const lifted = (name: string) =>
    new Set([...boxes(form, name)].filter(box => !box.checked).map(box => box.value));
  return { personas: lifted('persona'), journeys: lifted('journey'), ...settingsOf(form, now) };
}

/** Says of each slider what it stands for. */
export function showValues(form: HTMLFormElement, now: Settings): void {
  const { focus, budget } = settingsOf(form, now);
  const inWords: Readonly<Record<string, string>> = {
    focus: `${(100 * focus).toLocaleString('en')} %`,
    budget: `${budget.toLocaleString('en')} words`,
  };
  for (const output of form.querySelectorAll('output')) {
    const name = output.htmlFor.value;
    output.value = inWords[name] ?? '';
    sliderNamed(form, name).ariaValueText = output.value;
  }
}

function settingsOf(form: HTMLFormElement, now: Settings): Settings {
  const focus = sliderNamed(form, 'focus');
  const budget = sliderNamed(form, 'budget');
  return {
    focus: isMoved(focus) ? focus.valueAsNumber / 100 : now.focus,
    budget: isMoved(budget) ? budget.valueAsNumber : now.budget,
  };
}

/** What a site has set may lie between two notches of a slider, which stands at the nearest until it is moved. */
function isMoved(slider: HTMLInputElement): boolean {
  return slider.value !== slider.defaultValue;
}

function boxes(form: HTMLFormElement, name: string): NodeListOf<HTMLInputElement> {
  return form.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`);
}

function sliderNamed(form: HTMLFormElement, name: string): HTMLInputElement {
  const slider = form.querySelector<HTMLInputElement>(`input[type="range"][name="${name}"]`);
  if (!slider) throw new TypeError(`The form has no slider ${name}.`);
  return slider;
}
