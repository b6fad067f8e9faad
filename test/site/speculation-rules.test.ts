import { describe, expect, test } from 'vitest';
import type { LinkView, WayView } from '../../src/site/view/page-view.ts';
import { speculationRules } from '../../src/site/view/speculation-rules.ts';

const way = (stop: string, action: Partial<LinkView> | undefined): WayView => ({
  stop,
  passages: [],
  inquiry: 'What does it take?',
  action: action && {
    label: 'On',
    href: '/next/#next.2',
    answers: 'How long?',
    host: undefined,
    ...action,
  },
  also: [],
});

/** The selectors of what is made ready at once. */
function atOnce(ways: readonly WayView[]): string[] {
  const { prerender } = JSON.parse(speculationRules(ways, '/'));
  return prerender.flatMap(({ eagerness, where }: { eagerness: string; where: Record<string, string> }) =>
    eagerness === 'immediate' ? (where['selector_matches'] ?? '').split(',') : [],
  );
}

describe('made ready at once', () => {
  test('is the step of the journey that the fragment names', () => {
    expect(atOnce([way('one.1', {}), way('two.3', {})])).toEqual([
      `[id='one.1']:target~nav [data-action='one.1']`,
      `[id='two.3']:target~nav [data-action='two.3']`,
    ]);
  });

  test('is the step of the only stop on a page, whoever comes', () => {
    expect(atOnce([way('one.1', {})])).toEqual([`[data-action='one.1']`]);
  });

  test('is nothing for those whose own journey ends on the page, or leads off the site', () => {
    const ofOne = [`[id='one.1']:target~nav [data-action='one.1']`];
    expect(atOnce([way('one.1', {}), way('two.3', undefined)])).toEqual(ofOne);
    expect(atOnce([way('one.1', {}), way('two.3', { answers: undefined, host: 'a.example' })])).toEqual(
      ofOne,
    );
  });

  test('is nothing off the site', () => {
    expect(atOnce([way('one.1', { answers: undefined, host: 'elsewhere.example' })])).toEqual([]);
  });
});

test('what is made ready when the pointer rests on it lies within the site, and is no file', () => {
  const { prerender, prefetch } = JSON.parse(speculationRules([], '/sub'));
  expect(prerender).toEqual([
    {
      where: { and: [{ href_matches: '/sub/*' }, { not: { href_matches: '/sub/*.*' } }] },
      eagerness: 'moderate',
    },
  ]);
  expect(prefetch).toEqual(prerender);
});
