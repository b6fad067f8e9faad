import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { partNames, parts } from '../../src/model/parts/index.ts';
import type { Part } from '../../src/model/parts/part.ts';
import { onePixel } from './one-pixel.ts';
import { type Files, readSiteOf } from './site-of.ts';

const file = 'content/cost.mdx';
const passage = (body: string) => `---\nquestion: What does it cost?\nbeat: stakes\n---\n\n${body}\n`;
const beside: Files = {
  'content/desk.jpg': onePixel,
  'content/moving.jpg': onePixel,
  'content/prices.pdf': '%PDF-1.7',
  'content/drawn.svg': '<!-- free to use --><svg xmlns="http://www.w3.org/2000/svg"/>',
  'content/letter.jpg': 'Dear all,',
  'content/sub/plan.png': onePixel,
  'desk.jpg': onePixel,
};

async function saidOf(body: string) {
  const { findings } = await readSiteOf({ ...beside, [file]: passage(body) });
  return findings.map(one => `${one.line}:${one.column} ${one.ruleId} ${one.reason} ${one.note}`);
}
async function readFrom(body: string) {
  const { model, findings } = await readSiteOf({ ...beside, [file]: passage(body) });
  expect(findings.map(String)).toEqual([]);
  return model?.passages.find(one => one.id === 'cost');
}

describe('every part', () => {
  test.each(partNames.map(name => [name, parts[name] as Part] as const))(
    '%s has an example that is right, and says what each of its attributes is',
    async (name, { example, within, attributes }) => {
      const written = within ? parts[within as 'Compare'].example : example;
      expect(await saidOf(written)).toEqual([]);
      expect((await readFrom(written))?.parts).toContain(name);
      for (const attribute of Object.values(attributes.shape)) expect(attribute.description).toMatch(/\w/);
    },
  );
});

test('what is told of every part is what the README tells', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  for (const [name, { renders, example, within, attributes }] of Object.entries<Part>(parts)) {
    expect(readme).toContain(`| \`${name}\` | ${renders} |`);
    if (!within) expect(readme).toContain(example);
    const [replaced = '', written = ''] = readme
      .split('\n')
      .filter(line => line.startsWith(`| \`${name}\` |`));
    for (const [attribute, schema] of Object.entries(attributes.shape)) {
      const told = schema.safeParse(undefined).success ? ` \`${attribute}\`` : ` **\`${attribute}\`**`;
      expect(replaced).toContain(told);
      expect(written).toContain(told);
    }
  }
});

describe('parts are used without a finding', () => {
  test.each([
    ['in a list', '1. One\n\n   <Note>Two.</Note>\n2. Three'],
    [
      'in one another',
      '<Compare>\n<Side title="a">\n<Note>b</Note>\n</Side>\n<Side title="c">d</Side>\n</Compare>',
    ],
    [
      'with empty lines and comments',
      '<Numbers>\n\n{/* new */}\n\n<Number value="1" source="b">c</Number>\n\n</Numbers>',
    ],
    ['several on neighbouring lines', '<Note>a</Note>\n<Note>b</Note>'],
    ['with a picture from a folder below', '<Figure src="sub/plan.png" alt="a" />'],
    ['with a drawing', '<Figure src="./drawn.svg" alt="a" />'],
    ['for a file elsewhere', '<Download href="https://a.example/b.pdf" title="c" />'],
    ['beside HTML', '<details><summary>a</summary>b</details>\n\nA <kbd>b</kbd>.'],
  ])('%s', async (_, body) => {
    expect(await saidOf(body)).toEqual([]);
  });
});

