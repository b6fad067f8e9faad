import { describe, expect, test } from 'vitest';
import { serviceWithoutPerson } from '../../src/checks/service-without-person.ts';
import { saidBy } from './said-by.ts';

/** The one journey of the example site that is for when something fails, ending in another way. */
const ending = (end: string) => ({
  'journeys/a-message-is-lost.yaml': {
    ok: "    action: { label: Write to us, href: 'mailto:help@inbox.example' }\n",
    notOk: end,
  },
});
const passage = (text: string) => ({
  'content/find-message.mdx': { ok: 'Look among those', notOk: `${text} Look among those` },
});

test('nothing leads to a person', async () => {
  expect(await saidBy(serviceWithoutPerson, ending(''))).toHaveLength(1);
});

describe('a person is reached', () => {
  test.each([
    ['by telephone', "    action: { label: Say it, href: 'tel:+4312345' }\n"],
    ['by a side way', "    also: [{ label: Say it, href: 'mailto:help@inbox.example' }]\n"],
    [
      'at a web address that says so',
      '    action: { label: Go there, href: https://inbox.example/contact-us }\n',
    ],
    [
      'by a label that says so',
      '    action: { label: Ask the people here, href: https://inbox.example/x }\n',
    ],
    [
      'on a journey that is one step away',
      '    action: { label: Start moving, journey: leaving-the-inbox }\n',
    ],
  ])('%s', async (_, end) => {
    expect(await saidBy(serviceWithoutPerson, ending(end))).toEqual([]);
  });

  test('by a link in a passage, or one that is a step away', async () => {
    expect(
      await saidBy(serviceWithoutPerson, { ...ending(''), ...passage('[Ring us](tel:+4312345).') }),
    ).toEqual([]);
    expect(
      await saidBy(serviceWithoutPerson, { ...ending(''), ...passage('Write to help@inbox.example.') }),
    ).toEqual([]);
    expect(
      await saidBy(serviceWithoutPerson, { ...ending(''), ...passage('[Begin](need:start-moving).') }),
    ).toEqual([]);
  });
});

describe('a way to the web', () => {
  const manual = ending('    action: { label: See the manual, href: https://inbox.example/manual }\n');

  test('leads to nobody where nothing says so', async () => {
    expect(await saidBy(serviceWithoutPerson, manual)).toHaveLength(1);
  });

  test('may be said to in a word of the site’s own', async () => {
    const checks = { 'service-without-person': { words: ['manual'] } };
    expect(await saidBy(serviceWithoutPerson, manual, { checks })).toEqual([]);
  });

  test('gets the benefit of the doubt in another language', async () => {
    expect(await saidBy(serviceWithoutPerson, manual, { lang: 'de' })).toEqual([]);
    expect(await saidBy(serviceWithoutPerson, ending(''), { lang: 'de' })).toHaveLength(1);
  });
});
