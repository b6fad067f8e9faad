/** Groups in one another. */
export const mostDepth = 250;

/** What a drawing holds that a picture needs none of, in words for who has drawn it. */
export interface Fault {
  /** Of each, one is said. */
  readonly kind: string;
  readonly reason: string;
  readonly remedy: string;
}
const plainly =
  'Export it anew as plain SVG, without scripts, links and web pages in it, or save it as .png.';

export const faults = {
  encoding: {
    kind: 'encoding',
    reason: 'This drawing is not plain text in UTF-8, so that browsers may read something else in it.',
    remedy: 'Export it anew as plain SVG, in UTF-8, or save it as .png.',
  },
  declaration: {
    kind: 'declaration',
    reason: 'This drawing declares what its text stands for (<!DOCTYPE>), by which other files can be read.',
    remedy: 'Delete it in a text editor, from “<!” to “>”, or export the drawing anew as plain SVG.',
  },
  instruction: {
    kind: 'instruction',
    reason:
      'This drawing tells programs what to do with it (<? … ?>), as to show it by another file’s styles.',
    remedy: 'Delete it in a text editor, from “<?” to “?>”, or export the drawing anew as plain SVG.',
  },
  script: {
    kind: 'script',
    reason: 'This drawing holds a script, which would run for whoever opens the picture by its own address.',
    remedy: `It was drawn with a program that puts scripts in. ${plainly}`,
  },
  deep: {
    kind: 'deep',
    reason: `In this drawing, more than ${mostDepth} groups stand in one another.`,
    remedy: 'Ungroup what need not be together, or save it as .png.',
  },
} as const satisfies Record<string, Fault>;

export function pagePart(name: string): Fault {
  return {
    kind: 'page',
    reason: `This drawing holds a piece of a web page (<${name}>), and what that could do, the drawing can.`,
    remedy: `It was drawn with a program that sets text as web pages. Have the text set as text or as shapes. ${plainly}`,
  };
}

export function reaction(attribute: string): Fault {
  return {
    kind: 'reaction',
    reason: `This drawing says what is to run when something happens to it (${attribute}).`,
    remedy: `It was drawn with a program that makes drawings react. ${plainly}`,
  };
}

export function leadsOut(to: string): Fault {
  return {
    kind: 'address',
    reason: `This drawing leads to, or loads, "${to.slice(0, 60)}", which is not in it.`,
    remedy: `Take links away, and have pictures and faces embedded in the drawing. ${plainly}`,
  };
}

export function styledFrom(elsewhere: string): Fault {
  return {
    kind: 'style',
    reason: `The styles of this drawing read "${elsewhere.slice(0, 60)}", which is not in it.`,
    remedy: `Have pictures and faces embedded in the drawing. ${plainly}`,
  };
}

export function animates(attribute: string): Fault {
  return {
    kind: 'animation',
    reason: `An animation of this drawing changes "${attribute}", by which it could lead elsewhere or run.`,
    remedy: `Animate what is seen alone, such as places and colours. ${plainly}`,
  };
}
