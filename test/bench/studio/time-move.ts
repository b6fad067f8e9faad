import type { Page } from '@playwright/test';

/** Moves the focus, and measures how long it takes until the page shows what would follow. In milliseconds. */
export function timeMove(page: Page, focus: number): Promise<number> {
  return page.evaluate(async percent => {
    const slider = document.querySelector<HTMLInputElement>('input[name="focus"]');
    const told = document.querySelector('#Answer');
    if (!slider || !told) throw new TypeError('The page has no focus to be moved, or no answer.');
    slider.value = String(percent);
    const begun = performance.now();
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>(resolve => {
      new MutationObserver((_, observer) => {
        if (told.ariaBusy !== 'false') return;
        observer.disconnect();
        resolve();
      }).observe(told, { attributeFilter: ['aria-busy'], childList: true });
    });
    return performance.now() - begun;
  }, focus);
}
