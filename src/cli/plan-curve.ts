import { writeFile } from 'node:fs/promises';
import { isError } from '../model/finding.ts';
import { type Numbers, numbersOf } from '../model/numbers.ts';
import { readSite } from '../model/read-site.ts';
import { type Effort, type TradeOffOptions, tradeOff } from '../planner/index.ts';
import { picture } from './curve/picture.ts';
import { table } from './curve/table.ts';
import { Misuse } from './misuse.ts';
import { readConfig } from './read-config.ts';
import { readNumbers } from './read-numbers.ts';
import { onError, onOutput, print, say, tame } from './say.ts';
import { sayFindings } from './say-findings.ts';

interface CurveCommand {
  readonly root: string;
  readonly json?: true;
  readonly model?: string;
  /** Where to draw it. */
  readonly svg?: string;
  readonly effort: Effort;
}

/** Plans the site for a range of focuses, and shows pages against words read past. */
export async function printCurve({ root, json, model, svg, effort }: CurveCommand): Promise<void> {
  const { numbers, name } = model === undefined ? await numbersOfRoot(root) : await numbersOfFile(model);
  if (!numbers) {
    process.exitCode = 1;
    return;
  }
  const found = await tradeOff(numbers, { effort, onPlanning: progress() });
  if (svg !== undefined) await save(svg, picture(found, name));
  else await print(json ? JSON.stringify(found, null, 2) : table(found, onOutput));
}

interface NamedNumbers {
  /** Undefined where findings were said. */
  readonly numbers: Numbers | undefined;
  readonly name: string;
}

async function numbersOfRoot(root: string): Promise<NamedNumbers> {
  const config = await readConfig(root);
  const { model, findings } = await readSite(config.root, config.settings);
  if (!model) sayFindings(findings.filter(isError), config.root);
  return { numbers: model && numbersOf(model), name: config.settings.name };
}

async function numbersOfFile(file: string): Promise<NamedNumbers> {
  const { value: numbers, findings } = await readNumbers(file);
  if (!numbers) sayFindings(findings);
  return { numbers, name: file };
}

async function save(file: string, svg: string): Promise<void> {
  await writeFile(file, svg).catch(error => {
    throw new Misuse(`${tame(file)} cannot be written (${error.code ?? error.message}).`);
  });
  say(`The picture is in ${tame(file)}.`);
}

/** In milliseconds. */
const patience = 1000;

/** Says how far it has come, at most once in a second, and nothing where there is no second to wait. */
function progress(): NonNullable<TradeOffOptions['onPlanning']> {
  let said = performance.now();
  return (focus, known, of) => {
    if (performance.now() - said < patience) return;
    said = performance.now();
    say(onError.dim(`${known} of ${of} points are known; planning with focus ${focus} …`));
  };
}
