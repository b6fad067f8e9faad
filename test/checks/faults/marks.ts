import type { Fault } from './fault.ts';
import { inOneFile } from './in-one-file.ts';

const heading = (file: string, ok: string, notOk: string) => inOneFile('misplaced-heading', file, ok, notOk);
/** The picture lies beside the passage. */
const picture = (file: string, ok: string, notOk: string): Fault => ({
  rule: 'picture-without-text',
  files: {
    [file]: { ok, notOk },
    [file.replace(/[^/]+$/, 'beside.svg')]: { ok: '', notOk: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  },
});
const lost = (file: string, ok: string, notOk: string) => inOneFile('lost-link', file, ok, notOk);
const link = (file: string, ok: string, notOk: string) => inOneFile('vague-link', file, ok, notOk);

/** Headings, pictures and links that say less to those who do not see them. */
export const markFaults: readonly Fault[] = [
  heading(
    'content/running/deploying.mdx',
    'Build it and hand',
    '⟦#### What the host has to do⟧\n\nBuild it and hand',
  ),
  heading(
    'content/idea/broken-promises.mdx',
    'Look for three kinds:',
    '⟦##### Three kinds⟧\n\nLook for three kinds:',
  ),
  heading(
    'content/writing/a-blank-file.mdx',
    'Collect twenty sentences',
    '## Collecting\n\n⟦### How many⟧\n\nCollect twenty sentences',
  ),
  heading(
    'content/trust/static-pages.mdx',
    'That removes whole classes of attack',
    '# After the build\n\n⟦## What is gone⟧\n\nThat removes whole classes of attack',
  ),
  heading(
    'content/joining/leaving-again.mdx',
    'What you lose is the derivation.',
    '### What stays\n\n#### What goes\n\n⟦##### The derivation⟧\n\nWhat you lose is the derivation.',
  ),
  heading(
    'content/planning/a-shared-page.mdx',
    'So ask three questions in turn.',
    '⟦###### Three questions⟧\n\nSo ask three questions in turn.',
  ),
  picture(
    'content/idea/outside-in.mdx',
    'You never draw a site map.',
    '⟦![](beside.svg)⟧\n\nYou never draw a site map.',
  ),
  picture(
    'content/idea/the-doorway.mdx',
    'There is no pitch on it',
    'It looks like this: ⟦![ ](beside.svg "The doorway")⟧\n\nThere is no pitch on it',
  ),
  picture(
    'content/running/checking.mdx',
    'It reads everything,',
    '- ⟦![](./beside.svg)⟧\n\nIt reads everything,',
  ),
  picture(
    'content/running/half-a-site.mdx',
    'Look at your own pipeline',
    '[⟦![](beside.svg)⟧](https://throughline.example/pipeline)\n\nLook at your own pipeline',
  ),
  picture(
    'content/joining/who-does-what.mdx',
    'Expect the first weeks',
    'Here they are. ⟦![](beside.svg)⟧\n\nExpect the first weeks',
  ),
  link(
    'content/idea/following-the-scent.mdx',
    'Both can be acted on.',
    'You find the paper ⟦[here](https://doi.org/10.1037)⟧.',
  ),
  link(
    'content/running/installing.mdx',
    'You need git,',
    'Get it first: ⟦[click here](https://git-scm.com/)⟧. You need git,',
  ),
  link(
    'content/idea/arriving-sideways.mdx',
    'The rest of the work starts there.',
    'The rest of the work starts there. ⟦[Read more »](need:broken-promises)⟧',
  ),
  link(
    'content/running/building.mdx',
    'They do have to parse.',
    'See ⟦[*this page*][mdx]⟧.\n\n[mdx]: https://mdxjs.com/',
  ),
  link(
    'content/trust/the-fragment.mdx',
    'CSS has a selector',
    '(⟦[Link](https://www.w3.org/TR/selectors-4/)⟧) CSS has a selector',
  ),
  link(
    'content/planning/four-objectives.mdx',
    'Ties go by beat,',
    'To learn more, follow ⟦[*this* link](https://en.wikipedia.org/wiki/Kemeny_method)⟧. Ties go by beat,',
  ),
  lost(
    'content/running/deploying.mdx',
    'Where a page has moved,',
    '### What to ask\n\nSee ⟦[what to ask](#what-to-answer-them)⟧ again. Where a page has moved,',
  ),
  lost(
    'content/idea/broken-promises.mdx',
    'Look for three kinds:',
    'Look for three kinds, as in ⟦[putting it online](#deploying)⟧:',
  ),
  lost('content/running/installing.mdx', 'You need git,', '⟦[First of all](#git)⟧, you need git,'),
  lost(
    'content/trust/the-fragment.mdx',
    'CSS has a selector',
    'As [said][1], CSS has a selector\n\n⟦[1]: #the-fragmnt⟧\n\nfor it:',
  ),
];
