import type { Instance, Stop } from './instance.ts';

/** For each passage, by number, the stops that need it. */
export function stopsByPassage({ stops }: Instance): ReadonlyMap<number, readonly Stop[]> {
  const mentions = new Map<number, Stop[]>();
  for (const stop of stops)
    for (const passage of stop.passages) {
      const known = mentions.get(passage);
      if (known) known.push(stop);
      else mentions.set(passage, [stop]);
    }
  return mentions;
}
