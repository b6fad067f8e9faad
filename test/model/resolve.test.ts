import { describe, expect, test } from 'vitest';
import { edited, type Files, readSiteOf, soundFiles } from './site-of.ts';

const leaving = 'journeys/leaving.yaml';
const signing = 'journeys/signing.yaml';
const passage = (frontmatter: string) => `---\nquestion: a\nbeat: plan\n${frontmatter}\n---\n\nText.\n`;

async function saidOf(changes: Files, settings = {}) {
  const { findings } = await readSiteOf(changes, settings);
  return findings.map(one => `${one.file}:${one.line}:${one.column} ${one.ruleId}`);
}
async function passagesAt(changes: Files, stop: string) {
  const { model, findings } = await readSiteOf(changes);
  expect(findings.map(String)).toEqual([]);
  const stops = model?.journeys.flatMap(journey => journey.stops) ?? [];
  return stops.find(one => one.id === stop)?.passages;
}

describe('a need resolves', () => {
  const variant = { 'content/cost-for-finance.mdx': passage('need: cost\nfor: [finance-head]') };

  test('to the variant that names one of the journey’s personas', async () => {
    expect(await passagesAt(variant, 'signing.1')).toEqual(['cost-for-finance', 'effort']);
  });
  test('to the passage without “for” for everybody else', async () => {
    expect(await passagesAt(variant, 'leaving.2')).toEqual(['cost']);
  });
  test('by any persona of a journey that is for several', async () => {
    const both = edited(leaving, 'persona: support-lead', 'persona: [support-lead, finance-head]');
    expect(await passagesAt({ ...variant, ...both }, 'leaving.2')).toEqual(['cost-for-finance']);
  });
  test('to a passage of another name that says “need”', async () => {
    const renamed = { 'content/cost.mdx': undefined, 'content/a/price.mdx': passage('need: cost') };
    expect(await passagesAt(renamed, 'leaving.2')).toEqual(['price']);
  });
});

describe('a need that does not resolve is said once, where the fault is', () => {
  const both = edited(leaving, 'persona: support-lead', 'persona: [support-lead, finance-head]');
  const cases: [string, Files, string[]][] = [
    [
      'a need that nothing answers',
      edited(leaving, '[effort]', '[effort, price]'),
      [`${leaving}:9:21 need-without-passage`],
    ],
    [
      'a need whose only answers are for others',
      { 'content/cost.mdx': passage('for: [finance-head]') },
      [`${leaving}:11:13 need-without-passage`],
    ],
    [
      'two passages for one need',
      { 'content/price.mdx': passage('need: cost') },
      ['content/price.mdx:4:7 need-answered-twice'],
    ],
    [
      'two variants for one persona',
      {
        'content/a.mdx': passage('need: cost\nfor: [finance-head]'),
        'content/b.mdx': passage('need: cost\nfor: [support-lead, finance-head]'),
      },
      ['content/b.mdx:4:7 need-answered-twice'],
    ],
    [
      'two variants for the personas of one journey',
      {
        ...both,
        'content/a.mdx': passage('need: cost\nfor: [finance-head]'),
        'content/b.mdx': passage('need: cost\nfor: [support-lead]'),
      },
      [`${leaving}:11:13 need-answered-twice`],
    ],
    [
      'a need named twice at one stop',
      edited(leaving, '[effort]', '[effort, effort]'),
      [`${leaving}:9:21 need-twice`],
    ],
    [
      'one id in two folders',
      { 'content/a/cost.mdx': soundFiles['content/cost.mdx'] },
      ['content/cost.mdx:1:1 duplicate-id'],
    ],
    [
      'one journey’s id in two folders',
      { 'journeys/old/leaving.yaml': soundFiles[leaving] },
      ['journeys/old/leaving.yaml:1:1 duplicate-id'],
    ],
    [
      'a passage that cannot be read',
      edited('content/cost.mdx', 'beat: stakes', 'beat: pitch'),
      ['content/cost.mdx:3:7 wrong-value'],
    ],
    [
      'an unreadable passage with a “need”',
      { 'content/cost.mdx': undefined, 'content/price.mdx': passage('need: cost\nfro: 1') },
      ['content/price.mdx:5:1 unknown-key'],
    ],
  ];
  test.each(cases)('%s', async (_, changes, expected) => {
    expect(await saidOf(changes)).toEqual(expected);
  });

  test('a need that is nearly named is asked after, with its file', async () => {
    const { findings } = await readSiteOf(edited(leaving, '[effort]', '[efort]'));
    expect(findings[0]).toMatchObject({
      reason: 'Stop "1" asks for "efort", and no passage answers it.',
      note: 'Did you mean "effort" (content/effort.mdx)?',
      expected: ['effort'],
    });
  });
});

