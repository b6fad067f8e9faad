import type { Locator } from '@playwright/test';

/** What has the keyboard's focus, as the visitor sees it. Lengths are in CSS pixels. */
export interface Focus {
  /** What it is, for a message. */
  readonly called: string;
  readonly isGoal: boolean;
  /** The passage in which it stands. */
  readonly passage: string | undefined;
  /** It stands after the place at which the visitor landed. */
  readonly isAhead: boolean;
  /** How thick the line around it is; none that is seen is 0. */
  readonly mark: number;
  /** The line around it is cut off by what it stands in. */
  readonly isMarkCut: boolean;
  /** From the page's top, at the moment of focus. */
  readonly top: number;
  readonly height: number;
  /** Its boxes (a link has one for each of its lines), and those at whose centre it is on top, within the window. */
  readonly boxes: number;
  readonly seenBoxes: number;
}

/** @param goal what the visitor is after */
export async function focusNow(goal: Locator): Promise<Focus> {
  return goal.evaluate(wanted => {
    const focused = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(focused);
    const isDrawn = outlineStyle !== 'none' && !/^rgba\(.*, 0\)$|^transparent$/.test(outlineColor);
    const mark = isDrawn ? Number.parseFloat(outlineWidth) : 0;
    const whole = focused.getBoundingClientRect();
    const reach = mark + Number.parseFloat(outlineOffset);
    const boxes = [...focused.getClientRects()];
    const landed = document.querySelector(':target');
    return {
      called: `${focused.localName} “${focused.textContent?.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`,
      isGoal: focused === wanted,
      passage: focused.closest<HTMLElement>('[data-passage]')?.dataset['passage'],
      isAhead: landed
        ? Boolean(landed.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING)
        : false,
      mark,
      isMarkCut: ancestorsOf(focused).some(cutsMark),
      top: whole.top + scrollY,
      height: Math.min(...boxes.map(({ height }) => height)),
      boxes: boxes.length,
      seenBoxes: boxes.filter(isSeen).length,
    };

    function ancestorsOf(element: Element): Element[] {
      const parent = element.parentElement;
      return parent ? [parent, ...ancestorsOf(parent)] : [];
    }

    function cutsMark(ancestor: Element): boolean {
      if (!['hidden', 'clip'].includes(getComputedStyle(ancestor).overflowY)) return false;
      const { left, right, top, bottom } = ancestor.getBoundingClientRect();
      return (
        whole.left - reach < left ||
        whole.right + reach > right ||
        whole.top - reach < top ||
        whole.bottom + reach > bottom
      );
    }

    function isSeen({ left, right, top, bottom }: DOMRect): boolean {
      const across = [Math.max(0, left), Math.min(innerWidth, right)] as const;
      const down = [Math.max(0, top), Math.min(innerHeight, bottom)] as const;
      if (across[0] >= across[1] || down[0] >= down[1]) return false;
      const onTop = document.elementFromPoint((across[0] + across[1]) / 2, (down[0] + down[1]) / 2);
      return focused.contains(onTop);
    }
  });
}
