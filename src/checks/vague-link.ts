import { z } from 'zod';
import { publishedPassages } from '../planner/index.ts';
import { bareWords } from './bare-words.ts';
import { ruleWith } from './rule.ts';

/** Link texts that say nothing by themselves, in a few languages. */
const texts = [
  ...['here', 'click here', 'click', 'see here', 'right here', 'this', 'this link', 'this page', 'this site'],
  ...[
    'this article',
    'link',
    'the link',
    'page',
    'website',
    'more',
    'more info',
    'more information',
    'details',
  ],
  ...[
    'more details',
    'read more',
    'see more',
    'learn more',
    'find out more',
    'read on',
    'continue',
    'go',
    'info',
  ],
  ...[
    'read more here',
    'learn more here',
    'find out more here',
    'more here',
    'follow this link',
    'use this link',
  ],
  ...[
    'hier',
    'hier klicken',
    'mehr',
    'mehr dazu',
    'mehr erfahren',
    'mehr lesen',
    'weiterlesen',
    'dieser link',
  ],
  ...[
    'ici',
    'cliquez ici',
    'en savoir plus',
    'lire la suite',
    'aquí',
    'haz clic aquí',
    'leer más',
    'ver más',
  ],
  ...['clicca qui', 'leggi di più', 'scopri di più', 'klik hier', 'lees meer', 'meer lezen', 'clique aqui'],
  ...['saiba mais', 'klicka här', 'läs mer', 'klik her', 'læs mere', 'klikk her', 'les mer', 'kliknij tutaj'],
];

/** Warns of a link whose text says nothing of where it leads. */
export const vagueLink = ruleWith({
  id: 'vague-link',
  about: 'content',
  level: 'warning',
  why: 'People look at links first, and many hear them one after the other without the sentences around them.',
  options: z.strictObject({
    texts: z
      .array(z.string())
      .default(texts)
      .describe('Texts that say nothing by themselves, in small letters and without any marks.'),
  }),
  examples: [
    {
      files: {
        'content/reach-a-person.mdx': {
          ok: 'Write to us, and',
          notOk: 'Write to us ⟦[here](mailto:help@inbox.example)⟧, and',
        },
      },
    },
    {
      files: {
        'content/one-owner.mdx': {
          ok: 'Each message has one owner.',
          notOk: 'Each message has one owner. ⟦[Read more …](need:moving-week)⟧',
        },
      },
    },
  ],
  find: (checked, { texts }) => {
    const vague = new Set(['', ...texts]);
    return publishedPassages(checked)
      .flatMap(({ blocks }) => blocks)
      .filter(({ kind, text }) => kind === 'link' && vague.has(bareWords(text)))
      .map(({ text, place }) => ({
        place,
        reason: text === '' ? 'This link has no text.' : `“${text}” does not say where this link leads.`,
        remedy: 'Put the link on the words that name what is found there.',
      }));
  },
});
