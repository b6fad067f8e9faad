import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const styles = new URL('../../src/site/styles/', import.meta.url).pathname;
const fragmentRules = new URL('../../src/site/view/fragment-rules.ts', import.meta.url).pathname;
const files = readdirSync(styles, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.css'))
  .map(file => join(styles, file));
const sheets = files.map(file => [file.slice(styles.length), readFileSync(file, 'utf8')] as const);

describe.each(sheets)('%s', (_, sheet) => {
  test('reads no property that nothing sets', () => {
    const all = [...sheets.map(([, css]) => css), readFileSync(fragmentRules, 'utf8')].join('\n');
    const set = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const read = [...sheet.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(read.filter(name => !set.has(name))).toEqual([]);
  });

  test('moves nothing for a visitor who would rather have it still', () => {
    const still = sheet.replaceAll(/^( *)@media \(prefers-reduced-motion: no-preference\) \{.*?^\1\}/gms, '');
    expect(still).not.toMatch(/animation|transition|scroll-behavior/);
  });

  test('speaks of start and end, and of left or right only where it tells directions apart', () => {
    const rules = sheet.replaceAll(/&:dir\(rtl\)\S* \{[^}]*\}/g, '');
    const sided = [
      ...rules.matchAll(/^ *(?:[\w-]+-)?(?:left|right)(?:-[\w-]+)?:.*$/gm),
      ...rules.matchAll(/^ *(?:text-align|float|clear):.*\b(?:left|right)\b.*$/gm),
      ...rules.matchAll(/^ *(?:padding|margin|inset|border-width):(?: [^\s;]+){4};$/gm),
    ];
    expect(sided.map(([line]) => line.trim())).toEqual([]);
  });
});
