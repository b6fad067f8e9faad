import { describe, expect, test } from 'vitest';
import { type Certificate, objectives } from '../../../src/planner/index.ts';
import { certificateInWords } from '../../../src/studio/words/certificate.ts';

/** What is said of two stops and 1,234 words read past. */
function said(certificate: Omit<Certificate, 'optimal'>, effort: 'normal' | 'high' = 'normal'): string {
  const path = ['1', '2'].map(stop => ({ stop: `leaving.${stop}`, page: 'cost', needs: ['cost'] }));
  const journeys = [{ id: 'leaving', persona: ['support-lead'], weight: 1, path }];
  const optimal = certificate.proven.length === objectives.length;
  return certificateInWords(
    { certificate: { ...certificate, optimal }, journeys, offTopicWords: 1234 },
    effort,
  );
}

const fewest = '2 stops of 1 journey share 224 pages, and no plan has fewer.';
const least = `${fewest} Visitors read past 1,234 words a month, and no plan with as few pages has fewer.`;
const more = '--effort high may settle it.';

describe('The certificate in words', () => {
  test('claims what was proven, and hints at nothing, where all was', () => {
    expect(said({ pages: 224, lowerBound: 224, proven: objectives })).toBe(least);
  });

  test('says of how many pages fewer it is not proven that they would not do', () => {
    expect(said({ pages: 2240, lowerBound: 2238, proven: [] })).toBe(
      '2 stops of 1 journey share 2,240 pages. No plan has fewer than 2,238; whether up to 2 pages fewer would do is not proven. --effort high may close this gap, or narrow it. Visitors read past 1,234 words a month.',
    );
  });

  test('says it of one page', () => {
    expect(said({ pages: 224, lowerBound: 223, proven: [] })).toContain(
      'whether 1 page fewer would do is not proven.',
    );
  });

  test('claims no more than the pages where the words are not proven', () => {
    expect(said({ pages: 224, lowerBound: 224, proven: ['pages'] })).toBe(
      `${fewest} Visitors read past 1,234 words a month; whether a plan with as few pages has fewer is not proven. ${more}`,
    );
  });

  test('claims pages and words where the moves are not proven', () => {
    expect(said({ pages: 224, lowerBound: 224, proven: ['pages', 'words'] })).toBe(
      `${least} Whether one that is as good by these moves fewer pages is not proven. ${more}`,
    );
  });

  test('advises no effort that was made already', () => {
    expect(said({ pages: 224, lowerBound: 223, proven: [] }, 'high')).not.toContain('--effort');
    expect(said({ pages: 224, lowerBound: 224, proven: ['pages'] }, 'high')).not.toContain('--effort');
  });
});
