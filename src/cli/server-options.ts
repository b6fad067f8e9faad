import { Misuse } from './misuse.ts';

export interface ServerOptions {
  readonly port?: number;
  readonly host?: string | true;
}

/** As Astro takes them. */
export function serverOptions({ port, host }: ServerOptions): { port?: number; host?: string | true } {
  if (port !== undefined && !(port >= 0 && port < 65_536))
    throw new Misuse('A port is a whole number below 65,536.');
  return { ...(port !== undefined && { port }), ...(host !== undefined && { host }) };
}
