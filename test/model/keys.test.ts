import { describe, expect, test } from 'vitest';
import { beats, channels, kinds, stages } from '../../src/model/model.ts';
import { placeOf } from '../../src/model/place.ts';
import { edited, type Files, readSiteOf, type soundFiles } from './site-of.ts';

const persona = 'personas/support-lead.yaml';
const journey = 'journeys/leaving.yaml';
const passage = 'content/cost.mdx';

async function modelOf(changes: Files = {}) {
  const { model, findings } = await readSiteOf(changes);
  expect(findings.map(String)).toEqual([]);
  if (!model) throw new Error('There is no model.');
  return model;
}
const personaWith = async (from: string, to: string) =>
  (await modelOf(edited(persona, from, to))).personas.find(one => one.id === 'support-lead')!;
const journeyWith = async (from: string, to: string) =>
  (await modelOf(edited(journey, from, to))).journeys.find(one => one.id === 'leaving')!;
const passageWith = async (from: string, to: string) =>
  (await modelOf(edited(passage, from, to))).passages.find(one => one.id === 'cost')!;

describe('a required key that is left out is said at the file or the entry that lacks it', () => {
  const required: [keyof typeof soundFiles, string, string, string][] = [
    [persona, 'name: Support lead\n', 'name', '1:1'],
    [persona, 'summary: Answers customers from a shared inbox.\n', 'summary', '1:1'],
    [persona, 'kind: prospect\n', 'kind', '1:1'],
    [persona, 'problems: [Two of us answer the same message.]\n', 'problems', '1:1'],
    [persona, 'aspirations: [Know who answers what.]\n', 'aspirations', '1:1'],
    [persona, 'success: Nobody asks who replied.\n', 'success', '1:1'],
    [persona, 'channels: [search, email]\n', 'channels', '1:1'],
    [journey, 'title: Leaving the shared inbox\n', 'title', '1:1'],
    [journey, 'persona: support-lead\n', 'persona', '1:1'],
    [journey, 'stage: consideration\n', 'stage', '1:1'],
    [journey, '  channel: search\n', 'entry.channel', '5:3'],
    [journey, '  inquiry: shared inbox answered twice\n', 'entry.inquiry', '5:3'],
    [journey, '  opening: Two people answered the same customer today.\n', 'entry.opening', '5:3'],
    [journey, 'needs: [effort]\n    ', 'stops.1.needs', '9:5'],
    [journey, 'label: Ask your head of finance, ', 'stops.2.action.label', '12:13'],
    [passage, 'question: What does it cost?\n', 'question', '2:1'],
    [passage, 'beat: stakes\n', 'beat', '2:1'],
  ];
  test.each(required)('%s without “%s”', async (file, line, key, place) => {
    const { findings } = await readSiteOf(edited(file, line, ''));
    expect(findings.map(one => [one.file, `${one.line}:${one.column}`, one.ruleId, one.reason])).toEqual([
      [file, place, 'missing-key', `"${key}" is missing.`],
    ]);
  });
});

describe('a key that no table has is an error that names the one which was meant', () => {
  const misspelt: [keyof typeof soundFiles, string, string, string, string][] = [
    [persona, 'kind: prospect', 'kin: prospect', '3:1', 'kind'],
    [persona, 'channels:', 'chanels:', '7:1', 'channels'],
    [journey, 'stage:', 'Stage:', '3:1', 'stage'],
    [journey, 'inquiry:', 'enquiry:', '6:3', 'inquiry'],
    [journey, '  - needs: [effort]', '  - need: [effort]', '9:5', 'needs'],
    [journey, 'label: Ask', 'lable: Ask', '12:15', 'label'],
    [journey, 'weight:', 'wieght:', '13:1', 'weight'],
    [passage, 'question:', 'qestion:', '2:1', 'question'],
  ];
  test.each(misspelt)('%s: “%s” written as “%s”', async (file, from, to, place, meant) => {
    const { findings } = await readSiteOf(edited(file, from, to));
    expect(findings.map(one => [`${one.line}:${one.column}`, one.ruleId, one.note])).toEqual([
      [place, 'unknown-key', `Did you mean "${meant}"?`],
    ]);
  });

  test('a key that is near none lists those that there are', async () => {
    const { findings } = await readSiteOf(edited(passage, 'beat:', 'colour: red\nbeat:'));
    expect(findings[0]?.note).toBe(
      'The keys here are "question", "heading", "beat", "need", "for", "evidence", "discloses" and "updated".',
    );
  });
});

