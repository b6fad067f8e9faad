import { expect, test } from 'vitest';
import { readOutline } from '../../src/model/read-outline.ts';
import { siteOf } from './site-of.ts';

test.each([
  ['a list', '- a\n'],
  ['text', 'a\n'],
  ['nothing', ''],
  ['no YAML', '"\n'],
])('of a file that holds %s, nothing is known but its name', async (_, text) => {
  const changes = { 'personas/a.yaml': text, 'journeys/a.yaml': text, 'content/a.mdx': `---\n${text}---\n` };
  const { personas, journeys, passages } = readOutline(await siteOf(changes));
  expect(personas).toContainEqual({
    id: 'a',
    file: 'personas/a.yaml',
    name: '',
    success: '',
    triggers: [],
    channels: [],
  });
  expect(journeys).toContainEqual({ id: 'a', file: 'journeys/a.yaml', title: '', persona: [], stops: [] });
  expect(passages).toContainEqual({
    id: 'a',
    file: 'content/a.mdx',
    question: '',
    beat: undefined,
    need: 'a',
    for: [],
  });
});
