/**
 * Writes the studio of seeded sites, and measures in a browser, as whoever opens the folder has it: labels of the map that
 * lie over each other, at rest and as each persona is picked; frames in the second after a persona is picked, one persona
 * after another; and how long what-if takes from moving the focus to the plan that would follow.
 *
 *     npm run bench:studio -- [--map N] [--what-if N]
 *
 * N is how many journeys the site has, 150 and 60 unless told. Progress goes to standard error.
 */
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { launchOptions } from '../e2e/browser.ts';
import { median, sum } from './figures-of-runs.ts';
import { countFrames, type Frames, personasOf } from './studio/count-frames.ts';
import { countOverlaps, type Overlaps } from './studio/count-overlaps.ts';
import { timeMove } from './studio/time-move.ts';
import { writeStudio } from './studio/write-studio.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: { map: { type: 'string', default: '150' }, 'what-if': { type: 'string', default: '60' } },
});
const [onMap, inWhatIf] = [Number(values.map), Number(values['what-if'])];
/** In per cent: near moves and far ones, in both directions. */
const moves = [51, 49, 55, 45, 60, 40, 70, 30, 80, 20, 90, 50];

const browser = await chromium.launch(await launchOptions());
try {
  const { overlaps, frames } = await measureMap(browser);
  const times = await measureMoves(browser);
  console.log(
    table([
      [`map of ${onMap} journeys`, ''],
      ['  labels shown, over all pictures', `${sum(overlaps, one => one.labels)}`],
      ['  pairs of them that overlap', `${sum(overlaps, one => one.overlapping)}`],
      ['  frames in the second after a pick, median', told(median(frames.map(one => one.frames)))],
      ['  the fewest', told(Math.min(...frames.map(one => one.frames)))],
      ['  the longest frame of a pick, median, ms', told(median(frames.map(one => one.longest)))],
      ['  the longest of all, ms', told(Math.max(...frames.map(one => one.longest)))],
      [`what-if at ${inWhatIf} journeys, ${times.length} moves of the focus`, ''],
      ['  until the plan is shown, median, ms', told(median(times))],
      ['  the longest, ms', told(Math.max(...times))],
    ]),
  );
} finally {
  await browser.close();
}

async function measureMap(opened: Browser): Promise<{ overlaps: Overlaps[]; frames: Frames[] }> {
  console.error(`writing the studio of ${onMap} journeys`);
  const studio = await writeStudio(onMap);
  try {
    const page = await opened.newPage({ viewport: { width: 1440, height: 1000 } });
    await page.goto(studio.at('index.html'));
    const overlaps = [await countOverlaps(page)];
    const frames: Frames[] = [];
    for (const persona of await personasOf(page)) {
      console.error(`picking ${persona}`);
      frames.push(await countFrames(page, persona));
      overlaps.push(await countOverlaps(page));
    }
    await page.close();
    return { overlaps, frames };
  } finally {
    await studio.remove();
  }
}

async function measureMoves(opened: Browser): Promise<number[]> {
  console.error(`writing the studio of ${inWhatIf} journeys`);
  const studio = await writeStudio(inWhatIf);
  try {
    const page = await opened.newPage();
    await page.goto(studio.at('what-if.html'));
    await page.locator('#Answer[aria-busy="false"]').waitFor();
    const times: number[] = [];
    for (const focus of moves) {
      times.push(await timeMove(page, focus));
      console.error(`focus ${focus} %: ${told(times.at(-1))} ms`);
    }
    await page.close();
    return times;
  } finally {
    await studio.remove();
  }
}

function told(figure: number | undefined): string {
  return figure === undefined ? '–' : figure.toFixed(0);
}
