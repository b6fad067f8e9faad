import { expect, test } from 'vitest';
import { namedFiles, namingJavaScript } from '../../src/package/named-files.ts';

test.each([
  ["import { a } from './b.ts';", ['site/b.ts'], "import { a } from './b.js';"],
  ["await import('../c/d.ts')", ['c/d.ts'], "await import('../c/d.js')"],
  ['type A = import("./b.ts").A;', ['site/b.ts'], 'type A = import("./b.js").A;'],
  ["import W from './w.ts?worker&inline';", ['site/w.ts'], "import W from './w.js?worker&inline';"],
  ["new URL('./routes/e.md.ts', import.meta.url)", ['site/routes/e.md.ts'], undefined],
  ["import F from './F.astro';", ['site/F.astro'], "import F from './F.astro';"],
  ["import { g } from 'g.ts';", [], "import { g } from 'g.ts';"],
  ['as `h.ts` says', [], 'as `h.ts` says'],
])('%s', (text, files, packed) => {
  expect(namedFiles('site/a.ts', text)).toEqual(files);
  expect(namingJavaScript(text)).toBe(packed ?? text.replace('.ts', '.js'));
});
