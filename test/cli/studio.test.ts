import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { siteOf, soundFiles } from '../model/site-of.ts';
import { throughline } from './run.ts';

test('a written studio has everything beside it, also of a folder with no packages', async () => {
  const root = await siteOf();
  const [file] = Object.keys(soundFiles).filter(name => name.endsWith('.mdx'));
  if (!file) throw new Error('The sound site has a passage.');
  const picture = sharp({ create: { width: 700, height: 300, channels: 3, background: 'teal' } });
  await writeFile(join(root, 'content/day.png'), await picture.png().toBuffer());
  const text = await readFile(join(root, file), 'utf8');
  await writeFile(join(root, file), `${text}\n\n![A day on a calendar](day.png)\n`);
  const folder = join(root, 'studio');
  const { status, stderr } = await throughline(['studio', '--root', root, '--out', folder]);
  expect(status, stderr).toBe(0);
  const pages = (await readdir(folder)).filter(name => name.endsWith('.html'));
  const html = (await Promise.all(pages.map(name => readFile(join(folder, name), 'utf8')))).join('\n');
  const named = [...html.matchAll(/<(?:img|source)\b[^>]*>/g)].flatMap(
    ([tag]) => tag.match(/[^\s"]*\/_astro\/[^\s"]+/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(2);
  for (const way of named) expect(way.startsWith('./') && existsSync(join(folder, way)), way).toBe(true);
});
