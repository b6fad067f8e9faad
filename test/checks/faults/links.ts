import type { Fault } from './fault.ts';
import { inOneFile } from './in-one-file.ts';

const stop = (file: string, ok: string, notOk: string) => inOneFile('repeated-stop', file, ok, notOk);
const need = (file: string, ok: string, notOk: string) => inOneFile('repeated-need', file, ok, notOk);
const near = (file: string, ok: string, notOk: string) => inOneFile('near-pages', file, ok, notOk);
const long = (file: string, ok: string, notOk: string) => inOneFile('long-journey', file, ok, notOk);

/** Journeys that go round, or on and on. */
export const linkFaults: readonly Fault[] = [
  stop(
    'journeys/from-map-to-pages.yaml',
    'needs: [one-thing-next, beats, writing-a-passage]',
    'needs: ⟦[arriving-sideways]⟧',
  ),
  stop(
    'journeys/my-first-persona.yaml',
    'needs: [persona-keys, wrong-personas]',
    'needs: ⟦[writing-a-persona, a-blank-file]⟧',
  ),
  stop(
    'journeys/the-quarterly-review.yaml',
    'needs: [reading-a-certificate, running-a-review]',
    'needs: ⟦[weights-are-estimates, reading-the-plan]⟧',
  ),
  stop(
    'journeys/deciding-whether-to-adopt.yaml',
    'needs: [not-built-yet, reading-a-certificate]',
    'needs:\n      ⟦- wrong-personas⟧',
  ),
  stop(
    'journeys/what-is-new-about-it.yaml',
    '  - needs: [built-with-itself, reading-a-certificate]',
    '  - needs: [built-with-itself, reading-a-certificate]\n    action: Read the certificate again\n  - needs: ⟦[reading-a-certificate]⟧',
  ),
  need(
    'journeys/a-first-change.yaml',
    'first-change-to-the-code]',
    'first-change-to-the-code, ⟦not-built-yet⟧]',
  ),
  need('journeys/clone-and-try.yaml', 'needs: [building, what', 'needs: [⟦installing⟧, building, what'),
  need(
    'journeys/into-the-pipeline.yaml',
    'needs: [page-addresses, addresses-that-stay',
    'needs: [page-addresses, ⟦checking⟧',
  ),
  need(
    'journeys/the-build-says-no.yaml',
    'needs: [editing-with-a-preview, a-green-check]',
    'needs: [editing-with-a-preview, ⟦reading-a-finding⟧]',
  ),
  need(
    'journeys/personas-in-a-drawer.yaml',
    'needs: [a-site-that-answers, leaving-again]',
    'needs:\n      - a-site-that-answers\n      - leaving-again\n      - ⟦home-page-first⟧',
  ),
  need(
    'journeys/bringing-the-team-along.yaml',
    'showing-your-team, a-site-that-answers]',
    'showing-your-team, ⟦personas-in-a-drawer⟧]',
  ),
  long(
    'journeys/clone-and-try.yaml',
    '  - needs: [building, what-still-runs, a-green-check]',
    `${stopsOf('checking', 'reading-a-finding', 'deploying')}  - ⟦needs: [building, what-still-runs, a-green-check]`,
  ),
  long(
    'journeys/a-second-client.yaml',
    '  - needs: [deploying, leaving-again]',
    `${stopsOf('checking', 'reading-a-finding', 'a-dead-link', 'a-stopped-build')}  - ⟦needs: [deploying, leaving-again]`,
  ),
  long(
    'journeys/my-first-journey.yaml',
    '  - needs: [reading-the-plan, reading-a-certificate]',
    `${stopsOf('variants', 'passage-keys', 'beats', 'wrong-personas')}  - ⟦needs: [reading-the-plan, reading-a-certificate]`,
  ),
  long(
    'journeys/personas-in-a-drawer.yaml',
    '  - needs: [a-site-that-answers, leaving-again]',
    `${stopsOf('the-doorway', 'who-does-what', 'beats', 'one-thing-next')}  - ⟦needs: [a-site-that-answers, leaving-again]`,
  ),
  long(
    'journeys/the-build-says-no.yaml',
    '  - needs: [editing-with-a-preview, a-green-check]',
    `${stopsOf('building', 'variants', 'beats', 'a-blank-file', 'persona-keys')}  - ⟦needs: [editing-with-a-preview, a-green-check]`,
  ),
  near(
    'journeys/another-generator.yaml',
    '[four-objectives, what-a-proof-leaves-out, held-against-brute-force]',
    '[how-a-plan-is-proven, four-objectives, counting-words, ⟦held-against-brute-force⟧]',
  ),
  near(
    'journeys/deciding-whether-to-adopt.yaml',
    '[not-built-yet, reading-a-certificate]',
    '[not-built-yet, reading-a-certificate, a-green-check, ⟦how-a-plan-is-proven⟧]',
  ),
  near(
    'journeys/into-the-pipeline.yaml',
    '[page-addresses, addresses-that-stay, reading-a-certificate]',
    '[how-a-plan-is-proven, ⟦page-addresses⟧, many-hands, reading-a-certificate]',
  ),
  near(
    'journeys/my-first-journey.yaml',
    '[reading-the-plan, reading-a-certificate]',
    '[reading-a-certificate, wrong-personas, ⟦how-a-plan-is-proven⟧, arriving-sideways]',
  ),
  near(
    'journeys/what-is-new-about-it.yaml',
    '[built-with-itself, reading-a-certificate]',
    '[⟦built-with-itself⟧, reading-a-certificate, how-a-plan-is-proven, who-does-what]',
  ),
];

/** One stop after the other, each for one need. */
function stopsOf(...needs: readonly string[]): string {
  return needs.map(need => `  - needs: [${need}]\n    action: See what comes next\n`).join('');
}
