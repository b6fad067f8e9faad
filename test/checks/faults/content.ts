import type { Fault } from './fault.ts';

export const contentFaults: readonly Fault[] = [
  {
    rule: 'unneeded-passage',
    files: {
      'journeys/a-first-change.yaml': { ok: '[the-words-we-use, the-rooms]', notOk: '[the-words-we-use]' },
      'content/joining/the-rooms.mdx': { ok: 'question: ', notOk: 'question: ⟦⟧' },
    },
  },
];
