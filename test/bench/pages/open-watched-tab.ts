import { z } from 'zod';
import type { Devtools } from '../../chromium/devtools.ts';
import { openTab, type Tab } from '../../chromium/open-tab.ts';
import { type Told, witness } from './witness.ts';

/** A tab on a slow processor, and what its pages have told. */
export interface WatchedTab extends Tab {
  readonly told: readonly Told[];
}

/** How many times slower than this machine the visitor's processor is. */
export const slowerProcessor = 4;

const bindingCalled = z.object({ name: z.literal('tellBench'), payload: z.string() });

export async function openWatchedTab(devtools: Devtools): Promise<WatchedTab> {
  const told: Told[] = [];
  const stop = devtools.onEvent(({ method, params }) => {
    if (method === 'Runtime.bindingCalled') told.push(JSON.parse(bindingCalled.parse(params).payload));
  });
  const tab = await openTab(devtools, [
    ['Runtime.enable', {}],
    ['Runtime.addBinding', { name: 'tellBench' }],
    ['Page.addScriptToEvaluateOnNewDocument', { source: `(${witness})()` }],
    ['Emulation.setCPUThrottlingRate', { rate: slowerProcessor }],
  ]);
  return {
    ...tab,
    told,
    close: async () => {
      stop();
      await tab.close();
    },
  };
}
