import { clearLine, rewriteLine } from './rewritten-line.ts';
import { onError, say } from './say.ts';

/** Shows on standard error what is being done, and how long each thing took, under the names that the code has for it. */
export class Stages {
  readonly #start = performance.now();
  #begun = this.#start;
  #current: string | undefined;

  begin(name: string): void {
    this.stop();
    this.#begun = performance.now();
    this.#current = name;
    rewriteLine(`${name} …`);
  }

  stop(): void {
    if (this.#current === undefined) return;
    clearLine();
    say(`${onError.green('✓')} ${this.#current} ${onError.dim(duration(performance.now() - this.#begun))}`);
    this.#current = undefined;
  }

  /** Ends what was begun without saying that it was done. */
  abandon(): void {
    if (this.#current !== undefined) clearLine();
    this.#current = undefined;
  }

  /** Since the first stage began. */
  elapsed(): string {
    return duration(performance.now() - this.#start);
  }
}

export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
