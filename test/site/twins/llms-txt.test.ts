import { expect, test } from 'vitest';
import type { Journey } from '../../../src/model/model.ts';
import { writeDoorwayTwin } from '../../../src/site/twins/doorway-twin.ts';
import { listOnLlmsTxt, writeLlmsTxt } from '../../../src/site/twins/llms-txt.ts';
import { lookColours } from '../../../src/site/view/look-colours.ts';
import type { SiteView } from '../../../src/site/view/site-view.ts';
import { pageViewOf } from '../page-view-of.ts';

const way = { passages: ['cost'], inquiry: 'the price', action: undefined, also: [] };
const site: SiteView = {
  name: 'Plain',
  lang: 'en',
  direction: 'ltr',
  locale: undefined,
  colours: lookColours.editorial,
  address: 'https://plain.example',
  base: '/sub/',
  doorway: {
    question: 'What brings you here?',
    picture: undefined,
    description: 'People come here asking: the price',
    twin: '/sub/index.md',
    wants: [
      { stage: 'decision', title: 'Decide', inquiries: [{ inquiry: 'the price', href: '/sub/cost/#a.1' }] },
    ],
  },
  pages: [
    pageViewOf({ twin: '/sub/cost.md', ways: [{ ...way, stop: 'a.1' }] }),
    pageViewOf({ twin: '/sub/seats.md', title: 'Seats [all]?', ways: [{ ...way, stop: 'b.1' }] }),
  ],
  entryLinks: [],
  moved: [],
  needs: {},
};

test('llms.txt lists the Markdown of every page under what its likeliest visitors want', () => {
  const journey = (id: string, stage: Journey['stage']) =>
    ({ stage, stops: [{ id: `${id}.1` }] }) as unknown as Journey;
  expect(
    writeLlmsTxt(site, { journeys: [journey('a', 'decision'), journey('b', 'awareness')] }, page =>
      listOnLlmsTxt(page, site.address),
    ),
  ).toBe(`# Plain

> People come here asking: the price

## Find out what it is

- [Seats \\[all\\]?](https://plain.example/sub/seats.md): Count the seats.

## Decide

- [What does it cost?](https://plain.example/sub/cost.md): Count the seats.
`);
});

test('the doorway’s Markdown holds the questions that people arrive with', () => {
  expect(writeDoorwayTwin(site)).toBe(`# Plain — What brings you here?

<https://plain.example/sub/>

## Decide

- [the price](https://plain.example/sub/cost/#a.1)
`);
});
