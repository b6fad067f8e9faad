import { isError } from '../model/finding.ts';
import { numbersOf } from '../model/numbers.ts';
import { type Effort, plan as planNumbers } from '../planner/index.ts';
import { derive } from './derive.ts';
import { Misuse } from './misuse.ts';
import type { Planned } from './plan-explain.ts';
import { readConfig } from './read-config.ts';
import { readNumbers } from './read-numbers.ts';
import { onOutput, print } from './say.ts';
import { sayFindings } from './say-findings.ts';
import { tellPlan } from './tell-plan.ts';
import { whilePlanning } from './while-planning.ts';

interface PlanCommand {
  readonly root: string;
  readonly json?: true;
  readonly model?: string;
  readonly explain?: string;
  readonly diff?: string;
  readonly markdown?: true;
  readonly curve?: true;
  readonly svg?: string;
  readonly effort: Effort;
}

export async function plan(options: PlanCommand): Promise<void> {
  const { root, json, model, diff, markdown, curve, svg, effort } = options;
  if (markdown && diff === undefined) throw new Misuse('--markdown is for --diff: say what to compare with.');
  if (svg !== undefined && !curve) throw new Misuse('--svg is for --curve: give both.');
  if (curve) return (await import('./plan-curve.ts')).printCurve(options);
  const planned = model === undefined ? await planOfRoot(root, effort) : await planOfNumbers(model, effort);
  if (!planned) process.exitCode = 1;
  else if (options.explain !== undefined)
    await (await import('./plan-explain.ts')).printExplanation(options.explain, planned, json);
  else if (diff !== undefined)
    await (await import('./plan-diff.ts')).printDifference(planned.plan, { ...options, diff });
  else await print(json ? JSON.stringify(planned.plan, null, 2) : tellPlan(planned.plan, effort, onOutput));
}

async function planOfRoot(root: string, effort: Effort): Promise<Planned | undefined> {
  const config = await readConfig(root);
  const { site, findings } = await whilePlanning(onProgress => derive(config, { effort, onProgress }));
  if (site) {
    const inquiries = new Map(site.model.journeys.map(({ id, entry }) => [id, entry.inquiry]));
    return { plan: site.plan, numbers: numbersOf(site.model), inquiries };
  }
  sayFindings(findings.filter(isError), config.root);
  return undefined;
}

async function planOfNumbers(file: string, effort: Effort): Promise<Planned | undefined> {
  const { value: numbers, findings } = await readNumbers(file);
  if (!numbers) {
    sayFindings(findings);
    return undefined;
  }
  const plan = await whilePlanning(onProgress => planNumbers(numbers, { effort, onProgress }));
  return { plan, numbers, inquiries: new Map() };
}
