import { type Box, boxWithin } from './boxes.ts';
import { type Choice, type Choosable, isChosen, isEmpty } from './choice.ts';
import { rankOf, shownLabels } from './shown-labels.ts';

/** The drawn map in a browser, for what moves on it. */
export interface Picture {
  readonly journeys: readonly Choosable[];
  /** Entries clockwise from the top, then pages: all that can be reached by keyboard. */
  readonly parts: readonly Part[];
  /** Brings forward what is picked, and lights what is looked at; returns the journeys that are picked. */
  readonly show: (choice: Choice, looked: Choice) => readonly Choosable[];
}

/** An entry or a page. */
export interface Part {
  readonly element: SVGGElement;
  readonly kind: 'journey' | 'page';
  readonly id: string;
  readonly box: Box;
}

/** Reads from the SVG what is where. Whatever changes later is a class on the few elements that it concerns. */
export function readPicture(svg: SVGSVGElement): Picture {
  const threads = [...svg.querySelectorAll<SVGGElement>('.thread')].map(element => ({
    element,
    journey: journeyOf(element),
  }));
  const entries = partsIn(svg, 'journey').sort((one, other) => clockwiseTo(one) - clockwiseTo(other));
  const pages = partsIn(svg, 'page');
  const labels = [...svg.querySelectorAll<SVGGElement>('.label')].map(readLabel);
  const front = svg.querySelector('.front');
  const inFront = new Map<string, Element>();

  function show(choice: Choice, looked: Choice): readonly Choosable[] {
    const isPicking = !isEmpty(choice);
    const chosen = new Map(
      isPicking ? threads.filter(({ journey }) => isChosen(journey, choice)).map(toEntry) : [],
    );
    const lit = new Map(
      isEmpty(looked) ? [] : threads.filter(({ journey }) => isChosen(journey, looked)).map(toEntry),
    );
    const onWay = new Set([...chosen.values()].flatMap(({ pages: path }) => path));
    const lookedAt = new Set(looked.page ? [looked.page] : [...lit.values()].flatMap(one => one.pages));
    svg.toggleAttribute('data-picking', isPicking);
    for (const { element, journey } of threads)
      bring(element, journey.id, chosen.has(journey.id) || lit.has(journey.id));
    for (const { element, id } of entries) {
      mark(element, 'picked', chosen.has(id));
      mark(element, 'lit', lit.has(id));
      press(element, choice.journey === id);
    }
    for (const { element, id } of pages) {
      mark(element, 'picked', onWay.has(id));
      mark(element, 'lit', looked.page === id);
      press(element, choice.page === id);
    }
    const shown = shownLabels(
      labels.map(({ box, kind, of, isAtRest }) => {
        const [isPicked, isLit] =
          kind === 'page' ? [onWay.has(of), lookedAt.has(of)] : [chosen.has(of), lit.has(of)];
        return { box, rank: rankOf({ isChannel: kind === 'channel', isLit, isPicked, isAtRest, isPicking }) };
      }),
      isPicking ? pages.filter(({ id }) => onWay.has(id)).map(({ box }) => box) : [],
    );
    for (const [at, { element }] of labels.entries()) mark(element, 'shown', shown.has(at));
    return [...chosen.values()];
  }

  /** Puts a copy of a thread in front of the others, or takes it away. They stay as they are, and need not be drawn anew. */
  function bring(thread: SVGGElement, id: string, isWanted: boolean): void {
    if (inFront.has(id) === isWanted) return;
    inFront.get(id)?.remove();
    inFront.delete(id);
    if (!isWanted) return;
    const copy = thread.cloneNode(true) as SVGGElement;
    for (const line of copy.querySelectorAll('path[id]')) line.removeAttribute('id');
    front?.append(copy);
    inFront.set(id, copy);
  }

  return { journeys: threads.map(({ journey }) => journey), parts: [...entries, ...pages], show };
}

/** Changes nothing where nothing is to change. */
function mark(element: Element, name: string, isMarked: boolean): void {
  if (element.classList.contains(name) !== isMarked) element.classList.toggle(name, isMarked);
}

function press(element: Element, isPressed: boolean): void {
  if (element.getAttribute('aria-pressed') !== String(isPressed))
    element.setAttribute('aria-pressed', String(isPressed));
}

function toEntry({ journey }: { readonly journey: Choosable }): [string, Choosable] {
  return [journey.id, journey];
}

function journeyOf({ dataset }: SVGElement): Choosable {
  const { journey: id = '', personas = '', channel = '', stage = '', pages = '' } = dataset;
  return { id, personas: personas.split(' '), channel, stage, pages: pages.split(' ') };
}

function partsIn(svg: SVGSVGElement, kind: Part['kind']): Part[] {
  const name = kind === 'journey' ? '.entry' : '.page';
  return [...svg.querySelectorAll<SVGGElement>(name)].flatMap(element => {
    const disc = element.querySelector<SVGCircleElement>('circle:last-child');
    const id = element.dataset[kind];
    if (!disc || id === undefined) return [];
    const [x, y, radius] = [disc.cx, disc.cy, disc.r].map(({ baseVal }) => baseVal.value);
    return { element, kind, id, box: boxWithin({ x: x ?? 0, y: y ?? 0, radius: radius ?? 0 }) };
  });
}

function readLabel(element: SVGGElement) {
  const { journey, page, channel } = element.dataset;
  const { x, y, width, height } = element.querySelector('text')?.getBBox() ?? new DOMRect();
  const lines = [...element.querySelectorAll('text')].map(text => text.getBBox());
  return {
    element,
    kind: channel ? ('channel' as const) : page ? ('page' as const) : ('inquiry' as const),
    of: channel ?? page ?? journey ?? '',
    isAtRest: element.classList.contains('at-rest'),
    box: {
      left: Math.min(x, ...lines.map(line => line.x)),
      top: Math.min(y, ...lines.map(line => line.y)),
      right: Math.max(x + width, ...lines.map(line => line.x + line.width)),
      bottom: Math.max(y + height, ...lines.map(line => line.y + line.height)),
    },
  };
}

function clockwiseTo({ box }: Part): number {
  const angle = Math.atan2((box.left + box.right) / 2, -(box.top + box.bottom) / 2);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}
