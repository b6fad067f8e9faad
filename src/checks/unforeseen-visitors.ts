import { z } from 'zod';
import { kinds } from '../model/model.ts';
import { startOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Tells, once for the site, which kinds of visitor have no persona. */
export const unforeseenVisitors = ruleWith({
  id: 'unforeseen-visitors',
  about: 'people',
  level: 'info',
  why: 'People come who do not want to buy, and they leave with nothing where nobody thought of them.',
  options: z.strictObject({
    kinds: z
      .array(z.enum(kinds))
      .default(['customer', 'candidate', 'investor', 'researcher', 'press'])
      .describe('Whom the site should have thought of.'),
  }),
  examples: [
    {
      files: {
        'personas/': { ok: '', notOk: '⟦⟧' },
        'personas/reporter.yaml': { ok: 'kind: press', notOk: 'kind: public' },
      },
    },
  ],
  find: ({ model }, options) => {
    const foreseen = new Set(model.personas.map(({ kind }) => kind));
    const missing = options.kinds.filter(kind => !foreseen.has(kind));
    if (missing.length === 0) return [];
    const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(missing);
    return [
      {
        place: startOf('personas'),
        reason: `No persona is of the kind ${list}.`,
        remedy:
          "Write one for those who come to your site. Whom this asks after is set in astro.config.mjs: “checks: { 'unforeseen-visitors': { kinds: […] } }”.",
      },
    ];
  },
});
