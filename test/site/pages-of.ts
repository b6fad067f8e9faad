import type { Passage } from '../../src/model/model.ts';
import type { Page } from '../../src/planner/plan.ts';

/** A passage whose need bears its name, unless it says otherwise. */
export function passageOf(id: string, parts: Partial<Passage> = {}): Passage {
  const question = `What of ${id}?`;
  return {
    id,
    file: `content/${id}.mdx`,
    question,
    heading: parts.question ?? question,
    beat: 'plan',
    need: id,
    for: [],
    evidence: [],
    discloses: undefined,
    updated: undefined,
    words: 1,
    summary: `About ${id}.`,
    links: [],
    addresses: [],
    anchors: [],
    ids: [],
    headingIds: [],
    files: [],
    blocks: [],
    text: '',
    parts: [],
    places: {},
    ...parts,
  };
}

export function pageOf(id: string, core: readonly string[], passages: readonly string[]): Page {
  return { id, url: `/${id}/`, core, passages, words: 1, stops: [], entries: [] };
}
