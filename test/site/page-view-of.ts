import type { PageView, SectionView } from '../../src/site/view/page-view.ts';

/** What visitors see of a page about `cost`, unless it says otherwise. */
export function pageViewOf(parts: Partial<PageView> = {}): PageView {
  return {
    id: 'cost',
    href: '/cost/',
    twin: '/cost.md',
    title: 'What does it cost?',
    question: 'What does it cost?',
    answer: 'cost',
    begins: 'It begins so.',
    description: 'Count the seats.',
    picture: undefined,
    updated: undefined,
    sections: [sectionOf('cost')],
    parts: [],
    ways: [],
    ...parts,
  };
}

export function sectionOf(passage: string, parts: Partial<SectionView> = {}): SectionView {
  return {
    passage,
    beat: 'plan',
    question: `What of ${passage}?`,
    heading: undefined,
    summary: `About ${passage}.`,
    evidence: [],
    home: `/${passage}/#${passage}`,
    arrivals: [],
    ...parts,
  };
}
