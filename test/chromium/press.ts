import { z } from 'zod';
import type { Tab } from './open-tab.ts';

const evaluated = z.object({ result: z.object({ value: z.tuple([z.number(), z.number()]) }) });

/** Presses the last link that a selector finds, where it is in the window: pointer there, down and up with nothing in between. */
export async function press(tab: Tab, selector: string): Promise<void> {
  const place = await tab.send('Runtime.evaluate', {
    expression: `(([{ x, y, width, height }]) => [x + width / 2, y + height / 2])(${lastLink(selector)}.getClientRects())`,
    returnByValue: true,
  });
  const [x, y] = evaluated.parse(place).result.value;
  const mouse = { x, y, button: 'left', clickCount: 1 };
  // Whoever is taken to another page hears no more of this one.
  await Promise.allSettled([
    tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y }),
    tab.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse }),
    tab.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse }),
  ]);
}

export async function scrollTo(tab: Tab, selector: string): Promise<void> {
  await tab.send('Runtime.evaluate', {
    expression: `${lastLink(selector)}.scrollIntoView({ block: 'center', behavior: 'instant' })`,
  });
}

function lastLink(selector: string): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})].at(-1)`;
}
