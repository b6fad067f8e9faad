import { setTimeout as wait } from 'node:timers/promises';

/** What a visitor on a slow line has: the rates in bits per second, and how long an answer takes to come back, in ms. */
export const slow4G = { down: 1_600_000, up: 750_000, latency: 150 };

/** As much as one packet holds. */
const packet = 1460;

/** Sends bytes as fast as a line lets them through, a packet of each answer in turn. */
export interface SlowLine {
  /** Resolves when a request with so many bytes would have got through, and the first byte of its answer come back. */
  asked(bytes: number): Promise<void>;
  /** @param write takes the next packet, and says whether anybody still listens */
  send(body: Uint8Array, write: (packet: Uint8Array) => boolean): Promise<void>;
}

/**
 * One line for everything that a browser loads, whatever it loads it for. The developer tools' own throttling leaves out
 * what is loaded ahead of a click, and would flatter whoever loads ahead.
 */
export function slowLine({ down, up, latency } = slow4G): SlowLine {
  const waiting: (() => boolean)[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    let free = performance.now();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (next()) waiting.push(next);
      free = Math.max(free, performance.now() - 20) + (packet * 8000) / down;
      const ahead = free - performance.now();
      if (ahead > 0) await wait(ahead);
    }
    isRunning = false;
  }

  return {
    asked: bytes => wait(latency + (bytes * 8000) / up),
    send: (body, write) =>
      new Promise(resolve => {
        let sent = 0;
        waiting.push(() => {
          const isHeard = write(body.subarray(sent, sent + packet));
          sent += packet;
          const goesOn = isHeard && sent < body.length;
          if (!goesOn) resolve();
          return goesOn;
        });
        void run();
      }),
  };
}
