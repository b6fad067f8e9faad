/** The developer tools of a browser, by their own protocol. */
export interface Devtools {
  /** @param session the one with the tab or the page that is meant; none for the browser itself */
  send(method: string, params?: object, session?: string): Promise<unknown>;
  /** @returns how to hear no more */
  onEvent(listener: (event: DevtoolsEvent) => void): () => void;
}

export interface DevtoolsEvent {
  readonly method: string;
  readonly params: unknown;
  readonly sessionId?: string;
}

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export async function connect(address: string): Promise<Devtools> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: DevtoolsEvent) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message: Reply | DevtoolsEvent = JSON.parse(data);
    if ('id' in message) settle(message, waiting);
    else for (const listener of listeners) listener(message);
  });
  socket.addEventListener('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser has gone`));
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error(`Nobody answers at ${address}`)), { once: true });
  });
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { method, resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params, sessionId }));
      }),
    onEvent: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function settle({ id, result, error }: Reply, waiting: Map<number, Waiting>): void {
  const asked = waiting.get(id);
  waiting.delete(id);
  if (error) asked?.reject(new Error(`${asked.method}: ${error.message}`));
  else asked?.resolve(result);
}
