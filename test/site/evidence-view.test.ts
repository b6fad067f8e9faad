import { expect, test } from 'vitest';
import { viewEvidence } from '../../src/site/view/evidence-view.ts';

const viewed = (source: string) => viewEvidence({ what: 'A claim', source, date: '2026-11-21' }).href;

test.each(['https://example.com/study', 'http://example.com/', 'mailto:desk@example.com'])(
  'a source at %s is linked',
  source => {
    expect(viewed(source)).toBe(source);
  },
);

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'Interviews: twelve customers, 2024',
  'This repository',
])('a source such as %s stays text', source => {
  expect(viewed(source)).toBeUndefined();
});