describe('a value of the wrong kind is said where it stands', () => {
  const wrong: [keyof typeof soundFiles, string, string, string][] = [
    [persona, 'name: Support lead', 'name: 5', '1:7'],
    [persona, 'name: Support lead', 'name: " "', '1:7'],
    [persona, 'name: Support lead', 'name: "a\\eb"', '1:7'],
    [persona, 'kind: prospect', 'kind: visitor', '3:7'],
    [persona, '[Two of us answer the same message.]', 'Two of us', '4:11'],
    [persona, '[Two of us answer the same message.]', '[]', '4:11'],
    [persona, '[search, email]', '[search, phone]', '7:20'],
    [persona, '[search, email]', '[]', '7:11'],
    [persona, 'triggers: [A customer got two answers.]', 'triggers:', '8:10'],
    [persona, 'triggers: [A customer got two answers.]', 'words: { ticket: 5 }', '8:18'],
    [persona, 'triggers: [A customer got two answers.]', 'influences: [Finance Head]', '8:14'],
    [
      persona,
      'triggers: [A customer got two answers.]',
      'evidence: [{ what: a, source: b, date: may }]',
      '8:40',
    ],
    [
      persona,
      'triggers: [A customer got two answers.]',
      'evidence: [{ what: a, source: b, date: 2026-02-30 }]',
      '8:40',
    ],
    [journey, 'persona: support-lead', 'persona: []', '2:10'],
    [journey, 'persona: support-lead', 'persona: Support Lead', '2:10'],
    [journey, 'stage: consideration', 'stage: thinking', '3:8'],
    [journey, 'channel: search', 'channel: phone', '5:12'],
    [journey, 'needs: [effort]', 'needs: []', '9:12'],
    [journey, 'needs: [effort]', 'needs: [Effort!]', '9:13'],
    [journey, '- needs: [effort]', '- id: Step One\n    needs: [effort]', '9:9'],
    [journey, '- needs: [effort]', '- id: -1\n    needs: [effort]', '9:9'],
    [journey, 'journey: signing }', 'href: /local }', '12:54'],
    [journey, 'journey: signing }', 'href: "https://a.example/", journey: signing }', '12:85'],
    [journey, 'weight: 120', 'weight: 0', '13:9'],
    [journey, 'weight: 120', 'weight: -1', '13:9'],
    [journey, 'weight: 120', 'weight: .inf', '13:9'],
    [journey, 'weight: 120', 'weight: 1e308', '13:9'],
    [journey, 'weight: 120', 'weight: many', '13:9'],
    [journey, 'weight: 120', 'goal: { name: a, baseline: low, target: 2 }', '13:28'],
    [passage, 'beat: stakes', 'beat: pitch', '3:7'],
    [passage, 'beat: stakes', 'beat: stakes\nneed: The Cost', '4:7'],
    [passage, 'beat: stakes', 'beat: stakes\nupdated: yesterday', '4:10'],
    [passage, 'beat: stakes', 'beat: stakes\ndiscloses: { value: a, to: [] }', '4:28'],
  ];
  test.each(wrong)('%s: “%s” as “%s”', async (file, from, to, place) => {
    const { findings, model } = await readSiteOf(edited(file, from, to));
    expect(findings.map(one => [one.file, `${one.line}:${one.column}`, one.ruleId])).toEqual([
      [file, place, 'wrong-value'],
    ]);
    expect(findings[0]?.note).toMatch(/\S/);
    expect(model).toBeUndefined();
  });

  test('an action that leads nowhere says so once, at the action', async () => {
    const { findings } = await readSiteOf(edited(journey, ', journey: signing }', ' }'));
    expect(findings.map(one => [`${one.line}:${one.column}`, one.ruleId, one.note])).toEqual([
      ['12:13', 'missing-key', 'Add “href: …”, the address it leads to, or “journey: …” instead.'],
    ]);
  });

  test('a misspelt key of an action is all that is said of it', async () => {
    const { findings } = await readSiteOf(edited(journey, ', journey: signing }', ', jorney: signing }'));
    expect(findings.map(one => one.note)).toEqual(['Did you mean "journey"?']);
  });

  const meant: [keyof typeof soundFiles, string, string, string][] = [
    [journey, 'weight: 120', 'weight: "120"', 'Write it without the quotes: 120.'],
    [journey, 'weight: 120', 'weight: 1e13', 'Write 1000000000000 or less.'],
    [journey, 'needs: [effort]', 'needs: effort', 'Write it as a list: [effort].'],
    [
      journey,
      'persona: support-lead',
      'persona: support-lead, finance-head',
      'Write several as a list: [support-lead, finance-head].',
    ],
    [persona, 'name: Support lead', 'name: 5', 'Put it in quotes: "5".'],
  ];
  test.each(meant)('%s: “%s” as “%s” is told how it was meant: %s', async (file, from, to, note) => {
    const { findings } = await readSiteOf(edited(file, from, to));
    expect(findings.map(one => one.note)).toEqual([note]);
  });

  test('a word that is nearly one of the lawful ones is asked after', async () => {
    const { findings } = await readSiteOf(edited(persona, 'kind: prospect', 'kind: prospekt'));
    expect(findings[0]?.note).toBe('Did you mean "prospect"?');
  });
});

