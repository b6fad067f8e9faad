import { expect, test } from 'vitest';
import { viewFindings } from '../../../src/studio/view/findings-view.ts';
import { edited, readSiteOf } from '../../model/site-of.ts';
import { unplanned } from './studied.ts';

test('an error has a name, the line that it is about, and a way to its place', async () => {
  const changes = edited('journeys/signing.yaml', '[cost, effort]', '[cost, guarantees]');
  const { all, subjects } = viewFindings({
    ...unplanned(await readSiteOf(changes)),
    textOf: file => String(changes[file as keyof typeof changes]),
    editor: ({ file, line, column }) => ({ href: `edit:${file}:${line}:${column}`, isLocal: true }),
  });
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({
    id: 'finding-1',
    level: 'error',
    source: { line: 9, head: '  - needs: [cost, ', marked: 'guarantees', tail: ']' },
    edit: { href: 'edit:journeys/signing.yaml:9:19' },
  });
  expect(subjects.map(({ id }) => id)).toEqual(['files']);
});
