import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { ownPlan } from './own-site.ts';

const { pages, journeys } = ownPlan();
/** What the first flight of packets holds, of which ten are sent before any is acknowledged (RFC 6928). */
const firstFlight = 14 * 1024;

test('every planned page comes in the first flight of packets, its styles with it', async ({ request }) => {
  for (const { url } of pages) {
    const html = await (await request.get(url)).body();
    expect(brotliCompressSync(html).length, url).toBeLessThanOrEqual(firstFlight);
    expect(html.toString(), url).not.toMatch(/<link[^>]*rel="?stylesheet|@import|<script[^>]*\bsrc=/);
  }
});

test('every page is valid HTML', async ({ request }) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    // A stop's id has a dot in it, as HTML allows and CSS would rather not.
    rules: { 'valid-id': ['error', { relaxed: true }] },
  });
  const entries = journeys.map(({ id }) => `/go/${id}/`);
  for (const url of ['/', '/no-such-page/', ...entries, ...pages.map(page => page.url)]) {
    const report = await validator.validateString(await (await request.get(url)).text());
    const said = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, message }) => `${url}:${line}:${column} ${message}`),
    );
    expect(said).toEqual([]);
  }
});
