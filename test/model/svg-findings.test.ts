import { describe, expect, test } from 'vitest';
import { svgFindings } from '../../src/model/svg-findings.ts';
import { onePixel } from './one-pixel.ts';
import { readSiteOf } from './site-of.ts';

const drawn = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${more}>\n${inside}\n</svg>`;
const said = (drawing: string | Buffer) =>
  svgFindings(Buffer.from(drawing), 'content/a.svg').map(one => `${one.line}:${one.column} ${one.reason}`);

describe('of a drawing is told', () => {
  test.each([
    ['a script', drawn('<script>a()</script>'), /^2:1 .* holds a script/],
    [
      'a script of another prefix',
      drawn('<d:script xmlns:d="http://www.w3.org/2000/svg"/>'),
      /holds a script/,
    ],
    ['a script of another kind', drawn('<script href="#a" type="module"/>'), /holds a script/],
    ['a handler', drawn('<handler type="application/ecmascript">a()</handler>'), /holds a script/],
    ['a piece of a page', drawn('<foreignObject><p>a</p></foreignObject>'), /^2:1 .*<foreignObject>/],
    ['a frame', drawn('<g>\n<iframe src="#a"/></g>'), /^3:1 .*<iframe>/],
    ['an embedded page', drawn('<embed src="#a"/>'), /<embed>/],
    ['an object', drawn('<object data="a.html"/>'), /<object>/],
    ['a sound', drawn('<audio src="#a"/>'), /<audio>/],
    ['a film', drawn('<video src="#a"/>'), /<video>/],
    ['an element of a page', drawn('<h:img xmlns:h="http://www.w3.org/1999/xhtml"/>'), /<h:img>/],
    [
      'an element of a page, by what is around it',
      drawn('<h:b/>', ' xmlns:h="http://www.w3.org/1999/xhtml"'),
      /<h:b>/,
    ],
    ['what runs when it is loaded', drawn('', ' onload="a()"'), /^1:1 .*\(onload\)/],
    ['what runs at the end of an animation', drawn('<animate attributeName="x" onend="a()"/>'), /\(onend\)/],
    ['a link', drawn('<a href="https://a.example/"><path d="M0 0"/></a>'), /^2:1 .*"https:\/\/a\.example\/"/],
    ['a link that runs', drawn('<a xlink:href="java&#115;cript:a()"/>'), /"javascript:a\(\)"/],
    [
      'a link by another prefix',
      drawn('<a x:href="//a.example" xmlns:x="http://www.w3.org/1999/xlink"/>'),
      /"\/\/a/,
    ],
    ['a picture from elsewhere', drawn('<image href="https://a.example/b.png"/>'), /https:/],
    ['a picture beside it', drawn('<image xlink:href="b.png"/>'), /"b\.png"/],
    ['a drawing in the drawing', drawn('<image href="data:image/svg+xml,a"/>'), /"data:image\/svg/],
    ['a page in the drawing', drawn('<a href=" data:text/html,b"/>'), /"data:text/],
    ['shapes of another drawing', drawn('<use href="b.svg#c"/>'), /"b\.svg#c"/],
    ['another place from which addresses lead', drawn('<g xml:base="https://a.example/"/>'), /https:/],
    ['an animated address', drawn('<set attributeName="xlink:href" to="#a"/>'), /changes "xlink:href"/],
    ['an animated reaction', drawn('<animate attributeName=" onclick " values="a()"/>'), /changes "onclick"/],
    [
      'a style from elsewhere',
      drawn('<style>@import "https://a.example/b.css";</style>'),
      /^2:1 .*"@import "https/,
    ],
    [
      'a style from elsewhere, in a wrapping',
      drawn('<style><![CDATA[a{fill:url(//b)}]]></style>'),
      /"\/\/b"/,
    ],
    [
      'a style from elsewhere, by numbers',
      drawn('<style>\\40 import "a"; b{c:u\\72l(d)}</style>'),
      /"@import "a""/,
    ],
    ['a face from elsewhere', drawn('<style>@font-face{src:URL( "a.woff2" )}</style>'), /"a\.woff2"/],
    ['pictures of several sizes', drawn('<g style="mask:image-set(\'a.png\' 1x)"/>'), /"image-set\(/],
    ['a style of an element', drawn('<g style="fill:url(&quot;https://a.example/#b&quot;)"/>'), /https:/],
    ['a colour from elsewhere', drawn('<path fill="url(https://a.example/b.svg#c)"/>'), /https:/],
    ['a filter from elsewhere', drawn('<g filter="url(\n\'b.svg#c\')"/>'), /"b\.svg#c"/],
    ['a declaration', `<!DOCTYPE svg>\n${drawn('')}`, /^1:1 .*<!DOCTYPE>/],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${drawn('')}`, /<!DOCTYPE>/],
    ['a style sheet', `<?xml-stylesheet href="a.css"?>${drawn('')}`, /^1:1 .*<\? … \?>/],
    ['another encoding', `<?xml version="1.0" encoding="ISO-2022-JP"?>${drawn('')}`, /UTF-8/],
    ['what is no text', Buffer.from(drawn('é'), 'latin1'), /UTF-8/],
    ['an invisible character', drawn('\u001b$B'), /^2:1 .*UTF-8/],
    ['what ends a comment for some', drawn('<!-- a --!> -->'), /^2:8 .*UTF-8/],
    ['depth', drawn('<g>'.repeat(300)), /more than 250 groups/],
  ])('%s', (_, drawing, reason) => {
    expect(said(drawing)).toEqual([expect.stringMatching(reason)]);
  });

  test.each([
    ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"><body><svg/></body></html>'],
    ['a picture of dots', onePixel.toString('latin1')],
    ['a word', 'Dear all, <svg>'],
    ['nothing', ''],
    ['a drawing of nobody’s', '<svg viewBox="0 0 1 1"/>'],
    ['what is hidden in a comment', `<!-- ${drawn('')} -->`],
  ])('that it is none, where it is %s', (_, drawing) => {
    expect(said(drawing)).toEqual([expect.stringContaining('1:1 What is in this file is no drawing.')]);
  });
});

