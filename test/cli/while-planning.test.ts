import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whilePlanning } from '../../src/cli/while-planning.ts';
import type { Progress } from '../../src/planner/index.ts';

const wasTerminal = process.stderr.isTTY;
let written: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  written = [];
  vi.spyOn(process.stderr, 'write').mockImplementation(words => {
    written.push(String(words));
    return true;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  process.stderr.isTTY = wasTerminal;
});

/** Plans for a second between each two pieces of news. */
async function planWith(...news: readonly Progress[]): Promise<string[]> {
  await whilePlanning(async onProgress => {
    for (const progress of news) {
      onProgress(progress);
      vi.advanceTimersByTime(1000);
    }
  });
  return written.map(words => stripVTControlCharacters(words).trim());
}

const first = { pages: 300, lowerBound: 1 };

describe('While a plan is sought', () => {
  test('a terminal shows how far it has come, on one line that is gone in the end', async () => {
    process.stderr.isTTY = true;
    const lines = await planWith(first, { pages: 224, lowerBound: 222 }, { pages: 224, lowerBound: 224 });
    expect(lines).toEqual([
      'Planning: 224 pages, at least 222 …',
      'Planning: 224 pages, and no plan has fewer …',
      '',
    ]);
    expect(written.every(words => words.startsWith('\r\u001b[2K') && !words.includes('\n'))).toBe(true);
  });

  test('news that is none is not written', async () => {
    process.stderr.isTTY = true;
    expect(await planWith(first, first, first)).toEqual(['Planning: 300 pages, at least 1 …', '']);
  });

  test('what is planned at once shows nothing', async () => {
    process.stderr.isTTY = true;
    expect(await planWith(first)).toEqual([]);
  });

  test('a pipe gets nothing', async () => {
    process.stderr.isTTY = false;
    expect(await planWith(first, { pages: 224, lowerBound: 222 })).toEqual([]);
  });

  test('the line is gone as well where planning fails', async () => {
    process.stderr.isTTY = true;
    const failing = whilePlanning(async onProgress => {
      onProgress(first);
      vi.advanceTimersByTime(1000);
      onProgress({ pages: 224, lowerBound: 222 });
      throw new RangeError('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });
});
