import { describe, expect, test } from 'vitest';
import { onePixel } from './one-pixel.ts';
import { edited, readSiteOf } from './site-of.ts';

const showing = (markdown: string) =>
  edited('content/cost.mdx', 'Count the seats', `${markdown}\n\nCount the seats`);
async function rulesFor(markdown: string, more = {}) {
  const { findings } = await readSiteOf({ ...showing(markdown), ...more });
  return findings.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`);
}

describe('a picture in Markdown', () => {
  test('is a file beside the passage', async () => {
    expect(await rulesFor('![A counter](counter.png)', { 'content/counter.png': onePixel })).toEqual([]);
    expect(
      await rulesFor('![A counter](the%20counter.png)', { 'content/the counter.png': onePixel }),
    ).toEqual([]);
  });

  test('that is not there is said', async () => {
    expect(await rulesFor('![A counter](counter.png)')).toEqual(['6:1 missing-file']);
  });
});
