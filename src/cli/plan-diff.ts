import { statSync } from 'node:fs';
import { isError } from '../model/finding.ts';
import { comparePlans, type Effort, type Plan } from '../planner/index.ts';
import { deriveSite } from '../site/derive-site.ts';
import { markdown } from './difference/markdown.ts';
import { text } from './difference/text.ts';
import { Misuse } from './misuse.ts';
import { readConfig } from './read-config.ts';
import { readPlan } from './read-plan.ts';
import { onOutput, print, say, tame } from './say.ts';
import { sayFindings } from './say-findings.ts';
import { withSiteAt } from './site-at.ts';
import { whilePlanning } from './while-planning.ts';

interface DiffCommand {
  readonly root: string;
  /** A plan's file, or else a git ref. */
  readonly diff: string;
  readonly json?: true;
  readonly markdown?: true;
  readonly model?: string;
  readonly effort: Effort;
}

/** A plan to compare with. */
interface PlanBefore {
  readonly plan: Plan;
  /** What people call it. */
  readonly name: string;
  /** What to keep in mind when reading the comparison, as sentences. */
  readonly notes: readonly string[];
}

/**
 * Prints what `after` changes of the plan in a file or of the site in a commit.
 *
 * @throws Misuse if there is no such file or commit, or no plan in it.
 */
export async function printDifference(after: Plan, options: DiffCommand): Promise<void> {
  const before = await planBefore(options);
  const difference = comparePlans(before.plan, after);
  if (!options.markdown) before.notes.forEach(say);
  if (options.json) await print(JSON.stringify(difference, null, 2));
  else if (options.markdown) await print(markdown(difference, before.name, before.notes));
  else await print(text(difference, before.name, onOutput));
}

async function planBefore({ root, diff, model, effort }: DiffCommand): Promise<PlanBefore> {
  if (statSync(diff, { throwIfNoEntry: false })?.isFile()) return await planInFile(diff);
  if (model !== undefined)
    throw new Misuse(
      `There is no file “${tame(diff)}”. Numbers from a file have no commits: compare them with a plan’s file.`,
    );
  return await planAtCommit(root, diff, effort);
}

async function planInFile(file: string): Promise<PlanBefore> {
  const { value: plan, findings } = await readPlan(file);
  if (plan) return { plan, name: file, notes: [] };
  sayFindings(findings);
  throw new Misuse(`${tame(file)} cannot be compared with. Write it anew with “plan --json”.`);
}

/**
 * Both plans are made with the same effort, and with the settings as they are now: a config file is a program, and one from
 * a commit is not run. What a change of settings does is seen by keeping the plan of before in a file.
 */
async function planAtCommit(root: string, ref: string, effort: Effort): Promise<PlanBefore> {
  const config = await readConfig(root);
  return await withSiteAt(config.root, ref, config.file, async ({ commit, folder, hasOtherConfig }) => {
    const { site, findings } = await whilePlanning(onProgress =>
      deriveSite(folder, config.settings, { effort, onProgress }),
    );
    const name = commit.startsWith(ref) ? commit.slice(0, 12) : `${ref} (${commit.slice(0, 12)})`;
    if (!site) {
      sayFindings(findings.filter(isError), folder);
      throw new Misuse(
        `The site as it was at ${tame(name)} has no plan, for the reasons above. Name another commit.`,
      );
    }
    const notes = hasOtherConfig ? [otherConfig] : [];
    return { plan: site.plan, name, notes };
  });
}

const otherConfig =
  'The site’s config file has changed since, and both plans are made with the settings of today. To see what a change of settings does, keep the plan of before with “plan --json” and compare with that file.';
