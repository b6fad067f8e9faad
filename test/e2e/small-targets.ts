import type { Page } from '@playwright/test';

/** What a finger needs each way, in CSS pixels (WCAG 2.5.8). */
const least = 24;

/**
 * The links on a page that are smaller than a finger needs, on any of their lines, or that lie in part to the side of the
 * window. Those in sentences are excepted.
 */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  const links = page.locator(
    'header a, main .straight a, main .want a, nav [data-action], nav .also a, footer a',
  );
  return links.evaluateAll(
    (all, smallest) =>
      all
        .filter(link =>
          [...link.getClientRects()].some(
            ({ width, height, left, right }) =>
              Math.min(width, height) < smallest || left < 0 || right > document.documentElement.clientWidth,
          ),
        )
        .map(link => link.textContent?.trim() ?? ''),
    least,
  );
}
