import { type Choice, choosers, isEmpty } from './choice.ts';
import { readChoice, writeChoice } from './choice-in-address.ts';
import { readPicture } from './picture.ts';
import { saveMap } from './save-map.ts';
import { walkParts } from './walk-parts.ts';

/** Makes a map one that can be asked: pick, look, walk, save. */
export function startMap(root: HTMLElement): void {
  const { svg, form, status, told, rows } = partsOf(root);
  const picture = readPicture(svg);
  walkParts(picture.parts);
  let choice = readChoice();
  let looked: Choice = {};

  function show(): void {
    const chosen = picture.show(choice, looked);
    const ids = new Set(chosen.map(({ id }) => id));
    for (const row of rows) row.classList.toggle('picked', ids.has(row.dataset['journey'] ?? ''));
    for (const select of form.querySelectorAll('select'))
      select.value = choice[select.name as keyof Choice] ?? '';
    const saying = isEmpty(choice) ? '' : `${chosen.length} of ${picture.journeys.length} journeys picked`;
    if (status.textContent !== saying) status.textContent = saying;
    tell(told, isEmpty(looked) ? choice : looked);
  }

  function pick(next: Choice): void {
    choice = next;
    writeChoice(choice);
    show();
  }

  function look(next: Choice): void {
    if (choosers.every(chooser => looked[chooser] === next[chooser])) return;
    looked = next;
    show();
  }

  /** What is picked already is let go. */
  function toggle({ journey, page }: Choice): void {
    if (journey) pick(choice.journey === journey ? {} : { journey });
    else if (page) pick(choice.page === page ? {} : { page });
  }

  form.addEventListener('change', () => {
    pick(Object.fromEntries([...new FormData(form)].filter(([, id]) => id !== '')));
  });
  form.addEventListener('reset', () => pick({}));
  form.addEventListener('submit', event => event.preventDefault());
  svg.addEventListener('click', event => toggle(partAt(event.target)));
  svg.addEventListener('pointerover', event => look(partAt(event.target)));
  svg.addEventListener('pointerleave', () => look({}));
  // Not on the picture itself: browsers take an SVG that listens to these for one more thing to stop at with Tab.
  root.addEventListener('focusin', event => look(partAt(event.target)));
  root.addEventListener('focusout', () => look({}));
  root.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !isEmpty(choice)) pick({});
    else if ((event.key === 'Enter' || event.key === ' ') && svg.contains(document.activeElement)) {
      event.preventDefault();
      toggle(partAt(document.activeElement));
    }
  });
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-save]'))
    button.addEventListener('click', () =>
      saveMap(svg, button.dataset['save'] === 'png' ? 'png' : 'svg', 'map').catch((error: Error) => {
        status.textContent = `The picture could not be saved. ${error.message}`;
      }),
    );

  for (const hidden of root.querySelectorAll<HTMLElement>('[data-needs-script]')) hidden.hidden = false;
  // Where it is wider than the window, its middle is seen first.
  const frame = svg.parentElement;
  if (frame) frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
  show();
}

function partsOf(root: HTMLElement) {
  const svg = root.querySelector<SVGSVGElement>('svg.map');
  const form = root.querySelector('form');
  const status = root.querySelector('[role=status]');
  const told = root.querySelector('.told');
  const rows = root.querySelectorAll<HTMLElement>('tbody tr');
  if (!svg || !form || !status || !told) throw new TypeError('The map lacks a part.');
  return { svg, form, status, told, rows };
}

/** Shows the card of what is looked at, else of what is picked. */
function tell(told: Element, { journey, page }: Choice): void {
  const wanted = page ? `page-${page}` : journey ? `journey-${journey}` : 'nothing';
  const card = told.querySelector<HTMLElement>(`[data-about="${CSS.escape(wanted)}"]`);
  const last = told.querySelector<HTMLElement>('[data-about]:not([hidden])');
  if (last === card) return;
  if (last) last.hidden = true;
  if (card) card.hidden = false;
}

/** The entry, the thread or the page that something belongs to. */
function partAt(target: EventTarget | null): Choice {
  const part = target instanceof Element ? target.closest<SVGElement>('.entry, .thread, .page') : undefined;
  const { journey, page } = part?.dataset ?? {};
  if (page) return { page };
  return journey ? { journey } : {};
}
