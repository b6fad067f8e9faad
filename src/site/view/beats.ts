import type { Beat } from '../../model/model.ts';

/** How a beat is told apart without colour: a word, and a knot in the thread (strokes in a square of 24). */
export interface BeatSign {
  readonly word: string;
  readonly knot: string;
}

const ring = 'M12 6a6 6 0 1 1 0 12 6 6 0 1 1 0-12z';

export const beatSigns: Readonly<Record<Beat, BeatSign>> = {
  situation: { word: 'How things stand', knot: ring },
  problem: { word: 'What is wrong', knot: 'm7 7 10 10M17 7 7 17' },
  stakes: { word: 'What is at stake', knot: 'M4 17h16M12 17V5M6 9h12' },
  aspiration: {
    word: 'What could be',
    knot: 'M5 16a7 7 0 0 1 14 0M12 3v2M3.5 8l1.5 1.5M20.5 8 19 9.5M3 20h18',
  },
  plan: { word: 'The way there', knot: 'M6 7h12M6 12h12M6 17h12' },
  setback: { word: 'The hard part', knot: 'M12 3v5M12 16v5M6 10l12 4' },
  proof: { word: 'Proof', knot: 'm5 12.5 4.5 4.5L19 7' },
  action: { word: 'What to do', knot: 'M4 12h16m-6-6 6 6-6 6' },
  outcome: { word: 'What changes', knot: `${ring}M12 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 1 1 0-3z` },
};