test('of each kind, the first is told', () => {
  const drawing = drawn('<g onclick="a"/>\n<a href="b"/>\n<a href="c"/>\n<g onload="d"/>');
  expect(said(drawing).map(one => one.split(' ', 1)[0])).toEqual(['2:1', '3:1']);
});

describe('nothing is told of a drawing as programs export it', () => {
  test.each([
    [
      'with what Inkscape says of it',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="10" viewBox="0 0 9 9" sodipodi:docname="a.svg" inkscape:export-filename="C:\\a.png"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns="http://www.w3.org/2000/svg"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview pagecolor="#fff" inkscape:zoom="2"><inkscape:grid type="xygrid" /></sodipodi:namedview>
  <metadata><rdf:RDF><cc:Work rdf:about=""><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" /></cc:Work></rdf:RDF></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer"><svg:path style="fill:#000;-inkscape-font-specification:'Arial, Normal'" d="M0 0" /></g>
</svg>`,
    ],
    [
      'with gradients of one another',
      drawn('<linearGradient id="a"/><linearGradient id="b" xlink:href="#a"/><path fill="url(#b)"/>'),
    ],
    ['with what is cut out', drawn('<clipPath id="c"/><g clip-path="url(#c)" mask="url(\'#d\')"/>')],
    ['with classes', drawn('<style>.a{fill:red;stroke:url(#b)}</style><style><![CDATA[.c>d{}]]></style>')],
    ['with a photograph in it', drawn('<image xlink:href="data:image/png;base64,\nAAAA"/>')],
    ['with a face in it', drawn('<style>@font-face{src:url("data:font/woff2;base64,AAAA")}</style>')],
    ['that moves', drawn('<animateTransform attributeName="transform" type="rotate" to="90"/>')],
    ['with Windows’ line ends and a mark', `\uFEFF${drawn('<title>A\r\nB</title>')}`],
    ['all in one prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path d="M0 0"/></s:svg>'],
    ['that shows what it is about', drawn('<text>javascript: url(a) &lt;script&gt; onload="b"</text>')],
  ])('%s', (_, drawing) => {
    expect(said(drawing)).toEqual([]);
  });
});

describe('a passage that shows a drawing', () => {
  const picture = (file: string) =>
    `---\nquestion: What does it cost?\nbeat: stakes\n---\n\n![a](${file})\n\n<Figure src="./${file}" alt="b" />\n`;
  const rules = async (file: string, content: string, settings = {}) => {
    const files = { [`content/${file}`]: content, 'content/cost.mdx': picture(file) };
    const { findings } = await readSiteOf(files, settings);
    return findings.map(one => `${one.file}:${one.line} ${one.ruleId}`);
  };
  test('is published if nothing is told of it', async () => {
    expect(await rules('a.svg', drawn(''))).toEqual([]);
  });
  test.each(['safe', 'trusted'] as const)('is held to it once, with passages that are %s', async passages => {
    expect(await rules('a.SVG', drawn('<script/>'), { passages })).toEqual([
      'content/a.SVG:2 unsafe-drawing',
    ]);
  });
  test('has it by its ending', async () => {
    expect(await rules('a.jpg', drawn(''))).toEqual([
      'content/cost.mdx:6 no-picture',
      'content/cost.mdx:8 no-picture',
    ]);
  });
  test('shows none that is larger than a photograph', async () => {
    expect(await rules('a.svg', drawn(' '.repeat(4 * 1024 * 1024)))).toEqual([
      'content/a.svg:1 file-too-large',
    ]);
  });
});
