import { z } from 'zod';
import { nearest } from '../model/nearest.ts';
import { type Checked, ruleWith } from './rule.ts';

/** Warns of a link to a place on its own page where there is none of that name. */
export const lostLink = ruleWith({
  id: 'lost-link',
  about: 'content',
  level: 'warning',
  why: 'Whoever follows the link stays where they are, and takes it for broken.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'content/first-week.mdx': {
          ok: 'Close the old inbox on Monday. Look',
          notOk: '### On Monday\n\nClose the old inbox as it says ⟦[above](#next-tuesday)⟧. Look',
        },
      },
    },
    {
      files: {
        'content/one-owner.mdx': {
          ok: 'Each message has one owner.',
          notOk: 'Each message has one owner, and a ⟦[first day](#first-day)⟧.',
        },
      },
    },
  ],
  find: checked => {
    const linking = checked.model.passages.filter(({ anchors }) => anchors.length > 0);
    if (linking.length === 0) return [];
    const pages = placesOnPages(checked);
    const needs = new Set<string>(checked.model.passages.map(({ need }) => need));
    return linking.flatMap(passage => {
      const holding = pages.filter(({ passages }) => passages.includes(passage.id));
      const headings = new Set(passage.headingIds);
      return passage.anchors.flatMap(({ id, place }) => {
        if (headings.has(id)) return [];
        const lacking = holding.find(({ places }) => !places.has(id));
        if (!lacking) return [];
        return [
          {
            place,
            reason: `This link leads to a place “${id}” on its own page, and on “${lacking.page}” there is none.`,
            remedy: remedyFor(id, headings.union(lacking.places), needs),
          },
        ];
      });
    });
  },
});

/** What every page has: its top, under both of its names, and where its text begins. */
const onEveryPage = ['', 'top', 'Text'];

function placesOnPages({ model, plan }: Checked) {
  const idsOf = new Map(
    model.passages.map(({ id, ids, headingIds }) => [
      id,
      [id, ...ids, ...headingIds.map(heading => `${id}--${heading}`)],
    ]),
  );
  return plan.pages.map(({ id, passages, stops }) => ({
    page: id,
    passages,
    places: new Set([...onEveryPage, ...stops, ...passages.flatMap(passage => idsOf.get(passage) ?? [])]),
  }));
}

function remedyFor(id: string, places: ReadonlySet<string>, needs: ReadonlySet<string>): string {
  if (needs.has(id))
    return `Write “need:${id}” in place of “#${id}”: that leads to the page that answers it.`;
  const meant = nearest(id, places);
  if (meant) return `Did you mean “#${meant}”?`;
  return 'Give that place a heading, which is reached by its words in small letters and with hyphens; or take the link away.';
}
