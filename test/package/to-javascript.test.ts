import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { namedFiles } from '../../src/package/named-files.ts';
import { toJavaScript } from '../../src/package/to-javascript.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const pages = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.astro'));
const packed = toJavaScript(src, ['cli/throughline.ts', 'index.ts', ...pages]);

test('whatever a packed file names is packed', () => {
  const missing = [...packed].flatMap(([file, text]) =>
    namedFiles(file, text)
      .filter(named => named !== '../package.json' && !packed.has(named))
      .map(named => `${file} names ${named}`),
  );
  expect(missing).toEqual([]);
  expect(packed.size).toBeGreaterThan(pages.length);
});

test('what nothing names stays here', () => {
  expect([...packed.keys()].filter(file => /^(package|checks\/example)/.test(file))).toEqual([]);
  expect(packed.has('site/routes/twin.md.js')).toBe(true);
  expect(packed.has('studio/what-if/worker.js')).toBe(true);
});
