import type { Page } from '@playwright/test';

/**
 * The words on a page that are cut off, or that lie to the side of the window: each piece of text whose boxes do not lie within
 * the window's width and within every element that cuts off what leaves it. What scrolls by itself is passed over, as
 * what is in it can be brought to sight.
 */
export async function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const slack = 1;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!text.nodeValue?.trim() || !parent?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      if ([...range.getClientRects()].some(box => isCut(box, parent))) cut.push(text.nodeValue.trim());
    }
    return cut;

    function isCut(box: DOMRect, within: Element): boolean {
      if (box.width === 0 || box.height === 0) return false;
      const { overflowX, overflowY } = getComputedStyle(within);
      if ([overflowX, overflowY].some(one => one === 'auto' || one === 'scroll')) return false;
      const { left, right, top, bottom } = within.getBoundingClientRect();
      const cutsAcross = overflowX !== 'visible' && (box.left < left - slack || box.right > right + slack);
      const cutsDown = overflowY !== 'visible' && (box.top < top - slack || box.bottom > bottom + slack);
      if (cutsAcross || cutsDown) return true;
      if (within.parentElement) return isCut(box, within.parentElement);
      return box.left < -slack || box.right > document.documentElement.clientWidth + slack;
    }
  });
}

/** By how many CSS pixels a page is wider than the window. */
export async function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
