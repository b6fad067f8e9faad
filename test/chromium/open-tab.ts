import { z } from 'zod';
import type { Devtools, DevtoolsEvent } from './devtools.ts';
import { type Told, witness } from './witness.ts';

/** A tab with nothing in its cache, on a slow processor, and what its pages have told. */
export interface Tab {
  readonly told: readonly Told[];
  /** To the page that the tab shows first. */
  send(method: string, params?: object): Promise<unknown>;
  /** Resolves with the next event of that name from that page. */
  next(method: string): Promise<unknown>;
  close(): Promise<void>;
}

/** How many times slower than this machine the visitor's processor is. */
export const slowerProcessor = 4;

const newContext = z.object({ browserContextId: z.string() });
const newTarget = z.object({ targetId: z.string() });
const attached = z.object({ sessionId: z.string() });
const attachedToPage = attached.extend({ targetInfo: z.object({ type: z.literal('page') }) });
const bindingCalled = z.object({ name: z.literal('tellBench'), payload: z.string() });

/**
 * The tab and not its page is what we attach to, for a page that is prerendered in it is a page of its own, and has to
 * be slowed and watched before it begins.
 */
export async function openTab(devtools: Devtools): Promise<Tab> {
  const told: Told[] = [];
  const { browserContextId } = newContext.parse(await devtools.send('Target.createBrowserContext'));
  const opened = await devtools.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    forTab: true,
  });
  const { targetId } = newTarget.parse(opened);
  const attachedTab = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId: tab } = attached.parse(attachedTab);

  const shown = Promise.withResolvers<string>();
  const stop = devtools.onEvent(({ method, params, sessionId }) => {
    if (method === 'Target.attachedToTarget' && sessionId === tab)
      watch(devtools, attachedToPage.parse(params).sessionId).then(shown.resolve, shown.reject);
    if (method === 'Runtime.bindingCalled') told.push(JSON.parse(bindingCalled.parse(params).payload));
  });
  await devtools.send(
    'Target.setAutoAttach',
    { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
    tab,
  );
  const page = await shown.promise;
  return {
    told,
    send: (method, params) => devtools.send(method, params, page),
    next: method => nextEvent(devtools, event => event.method === method && event.sessionId === page),
    close: async () => {
      stop();
      await devtools.send('Target.disposeBrowserContext', { browserContextId });
    },
  };
}

/** @returns the page's session */
async function watch(devtools: Devtools, page: string): Promise<string> {
  // The page begins with the last of these, and they are heard in this order.
  await Promise.allSettled([
    devtools.send('Page.enable', {}, page),
    devtools.send('Runtime.enable', {}, page),
    devtools.send('Runtime.addBinding', { name: 'tellBench' }, page),
    devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${witness})()` }, page),
    devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor }, page),
    devtools.send('Runtime.runIfWaitingForDebugger', {}, page),
  ]);
  return page;
}

function nextEvent(devtools: Devtools, isMeant: (event: DevtoolsEvent) => boolean): Promise<unknown> {
  return new Promise(resolve => {
    const stop = devtools.onEvent(event => {
      if (!isMeant(event)) return;
      stop();
      resolve(event.params);
    });
  });
}