describe('a name that nobody bears is said where it is written', () => {
  const cases: [string, Files, string][] = [
    [
      'a journey’s persona',
      edited(leaving, 'support-lead', 'support-led'),
      `${leaving}:2:10 unknown-persona`,
    ],
    [
      'one of several',
      edited(leaving, 'support-lead', '[support-lead, suport]'),
      `${leaving}:2:25 unknown-persona`,
    ],
    [
      'in “influences”',
      edited('personas/finance-head.yaml', 'kind:', 'influences: [nobody]\nkind:'),
      'personas/finance-head.yaml:3:14 unknown-persona',
    ],
    ['in “for”', { 'content/a.mdx': passage('for: [nobody]') }, 'content/a.mdx:4:7 unknown-persona'],
    [
      'in “discloses”',
      { 'content/a.mdx': passage('discloses: { value: b, to: [nobody] }') },
      'content/a.mdx:4:29 unknown-persona',
    ],
    [
      'a last action’s journey',
      edited(leaving, 'journey: signing', 'journey: singing'),
      `${leaving}:12:57 unknown-journey`,
    ],
    [
      'a side way’s journey',
      edited(leaving, '- needs: [effort]', '- also: [{ label: a, journey: b }]\n    needs: [effort]'),
      `${leaving}:9:33 unknown-journey`,
    ],
  ];
  test.each(cases)('%s', async (_, changes, expected) => {
    expect(await saidOf(changes)).toEqual([expected]);
  });

  test('in “apart”, at the config', async () => {
    expect(await saidOf({}, { apart: [['support-lead', 'nobody']] })).toEqual([
      'astro.config.mjs:1:1 unknown-persona',
    ]);
  });

  test('a persona whose file cannot be read is not called unknown', async () => {
    const said = await saidOf(edited('personas/support-lead.yaml', 'kind: prospect', 'kind: visitor'));
    expect(said).toEqual(['personas/support-lead.yaml:3:7 wrong-value']);
  });
});

describe('stops have names of their own', () => {
  const cases: [string, string, string][] = [
    [
      'two of one id',
      edited(leaving, '- needs: [effort]', '- id: a\n    needs: [effort]')[leaving] as string,
      'a',
    ],
  ];
  test.each(cases)('%s clash at the later', async (_, text, id) => {
    const twice = text.replace('- needs: [cost]', `- needs: [cost]\n    id: ${id}`);
    expect(await saidOf({ [leaving]: twice })).toEqual([`${leaving}:13:9 duplicate-id`]);
  });
  test('an id that is another stop’s number clashes with it', async () => {
    const said = await saidOf(edited(leaving, '- needs: [effort]', '- id: 2\n    needs: [effort]'));
    expect(said).toEqual([`${leaving}:12:5 duplicate-id`]);
  });
  test('an action leads to the next stop by the name that it has', async () => {
    const { model } = await readSiteOf(edited(leaving, '- needs: [cost]', '- id: price\n    needs: [cost]'));
    expect(model?.journeys[0]?.stops[0]?.action).toEqual({
      to: 'stop',
      label: 'See what it costs',
      stop: 'leaving.price',
    });
  });
});

describe('an action fits its stop', () => {
  const cases: [string, Files, string][] = [
    [
      'none on a stop that is not the last',
      edited(leaving, '    action: See what it costs\n', ''),
      `${leaving}:9:5 missing-action`,
    ],
    [
      'an address on a stop that is not the last',
      edited(leaving, 'action: See what it costs', 'action: { label: a, href: "https://a.example/" }'),
      `${leaving}:10:13 action-leads-away`,
    ],
    [
      'a label alone on the last',
      edited(leaving, '{ label: Ask your head of finance, journey: signing }', 'Ask'),
      `${leaving}:12:13 action-leads-nowhere`,
    ],
  ];
  test.each(cases)('%s is an error', async (_, changes, expected) => {
    expect(await saidOf(changes)).toEqual([expected]);
  });
  test.each([
    ['nothing', '', undefined],
    [
      'an address',
      '    action: { label: Buy, href: "mailto:a@b.example" }\n',
      { to: 'address', label: 'Buy', href: 'mailto:a@b.example' },
    ],
    [
      'a journey',
      '    action: { label: Back, journey: signing }\n',
      { to: 'journey', label: 'Back', journey: 'signing' },
    ],
  ])('the last may lead to %s', async (_, line, action) => {
    const last = '    action: { label: Ask your head of finance, journey: signing }\n';
    const { model } = await readSiteOf(edited(leaving, last, line));
    expect(model?.journeys[0]?.stops[1]?.action).toEqual(action);
  });
});

