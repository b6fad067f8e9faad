import { isDeepStrictEqual } from 'node:util';
import { compileProse, type PassageSource } from './compile-prose.ts';
import type { Prose } from './prose.ts';

interface Kept {
  readonly source: PassageSource;
  readonly smart: boolean;
  readonly prose: Prose;
}

/** Compiles the text of passages, and again only what is another than the last time. */
export function proseKeeper(): (
  passages: readonly PassageSource[],
  smart: boolean,
) => Promise<Readonly<Record<string, Prose>>> {
  let kept = new Map<string, Kept>();
  let turn: Promise<unknown> = Promise.resolve();
  const compileAll = async (passages: readonly PassageSource[], smart: boolean) => {
    const compiled = new Map<string, Kept>();
    for (const source of passages) {
      const known = kept.get(source.id);
      const isKnown = known && known.smart === smart && isSame(known.source, source);
      compiled.set(source.id, isKnown ? known : { source, smart, prose: await compileProse(source, smart) });
    }
    kept = compiled;
    return Object.fromEntries([...kept].map(([id, { prose }]) => [id, prose]));
  };
  // One after the other, so that whoever asks last is answered last.
  return (passages, smart) => {
    const compiled = turn.then(() => compileAll(passages, smart));
    turn = compiled.catch(() => undefined);
    return compiled;
  };
}

function isSame(a: PassageSource, b: PassageSource): boolean {
  const isAlike = () => isDeepStrictEqual([a.files, a.headingIds], [b.files, b.headingIds]);
  return a === b || (a.text === b.text && a.file === b.file && isAlike());
}
