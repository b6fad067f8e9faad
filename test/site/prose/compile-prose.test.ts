import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeadingIds } from '../../../src/model/read-ids.ts';
import { readPassage } from '../../../src/model/read-passage.ts';
import { bindProse } from '../../../src/site/prose/bind-prose.ts';
import { compileProse, type PassageSource } from '../../../src/site/prose/compile-prose.ts';

function source(body: string, files: PassageSource['files'] = []): PassageSource {
  const file = 'content/sub/cost.mdx';
  const text = `---\nquestion: a\n---\n\n${body}\n`;
  const { tree } = readPassage(text, file);
  return { id: 'cost', file, text, files, headingIds: tree ? readHeadingIds(tree) : [] };
}

async function proseOf(body: string, files?: PassageSource['files']) {
  const prose = await compileProse(source(body, files), true);
  return bindProse(prose, {
    level: 3,
    hrefOf: href => (href === 'need:seats' ? '/seats/#"seats' : undefined),
  });
}

describe('a text is', () => {
  test.each([
    ['as it is written', 'A *b* & `<c>`.', ['<p>A <em>b</em> &#x26; <code>&#x3C;c></code>.</p>']],
    ['set as a printer would', '"A" -- it\'s...', ['<p>“A” – it’s…</p>']],
    [
      'led on to a need',
      'A [*b*](need:seats "c").',
      ['<p>A <a href="/seats/#&#x22;seats" title="c"><em>b</em></a>.</p>'],
    ],
    ['left without a link that leads nowhere', 'A [*b*](need:other).', ['<p>A <em>b</em>.</p>']],
    [
      'led off the site',
      '[a](https://a.example/?b&c)',
      ['<p><a href="https://a.example/?b&#x26;c">a</a></p>'],
    ],
    [
      'given headings below its own, each with an id of the passage’s, and links to it',
      '# A b\n\n#### A b\n\n[c](#a-b-1) [d](#other)',
      [
        '<h3 id="cost--a-b">A b</h3>\n<h4 id="cost--a-b-1">A b</h4>\n<p><a href="#cost--a-b-1">c</a> <a href="#other">d</a></p>',
      ],
    ],
    [
      'given ids by its words as they are written, and links by them however they are written',
      '## Before -- after\n\n## Café\n\n[a](#before----after) [b](#caf%C3%A9)',
      [/ id="cost--before----after".* id="cost--café".* href="#cost--before----after".* href="#cost--café"/s],
    ],
    [
      'given what opens and what counts down',
      '<details open>\n<summary>a</summary>\n</details>\n\n<ol reversed>\n<li>b</li>\n</ol>',
      [/<details open>.*<ol reversed>/s],
    ],
    [
      'given a table that scrolls',
      '| a | |\n|--:|---|\n| b | c |',
      [
        /^<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>.*<th scope="col" data-align="right">a<\/th>\s*<td><\/td>.*<\/table><\/div>$/s,
      ],
    ],
    [
      'given boxes that say what they are',
      '- [x] a',
      [/<input type="checkbox" checked disabled aria-label="Done">/],
    ],
    [
      'given notes of the passage’s',
      'A[^1]\n\n[^1]: b',
      [/href="#cost--fn-1".* id="cost--fnref-1".*<h3 id="cost--footnote-label">.*<li id="cost--fn-1">/s],
    ],
    [
      'given the grammar of code',
      '```js\nlet a = "b"\n\nc\n```',
      [
        /^<pre class="astro-code" tabindex="0" data-language="js"><code><span class="token-keyword">let<\/span>.*\n\nc.*<\/code><\/pre>$/s,
      ],
    ],
    [
      'left as it is in a language of nobody’s',
      '```nobody\n<a>\n```',
      ['<pre class="astro-code" tabindex="0" data-language="nobody"><code>&#x3C;a></code></pre>'],
    ],
    ['freed of comments', 'A{/* b */}', ['<p>A</p>']],
  ])('%s', async (_, body, expected) => {
    const prose = await proseOf(body);
    expect(prose).toHaveLength(expected.length);
    for (const [at, one] of expected.entries()) {
      if (one instanceof RegExp) expect(prose[at]).toMatch(one);
      else expect(prose[at]).toBe(one);
    }
  });
});

test('parts keep what they hold, and name files by where they lie', async () => {
  const files = [
    { kind: 'picture', file: 'content/desk.jpg' },
    { kind: 'file', file: 'content/sub/a.pdf' },
  ] as const;
  const body =
    '<Note title="A &amp; b">\n\nC\n\n<Figure src="../desk.jpg" alt="d" />\n\n</Note>\n\n<Download href="a.pdf" title="e" />\n\n![f](../desk.jpg)';
  expect(await proseOf(body, files)).toEqual([
    {
      kind: 'part',
      name: 'Note',
      attributes: { title: 'A & b' },
      files: {},
      holds: [
        '<p>C</p>',
        { kind: 'part', name: 'Figure', attributes: { alt: 'd' }, files: { src: files[0] }, holds: [] },
      ],
    },
    '\n',
    { kind: 'part', name: 'Download', attributes: { title: 'e' }, files: { href: files[1] }, holds: [] },
    '\n<p>',
    { kind: 'picture', file: 'content/desk.jpg', alt: 'f' },
    '</p>',
  ]);
});

describe('whatever its readers have let pass', () => {
  test.each([
    ['code', 'import a from "b"\n\nA {c} d.\n\n{e}', 'A  d.'],
    ['an element', 'A <iframe src="b">c</iframe> <script>d</script>', 'A c'],
    ['an attribute', '<b onclick="a" style="b" id="c" class="d" title="e">f</b>', '<b title="e">f</b>'],
    ['a link that runs', '[a](javascript:b) [c](data:d) [e](need:__proto__)', 'a c e'],
    ['a file that nobody has looked at', '<Figure src="/etc/passwd" alt="a" />![b](../../../c.png)', 'b'],
    ['a part that is not as it should be', '<Video src="javascript:a" still="b" title="c" />', ''],
    ['a component of nobody’s', '<Chart>a</Chart>', 'a'],
  ])('nothing comes of %s', async (_, body, html) => {
    expect(
      (await proseOf(body))
        .join('')
        .replaceAll(/<\/?p>/g, '')
        .trim(),
    ).toBe(html);
  });

  test('of any text, nothing runs', async () => {
    const bits = fc.constantFrom(
      '<script>',
      '</script>',
      '<b onclick="x">',
      '</b>',
      '<img src=x onerror=y />',
      '{a}',
      '`',
      '```\n',
      '\n\n',
      '"',
      '>',
      '<',
      '&lt;script&gt;',
      '[a](javascript:b)',
      '![a](data:b)',
      '<Note>',
      '</Note>',
      '\0',
      '</section>',
      '<style>',
      'import a',
      '- ',
      '> ',
      '| a |\n|---|\n',
      '[^1]',
      '[^1]: b',
      'a',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bits, { maxLength: 24 }), async written => {
        const text = await proseOf(written.join('')).catch(() => []);
        const html = JSON.stringify(text);
        expect(html).not.toMatch(
          /<script|<style|<section(?! data-footnotes)|<img|<b [^>]*onclick|href=\\"(?:javascript|data)/,
        );
      }),
      { numRuns: 300 },
    );
  });
});
