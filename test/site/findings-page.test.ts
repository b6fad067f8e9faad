import { expect, test } from 'vitest';
import { finding } from '../../src/model/finding.ts';
import { findingsPage } from '../../src/site/findings-page.ts';

const place = { file: 'journeys/a.yaml', line: 2, column: 4, endLine: 2, endColumn: 7 };
const error = finding({ rule: 'a', place, reason: 'No.' });
const page = (more?: string, text = 'one\n  <two> & three\n') =>
  findingsPage({ findings: [error], textOf: () => text, client: '/@vite/client', more });

test('the line of a finding is shown as it is written, with its place marked', () => {
  expect(page()).toContain('<code>  &#60;<mark>two</mark>&#62; &#38; three</code>');
  expect(page(undefined, '')).not.toContain('<mark>');
});

test('it leads to where there is more around the findings, if that is anywhere', () => {
  expect(page('/crm/studio/findings/')).toContain('<a href="/crm/studio/findings/">');
  expect(page()).not.toContain('<a ');
});
