export interface ServerOptions {
  readonly port?: number;
  readonly host?: string | true;
}

/** As Astro takes them. */
export function serverOptions({ port, host }: ServerOptions): { port?: number; host?: string | true } {
  return { ...(port !== undefined && { port }), ...(host !== undefined && { host }) };
}
