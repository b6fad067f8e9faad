import type { Page } from '@playwright/test';

export interface Overlaps {
  /** Labels that are shown, over all pictures that were looked at. */
  readonly labels: number;
  /** Pairs of them whose boxes lie over each other. */
  readonly overlapping: number;
}

/** Labels of the map as it stands there now, by their boxes in the browser. The lines of one label are one. */
export function countOverlaps(page: Page): Promise<Overlaps> {
  return page.evaluate(() => {
    const labels = [...document.querySelectorAll('svg.map .label')].flatMap(label => {
      const texts = [...label.querySelectorAll('text')].filter(text =>
        text.checkVisibility({ visibilityProperty: true }),
      );
      const boxes = texts.map(text => text.getBoundingClientRect());
      return boxes.length > 0 ? [boxes] : [];
    });
    const overlap = (one: DOMRect, other: DOMRect) =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    const pairs = labels.flatMap((boxes, at) =>
      labels.slice(at + 1).filter(others => boxes.some(one => others.some(other => overlap(one, other)))),
    );
    return { labels: labels.length, overlapping: pairs.length };
  });
}
