import type { Instance, Stop } from './instance.ts';
import { mustKeepApart } from './lawful.ts';

/** A page that a heuristic is filling, with what the rules ask of it kept at hand. */
export interface GrowingPage {
  readonly stops: ReadonlySet<Stop>;
  readonly words: number;
  /** How many of its stops need a passage: the multiplicity of Grange, Kacem and Martin. */
  multiplicity(passage: number): number;
  /** The passages that all of its stops need. */
  core(): number[];
  /** Whether core and apart let these stops join, however many words that makes. */
  mayMeet(joining: readonly Stop[]): boolean;
  /** Whether budget and focus let these stops join. */
  hasRoomFor(joining: readonly Stop[]): boolean;
  /** Whether it has more words than budget or focus allow. */
  isOverloaded(): boolean;
  add(stop: Stop): void;
  remove(stop: Stop): void;
}

export function growingPage({ passages, budget, needsCore, stops: all }: Instance): GrowingPage {
  const stops = new Set<Stop>();
  const counts = new Map<number, number>();
  const wordsOf = (passage: number) => passages[passage]?.words ?? 0;
  let words = 0;
  let bears = Number.POSITIVE_INFINITY;
  let longest = 0;

  return {
    stops,
    get words() {
      return words;
    },
    multiplicity: passage => counts.get(passage) ?? 0,
    core,
    mayMeet(joining) {
      return sharesCore(joining) && !joining.some(stop => isShunned(stop) || bringsRival(stop, joining));
    },
    hasRoomFor(joining) {
      let grown = words;
      let least = bears;
      let most = longest;
      const added = joining.length > 1 ? new Set<number>() : undefined;
      for (const stop of joining) {
        least = Math.min(least, stop.bears);
        most = Math.max(most, stop.words);
        for (const passage of stop.passages) {
          if (counts.has(passage) || added?.has(passage)) continue;
          added?.add(passage);
          grown += wordsOf(passage);
        }
        if (grown > bears) return false;
      }
      return grown <= least && (grown <= budget || grown === most);
    },
    isOverloaded: () => words > bears || (words > budget && words !== longest),
    add(stop) {
      stops.add(stop);
      for (const passage of stop.passages) {
        const count = counts.get(passage) ?? 0;
        if (count === 0) words += wordsOf(passage);
        counts.set(passage, count + 1);
      }
      bears = Math.min(bears, stop.bears);
      longest = Math.max(longest, stop.words);
    },
    remove(stop) {
      stops.delete(stop);
      for (const passage of stop.passages) {
        const count = counts.get(passage) ?? 0;
        if (count > 1) {
          counts.set(passage, count - 1);
          continue;
        }
        counts.delete(passage);
        words -= wordsOf(passage);
      }
      bears = Math.min(...Array.from(stops, left => left.bears));
      longest = Math.max(0, ...Array.from(stops, left => left.words));
    },
  };

  function core(): number[] {
    const [first] = stops;
    return (first?.passages ?? []).filter(passage => counts.get(passage) === stops.size);
  }

  function sharesCore([first, ...others]: readonly Stop[]): boolean {
    if (!needsCore || first === undefined) return true;
    return first.passages.some(
      passage =>
        (counts.get(passage) ?? 0) === stops.size && others.every(stop => stop.passages.includes(passage)),
    );
  }

  function isShunned(stop: Stop): boolean {
    if (stop.beside.some(next => stops.has(all[next] ?? stop))) return true;
    if (stop.shuns.size === 0) return false;
    return [...stops].some(other => mustKeepApart(stop, other));
  }

  function bringsRival(stop: Stop, joining: readonly Stop[]): boolean {
    return stop.passages.some(passage =>
      passages[passage]?.rivals.some(
        rival => counts.has(rival) || joining.some(other => other.passages.includes(rival)),
      ),
    );
  }
}
