import type { LookColours } from '../../site/view/look-colours.ts';

/** The colours that the map is drawn in, as CSS. */
export interface MapColours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly thread: string;
  /** Of what stands back while something else is picked. */
  readonly faint: string;
}

const faintness = 0.2;

/** A look by day, for what knows no custom properties. */
export function dayColours({ paper, ink, quiet, thread }: LookColours): MapColours {
  return {
    paper: paper.light,
    ink: ink.light,
    quiet: quiet.light,
    thread: thread.light,
    faint: mixed(ink.light, paper.light, faintness),
  };
}

/** Light or dark as the reader has it, and open to a page that sets them anew. */
export const liveColours: MapColours = {
  paper: 'var(--map-paper)',
  ink: 'var(--map-ink)',
  quiet: 'var(--map-quiet)',
  thread: 'var(--map-thread)',
  faint: `color-mix(in srgb, var(--map-ink) ${100 * faintness}%, var(--map-paper))`,
};

/** What `liveColours` refers to. */
export function colourProperties(colours: LookColours): string {
  const properties = (time: 'light' | 'dark') =>
    (['paper', 'ink', 'quiet', 'thread'] as const)
      .map(name => `--map-${name}: ${colours[name][time]}`)
      .join('; ');
  return `
.map { ${properties('light')}; --map-reading: "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, "Noto Serif", Georgia, serif; --map-telling: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif }
@media (prefers-color-scheme: dark) { .map { ${properties('dark')} } }
.map text { font-family: var(--map-reading) }
.map .channel text, .map .legend text, .map .figures { font-family: var(--map-telling) }`;
}

/** The map's look. Threads are quiet, and what is picked comes forward in the one colour. */
export function mapStyle({ paper, ink, quiet, thread, faint }: MapColours): string {
  return `
.map .reach { fill: none; pointer-events: all }
.map .ground { fill: ${paper} }
.map .ring { fill: none; stroke: ${quiet}; stroke-opacity: .28 }
.map .half-way-ring { stroke-dasharray: 1 6; stroke-linecap: round; stroke-opacity: .5 }
.map .arc { fill: none; stroke: ${ink}; stroke-width: 2.5; stroke-linecap: round; stroke-opacity: .75 }
.map .thread { fill: none; stroke-linecap: round; stroke-linejoin: round }
.map .casing { stroke: ${paper}; stroke-opacity: 1 }
.map .line, .map .tip { stroke: ${ink} }
.map .entry .dot { fill: ${ink} }
.map .page circle { fill: ${ink}; stroke: ${paper}; stroke-width: 1.5 }
.map .page.own circle { fill: ${paper}; stroke: ${ink}; stroke-width: 1.3 }
.map .label { visibility: hidden; pointer-events: none }
.map .label.shown { visibility: visible }
.map .label text, .map .label .letters { fill: ${ink}; stroke: ${paper}; stroke-width: 3.6; stroke-linejoin: round; paint-order: stroke }
.map .inquiry text { font-style: italic }
.map .channel text, .map .channel .letters { fill: ${quiet} }
.map .channel text { font-weight: 600; letter-spacing: .09em }
.map .leader { stroke: ${quiet}; stroke-opacity: .45; stroke-width: .8; fill: none }
.map .heading { fill: ${ink} }
.map .figures, .map .legend text, .map .legend .letters { fill: ${quiet} }
.map .legend .sign { fill: none; stroke: ${ink}; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round }
.map .legend .dot { fill: ${ink} }
.map[data-picking] .threads { opacity: .3 }
.map[data-picking] .page circle, .map[data-picking] .entry .dot { fill: ${faint} }
.map[data-picking] .page.own circle { fill: ${paper}; stroke: ${faint} }
.map[data-picking] .arc { stroke: ${faint}; stroke-opacity: 1 }
.map .front .line, .map .front .tip { stroke: ${thread} }
.map[data-picking] .page.picked circle { fill: ${ink} }
.map[data-picking] .page.own.picked circle { fill: ${paper}; stroke: ${ink} }
.map[data-picking] .entry.picked .dot, .map .entry.lit .dot { fill: ${thread} }
.map .page.lit circle { fill: ${thread} }
`;
}

/** Of two colours in hexadecimal, so much of the first. */
function mixed(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map(at => {
    const [first, second] = [one, other].map(colour => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((first ?? 0) * share + (second ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
