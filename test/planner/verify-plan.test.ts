import { describe, expect, it } from 'vitest';
import type { Numbers } from '../../src/model/numbers.ts';
import { type Plan, plan, verifyPlan } from '../../src/planner/index.ts';
import { grouped } from './grouped.ts';
import { lockOf } from './lock-of.ts';

const passages = { a: 100, b: 100, c: 40, d: 30, e: 200 };

/** Pages `a` (x.1 and y.1), `b` (x.2), `c` (y.2 and z.1), `d` (w.1) and `e` (w.2); `f` is not needed. */
const numbers: Numbers = {
  settings: { budget: 250, focus: 0.5, apart: [['cas', 'ann']] },
  passages: [
    ...Object.entries(passages).map(([id, words]) => ({ id, need: id, words })),
    { id: 'b-for-bob', need: 'b', words: 90, for: ['bob'] },
    { id: 'f', need: 'f', words: 10 },
  ],
  journeys: [
    journey('w', ['cas'], [['d'], ['e', 'd']]),
    journey('x', ['ann'], [['a', 'd'], ['b']]),
    journey('y', ['bob'], [['a'], ['c', 'a']]),
    journey('z', ['ann'], [['c']]),
  ],
};
const lock = lockOf({ 'x.1': 'a', 'x.2': 'old', 'x.9': 'gone' }, { old: 'b' }, { '/older/': '/old/' });
const sound = await plan(numbers, { lock });

function journey(id: string, persona: string[], stops: string[][]): Numbers['journeys'][number] {
  return { id, persona, weight: 2, stops: stops.map((needs, at) => ({ id: `${at + 1}`, needs })) };
}

type Mutable<Value> = Value extends string | number | boolean
  ? Value
  : { -readonly [Key in keyof Value]: Mutable<Value[Key]> };

function corrupted(corrupt: (plan: Mutable<Plan>) => unknown, from = sound): string[] {
  const copy = structuredClone(from) as Mutable<Plan>;
  corrupt(copy);
  return verifyPlan(copy, numbers, lock);
}

describe('a lawful plan', () => {
  it('has no offence', () => {
    expect(verifyPlan(sound, numbers, lock)).toEqual([]);
    expect(sound.redirects).toHaveLength(2);
  });

  it('need not be the least', () => {
    expect(verifyPlan(grouped(['x.1', 'y.1'], numbers), numbers)).toEqual([]);
  });

  it('of 40,000 stops, 10,000 of them on one page, can be looked over', () => {
    const needs = Array.from({ length: 10_000 }, (_, at) => `need-${at}`);
    const site: Numbers = {
      settings: { budget: 1500, focus: 0.5, apart: [['ann', 'cas']] },
      passages: ['hub', ...needs].map(id => ({ id, need: id, words: 100 })),
      journeys: needs.map((need, at) => journey(`j${at}`, ['ann'], [['hub'], [need], ['hub', need], [need]])),
    };
    const planned = grouped(
      site.journeys.map(({ id }) => `${id}.1`),
      site,
    );
    expect(verifyPlan(planned, site)).toEqual([]);
  });
});

describe('a page that breaks a rule is told:', () => {
  it.each([
    ['core', ['x.2', 'z.1'], 'its stops have no need in common'],
    ['focus', ['w.1', 'w.2'], 'a stop loses its focus'],
    ['focus, by a word', ['y.1', 'w.2'], 'a stop loses its focus'],
    ['budget', ['w.2', 'x.1'], 'it is over budget, and no stop needs all of it'],
    ['apart, consecutive stops', ['y.1', 'y.2'], 'consecutive stops of a journey meet'],
    ['apart, named personas', ['w.1', 'x.1'], 'cas meets ann'],
  ])('%s', (_, stops, offence) => {
    expect(verifyPlan(grouped(stops, numbers), numbers).join()).toContain(offence);
  });

  it('apart, variants', () => {
    const site = {
      ...numbers,
      settings: { ...numbers.settings, budget: 500 },
      journeys: [
        ...numbers.journeys,
        journey('u', ['ann'], [['a', 'b']]),
        journey('v', ['bob'], [['a', 'b']]),
      ],
    };
    expect(verifyPlan(grouped(['u.1', 'v.1'], site), site)).toEqual([
      'Page page-0: two variants of one need meet.',
    ]);
  });

  it('not where personas of a pair are those of one journey', () => {
    const site = { ...numbers, journeys: [journey('u', ['ann', 'cas'], [['a'], ['b'], ['a']])] };
    expect(verifyPlan(grouped(['u.1', 'u.3'], site), site)).toEqual([]);
  });

  it('not where a stop that is alone over budget needs all of it', () => {
    const site = { ...numbers, settings: { ...numbers.settings, budget: 100 } };
    expect(verifyPlan(grouped(['x.1', 'y.1'], site), site)).toEqual([]);
  });
});

