import type { Instance, Stop } from './instance.ts';

/** Whether these stops make a page by the contract's words: core, focus, budget, apart. */
export function isLawful(page: readonly Stop[], { passages, budget, needsCore }: Instance): boolean {
  const content = new Set(page.flatMap(stop => stop.passages));
  const words = [...content].reduce((sum, passage) => sum + (passages[passage]?.words ?? 0), 0);
  const here = new Set(page.map(stop => stop.at));
  return (
    (!needsCore || hasCore(page)) &&
    page.every(stop => words <= stop.bears) &&
    (words <= budget || page.some(stop => stop.words === words)) &&
    ![...content].some(passage => passages[passage]?.rivals.some(rival => content.has(rival))) &&
    !page.some(stop => stop.beside.some(next => here.has(next))) &&
    !page.some(stop => stop.shuns.size > 0 && page.some(other => mustKeepApart(stop, other)))
  );
}

/** Whether the pages hold each stop once, and each of them is lawful. */
export function isLawfulPlan(pages: readonly (readonly Stop[])[], instance: Instance): boolean {
  const standing = pages.flat();
  return (
    standing.length === instance.stops.length &&
    new Set(standing).size === standing.length &&
    pages.every(page => isLawful(page, instance))
  );
}

export function mustKeepApart(one: Stop, other: Stop): boolean {
  return one.journey !== other.journey && other.personas.some(persona => one.shuns.has(persona));
}

function hasCore([first, ...others]: readonly Stop[]): boolean {
  return (first?.passages ?? []).some(passage => others.every(stop => stop.passages.includes(passage)));
}
