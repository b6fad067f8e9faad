import { expect, test } from 'vitest';
import { emptyFolder } from '../model/site-of.ts';
import { openLaboratory } from './malformed/laboratory.ts';
import { plainSite } from './malformed/originals.ts';
import { readBatch } from './malformed/read-batch.ts';

/** As `npm run bench:malformed` reads 50,000. */
const batch = { seed: 1, from: 0, to: 240 };

test('a malformed file comes to a finding with a place in it, or is valid, and what is kept is not believed', {
  timeout: 60_000,
}, async () => {
  const outcomes = await readBatch(batch, await openLaboratory(plainSite, await emptyFolder()));
  expect(outcomes.filter(({ fault }) => fault !== undefined)).toEqual([]);
  expect(new Set(outcomes.map(({ verdict }) => verdict))).toEqual(
    new Set(['faulty', 'valid', 'not believed']),
  );
});
