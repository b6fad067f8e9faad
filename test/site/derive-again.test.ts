import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settingsSchema } from '../../src/model/settings.ts';
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
