import { extname } from 'node:path';
import { layBeside } from '../files/replace-file.ts';
import { isError } from '../model/finding.ts';
import { channels, type Model, stages } from '../model/model.ts';
import { nearest } from '../model/nearest.ts';
import type { Effort } from '../planner/index.ts';
import { type Choice, isChosen, isEmpty } from '../studio/map/choice.ts';
import { drawMap } from '../studio/map/draw-map.ts';
import { type MapView, viewMap } from '../studio/map/map-view.ts';
import { derive } from './derive.ts';
import { pretty } from './formats/pretty.ts';
import { Misuse } from './misuse.ts';
import { readConfig } from './read-config.ts';
import { count, onError, say, tame } from './say.ts';
import { whilePlanning } from './while-planning.ts';

interface MapOptions extends Omit<Choice, 'page'> {
  readonly root: string;
  /** The file to draw into, `.svg` or `.png`. */
  readonly out: string;
  readonly effort: Effort;
}

/** Draws the site's map into a file. */
export async function map({ root, out, effort, ...choice }: MapOptions): Promise<void> {
  const kind = kindOf(out);
  const config = await readConfig(root);
  const { site, findings } = await whilePlanning(onProgress => derive(config, { effort, onProgress }));
  if (!site) {
    say(pretty(findings.filter(isError), onError));
    process.exitCode = 1;
    return;
  }
  lookOver(choice, site.model);
  const view = viewMap(site.model, site.plan);
  await save(out, await draw[kind](view, choice));
  say(`${tellMap(view, choice)} ${tame(out)}.`);
}

const draw = {
  svg: async (view: MapView, choice: Choice) => drawMap(view, { choice }),
  // What draws takes longer to load than all else.
  png: async (view: MapView, choice: Choice) =>
    (await import('../studio/map/map-png.ts')).drawMapAsPng(view, choice),
};

function kindOf(file: string): keyof typeof draw {
  const ending = extname(file).slice(1).toLowerCase();
  if (ending === 'svg' || ending === 'png') return ending;
  throw new Misuse(`The map is drawn as SVG or PNG: ${tame(file)} should end in .svg or .png.`);
}

/** @throws Misuse if there is nothing by a name that is picked. */
function lookOver(choice: Omit<Choice, 'page'>, { personas, journeys }: Model): void {
  const known: Record<keyof typeof choice, readonly string[]> = {
    persona: personas.map(({ id }) => id),
    journey: journeys.map(({ id }) => id),
    channel: channels,
    stage: stages,
  };
  for (const [chooser, names] of Object.entries(known)) {
    const asked = choice[chooser as keyof typeof known];
    if (asked === undefined || names.includes(asked)) continue;
    const meant = nearest(asked, names);
    const hint = meant ? `Did you mean "${meant}"?` : `There are ${names.join(', ')}.`;
    throw new Misuse(`No ${chooser} is named "${tame(asked)}". ${hint}`);
  }
}

async function save(file: string, picture: string | Uint8Array): Promise<void> {
  try {
    await (await layBeside(file, picture)).takePlace();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new Misuse(`${tame(file)} cannot be written (${reason}).`);
  }
}

function tellMap({ journeys, pages }: MapView, choice: Choice): string {
  const drawn = `The map of ${count(journeys.length, 'journey')} and ${count(pages.length, 'page')}`;
  if (isEmpty(choice)) return `${drawn} is in`;
  const picked = journeys.filter(journey => isChosen(journey, choice)).length;
  return `${drawn}, ${count(picked, 'journey')} of them picked, is in`;
}