describe('a plan that was tampered with is told:', () => {
  const page = (planned: Mutable<Plan>, id: string) => planned.pages.find(one => one.id === id)!;
  const cases: [string, string, (planned: Mutable<Plan>) => unknown][] = [
    ['a stop left out', 'Stop x.2 stands on no page.', planned => page(planned, 'old').stops.pop()],
    ['a stop on two pages', 'Stop x.2 stands twice.', planned => page(planned, 'a').stops.push('x.2')],
    ['a stop that is not there', 'There is no stop x.9.', planned => page(planned, 'a').stops.push('x.9')],
    ['a core too small', 'another core', planned => page(planned, 'a').core.pop()],
    ['a core too large', 'another core', planned => page(planned, 'a').core.push('d')],
    ['a core twice', 'another core', planned => page(planned, 'a').core.push('a')],
    ['a passage left out', 'other passages', planned => page(planned, 'a').passages.pop()],
    ['a passage too many', 'other passages', planned => page(planned, 'a').passages.push('f')],
    ['an entry left out', 'other entries', planned => page(planned, 'a').entries.pop()],
    [
      'words that do not add up',
      'other words are counted',
      planned => {
        page(planned, 'a').words += 1;
      },
    ],
    [
      'two pages of one name',
      'Two pages are named a.',
      planned => {
        page(planned, 'c').id = 'a';
      },
    ],
    [
      'another address',
      'Page c has the address /a/.',
      planned => {
        page(planned, 'c').url = '/a/';
      },
    ],
    [
      'a name that is no name',
      'No page can be named ../c.',
      planned => {
        page(planned, 'c').id = '../c';
      },
    ],
    [
      'a name of the site’s own',
      'No page can be named search.',
      planned => {
        page(planned, 'c').id = 'search';
      },
    ],
    [
      'another budget',
      'other settings',
      planned => {
        planned.settings.budget = 9;
      },
    ],
    [
      'another focus',
      'other settings',
      planned => {
        planned.settings.focus = 0.1;
      },
    ],
    [
      'a pair forgotten',
      'other settings',
      planned => {
        planned.settings.apart = [];
      },
    ],
    [
      'a passage not published',
      'Passage a is planned wrongly.',
      planned => {
        delete (planned.passages as Record<string, unknown>)['a'];
      },
    ],
    [
      'a passage published for nobody',
      'Passage f is planned wrongly.',
      planned => {
        planned.passages['f' as never] = { need: 'f', words: 10 } as never;
      },
    ],
    [
      'a passage not listed as not needed',
      'Passage f is planned wrongly.',
      planned => {
        planned.unneeded = [];
      },
    ],
    ['a passage that is not there', 'There is no passage g.', planned => planned.unneeded.push('g')],
    [
      'other words of a passage',
      'Passage a is planned wrongly.',
      planned => {
        planned.passages['a' as never] = { need: 'a', words: 9 } as never;
      },
    ],
    [
      'a path through another page',
      'Journey x takes another path.',
      planned => {
        planned.journeys[1]!.path[0]!.page = 'c';
      },
    ],
    [
      'a path in another order',
      'Journey x takes another path.',
      planned => planned.journeys[1]!.path.reverse(),
    ],
    [
      'other people',
      'Journey x takes another path.',
      planned => {
        planned.journeys[1]!.persona = ['bob'];
      },
    ],
    [
      'another weight',
      'Journey x takes another path.',
      planned => {
        planned.journeys[1]!.weight = 1;
      },
    ],
    ['a journey left out', 'Journey z takes another path.', planned => planned.journeys.pop()],
    ['a journey twice', 'A journey stands twice.', planned => planned.journeys.push(planned.journeys[0]!)],
    [
      'fewer words read past',
      'Other words are read past',
      planned => {
        planned.offTopicWords -= 1;
      },
    ],
    [
      'pages counted wrongly',
      'counts other pages',
      planned => {
        planned.certificate.pages -= 1;
      },
    ],
    [
      'a bound above the plan',
      'The lower bound is above',
      planned => {
        planned.certificate.lowerBound += 1;
      },
    ],
    [
      'a bound that is no number',
      'The lower bound is above',
      planned => {
        planned.certificate.lowerBound = Number.NaN;
      },
    ],
    [
      'a proof below its bound',
      'not proven to be the fewest',
      planned => {
        planned.certificate.lowerBound -= 1;
      },
    ],
    [
      'a proof that skips an objective',
      'out of order',
      planned => {
        planned.certificate.proven = ['pages', 'moves'];
      },
    ],
    [
      'a least plan without its proof',
      'not what is proven',
      planned => {
        planned.certificate.proven.pop();
      },
    ],
    [
      'a proof of everything for a plan that is not the least',
      'not what is proven',
      planned => {
        planned.certificate.optimal = false;
      },
    ],
    [
      'an address forgotten',
      '/older/ was published, and answers no more.',
      planned => {
        planned.redirects = planned.redirects.filter(one => one.from !== '/older/');
      },
    ],
    [
      'a redirect to no page',
      '/older/ leads to /gone/, which is no page.',
      planned =>
        planned.redirects.forEach(one => {
          one.to = '/gone/';
        }),
    ],
    [
      'a redirect to a redirect',
      '/older/ leads to /oldest/, which is no page.',
      planned =>
        planned.redirects.push({ from: '/oldest/', to: '/a/' }) &&
        planned.redirects.forEach(one => {
          if (one.from === '/older/') one.to = '/oldest/';
        }),
    ],
    [
      'a redirect from a page',
      '/a/ is a page, and leads on to /c/.',
      planned => planned.redirects.push({ from: '/a/', to: '/c/' }),
    ],
    [
      'two redirects from one address',
      'An address leads to two.',
      planned => planned.redirects.push({ from: '/older/', to: '/a/' }),
    ],
    [
      'a redirect from the site’s own address',
      '/search/ is the site’s own',
      planned => planned.redirects.push({ from: '/search/', to: '/a/' }),
    ],
    [
      'a redirect from elsewhere',
      '/a/b/ was no page’s address',
      planned => planned.redirects.push({ from: '/a/b/', to: '/a/' }),
    ],
  ];
  it.each(cases)('%s', (_, offence, corrupt) => {
    expect(corrupted(corrupt).join(' ')).toContain(offence);
  });
});
