import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settingsSchema } from '../../src/model/settings.ts';
import { type PlannedSite, siteDeriver } from '../../src/site/derive-site.ts';
import { type Twins, twinsWriter } from '../../src/site/twins/write-twins.ts';
import { viewKeeper } from '../../src/site/view/keep-view.ts';
import { viewSite } from '../../src/site/view/site-view.ts';
import { siteOf } from '../model/site-of.ts';

const settings = settingsSchema.parse({ name: 'Test' });
const address = { site: undefined, base: '/' };

/** A site, and what it becomes by edits. */
async function edited() {
  const root = await siteOf();
  const derive = siteDeriver();
  const derived = async (): Promise<PlannedSite> => {
    const { site } = await derive(root, settings, { isHasty: true });
    if (!site) throw new Error('Expected a site');
    return site;
  };
  const edit = async (file: string, from: string | RegExp, to: string) => {
    const path = join(root, file);
    const text = await readFile(path, 'utf8');
    expect(text).toMatch(from);
    await writeFile(path, text.replace(from, to));
    return await derived();
  };
  return { before: await derived(), edit };
}

it('shows the very same site where only words are others that no view has', async () => {
  const { before, edit } = await edited();
  const viewOf = viewKeeper();
  const view = viewOf(before, address);
  expect(viewOf(await edit('content/cost.mdx', /$/, '\nCount the hours as well.\n'), address)).toBe(view);
});

it.each([
  ['content/cost.mdx', 'question: ', 'question: Truly, '],
  ['content/effort.mdx', 'Moving takes', 'All of it takes'],
  ['journeys/signing.yaml', 'inquiry: ', 'inquiry: so, '],
])('shows what %s says otherwise, and the rest as the very same', async (file, from, to) => {
  const { before, edit } = await edited();
  const viewOf = viewKeeper();
  const first = viewOf(before, address);
  const after = await edit(file, from, to);
  const view = viewOf(after, address);
  expect(view).toEqual(viewSite(after.model, after.plan, address));
  expect(view).not.toEqual(first);
  expect(view.needs).toBe(first.needs);
});

function written({ pages, llmsTxt }: Twins) {
  return [llmsTxt(), ...Object.entries(pages).map(([name, write]) => [name, write()])];
}

it('writes for assistants what a first writing writes, whatever was edited before', async () => {
  const { before, edit } = await edited();
  const viewOf = viewKeeper();
  const write = twinsWriter();
  written(write(before, viewOf(before, address)));
  for (const [file, from, to] of [
    ['content/cost.mdx', /$/, '\nSee [what it takes](need:effort).\n'],
    ['content/effort.mdx', 'question: ', 'question: Truly, '],
    ['journeys/signing.yaml', 'inquiry: ', 'inquiry: so, '],
  ] as const) {
    const site = await edit(file, from, to);
    const anew = twinsWriter()(site, viewSite(site.model, site.plan, address));
    expect(written(write(site, viewOf(site, address)))).toEqual(written(anew));
  }
});
