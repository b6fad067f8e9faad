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

  test('does not give away another file of the repository', async () => {
    expect(await rulesFor('See ![a plan](../plan.png)', { 'plan.png': onePixel })).toEqual([
      '6:5 file-outside-content',
    ]);
    expect(await rulesFor('![a plan](..%2Fplan.png)', { 'plan.png': onePixel })).toEqual([
      '6:1 file-outside-content',
    ]);
  });

  test('is asked of nobody else, and by no path of the site', async () => {
    for (const url of [
      'https://tracker.example/p.gif',
      '/counter.png',
      'data:image/png;base64,AA',
      '//a.example/b.png',
    ])
      expect(await rulesFor(`![A counter](${url})`), url).toEqual(['6:1 picture-from-elsewhere']);
  });

  test('nor by way of a definition', async () => {
    expect(await rulesFor('![A counter][one]\n\n[one]: https://tracker.example/p.gif')).toEqual([
      '8:1 picture-from-elsewhere',
    ]);
  });
});
