import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFile, lockText } from '../../../src/model/lock.ts';
import { siteInRepository, throughline } from '../../cli/run.ts';
import { emptyFolder } from '../../model/site-of.ts';
import { apache, nginx, serveByApache, serveByNginx } from './real-servers.ts';

const policyIn = (html: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';

test.skipIf(!nginx)('nginx sends what is written for it (needs nginx: apt-get install nginx)', async () => {
  const { root, folder } = await builtFor('nginx', '/');
  await readBack(await serveByNginx(root, folder), '/', ({ headers, html }) => {
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(policyIn(html)).toMatch(/style-src 'sha256-/);
  });
});

test.skipIf(!nginx)('nginx does so below a base as well', async () => {
  const { root, folder } = await builtFor('nginx', '/help/');
  const origin = await serveByNginx(root, folder);
  await readBack(origin, '/help/', ({ html }) => expect(policyIn(html)).toMatch(/style-src 'sha256-/));
  expect((await fetch(`${origin}/help/_nginx.conf`)).status).toBe(404);
});

test.skipIf(!apache).each(['/', '/help/'])(
  'Apache sends what is written for it, at %s (needs apache2: apt-get install apache2)',
  async base => {
    const { root } = await builtFor('apache', base);
    const origin = await serveByApache(root);
    await readBack(origin, base, ({ headers, html }) => {
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*style-src 'sha256-/);
      expect(policyIn(html)).toBe('');
    });
  },
);

/** The sound site, built by the command into a folder that a server may read; one of its pages has moved. */
async function builtFor(host: string, base: string) {
  const moved = { version: 1, pages: {}, redirects: { '/old/': '/effort/' } } as const;
  const site = await siteInRepository({
    'astro.config.mjs': `import throughline from 'throughline';
export default { base: '${base}', integrations: [throughline({ name: 'Sound', host: '${host}' })] };
`,
    [lockFile]: lockText(moved),
    'public/_astro/kept.js': '',
  });
  const root = await emptyFolder();
  await chmod(root, 0o755);
  const folder = join(root, base);
  const { status, stderr } = await throughline(['build', '--root', site, '--out-dir', folder]);
  expect(stderr).toContain('redirect');
  expect(status).toBe(0);
  return { root, folder };
}

interface Sent {
  readonly headers: Headers;
  readonly html: string;
}

/** Asks for a page, for files, for an old address and for one that there never was. */
async function readBack(origin: string, base: string, holds: (sent: Sent) => void): Promise<void> {
  const ask = (path: string, headers = {}) =>
    fetch(`${origin}${base}${path}`, { redirect: 'manual', headers });

  const page = await ask('effort/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000');
  expect(page.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe-inline');
  holds({ headers: page.headers, html: await page.text() });
  const again = await ask('effort/', { 'if-none-match': page.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);

  const kept = await ask('_astro/kept.js');
  expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await ask('effort.md')).headers.get('content-type')).toMatch(/^text\/markdown; ?charset=utf-8$/);

  for (const old of ['old/', 'old']) {
    const moved = await ask(old);
    expect(moved.status).toBe(301);
    expect(new URL(moved.headers.get('location') ?? '', origin).pathname).toBe(`${base}effort/`);
  }

  for (const path of ['not-there/', '_astro/not-there.js']) {
    const missed = await ask(path);
    expect(missed.status).toBe(404);
    expect(missed.headers.get('cache-control')).not.toContain('immutable');
    expect(missed.headers.get('x-content-type-options')).toBe('nosniff');
    const html = await missed.text();
    expect(html).toContain('Nothing stands at this address');
    expect(policyIn(html)).toMatch(/style-src 'sha256-/);
  }
}
