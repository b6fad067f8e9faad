import { expect, test } from 'vitest';
import { viewNames, viewOf } from '../../../src/studio/view/studio-view.ts';
import { edited, readSiteOf } from '../../model/site-of.ts';
import { unplanned } from './studied.ts';

test('a site that has errors has a board, findings and coverage, and no view of a plan', async () => {
  const read = await readSiteOf(edited('journeys/signing.yaml', '[cost, effort]', '[cost, guarantees]'));
  const studied = unplanned(read);
  const shown = viewNames.filter(name => viewOf(name, studied) !== undefined);
  expect(shown).toEqual(['board', 'findings', 'coverage']);
  expect(viewOf('board', studied)).toEqual({ name: 'Test', plan: undefined, findings: 1, errors: 1 });
});
