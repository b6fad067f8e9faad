import { inFile } from './in-file.ts';
import { seeded } from './seeded.ts';

const crowded = (journey: string, ok: string, notOk: string) =>
  inFile('crowded-page', `journeys/${journey}.yaml`, `needs: ${ok}`, `needs: ⟦${notOk}⟧`);

const unasked = '---\nquestion: Is there a form for it?\nbeat: plan\n---\n\nThere is none.\n';
const translator = `name: ⟦The translator⟧
summary: Puts the answers into other languages.
kind: partner
problems: [Words change overnight.]
aspirations: [To be told what has changed.]
success: Each language says the same.
channels: [email]
`;

/** More at one stop than a page may hold, people without a way, and links to what is on no page. */
export const placeFaults = [
  crowded(
    'the-build-says-no',
    '[checking, markdown-in-passages, how-fast-a-build-is, try-a-typo]',
    '[checking, markdown-in-passages, how-fast-a-build-is, try-a-typo, many-hands, half-a-site, building]',
  ),
  crowded(
    'a-problem-with-a-name',
    '[how-a-plan-is-proven]',
    '[how-a-plan-is-proven, checks-of-labels, checks-of-the-plan, checks-of-words]',
  ),

  { rule: 'idle-persona', files: { 'personas/translator.yaml': { ok: '', notOk: translator } } },
  ...seeded('idle-persona', {
    'personas/technology-writer.yaml': ['name: The technology writer', 'name: ⟦The technology writer⟧'],
    'journeys/what-is-new-about-it.yaml': ['persona: [technology-writer, site-owner]', 'persona: site-owner'],
    'personas/site-owner.yaml': [
      'triggers:',
      'triggers:\n  - A reader asks about a tool that has no reviews yet',
    ],
  }),

  ...seeded(
    'unlinked-need',
    {
      'content/running/starting-a-site.mdx': [
        '[writes the file](need:written-by-asking)',
        '⟦[writes the file](need:a-form-for-it)⟧',
      ],
      'content/running/a-form-for-it.mdx': ['', unasked],
    },
    {
      'content/joining/showing-your-team.mdx': [
        '[the studio](need:the-studio)',
        '⟦[the studio](need:the-studio)⟧',
      ],
      'journeys/bringing-the-team-along.yaml': ['outside-in, the-studio,', 'outside-in,'],
      'journeys/the-quarterly-review.yaml': ['reading-the-plan, the-studio,', 'reading-the-plan,'],
    },
  ),
];
