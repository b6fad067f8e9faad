import { arc } from 'd3-shape';
import { svgAttribute, svgText } from '../../site/pictures/svg-text.ts';
import { boxWithin } from './boxes.ts';
import { type Choice, isChosen, isEmpty } from './choice.ts';
import { asText, drawLabel, type Lettering, rounded } from './draw-labels.ts';
import { drawLegend } from './draw-legend.ts';
import { inWords } from './in-words.ts';
import { colourProperties, liveColours, type MapColours, mapStyle } from './map-style.ts';
import type { MapJourney, MapPage, MapView } from './map-view.ts';
import { rankOf, shownLabels } from './shown-labels.ts';
import { shortened, textWidth } from './text-width.ts';

export interface Drawing {
  readonly choice?: Choice;
  /** For a file: a picture of its own. For a page: every part can be reached, and be picked. */
  readonly for?: 'file' | 'page';
  /** Colours by name, for a picture that follows nobody's choice of light or dark. */
  readonly colours?: MapColours;
  readonly letter?: Lettering;
}

/** The map as SVG. Its bytes depend on the view and on what is picked alone. */
export function drawMap(view: MapView, drawing: Drawing = {}): string {
  const { choice = {}, for: standing = 'file', colours, letter = asText } = drawing;
  const { width, height, ground } = view;
  const chosen = new Set(
    view.journeys.filter(journey => !isEmpty(choice) && isChosen(journey, choice)).map(({ id }) => id),
  );
  const mark: Mark = {
    chosen,
    isPicking: !isEmpty(choice),
    isForPage: standing === 'page',
    dot: view.journeys.length > 60 ? 2.6 : 3.6,
  };
  const size = `viewBox="${-width / 2} ${-height / 2} ${width} ${height}" width="${width}" height="${height}"`;
  const role = mark.isForPage ? 'role="group"' : 'role="img"';
  const picking = mark.isPicking ? ' data-picking=""' : '';
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" ${size} ${role} aria-labelledby="map-title map-desc"${picking}>`,
    `<title id="map-title">${svgText(`${view.name}: the map`)}</title>`,
    `<desc id="map-desc">${svgText(inWords(view, chosen))}</desc>`,
    `<style>${colours ? '' : colourProperties(view.colours)}${mapStyle(colours ?? liveColours)}</style>`,
    `<rect class="ground" x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}"/>`,
    ring('half-way-ring', ground.radius / 2),
    ring('hub', ground.hub * 0.55),
    ring('rim', ground.radius),
    ...view.arcs.map(({ from, to }) => drawArc(from, to, ground.radius)),
    `<g class="threads" stroke-opacity="${view.journeys.length > 60 ? 0.36 : 0.55}">`,
    ...view.journeys.filter(({ id }) => !chosen.has(id)).map(drawThread),
    '</g>',
    '<g class="front">',
    ...view.journeys.filter(({ id }) => chosen.has(id)).map(drawThread),
    '</g>',
    '<g class="entries">',
    ...view.journeys.map(one => drawEntry(one, mark)),
    '</g>',
    '<g class="pages">',
    ...view.pages.map(one => drawPage(one, mark)),
    '</g>',
    '<g class="labels" aria-hidden="true">',
    ...drawLabels(view, mark, letter),
    '</g>',
    drawHeading(view, letter),
    drawLegend(view, letter),
    '</svg>',
  ].join('\n')}\n`;
}

interface Mark {
  /** The journeys that are picked. */
  readonly chosen: ReadonlySet<string>;
  readonly isPicking: boolean;
  readonly isForPage: boolean;
  /** Of an entry on the circle. */
  readonly dot: number;
}

function drawThread(journey: MapJourney): string {
  const { id, thread, thickness, personas, channel, stage, pages, shape } = journey;
  const line = svgAttribute(`thread-${id}`);
  const marks = [
    ['journey', id],
    ['personas', personas.join(' ')],
    ['channel', channel],
    ['stage', stage],
    ['pages', pages.join(' ')],
    ['shape', shape],
  ].map(([name, value]) => `data-${name}="${svgAttribute(`${value}`)}"`);
  return [
    `<g class="thread" ${marks.join(' ')}>`,
    `<use class="casing" href="#${line}" stroke-width="${rounded(thickness + 2.4)}"/>`,
    `<g class="line" stroke-width="${rounded(thickness)}"><path id="${line}" d="${thread}"/></g>`,
    drawTip(journey),
    '</g>',
  ].join('');
}

/** What a thread ends in: a dot at the centre, a point that leads on, or a bar where it stops. */
function drawTip({ end, tip: { at, from } }: MapJourney): string {
  const angle = Math.atan2(at.y - from.y, at.x - from.x);
  const beside = (turned: number, far: number) =>
    `${rounded(at.x + Math.cos(angle + turned) * far)} ${rounded(at.y + Math.sin(angle + turned) * far)}`;
  const spot = `${rounded(at.x)} ${rounded(at.y)}`;
  if (end.to === 'goal') return `<path class="tip" stroke-width="4.6" d="M${spot}h.01"/>`;
  if (end.to === 'journey')
    return `<path class="tip" stroke-width="1.4" d="M${beside(2.6, 5.5)}L${spot}L${beside(-2.6, 5.5)}"/>`;
  return `<path class="tip" stroke-width="1.8" d="M${beside(Math.PI / 2, 4)}L${beside(-Math.PI / 2, 4)}"/>`;
}

function drawEntry({ id, title, inquiry, entry }: MapJourney, { chosen, isForPage, dot }: Mark): string {
  const [x, y] = [rounded(entry.x), rounded(entry.y)];
  return [
    `<g class="entry${chosen.has(id) ? ' picked' : ''}" data-journey="${svgAttribute(id)}">`,
    `<title>${svgText(`${title}: “${inquiry}”`)}</title>`,
    // A finger is larger than a dot.
    isForPage ? `<circle class="reach" cx="${x}" cy="${y}" r="11"/>` : '',
    `<circle class="dot" cx="${x}" cy="${y}" r="${dot}"/></g>`,
  ].join('');
}

function drawPage({ page, question, x, y, radius, journeys }: MapPage, { chosen }: Mark): string {
  const isPicked = journeys.some(journey => chosen.has(journey));
  const classes = `page${journeys.length === 1 ? ' own' : ''}${isPicked ? ' picked' : ''}`;
  const through = journeys.length === 1 ? '1 journey' : `${journeys.length} journeys`;
  return [
    `<g class="${classes}" data-page="${svgAttribute(page)}">`,
    `<title>${svgText(`${question} (${through})`)}</title>`,
    `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(radius)}"/></g>`,
  ].join('');
}

