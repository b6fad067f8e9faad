import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hosts } from '../../../src/model/settings.ts';
import { builtFor, page } from './built-for.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyIn = (html = '') =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];

test.each(hosts)(
  'for %s, every page has a policy by its own hashes, and none says unsafe-inline',
  async host => {
    const built = await builtFor(host);
    const all = Object.values(built).join('\n');
    for (const style of ['doorway{}', 'missed{}', 'one{}', 'two{}', 'go{}'])
      expect(all).toContain(hashOf(style));
    expect(all).not.toContain("'unsafe-inline'");
    expect(policyIn(built['404.html'])).toContain(hashOf('missed{}'));
  },
);

test('a policy in a page stands behind its encoding and before its styles', async () => {
  const { 'one/index.html': html = '' } = await builtFor('github-pages');
  expect(html).toMatch(
    /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*"><style>/,
  );
});

describe('netlify', () => {
  test('has a rule for every page, and one for all entry links', async () => {
    const { _headers: rules = '' } = await builtFor('netlify');
    const paths = rules.split('\n').filter(line => line.startsWith('/'));
    expect(paths.toSorted()).toEqual([
      '/',
      '/*',
      '/_astro/*',
      '/go/*',
      '/old/*',
      '/one/*',
      '/pagefind/fragment/*',
      '/pagefind/index/*',
      '/two/*',
    ]);
    expect(rules).toMatch(/\/one\/\*\n {2}Content-Security-Policy: default-src 'none'/);
  });

  test('sends old addresses on although a page stands there', async () => {
    expect((await builtFor('netlify'))['_redirects']).toBe('/old/ /one/ 301!\n');
  });

  test('heeds the base', async () => {
    const built = await builtFor('netlify', { base: '/help' });
    expect(built['_redirects']).toBe('/help/old/ /help/one/ 301!\n');
    expect(built['_headers']).toContain('\n/help/_astro/*\n');
  });

  test('leaves what the site brought of its own', async () => {
    const built = await builtFor('netlify', { added: { _redirects: '/before /one/ 301\n' } });
    expect(built['_redirects']).toBe('/before /one/ 301\n\n/old/ /one/ 301!\n');
  });
});

describe('cloudflare', () => {
  const many = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [`page-${at}/index.html`, page(`page-${at}{}`)]),
  );
  const rulesIn = (text = '') => text.split('\n').filter(line => line.startsWith('/'));

  test('has a rule for every page of a small site', async () => {
    const built = await builtFor('cloudflare');
    expect(rulesIn(built['_headers'])).toContain('/one/*');
    expect(policyIn(built['one/index.html'])).toBeUndefined();
  });

  test('has the policies of many pages in the pages', async () => {
    const built = await builtFor('cloudflare', { added: many });
    expect(rulesIn(built['_headers']).length).toBeLessThanOrEqual(100);
    expect(policyIn(built['page-7/index.html'])).toContain(hashOf('page-7{}'));
    expect(policyIn(built['one/index.html'])).toContain(hashOf('one{}'));
  });

  test('has no line that is too long', async () => {
    const styles = Array.from({ length: 60 }, (_, at) => `<style>a${at}{}</style>`).join('');
    const built = await builtFor('cloudflare', {
      added: { 'long/index.html': page('').replace('<style>', `${styles}<style>`) },
    });
    for (const line of built['_headers']?.split('\n') ?? []) expect(line.length).toBeLessThanOrEqual(2000);
    expect(policyIn(built['long/index.html'])).toContain(hashOf('a59{}'));
  });
});

test('github-pages is told to leave no file out', async () => {
  expect(await builtFor('github-pages')).toHaveProperty('.nojekyll');
});

describe('s3', () => {
  test('is told of each old address by its object', async () => {
    const built = await builtFor('s3', { base: '/help' });
    expect(JSON.parse(built['_s3/redirects.json'] ?? '')).toEqual([
      { Key: 'help/old/index.html', WebsiteRedirectLocation: '/help/one/' },
    ]);
    expect(JSON.parse(built['_s3/website.json'] ?? '')).toMatchObject({
      ErrorDocument: { Key: 'help/404.html' },
    });
  });

  test('has headers for CloudFront, with nothing in them that is one page’s', async () => {
    const built = await builtFor('s3');
    const { SecurityHeadersConfig } = JSON.parse(built['_s3/response-headers-policy.json'] ?? '');
    const { ContentSecurityPolicy } = SecurityHeadersConfig.ContentSecurityPolicy;
    expect(ContentSecurityPolicy).toContain("frame-ancestors 'self'");
    expect(ContentSecurityPolicy).not.toMatch(/sha256|style-src|default-src/);
  });
});
