import { expect, test } from 'vitest';
import { readSiteOf } from './site-of.ts';

const file = 'content/cost.mdx';

async function saidOf(body: string) {
  const { findings } = await readSiteOf({
    [file]: `---\nquestion: What does it cost?\nbeat: stakes\n---\n\n${body}\n`,
  });
  return findings.map(one => `${one.line}:${one.column} ${one.ruleId}`);
}

test.each([
  ['comments', 'A {/* b */} c.\n\n{/* d\ne */}'],
  [
    'what says what words are',
    'A <abbr title="b" lang="en">c</abbr>, H<sub>2</sub>O, <time datetime="2026-01-02">d</time>.',
  ],
  ['words that open', '<details open>\n<summary>A *b*</summary>\n\nC\n\n</details>'],
  ['a list that begins elsewhere', '<ol start="3"><li>a</li></ol>'],
  ['a fragment', '<>a</>'],
  ['code that is shown', 'A `{1 + 1}` and `<script>`.\n\n```js\nimport a from "b"\n```'],
  ['braces that are escaped', 'A \\{1 + 1} b.'],
])('a passage may hold %s', async (_, body) => {
  expect(await saidOf(body)).toEqual([]);
});

test('whoever leaves an element out is told what to write', async () => {
  const { findings } = await readSiteOf({
    [file]:
      '---\nquestion: What does it cost?\nbeat: stakes\n---\n\n<img src="a.png" />\n\nA <smal>b</smal>\n',
  });
  expect(findings.map(({ reason, note }) => `${reason} ${note}`)).toEqual([
    'A passage cannot hold the element <img>. Write a picture as ![what it shows](way), or <Figure src="…" alt="…" />.',
    'A passage cannot hold the element <smal>. Did you mean <small>?',
  ]);
});
