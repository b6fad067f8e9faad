import type { ReadSite } from '../../../src/model/read-site.ts';
import type { Studied } from '../../../src/studio/view/studied.ts';

/** What a server has of a site that has errors. */
export function unplanned({ draft, findings }: Pick<ReadSite, 'draft' | 'findings'>): Studied {
  return {
    draft,
    site: undefined,
    findings,
    effort: 'low',
    address: { site: undefined, base: '/' },
    editor: () => undefined,
    textOf: () => undefined,
  };
}
