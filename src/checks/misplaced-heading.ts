import { z } from 'zod';
import type { Heading } from '../model/read-blocks.ts';
import { publishedPassages } from '../planner/index.ts';
import { type Found, ruleWith } from './rule.ts';

/** Warns of a heading that is shown at another height than it was written for. */
export const misplacedHeading = ruleWith({
  id: 'misplaced-heading',
  about: 'content',
  level: 'warning',
  why: 'Whoever skims a page, or goes from heading to heading by ear, takes their heights for its outline.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'content/first-week.mdx': {
          ok: 'Close the old inbox on Monday. Look',
          notOk: 'Close the old inbox on Monday.\n\n⟦#### Noon⟧\n\nLook',
        },
      },
    },
    {
      files: {
        'content/first-week.mdx': {
          ok: 'Close the old inbox on Monday. Look',
          notOk: '## Monday\n\nClose the old inbox on Monday.\n\n⟦### Noon⟧\n\nLook',
        },
      },
    },
  ],
  find: checked =>
    publishedPassages(checked).flatMap(({ blocks }) => {
      const above: Heading[] = [];
      return blocks.flatMap(block => {
        if (block.kind !== 'heading') return [];
        while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= block.depth) above.pop();
        const found = misplaced(block, above.at(-1));
        above.push(block);
        return found;
      });
    }),
});

/** Headings within a passage are shown at two heights, below its own: # to ###, and #### to ######. */
const lowestOfUpper = 3;

/** @param above the nearest before it that is written higher */
function misplaced({ depth, text, place }: Heading, above: Heading | undefined): Found[] {
  const isUpper = depth <= lowestOfUpper;
  if (!isUpper && !above)
    return [
      {
        place,
        reason: `“${text}” is written as a heading below another, and there is none above it.`,
        remedy: 'Begin the line with “###”.',
      },
    ];
  if (!above || above.depth <= lowestOfUpper !== isUpper) return [];
  return [
    {
      place,
      reason: `“${text}” is written below “${above.text}”, and both are shown alike.`,
      remedy:
        'A passage has two heights of headings: begin the upper ones with “###”, and those below with “####”.',
    },
  ];
}
