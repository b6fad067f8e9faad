import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { nearPages } from '../../src/checks/near-pages.ts';
import type { Rule, Subject } from '../../src/checks/rule.ts';
import { lockFile, lockText } from '../../src/model/lock.ts';
import { startOf } from '../../src/model/place.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { nextLock } from '../../src/planner/index.ts';
import { deriveSite, siteDeriver } from '../../src/site/derive-site.ts';
import { siteOf } from '../model/site-of.ts';

const settings = settingsSchema.parse({ name: 'Test' });

it('hastily takes the last plan after an edit of words, and then makes the one that a first reading makes', async () => {
  const root = await siteOf();
  const derive = siteDeriver();
  const first = await derive(root, settings);
  expect(first.site?.isPlannedBefore).toBe(false);
  await appendFile(join(root, 'content/cost.mdx'), '\nAnd count the hours of everyone who moves.\n');

  const hasty = await derive(root, settings, { isHasty: true });
  expect(hasty.site?.isPlannedBefore).toBe(true);
  expect(hasty.site?.plan).toBe(first.site?.plan);
  expect(hasty.site?.model).not.toEqual(first.site?.model);
  expect(await derive(root, settings)).toEqual(await deriveSite(root, settings));
});

it('hastily takes the last plan after an edit of how often a journey is gone', async () => {
  const root = await siteOf();
  const derive = siteDeriver();
  await derive(root, settings);
  const file = join(root, 'journeys/leaving.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('weight: 120', 'weight: 3'));
  expect((await derive(root, settings, { isHasty: true })).site?.isPlannedBefore).toBe(true);
  expect(await derive(root, settings)).toEqual(await deriveSite(root, settings));
});

it('hastily takes the last plan with the lock that it has left, and plans at once with another', async () => {
  const root = await siteOf();
  const derive = siteDeriver();
  const { site: first } = await derive(root, settings);
  if (!first) throw new Error('Expected a site');
  const left = nextLock(first.plan, first.lock);
  await writeFile(join(root, lockFile), lockText(left));
  const hasty = await derive(root, settings, { isHasty: true });
  expect(hasty.site).toMatchObject({ plan: first.plan, lock: left, isPlannedBefore: true });
  await writeFile(join(root, lockFile), lockText({ ...left, redirects: { '/old/': '/' } }));
  expect((await derive(root, settings, { isHasty: true })).site?.isPlannedBefore).toBe(false);
});

it('plans at once where stops ask for something else', async () => {
  const root = await siteOf();
  const derive = siteDeriver();
  await derive(root, settings);
  await writeFile(
    join(root, 'content/more.mdx'),
    '---\nquestion: What more is there?\nbeat: plan\n---\n\nNothing.\n',
  );
  const hasty = await derive(root, settings, { isHasty: true });
  expect(hasty.site?.isPlannedBefore).toBe(false);
  expect(hasty).toEqual(await deriveSite(root, settings));
});

it('keeps no plan of a site that cannot be read', async () => {
  const root = await siteOf();
  const derive = siteDeriver();
  await derive(root, settings);
  await rm(join(root, 'content/cost.mdx'));
  expect((await derive(root, settings, { isHasty: true })).site).toBeUndefined();
});

it('says nothing of a plan that was made before the edit', async () => {
  const { site } = await deriveSite(await siteOf(), settings);
  if (!site) throw new Error('Expected a site');
  const place = startOf('content/cost.mdx');
  const speaking = (about: Subject): Rule => ({
    ...nearPages,
    id: about,
    about,
    find: () => [{ place, reason: `Of ${about}.` }],
  });
  const asked = [speaking('plan'), speaking('content')];
  const said = (isPlannedBefore: boolean) =>
    check({ ...site, isPlannedBefore, today: '2026-11-22' }, asked).map(({ ruleId }) => ruleId);
  expect(said(false)).toEqual(['content', 'plan']);
  expect(said(true)).toEqual(['content']);
});