/** In a file there are only those that are shown. */
function drawLabels({ labels, pages, journeys }: MapView, mark: Mark, letter: Lettering): string[] {
  const { chosen, isPicking, isForPage } = mark;
  const onWay = new Set(journeys.filter(({ id }) => chosen.has(id)).flatMap(one => one.pages));
  const shown = shownLabels(
    labels.map(({ box, isAtRest, kind, of }) => {
      const isChannel = kind === 'channel';
      const isPicked = kind === 'page' ? onWay.has(of) : chosen.has(of);
      return { box, rank: rankOf({ isChannel, isLit: false, isPicked, isAtRest, isPicking }) };
    }),
    isPicking ? pages.filter(({ page }) => onWay.has(page)).map(boxWithin) : [],
  );
  return labels.flatMap((label, at) =>
    shown.has(at) || isForPage ? drawLabel(label, shown.has(at), letter) : [],
  );
}

/** As large as the corner has room for. */
function drawHeading({ name, width, height, journeys, pages }: MapView, letter: Lettering): string {
  const [x, y] = [-width / 2 + 28, -height / 2 + 46];
  const size = Math.floor(Math.max(15, Math.min(26, headingRoom / textWidth(name))));
  const figures = `${journeys.length} journeys, ${pages.length} pages`;
  return [
    '<g class="title">',
    letter(shortened(name, headingRoom / size), { x, y, size, anchor: 'start', class: 'heading' }),
    letter(figures, { x, y: y + 24, size: 14, anchor: 'start', class: 'figures' }),
    '</g>',
  ].join('');
}

/** In pixels. */
const headingRoom = 290;

function ring(name: string, radius: number): string {
  return `<circle class="ring ${name}" r="${rounded(radius)}"/>`;
}

function drawArc(from: number, to: number, radius: number): string {
  const path = arc().digits(1)({ innerRadius: radius, outerRadius: radius, startAngle: from, endAngle: to });
  return `<path class="arc" d="${path?.split('L')[0]}"/>`;
}