describe('journeys that lead into one another', () => {
  const back = (extra = '') =>
    edited(
      signing,
      '- needs: [cost, effort]',
      `- needs: [cost, effort]\n    action: { label: Back, journey: leaving }${extra}`,
    );
  const itself = edited(leaving, 'journey: signing', 'journey: leaving');

  test('for ever are an error at the first one’s last action', async () => {
    expect(await saidOf(back())).toEqual([`${leaving}:12:13 endless-loop`]);
  });
  test('and a journey into itself as well', async () => {
    expect(await saidOf(itself)).toEqual([`${leaving}:12:13 endless-loop`]);
  });
  test('may, where one offers a way off beside its action', async () => {
    expect(await saidOf(back('\n    also: [{ label: Call, href: "tel:+4930" }]'))).toEqual([]);
  });
  test('may, where one offers a journey that ends', async () => {
    const third = soundFiles[signing].replace('cost, effort', 'cost');
    expect(
      await saidOf({
        ...back('\n    also: [{ label: Read, journey: reading }]'),
        'journeys/reading.yaml': third,
      }),
    ).toEqual([]);
  });
  test('are said once, and not at a journey that only leads there', async () => {
    const into = soundFiles[leaving].replace('title: Leaving', 'title: Entering');
    expect(await saidOf({ ...back(), 'journeys/a-way-in.yaml': into })).toEqual([
      `${leaving}:12:13 endless-loop`,
    ]);
  });
});

describe('names that every object has are names like any other', () => {
  test('a persona, a journey, a passage and a stop named “constructor”', async () => {
    const { findings, model } = await readSiteOf({
      'personas/constructor.yaml': soundFiles['personas/finance-head.yaml'],
      'content/constructor.mdx': passage('for: [constructor]'),
      'journeys/constructor.yaml': soundFiles[signing]
        .replace('finance-head', 'constructor')
        .replace('- needs: [cost, effort]', '- id: constructor\n    needs: [constructor]'),
    });
    expect(findings.map(String)).toEqual([]);
    expect(model?.journeys[0]?.stops[0]).toMatchObject({
      id: 'constructor.constructor',
      passages: ['constructor'],
    });
  });
  test('and nobody has them who was not given them', async () => {
    expect(
      await saidOf({
        ...edited(leaving, 'persona: support-lead', 'persona: constructor'),
        ...edited(signing, '[cost, effort]', '[cost, constructor]'),
      }),
    ).toEqual([`${leaving}:2:10 unknown-persona`, `${signing}:9:19 need-without-passage`]);
  });
  test.each(['toString', 'hasOwnProperty', 'valueOf'])('“%s” is an unknown key', async key => {
    const { findings } = await readSiteOf(edited(leaving, 'weight:', `${key}: 1\nweight:`));
    expect(findings.map(one => one.ruleId)).toEqual(['unknown-key']);
  });
  test('words may explain any of them', async () => {
    const { model } = await readSiteOf(
      edited('personas/support-lead.yaml', 'kind:', 'words: { constructor: a, toString: b }\nkind:'),
    );
    expect(Object.entries(model?.personas[1]?.words ?? {})).toEqual([
      ['constructor', 'a'],
      ['toString', 'b'],
    ]);
  });
});

describe('an entry’s trigger', () => {
  const triggered = (trigger: string) =>
    edited(leaving, '  channel: search', `  channel: search\n  trigger: ${trigger}`);

  test('may be one of the persona’s triggers', async () => {
    expect(await saidOf(triggered('A customer got two answers.'))).toEqual([]);
  });
  test('is asked after where it is nearly one', async () => {
    const { findings } = await readSiteOf(triggered('A customer got two answer'));
    expect(findings.map(one => [one.ruleId, one.line, one.note])).toEqual([
      ['unknown-trigger', 6, 'Did you mean "A customer got two answers."?'],
    ]);
  });
});

describe('a link in a passage', () => {
  const linking = (to: string) =>
    edited('content/cost.mdx', 'Count the seats', `See [this](${to}). Count the seats`);

  test.each(['https://example.com/', 'mailto:a@example.com', '#later', 'need:effort'])(
    'may lead to %s',
    async to => {
      expect(await saidOf(linking(to))).toEqual([]);
    },
  );
  test.each(['/effort/', '../effort.mdx', 'effort'])('may not lead to the address %s', async to => {
    expect(await saidOf(linking(to))).toEqual(['content/cost.mdx:6:5 link-to-address']);
  });
  test.each(['javascript:alert(1)', 'data:text/html,x'])('may not lead to %s', async to => {
    expect(await saidOf(linking(to))).toEqual(['content/cost.mdx:6:5 unsafe-link']);
  });
  test('to a need that nothing answers names the nearest that is answered', async () => {
    const { findings } = await readSiteOf(linking('need:efort'));
    expect(findings.map(one => one.note)).toEqual(['Did you mean "effort" (content/effort.mdx)?']);
  });
  test('is a link to a need in the model', async () => {
    const { model } = await readSiteOf(linking('need:effort'));
    expect(model?.passages.find(one => one.id === 'cost')?.links.map(({ need }) => need)).toEqual(['effort']);
  });
});

test('a need that is nearly one with variants names the passage that is for the journey’s persona', async () => {
  const variant = { 'content/a-cost.mdx': passage('need: cost\nfor: [finance-head]') };
  const { findings } = await readSiteOf({ ...variant, ...edited(leaving, '[cost]', '[cots]') });
  expect(findings.map(one => one.note)).toEqual(['Did you mean "cost" (content/cost.mdx)?']);
});
