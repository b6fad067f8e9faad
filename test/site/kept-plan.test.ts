import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptReadings } from '../../src/model/kept-readings.ts';
import { lockFile, lockText } from '../../src/model/lock.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { nextLock, type Plan } from '../../src/planner/index.ts';
import { deriveSite, siteDeriver } from '../../src/site/derive-site.ts';
import { keptPlan, type PlanStore } from '../../src/site/kept-plan.ts';
import { siteOf } from '../model/site-of.ts';

const settings = settingsSchema.parse({ name: 'Test' });

it('takes the plan that was kept, and makes it anew where what was kept is damaged', async () => {
  const root = await siteOf();
  const plainly = await deriveSite(root, settings);
  await derivingIn(root)(root, settings);
  const path = join(root, 'cache/plan.json');
  const whole = await readFile(path, 'utf8');
  for (const damage of [
    (text: string) => text,
    (text: string) => text.replace('"lowerBound":', '"lowerBound":1'),
    (text: string) => text.slice(0, -9),
    () => '{}',
    () => '',
  ]) {
    await writeFile(path, damage(whole));
    expect(await derivingIn(root)(root, settings)).toEqual(plainly);
    expect(await readFile(path, 'utf8')).toBe(whole);
  }
});

it('makes another plan once anything is other that it depends on', async () => {
  const root = await siteOf();
  const { site } = await derivingIn(root)(root, settings);
  if (!site) throw new Error('Expected a site');
  const passage = join(root, 'content/cost.mdx');
  const edits = [
    () => appendFile(passage, '\nAnd count the hours of everyone who moves.\n'),
    () => writeFile(join(root, lockFile), lockText(nextLock(site.plan, site.lock))),
  ];
  for (const edit of edits) {
    await edit();
    expect(await derivingIn(root)(root, settings)).toEqual(await deriveSite(root, settings));
  }
});

it('asks for no more than was asked', async () => {
  const kept: [asked: string, plan: Plan][] = [];
  const store: PlanStore = {
    load: async asked => kept.find(([before]) => before === asked)?.[1],
    save: async (asked, plan) => void kept.push([asked, plan]),
  };
  const root = await siteOf();
  const derive = () => derivingIn(root, store)(root, settings);
  const first = await derive();
  await derive();
  expect(kept).toHaveLength(1);
  expect((await derive()).site?.plan).toBe(first.site?.plan);
});

it('believes no kept plan that breaks the rules', async () => {
  const root = await siteOf();
  const plainly = await deriveSite(root, settings);
  if (!plainly.site) throw new Error('Expected a site');
  const { plan } = plainly.site;
  const unlawful: Plan = { ...plan, pages: plan.pages.slice(1) };
  const store: PlanStore = { load: async () => unlawful, save: async () => undefined };
  expect(await derivingIn(root, store)(root, settings)).toEqual(plainly);
});

function derivingIn(root: string, plan: PlanStore = keptPlan(join(root, 'cache/plan.json'))) {
  return siteDeriver({ readings: keptReadings(join(root, 'cache/readings')), plan });
}
