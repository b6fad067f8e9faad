import { appendFile, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { keptReadings } from '../../src/model/kept-readings.ts';
import { readSite, siteReader } from '../../src/model/read-site.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { siteOf } from './site-of.ts';

const settings = settingsSchema.parse({ name: 'Test' });
const passage = (text: string) => `---\nquestion: What is it?\nbeat: plan\n---\n\n${text}\n`;

it('reads what was edited, forgets what is gone, and keeps the rest as it was', async () => {
  const root = await siteOf({ 'content/a.mdx': passage('One.'), 'content/b.mdx': passage('One two.') });
  const read = siteReader();
  const { model: before } = await read(root, settings);
  await writeFile(join(root, 'content/a.mdx'), passage('One two three.'));
  const { model: edited } = await read(root, settings);
  expect(edited).toEqual((await readSite(root, settings)).model);
  expect(blocksOf(edited, 'b')).toBe(blocksOf(before, 'b'));
  expect(blocksOf(edited, 'a')).not.toEqual(blocksOf(before, 'a'));
  await rm(join(root, 'content/b.mdx'));
  expect((await read(root, settings)).findings).toEqual((await readSite(root, settings)).findings);
});

it('reads no more than what is said to be edited, and comes to what a first reading comes to', async () => {
  const root = await siteOf();
  const read = siteReader();
  await read(root, settings);
  const cost = await readFile(join(root, 'content/cost.mdx'), 'utf8');
  const leaving = await readFile(join(root, 'journeys/leaving.yaml'), 'utf8');
  const edits: readonly (readonly [file: string, text: string | undefined])[] = [
    ['content/cost.mdx', `${cost}\nMore of it, as [effort](need:effort) says.\n`],
    ['content/cost.mdx', cost.replace('question: ', 'question: Truly, ')],
    ['content/cost.mdx', `${cost}\nMore of it, as [nobody](need:nobody) says.\n`],
    ['content/cost.mdx', `${cost}\n![A day](day.png)\n`],
    ['content/cost.mdx', `---\nneed: effort\n${cost.slice(4)}`],
    ['content/cost.mdx', '---\nquestion: What'],
    ['content/cost.mdx', cost],
    ['journeys/leaving.yaml', leaving.replace('needs: [cost]', 'needs: [price]')],
    ['content/price.mdx', passage('So much.')],
    ['content/Price.mdx', passage('As much.')],
    ['content/Price.mdx', undefined],
    ['content/price.mdx', undefined],
    ['journeys/leaving.yaml', leaving],
    ['personas/finance-head.yaml', 'name: Head of finance'],
  ];
  for (const [file, text] of edits) {
    const path = join(root, file);
    await (text === undefined ? rm(path) : writeFile(path, text));
    expect(await read(root, settings, [file]), `${file}: ${text}`).toEqual(await readSite(root, settings));
  }
});

it('keeps every part of a model as it was but the passage whose words were edited', async () => {
  const root = await siteOf();
  const read = siteReader();
  const { model: before } = await read(root, settings);
  await appendFile(join(root, 'content/cost.mdx'), '\nCount the hours as well.\n');
  const { model: after } = await read(root, settings, ['content/cost.mdx']);
  const partsOf = (model: typeof before) =>
    [model?.personas, model?.journeys, model?.passages].flatMap(parts => [...(parts ?? [])]);
  const other = partsOf(after).filter((part, at) => part !== partsOf(before)[at]);
  expect(other.map(({ id }) => id)).toEqual(['cost']);
});

it('sees that a file is another, even with as many bytes and the same time of change', async () => {
  const file = join(await siteOf({ 'content/a.mdx': passage('One.') }), 'content/a.mdx');
  const root = join(file, '../..');
  const read = siteReader();
  await read(root, settings);
  // What was changed a moment ago is read again anyway.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  onTestFinished(() => void vi.useRealTimers());
  await read(root, settings);
  const { atime, mtime } = await stat(file);
  await setTimeout(20);
  await writeFile(file, passage('Two.'));
  await utimes(file, atime, mtime);
  expect((await read(root, settings)).model).toEqual((await readSite(root, settings)).model);
});

it('counts anew in another language', async () => {
  const root = await siteOf({ 'content/a.mdx': passage('日本語の文章です。') });
  const read = siteReader();
  await read(root, settings);
  const japanese = settingsSchema.parse({ name: 'Test', lang: 'ja' });
  expect((await read(root, japanese)).model).toEqual((await readSite(root, japanese)).model);
});

it('reads from what was kept as from the files, and passes over what is damaged', async () => {
  const root = await siteOf({
    'content/a.mdx': passage('See [it](need:a) and <Note kind="tip">this</Note>.'),
  });
  const kept = join(root, 'cache/readings');
  const plainly = await readSite(root, settings);
  for (const damage of [
    (text: string) => text,
    (text: string) => text.replaceAll('See', 'Saw'),
    (text: string) => text.slice(0, -9),
    () => '{}',
    () => '',
  ]) {
    expect(await siteReader(keptReadings(kept))(root, settings)).toEqual(plainly);
    const files = await readdir(join(root, 'cache'));
    expect(files).not.toEqual([]);
    for (const file of files.map(name => join(root, 'cache', name)))
      await writeFile(file, damage(await readFile(file, 'utf8')));
    expect(await siteReader(keptReadings(kept))(root, settings)).toEqual(plainly);
  }
});

it('takes what was kept in place of reading', async () => {
  const root = await siteOf({ 'content/a.mdx': passage('One.') });
  const store = keptReadings(join(root, 'cache/readings'));
  await siteReader(store)(root, settings);
  const { passages } = await store.load();
  const file = passages.get('content/a.mdx');
  const written = file?.read.written;
  if (!file || !written) throw new Error('Expected the passage to be kept');
  const other = {
    ...file,
    read: { ...file.read, written: { ...written, body: { ...written.body, words: 99 } } },
  };
  await store.save({ ...(await store.load()), passages: new Map([...passages, ['content/a.mdx', other]]) });
  const { model } = await siteReader(store)(root, settings);
  expect(model?.passages.find(({ id }) => id === 'a')?.words).toBe(99);
});

it('writes again only where something has changed', async () => {
  const passages = Array.from({ length: 40 }, (_, at) => [`content/p${at}.mdx`, passage('One.')] as const);
  const root = await siteOf(Object.fromEntries(passages));
  const folder = join(root, 'cache');
  const readAndStat = async () => {
    await siteReader(keptReadings(join(folder, 'readings')))(root, settings);
    const names = await readdir(folder);
    return new Map(
      await Promise.all(names.map(async name => [name, (await stat(join(folder, name))).ino] as const)),
    );
  };
  const before = await readAndStat();
  expect(await readAndStat()).toEqual(before);
  await writeFile(join(root, 'content/p7.mdx'), passage('Two.'));
  const after = await readAndStat();
  expect([...after].filter(([name, file]) => before.get(name) !== file)).toHaveLength(1);
});

it('goes on where nothing can be kept', async () => {
  const root = await siteOf({ 'content/a.mdx': passage('One.') });
  const store = keptReadings(join(root, 'content/a.mdx/readings'));
  expect(await siteReader(store)(root, settings)).toEqual(await readSite(root, settings));
});

function blocksOf(model: Awaited<ReturnType<typeof readSite>>['model'], id: string) {
  return model?.passages.find(one => one.id === id)?.blocks;
}
