import type { Instance, Stop } from './instance.ts';
import { type IntegerProgram, integerProgram, type Term } from './integer-program.ts';
import { mustKeepApart } from './lawful.ts';

/**
 * The whole problem as Grange, Kacem and Martin (arXiv 1605.00558) write theirs: which page is used, which stop stands on
 * which page, which passage on which; with our rules added. As many pages as a known plan has are offered. Of the
 * ways to number them one is left: by their first stops.
 *
 * @param known a plan that is known before
 */
export function assignmentProgram(instance: Instance, known: readonly (readonly Stop[])[]): IntegerProgram {
  const program = integerProgram();
  const firstOf = (page: readonly Stop[]) => Math.min(...page.map(stop => stop.at));
  const plan = known.toSorted((one, other) => firstOf(one) - firstOf(other));
  const places: Term[][] = instance.stops.map(() => []);
  let before: number | undefined;
  plan.forEach((page, at) => {
    const used = program.addVariable({ cost: 1, start: 1 });
    if (before !== undefined) program.addRow({ least: 0 }, [[before, 1], less(used)]);
    before = used;
    describePage(used, page, instance.stops.slice(at));
  });
  for (const terms of places) program.addRow({ least: 1, most: 1 }, terms);
  return program;

  function describePage(used: number, page: readonly Stop[], comers: readonly Stop[]) {
    const { passages, budget, needsCore } = instance;
    const held = new Set(page.flatMap(stop => stop.passages));
    const shown = passages.map((_, passage) =>
      program.addVariable({ whole: false, start: held.has(passage) ? 1 : 0 }),
    );
    const standing = comers.map(stop => {
      const stands = program.addVariable({ start: page.includes(stop) ? 1 : 0 });
      places[stop.at]?.push([stands, 1]);
      program.addRow({ most: 0 }, [[stands, 1], less(used)]);
      for (const passage of stop.passages)
        program.addRow({ most: 0 }, [[stands, 1], ...shown.slice(passage, passage + 1).map(less)]);
      return { stop, stands };
    });
    const total = [...held].reduce((sum, passage) => sum + (passages[passage]?.words ?? 0), 0);
    const words = program.addVariable({ whole: false, most: Number.POSITIVE_INFINITY, start: total });
    program.addRow({ least: 0, most: 0 }, [
      ...shown.map((variable, passage): Term => [variable, passages[passage]?.words ?? 0]),
      less(words),
    ]);
    if (needsCore) addCore(page, standing);
    if (budget < Number.POSITIVE_INFINITY) addBudget(used, words, total, page, standing);
    addFocus(words, standing);
    addApart(shown, standing);
  }

  type Standing = readonly { readonly stop: Stop; readonly stands: number }[];

  function addCore(page: readonly Stop[], standing: Standing) {
    const core = page[0]?.passages.find(passage => page.every(stop => stop.passages.includes(passage)));
    const cores = instance.passages.map((_, passage) =>
      program.addVariable({ start: passage === core ? 1 : 0 }),
    );
    program.addRow(
      { most: 1 },
      cores.map(variable => [variable, 1]),
    );
    for (const { stop, stands } of standing)
      program.addRow({ most: 0 }, [
        [stands, 1],
        ...stop.passages.flatMap(passage => cores.slice(passage, passage + 1).map(less)),
      ]);
  }

  /** Within budget, or no more than the words of one stop that is there. */
  function addBudget(used: number, words: number, total: number, page: readonly Stop[], standing: Standing) {
    const { budget } = instance;
    const holder = page.find(stop => stop.words > budget && stop.words === total);
    const holds = standing
      .filter(({ stop }) => stop.words > budget)
      .map(({ stop, stands }) => {
        const variable = program.addVariable({ start: stop === holder ? 1 : 0 });
        program.addRow({ most: 0 }, [[variable, 1], less(stands)]);
        return { variable, excess: stop.words - budget };
      });
    program.addRow(
      { most: 1 },
      holds.map(({ variable }) => [variable, 1]),
    );
    program.addRow({ most: 0 }, [
      [words, 1],
      [used, -budget],
      ...holds.map(({ variable, excess }): Term => [variable, -excess]),
    ]);
  }

  function addFocus(words: number, standing: Standing) {
    const longest = Math.max(...instance.stops.map(stop => stop.words));
    const all = instance.passages.reduce((sum, passage) => sum + passage.words, 0);
    const widest = Math.min(all, Math.max(instance.budget, longest));
    for (const { stop, stands } of standing)
      if (stop.bears < widest)
        program.addRow({ most: widest }, [
          [words, 1],
          [stands, widest - stop.bears],
        ]);
  }

  function addApart(shown: readonly number[], standing: Standing) {
    const standsAt = new Map(standing.map(({ stop, stands }) => [stop.at, stands]));
    const notBoth = (one: number, other: number | undefined) => {
      if (other !== undefined)
        program.addRow({ most: 1 }, [
          [one, 1],
          [other, 1],
        ]);
    };
    for (const { stop, stands } of standing) {
      for (const next of stop.beside) if (next > stop.at) notBoth(stands, standsAt.get(next));
      if (stop.shuns.size === 0) continue;
      for (const other of instance.stops)
        if (other.at !== stop.at && mustKeepApart(stop, other)) notBoth(stands, standsAt.get(other.at));
    }
    shown.forEach((variable, passage) => {
      for (const rival of instance.passages[passage]?.rivals ?? [])
        if (rival > passage) notBoth(variable, shown[rival]);
    });
  }
}

function less(variable: number): Term {
  return [variable, -1];
}
