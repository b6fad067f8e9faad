import type { Supposition } from './suppose.ts';

/** What the controls say: a box that is not ticked lifts its persona or journey out. */
export function suppositionOf(form: HTMLFormElement): Supposition {
  const lifted = (name: string) =>
    new Set([...boxes(form, name)].filter(box => !box.checked).map(box => box.value));
  return {
    personas: lifted('persona'),
    journeys: lifted('journey'),
    focus: sliderNamed(form, 'focus').valueAsNumber / 100,
    budget: sliderNamed(form, 'budget').valueAsNumber,
  };
}

/** Says beside each slider where it stands. */
export function showValues(form: HTMLFormElement): void {
  for (const output of form.querySelectorAll('output')) {
    const slider = sliderNamed(form, output.htmlFor.value);
    output.value = `${slider.valueAsNumber.toLocaleString('en')} ${slider.dataset['unit'] ?? ''}`;
  }
}

function boxes(form: HTMLFormElement, name: string): NodeListOf<HTMLInputElement> {
  return form.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`);
}

function sliderNamed(form: HTMLFormElement, name: string): HTMLInputElement {
  const slider = form.querySelector<HTMLInputElement>(`input[type="range"][name="${name}"]`);
  if (!slider) throw new TypeError(`The form has no slider ${name}.`);
  return slider;
}
