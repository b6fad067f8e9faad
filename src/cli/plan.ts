import { isError } from '../model/finding.ts';
import { type Plan, plan as planNumbers } from '../planner/index.ts';
import { derive } from './derive.ts';
import { describePlan } from './describe-plan.ts';
import { pretty } from './formats/pretty.ts';
import { Misuse } from './misuse.ts';
import { readConfig } from './read-config.ts';
import { readNumbers } from './read-numbers.ts';
import { onError, onOutput, print, say } from './say.ts';

interface PlanCommand {
  readonly root: string;
  readonly json?: true;
  readonly model?: string;
  readonly diff?: string;
  readonly markdown?: true;
  readonly curve?: true;
  readonly svg?: string;
}

export async function plan(options: PlanCommand): Promise<void> {
  const { root, json, model, diff, markdown, curve, svg } = options;
  if (markdown && diff === undefined) throw new Misuse('--markdown is for --diff: say what to compare with.');
  if (svg !== undefined && !curve) throw new Misuse('--svg is for --curve: give both.');
  if (curve) return (await import('./plan-curve.ts')).printCurve(options);
  const found = model === undefined ? await planOfRoot(root) : await planOfNumbers(model);
  if (!found) process.exitCode = 1;
  else if (diff !== undefined)
    await (await import('./plan-diff.ts')).printDifference(found, { ...options, diff });
  else await print(json ? JSON.stringify(found, null, 2) : describePlan(found, onOutput));
}

async function planOfRoot(root: string): Promise<Plan | undefined> {
  const config = await readConfig(root);
  const { site, findings } = await derive(config.root, config.settings);
  if (!site) say(pretty(findings.filter(isError), onError));
  return site?.plan;
}

async function planOfNumbers(file: string): Promise<Plan | undefined> {
  const { value: numbers, findings } = await readNumbers(file);
  if (numbers) return planNumbers(numbers);
  say(pretty(findings, onError));
  return undefined;
}
