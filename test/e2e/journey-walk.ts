import { expect, type Locator, type Page } from '@playwright/test';
import type { JourneyPath } from '../../src/planner/plan.ts';
import { ownModel, ownPlan } from './own-site.ts';

const plan = ownPlan();
const { journeys: written } = await ownModel();

/** How a visitor goes on: by mouse or by keyboard. */
export interface Hand {
  /** Comes from where the visitor has landed to a link. */
  reach(page: Page, link: Locator): Promise<void>;
  press(page: Page, link: Locator): Promise<void>;
}

/**
 * Walks a journey from its entry to its end by its actions alone, and looks at each stop whether it is the right one. A
 * journey ends in reading, off the site (that far nobody goes here), or at the entry of another one, as its file has it.
 */
export async function walkJourney(page: Page, { path }: JourneyPath, hand: Hand): Promise<void> {
  const [first] = path;
  const last = path.at(-1);
  if (!first || !last) throw new Error('A journey has a stop.');
  await page.goto(`/${first.page}/#${first.stop}`);
  for (const stop of path) {
    await expectArrival(page, stop);
    expect(await passageAfter(page, stop.stop)).toBe(passageOf(stop.needs[0] ?? '', stop.page));
    if (stop === last) break;
    const action = actionOf(page, stop.stop);
    await hand.reach(page, action);
    await hand.press(page, action);
  }
  await walkEnd(page, last.stop, hand);
}

async function walkEnd(page: Page, stop: string, hand: Hand): Promise<void> {
  const action = actionOf(page, stop);
  const end = written.find(({ stops }) => stops.at(-1)?.id === stop)?.stops.at(-1)?.action;
  if (!end) {
    await expect(action).toHaveCount(0);
    return hand.reach(page, page.locator(`[data-way="${stop}"] .ending a`));
  }
  await hand.reach(page, action);
  if (end.to === 'address') return expect(action).toHaveAttribute('href', end.href);
  if (end.to !== 'journey') throw new Error(`The last action of ${stop} leads on to a stop.`);
  await hand.press(page, action);
  const entry = plan.journeys.find(({ id }) => id === end.journey)?.path[0];
  await expectArrival(page, { stop: entry?.stop ?? '', page: entry?.page ?? '' });
  await expect(page.locator(`[id="${entry?.stop}"]`)).toHaveCount(1);
}

async function expectArrival(
  page: Page,
  at: { readonly stop: string; readonly page: string },
): Promise<void> {
  await page.waitForURL(`/${at.page}/#${at.stop}`);
  await expect(page.locator('main')).toHaveAttribute('data-page', at.page);
}

function actionOf(page: Page, stop: string): Locator {
  return page.locator(`[data-action="${stop}"]`);
}

/** The passage of the section that comes first after the anchor at which the visitor lands. */
async function passageAfter(page: Page, stop: string): Promise<string | null> {
  return page
    .locator(`xpath=//*[@id="${stop}"]/following::section[@data-passage][1]`)
    .getAttribute('data-passage');
}

function passageOf(need: string, page: string): string | undefined {
  const standing = plan.pages.find(one => one.id === page)?.passages ?? [];
  return standing.find(passage => plan.passages[passage]?.need === need);
}
