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
  ['an import', 'import a from "node:fs"', ['6:1 code-in-passage']],
  ['an export', 'export const a = 1', ['6:1 code-in-passage']],
  ['an expression in a line', 'A {1 + 1} b.', ['6:3 code-in-passage']],
  ['an expression on its own', '{process.exit()}', ['6:1 code-in-passage']],
  ['an expression after a comment', '{/* a */ process.exit() /* b */}', ['6:1 code-in-passage']],
  ['an attribute that is code', 'A <kbd title={process.exit()}>b</kbd>', ['6:8 code-in-passage']],
  ['attributes that are code', 'A <kbd {...process.env}>b</kbd>', ['6:8 code-in-passage']],
  ['a part’s attribute that is code', '<Note title={process.exit()}>b</Note>', ['6:7 wrong-attribute']],
  ['what a part holds as code', '<Note>{process.exit()}</Note>', ['6:7 code-in-passage']],
  ['a script', '<script>alert(1)</script>', ['6:1 unsafe-element']],
  ['a style', 'A <style>b</style>', ['6:3 unsafe-element']],
  ['a frame', '<iframe src="https://a.example"></iframe>', ['6:1 unsafe-element']],
  [
    'a form',
    '<form action="https://a.example"><input /></form>',
    ['6:1 unsafe-element', '6:34 unsafe-element'],
  ],
  ['an object', '<object data="a"></object>', ['6:1 unsafe-element']],
  ['a drawing', '<svg onload="a()"></svg>', ['6:1 unsafe-element']],
  ['formulas', '<math><mtext>a</mtext></math>', ['6:1 unsafe-element', '6:7 unsafe-element']],
  ['the base of all links', '<base href="https://a.example" />', ['6:1 unsafe-element']],
  ['a refresh', '<meta http-equiv="refresh" content="0" />', ['6:1 unsafe-element']],
  ['a template', '<template shadowrootmode="open">a</template>', ['6:1 unsafe-element']],
  ['a section that closes ours', '<section>a</section>', ['6:1 unsafe-element']],
  ['an element of nobody’s', '<x-a is="b">c</x-a>', ['6:1 unsafe-element']],
  ['an event handler', 'A <b onclick="a()">b</b>', ['6:6 unsafe-attribute']],
  ['a style of its own', 'A <b style="position:fixed">b</b>', ['6:6 unsafe-attribute']],
  ['a class of ours', 'A <b class="onward">b</b>', ['6:6 unsafe-attribute']],
  ['an id of ours', 'A <b id="leaving.2">b</b>', ['6:6 unsafe-attribute']],
  ['a mark of ours', 'A <b data-action="leaving.1">b</b>', ['6:6 unsafe-attribute']],
  ['a slot of ours', '<p slot="head">a</p>', ['6:4 unsafe-attribute']],
  ['what Astro would read', '<p set:html="<script>">a</p>', ['6:4 unsafe-attribute']],
  ['a name that every object has', '<constructor>a</constructor>', ['6:1 unsafe-element']],
  ['an attribute that every object has', '<b constructor="a">b</b>', ['6:4 unsafe-attribute']],
  ['a link that runs', '[a](javascript:b)', ['6:1 unsafe-link']],
  ['a link that runs, in capitals and with a line end', '[a](<java\tscript:b>)', /link/],
  ['a link that is a page', '[a](data:text/html,b)', ['6:1 unsafe-link']],
  ['a link by its tag', '<a href="javascript:b">c</a>', ['6:1 unsafe-element']],
])('a passage may not hold %s', async (_, body, said) => {
  const found = await saidOf(body);
  if (said instanceof RegExp) expect(found.join()).toMatch(said);
  else expect(found).toEqual(said);
});

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

test.each([
  ['a program for a picture', '![a](evil.js)', 'no-picture'],
  ['a picture without an ending', '![a](sound)', 'no-picture'],
  ['a program for a figure', '<Figure src="./evil.js" alt="a" />', 'wrong-attribute'],
  ['a page', '<Download href="./page.html" title="a" />', 'wrong-attribute'],
  ['a drawing that is opened by itself', '<Download href="./drawn.svg" title="a" />', 'wrong-attribute'],
  ['a style sheet', '<Download href="./a.css" title="a" />', 'wrong-attribute'],
  ['a program', '<Download href="./evil.js" title="a" />', 'wrong-attribute'],
])('a passage may not bring %s', async (_, body, rule) => {
  const { findings } = await readSiteOf({
    'content/evil.js': '// <svg >\nexport default {}',
    'content/page.html': '<script>a()</script>',
    'content/drawn.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'content/a.css': 'a{background:url("../.env")}',
    'content/sound': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    [file]: `---\nquestion: What does it cost?\nbeat: stakes\n---\n\n${body}\n`,
  });
  expect(findings.map(({ ruleId }) => ruleId)).toEqual([rule]);
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
