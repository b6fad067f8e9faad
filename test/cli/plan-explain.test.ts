import { expect, test } from 'vitest';
import { siteOf } from '../model/site-of.ts';
import { throughline } from './run.ts';

test('plan --explain tells a marketer why a page is there, by its name or its address', async () => {
  const root = await siteOf({});
  const { status, stdout } = await throughline(['plan', '--explain', '/cost/', '--root', root]);
  expect(status).toBe(0);
  expect(stdout).toContain('/cost/ is a page of');
  expect(stdout).toContain('asking “what will this really cost us”');
});

test('plan --explain of an unknown name asks after the nearest, and ends in 2', async () => {
  const { status, stdout, stderr } = await throughline([
    'plan',
    '--explain',
    'cots',
    '--root',
    await siteOf({}),
  ]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Did you mean "cost"?');
});

test('plan --explain --json prints JSON alone', async () => {
  const { stdout } = await throughline([
    'plan',
    '--explain',
    'leaving',
    '--json',
    '--root',
    await siteOf({}),
  ]);
  expect(JSON.parse(stdout)).toMatchObject([{ kind: 'journey', journey: 'leaving' }]);
});
