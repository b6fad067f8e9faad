import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sourcesOf } from '../../../src/site/hosts/page-sources.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a style is allowed by the hash of exactly its text', () => {
  const css = '\n@layer a{b>c{d:"&amp;"}} ';
  expect(sourcesOf(`<style>${css}</style>`)['style-src']).toEqual([hashOf(css)]);
});

test('what only looks like a style is not allowed', () => {
  const html = '<p title="<style>a{}</style>">&lt;style>b{}</p><!-- <style>c{}</style> -->';
  expect(sourcesOf(html)).not.toHaveProperty('style-src');
});

test('rules of what is fetched ahead are allowed by their name, and data asks for nothing', () => {
  const html = '<script type="speculationrules">{}</script><script type="application/ld+json">{}</script>';
  expect(sourcesOf(html)['script-src']).toEqual(["'inline-speculation-rules'"]);
});

test('a script is allowed by its hash, or by where it is from', () => {
  const html =
    '<script>a()</script><script type="module" src="/b.js"></script><script src="https://c.example/d.js"></script>';
  expect(sourcesOf(html)['script-src']).toEqual([hashOf('a()'), "'self'", 'https://c.example']);
});

test.each([
  ['<search></search>', true],
  ['<div role="search"></div>', true],
  ['<input type="search">', true],
  ['<p>search</p>', false],
])('WebAssembly is allowed where there is search: %s', (html, isAllowed) => {
  expect(sourcesOf(html)['script-src']?.includes("'wasm-unsafe-eval'") ?? false).toBe(isAllowed);
});

test('attributes that are code are allowed by their hashes', () => {
  const sources = sourcesOf('<p style="color:red" onclick="a(1 &lt; 2)">');
  expect(sources['style-src-attr']).toEqual(["'unsafe-hashes'", hashOf('color:red')]);
  expect(sources['script-src-attr']).toEqual(["'unsafe-hashes'", hashOf('a(1 < 2)')]);
});

test('pictures, sound and frames are allowed from where they come', () => {
  const html =
    '<img src="/a.png" srcset="/a.png 1x, https://b.example/c.png 2x"><img src="data:image/gif;base64,AA"><video poster="//d.example/e.png" src="f.mp4"></video><iframe src="https://g.example/h"></iframe>';
  const sources = sourcesOf(html);
  expect(sources['img-src']).toEqual(["'self'", 'https://b.example', 'data:', 'https://d.example']);
  expect(sources['media-src']).toEqual(["'self'"]);
  expect(sources['frame-src']).toEqual(['https://g.example']);
});

test('what style sheets fetch is allowed', () => {
  const sources = sourcesOf(
    '<style>@import "https://a.example/b.css";c{background:url(data:image/svg+xml,x)}d{filter:url(#e)}</style>',
  );
  expect(sources['style-src']).toContain('https://a.example');
  expect(sources['font-src']).toContain('https://a.example');
  expect(sources['img-src']).toEqual(
    ["'self'", 'data:', 'https://a.example'].filter(one => sources['img-src']?.includes(one)),
  );
  expect(sources['img-src']).toContain('data:');
});