test('a passage that is trusted brings parts of its own, and any element', async () => {
  const body =
    'import { Chart } from "./chart.js"\n\nexport const { Figure } = Chart\n\n<Chart.Bar />\n\n<Figure of="a" />\n\n<figure><video></video></figure>';
  const changes = { ...beside, [file]: passage(body) };
  expect((await readSiteOf(changes, { passages: 'trusted' })).findings.map(String)).toEqual([]);
  const { findings } = await readSiteOf(changes);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual([
    'code-in-passage',
    'code-in-passage',
    'unknown-component',
    'missing-attribute',
    'missing-attribute',
    'unknown-attribute',
    'unsafe-element',
    'unsafe-element',
  ]);
});

describe('a part that is used in another way than it is meant is a finding at its place', () => {
  const figure = (attributes: string) => `<Figure src="./desk.jpg" ${attributes} />`;
  test.each([
    [
      'a name that is nearly one',
      '<Figur src="./desk.jpg" alt="a" />',
      '6:1 unknown-component No component is named "Figur" here. Did you mean "Figure"?',
    ],
    [
      'a name in small letters',
      'A\n\n<note>b</note>',
      '8:1 unknown-component No component is named "note" here. Did you mean "Note"?',
    ],
    [
      'a name that is none',
      '<Carousel />',
      /^6:1 unknown-component .* There are Figure, Quote, .*Download\. To show/,
    ],
    [
      'no text for who does not see',
      figure(''),
      '6:1 missing-attribute Figure has no "alt". Add alt="…": what the picture shows, for whoever does not see it.',
    ],
    [
      'an empty one',
      figure('alt=" "'),
      '6:26 wrong-attribute "alt" is empty. Write what the picture shows, for whoever does not see it.',
    ],
    [
      'one without a value',
      figure('alt'),
      '6:26 wrong-attribute "alt" is empty. Write what the picture shows, for whoever does not see it.',
    ],
    [
      'a misspelt attribute, and not that it is missing',
      figure('atl="a"'),
      '6:26 unknown-attribute Figure has no attribute named "atl". Did you mean "alt"?',
    ],
    [
      'an unknown attribute',
      figure('alt="a" class="b"'),
      '6:34 unknown-attribute Figure has no attribute named "class". It takes "src", "alt", "caption".',
    ],
    [
      'an attribute where there is none',
      '<Steps start="2">\n1. a\n</Steps>',
      '6:8 unknown-attribute Steps has no attribute named "start". It takes no attribute.',
    ],
    [
      'an expression',
      figure('alt={"a"}'),
      '6:26 wrong-attribute "alt" is written in braces, which is code. Write it in quotes: alt="…".',
    ],
    [
      'attributes from code',
      figure('alt="a" {...{}}'),
      '6:34 wrong-attribute An attribute of Figure is written in braces, which is code. Write it in quotes: name="…".',
    ],
    [
      'an attribute on a line of its own',
      '<Figure\n  src="./desk.jpg"\n  alt=""\n/>',
      /^8:3 wrong-attribute "alt" is empty/,
    ],
    [
      'no source',
      '<Quote>a</Quote>',
      '6:1 missing-attribute Quote has no "source". Add source="…": who said it, or where it stands.',
    ],
    [
      'a number without one',
      '<Numbers>\n<Number value="1">a</Number>\n</Numbers>',
      /^7:1 missing-attribute Number has no "source"/,
    ],
    [
      'an address on this site',
      '<Quote source="a" href="/prices/">b</Quote>',
      /^6:19 wrong-attribute "href" cannot be "\/prices\/"/,
    ],
    [
      'a length in words',
      '<Video src="https://a.example/" still="./moving.jpg" title="b" length="three minutes" />',
      /^6:64 wrong-attribute "length" cannot be "three minutes"\. Write minutes and seconds/,
    ],
    [
      'a picture from elsewhere',
      '<Figure src="https://a.example/b.jpg" alt="c" />',
      /^6:9 wrong-attribute "src" cannot be "https:.*\. Write the way from this passage to a picture/,
    ],
    [
      'a picture in another format',
      '<Figure src="./desk.tiff" alt="c" />',
      /^6:9 wrong-attribute "src" cannot be/,
    ],
    [
      'a picture by a path of the machine',
      '<Figure src="/desk.jpg" alt="c" />',
      /^6:9 wrong-attribute "src" cannot be/,
    ],
    [
      'a picture that is not there',
      '<Figure src="./dsk.jpg" alt="a" />',
      '6:9 missing-file There is no file "./dsk.jpg" beside this passage. Did you mean "./desk.jpg"?',
    ],
    [
      'a name in other letters than the file’s',
      '<Figure src="./Desk.jpg" alt="a" />',
      /^6:9 missing-file .* Did you mean "\.\/desk\.jpg"\?$/,
    ],
    [
      'a file in a folder that is not there',
      '<Download href="./papers/b.pdf" title="a" />',
      /^6:11 missing-file .* Mend the name/,
    ],
    ['a folder', '<Download href="./sub" title="a" />', /^6:11 wrong-attribute/],
    [
      'a still that is not there',
      '<Video src="https://a.example/" still="./b.jpg" title="c" />',
      /^6:33 missing-file/,
    ],
    [
      'a picture outside of the content',
      '<Figure src="../desk.jpg" alt="a" />',
      '6:9 file-outside-content "../desk.jpg" does not lie in content/, or is hidden there, and so it is not published. Put the file beside the passage.',
    ],
    [
      'what is no picture',
      '<Figure src="./letter.jpg" alt="a" />',
      /^6:9 no-picture What is in "\.\/letter\.jpg" is no picture\./,
    ],
    [
      'a part in a sentence',
      'One <Note>two</Note> three.',
      '6:5 misplaced-part Note stands in the middle of a line of text. Put it on lines of its own, with an empty line before and after.',
    ],
    ['a part in a heading', '### A <Download href="./prices.pdf" title="a" />', /^6:7 misplaced-part/],
    [
      'a part of a part by itself',
      '<Number value="1" source="a">b</Number>',
      '6:1 misplaced-part Number stands outside of Numbers. Write it between <Numbers> and </Numbers>.',
    ],
    [
      'text where there is none',
      '<Figure src="./desk.jpg" alt="a">b</Figure>',
      /^6:1 wrong-content Figure holds no text/,
    ],
    [
      'no text where there is some',
      '<Note title="a"></Note>',
      /^6:1 wrong-content Note is empty\. For example: <Note title="On a Friday">/,
    ],
    [
      'steps without numbers',
      '<Steps>\n- a\n</Steps>',
      /^6:1 wrong-content Steps holds one numbered list, and nothing else\./,
    ],
    ['steps and more', '<Steps>\n1. a\n\nb\n</Steps>', /^6:1 wrong-content/],
    [
      'one side',
      '<Compare>\n<Side title="a">b</Side>\n</Compare>',
      /^6:1 wrong-content Compare holds two Side at least/,
    ],
    [
      'sides and more',
      '<Compare>\na\n\n<Side title="a">b</Side>\n</Compare>',
      /^6:1 wrong-content Compare holds Side, and nothing else/,
    ],
    ['no numbers', '<Numbers></Numbers>', /^6:1 wrong-content Numbers holds one Number at least/],
  ])('%s', async (_, body, said) => {
    const findings = await saidOf(body);
    expect(findings).toEqual([typeof said === 'string' ? said : expect.stringMatching(said)]);
  });
});

describe('a passage is summarised', () => {
  test.each([
    ['by its first paragraph, which is none of a part', '<Note>One.</Note>\n\nTwo.', 'Two.'],
    ['by its first part, where it has nothing else', '<Steps>\n1. One.\n2. Two.\n</Steps>', 'One. Two.'],
    [
      'by what a part shows, where that holds nothing',
      '<Figure src="./desk.jpg" alt="a" caption="Two at once" />',
      'Two at once',
    ],
  ])('%s', async (_, body, summary) => {
    expect((await readFrom(body))?.summary).toBe(summary);
  });
});
