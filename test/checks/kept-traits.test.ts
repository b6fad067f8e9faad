import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { keptTraits } from '../../src/checks/kept-traits.ts';
import { knownTraits, traitsOf } from '../../src/checks/traits.ts';
import type { Model } from '../../src/model/model.ts';
import { readSite } from '../../src/model/read-site.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { siteOf } from '../model/site-of.ts';

it('recalls of each passage what was told of it', async () => {
  const { root, path, told } = await siteWithTraits();
  const again = await modelAt(root);
  expect(knownIn(again)).toEqual([]);
  await keptTraits(path).recall(again);
  expect(knownIn(again)).toEqual(told);
});

it('recalls nothing of a text that was edited, and nothing in another language', async () => {
  const { root, path, told } = await siteWithTraits();
  await appendFile(join(root, 'content/cost.mdx'), '\nAnd count the hours of everyone who moves.\n');
  const edited = await modelAt(root);
  await keptTraits(path).recall(edited);
  expect(knownIn(edited)).toEqual(told.filter(([id]) => id !== 'cost'));
  const german = await modelAt(root, 'de');
  await keptTraits(path).recall(german);
  expect(knownIn(german)).toEqual([]);
});

it('passes over what is damaged', async () => {
  for (const damage of [
    (text: string) => text.replace('"words":', '"words":1'),
    (text: string) => text.slice(0, -9),
    () => '',
  ]) {
    const { root, path } = await siteWithTraits();
    for (const name of await readdir(dirname(path))) {
      const file = join(dirname(path), name);
      await writeFile(file, damage(await readFile(file, 'utf8')));
    }
    const model = await modelAt(root);
    await keptTraits(path).recall(model);
    expect(knownIn(model)).toEqual([]);
  }
});

async function siteWithTraits() {
  const root = await siteOf();
  const path = join(root, 'cache/traits');
  const model = await modelAt(root);
  const told = model.passages.map(passage => [passage.id, traitsOf(passage, 'en')] as const);
  await keptTraits(path).keep(model);
  return { root, path, told };
}

async function modelAt(root: string, lang = 'en'): Promise<Model> {
  const { model } = await readSite(root, settingsSchema.parse({ name: 'Test', lang }));
  if (!model) throw new Error('Expected a model');
  return model;
}

function knownIn({ passages, settings: { lang } }: Model) {
  return passages.flatMap(passage => {
    const traits = knownTraits(passage, lang);
    return traits ? [[passage.id, traits] as const] : [];
  });
}
