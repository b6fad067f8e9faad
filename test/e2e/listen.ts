import type { Server } from 'node:http';

/** A server of a test's own, at a port that was free. */
export interface Listening {
  /** `http://localhost:<port>` */
  readonly origin: string;
  readonly close: () => void;
}

export async function listen(server: Server): Promise<Listening> {
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new TypeError('A server listens on a port.');
  return {
    origin: `http://localhost:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