describe('every word of every list is taken', () => {
  test.each(kinds)('kind %s', async kind => {
    expect((await personaWith('kind: prospect', `kind: ${kind}`)).kind).toBe(kind);
  });
  test('all channels', async () => {
    const list = `[${channels.join(', ')}]`;
    expect((await personaWith('[search, email]', list)).channels).toEqual(channels);
  });
  test.each(stages)('stage %s', async stage => {
    expect((await journeyWith('stage: consideration', `stage: ${stage}`)).stage).toBe(stage);
  });
  test.each(beats)('beat %s', async beat => {
    const written = `beat: ${beat}\nevidence: [{ what: a, source: b, date: 2026-01-31 }]`;
    expect((await passageWith('beat: stakes', written)).beat).toBe(beat);
  });
});

describe('what may be left out has its default', () => {
  test('of a persona: no triggers, words, influences or evidence', async () => {
    const found = await personaWith('triggers: [A customer got two answers.]\n', '');
    expect(found).toMatchObject({ triggers: [], words: {}, influences: [], evidence: [] });
  });
  test('of a journey: the weight is 1 and there is no goal', async () => {
    expect(await journeyWith('weight: 120\n', '')).toMatchObject({ weight: 1, goal: undefined });
  });
  test('of a stop: its id is its number from 1, and nothing is beside the action', async () => {
    const { stops } = await journeyWith('weight: 120', 'weight: 120');
    expect(stops.map(({ id, name, also }) => ({ id, name, also }))).toEqual([
      { id: 'leaving.1', name: '1', also: [] },
      { id: 'leaving.2', name: '2', also: [] },
    ]);
  });
  test('of a passage: its need is its id, its heading the question, and it is for everybody', async () => {
    expect(await passageWith('beat', 'beat')).toMatchObject({
      need: 'cost',
      heading: 'What does it cost?',
      for: [],
      evidence: [],
      discloses: undefined,
      updated: undefined,
    });
  });
});

describe('what may be written is kept', () => {
  test('of a persona', async () => {
    const more = `words: { ticket: message }
influences: [finance-head]
evidence: [{ what: Nine interviews, source: Notes, date: 2026-03-31 }]`;
    expect(await personaWith('triggers: [A customer got two answers.]', more)).toMatchObject({
      words: { ticket: 'message' },
      influences: ['finance-head'],
      evidence: [{ what: 'Nine interviews', source: 'Notes', date: '2026-03-31' }],
    });
  });
  test('of a journey', async () => {
    const more = 'weight: 0.5\ngoal: { name: Trials, baseline: 0, target: 3.5 }';
    expect(await journeyWith('weight: 120', more)).toMatchObject({
      weight: 0.5,
      goal: { name: 'Trials', baseline: 0, target: 3.5 },
    });
  });
  test('of an entry: a trigger', async () => {
    const { entry } = await journeyWith(
      '  channel: search',
      '  channel: search\n  trigger: A customer got two answers.',
    );
    expect(entry.trigger).toBe('A customer got two answers.');
  });
  test('of a stop: an id, also as a number, and two ways beside the action', async () => {
    const stop = `- id: 7
    also: [{ label: Call, href: "tel:+4930" }, { label: Sign, journey: signing }]
    needs: [effort]`;
    const { stops } = await journeyWith('- needs: [effort]', stop);
    expect(stops[0]).toMatchObject({
      id: 'leaving.7',
      also: [
        { to: 'address', label: 'Call', href: 'tel:+4930' },
        { to: 'journey', label: 'Sign', journey: 'signing' },
      ],
    });
  });
  test('of a passage', async () => {
    const more = `beat: stakes
heading: The cost
need: cost
discloses: { value: A list of prices, to: [finance-head] }
updated: 2026-02-28`;
    expect(await passageWith('beat: stakes', more)).toMatchObject({
      heading: 'The cost',
      discloses: { value: 'A list of prices', to: ['finance-head'] },
      updated: '2026-02-28',
    });
  });
});

test('a proof says what it rests on', async () => {
  const { findings } = await readSiteOf(edited(passage, 'beat: stakes', 'beat: proof'));
  expect(findings.map(one => [one.line, one.column, one.ruleId])).toEqual([[3, 7, 'proof-without-evidence']]);
});

test('a third way beside an action is one too many', async () => {
  const way = '{ label: a, href: "https://a.example/" }';
  const { findings } = await readSiteOf(
    edited(journey, '- needs: [effort]', `- also: [${way}, ${way}, ${way}]\n    needs: [effort]`),
  );
  expect(findings.map(one => [one.line, one.column, one.note])).toEqual([[9, 11, 'Write 2 at the most.']]);
});

test('the model is frozen through and through', async () => {
  const model = await modelOf();
  const loose: string[] = [];
  (function look(value: unknown, path: string) {
    if (typeof value !== 'object' || value === null) return;
    if (!Object.isFrozen(value)) loose.push(path);
    for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
  })(model, 'model');
  expect(loose).toEqual([]);
});

test('every value of the model knows its place', async () => {
  const { journeys } = await modelOf();
  expect(placeOf(journeys[0]!, 'stops', 1, 'needs', 0)).toMatchObject({
    file: journey,
    line: 11,
    column: 13,
    endColumn: 17,
  });
});
