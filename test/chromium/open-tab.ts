import { z } from 'zod';
import type { Devtools, DevtoolsEvent } from './devtools.ts';

/** A tab with nothing in its cache. */
export interface Tab {
  /** The sessions of its pages, in the order in which they began. What is made ready ahead is a page of its own. */
  readonly pages: readonly string[];
  /** To the page that the tab shows first. */
  send(method: string, params?: object): Promise<unknown>;
  /** Resolves with the next event of that name from that page. */
  next(method: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A method of the developer tools and what it takes. */
export type Command = readonly [method: string, params: object];

const newContext = z.object({ browserContextId: z.string() });
const newTarget = z.object({ targetId: z.string() });
const attached = z.object({ sessionId: z.string() });
const attachedToPage = attached.extend({ targetInfo: z.object({ type: z.literal('page') }) });

/**
 * The tab and not its page is what we attach to, for a page that is prerendered in it is a page of its own, and has to
 * be prepared before it begins.
 *
 * @param preparations what every page is sent before that
 */
export async function openTab(devtools: Devtools, preparations: readonly Command[] = []): Promise<Tab> {
  const pages: string[] = [];
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
    if (method !== 'Target.attachedToTarget' || sessionId !== tab) return;
    const page = attachedToPage.parse(params).sessionId;
    pages.push(page);
    begin(devtools, page, preparations).then(() => shown.resolve(page), shown.reject);
  });
  await devtools.send(
    'Target.setAutoAttach',
    { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
    tab,
  );
  const page = await shown.promise;
  return {
    pages,
    send: (method, params) => devtools.send(method, params, page),
    next: method => nextEvent(devtools, event => event.method === method && event.sessionId === page),
    close: async () => {
      stop();
      await devtools.send('Target.disposeBrowserContext', { browserContextId });
    },
  };
}

async function begin(devtools: Devtools, page: string, preparations: readonly Command[]): Promise<void> {
  // The page begins with the last of these, and they are heard in this order.
  const commands: Command[] = [['Page.enable', {}], ...preparations, ['Runtime.runIfWaitingForDebugger', {}]];
  await Promise.allSettled(commands.map(([method, params]) => devtools.send(method, params, page)));
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
