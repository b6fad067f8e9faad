import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawMap } from '../../../src/studio/map/draw-map.ts';
import { drawMapAsPng } from '../../../src/studio/map/map-png.ts';
import { viewMap } from '../../../src/studio/map/map-view.ts';
import { openTags } from '../../site/pictures/open-tags.ts';
import { modelLike } from '../model-like.ts';
import { firstNeedPlan } from './first-need-plan.ts';

const model = modelLike(12, 2);
const view = viewMap(model, firstNeedPlan(model));

describe('The map as SVG', { timeout: 60_000 }, () => {
  test('is well-formed whatever titles and inquiries say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('file', 'page'), (words, standing) => {
        const hostile = {
          ...model,
          settings: { ...model.settings, name: words || 'x' },
          personas: model.personas.map(one => ({ ...one, name: words })),
          passages: model.passages.map(one => ({ ...one, question: words, heading: words })),
          journeys: model.journeys.map(one => ({
            ...one,
            title: words,
            entry: { ...one.entry, inquiry: words },
          })),
        };
        const svg = drawMap(viewMap(hostile, firstNeedPlan(hostile)), { for: standing });
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(openTags(svg.replace(/<style>[^<]*<\/style>/, ''))).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of them
        expect(svg).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/);
        expect(svg.isWellFormed()).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('lets no words out of where they stand', () => {
    const words = '"><script>alert(1)</script>';
    const hostile = { ...model, journeys: model.journeys.map(one => ({ ...one, title: words })) };
    const svg = drawMap(viewMap(hostile, firstNeedPlan(hostile)), { for: 'page' });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('<title>"&gt;&lt;script&gt;');
  });

  test('says in words what it shows', () => {
    const svg = drawMap(view);
    expect(svg).toContain('role="img" aria-labelledby="map-title map-desc"');
    expect(svg).toMatch(/<desc id="map-desc">12 journeys from \d+ channels towards the centre/);
  });

  test('brings forward the journeys that are picked, and the pages they go through, and no others', () => {
    const [journey] = view.journeys;
    const persona = journey?.personas[0] ?? '';
    const svg = drawMap(view, { choice: { persona } });
    const front = svg.slice(svg.indexOf('class="front"'), svg.indexOf('class="entries"'));
    const picked = [...front.matchAll(/<g class="thread" data-journey="([^"]+)"/g)].map(([, id]) => id);
    const expected = view.journeys.filter(one => one.personas.includes(persona));
    expect(picked.sort()).toEqual(expected.map(({ id }) => id).sort());
    const pages = [...svg.matchAll(/<g class="page[^"]* picked" data-page="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(pages)).toEqual(new Set(expected.flatMap(one => one.pages)));
    expect(svg).toContain('data-picking');
  });

  test('takes journeys to which all applies that is picked', () => {
    const [journey] = view.journeys;
    const nothing = view.journeys.find(one => one.stage !== journey?.stage)?.stage ?? 'renewal';
    const svg = drawMap(view, { choice: { journey: journey?.id ?? '', stage: nothing } });
    expect(svg).toContain('<g class="front">\n</g>');
    expect(svg).toContain('data-picking');
  });

  test('holds every label within a page, so that what is picked there can be named', () => {
    const labels = (svg: string) => svg.match(/<g class="label /g)?.length ?? 0;
    expect(labels(drawMap(view, { for: 'page' }))).toBe(view.labels.length);
    expect(labels(drawMap(view))).toBe(view.labels.filter(({ isAtRest }) => isAtRest).length);
  });
});

test('The map as PNG has the same bytes each time', { timeout: 60_000 }, async () => {
  const [one, other] = [await drawMapAsPng(view, {}), await drawMapAsPng(view, {})];
  expect(Buffer.from(one).equals(other)).toBe(true);
  expect([...one.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
});
