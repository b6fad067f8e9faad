import type { Page, Plan } from '../../planner/plan.ts';
import type { ShownModel, ShownPassage } from './shown-passage.ts';

/** What a page is called; no two pages of a site share a title or a description. */
export interface PageTitle {
  /** The question of the need that named the page, and what tells it from others with the same one. */
  readonly title: string;
  /** The title's first part, before what tells it from others. */
  readonly question: string;
  readonly description: string;
  /** The passage that answers the question. */
  readonly answer: string;
}

/** The titles of all pages, by page id. */
export function titlePages(
  { passages, settings }: Pick<ShownModel, 'passages' | 'settings'>,
  { pages }: Pick<Plan, 'pages'>,
): ReadonlyMap<string, PageTitle> {
  const byId = new Map(passages.map(passage => [passage.id, passage]));
  const named = pages.map(page => naming(page, byId));
  const titles = uniqueOnes(named.map(titlesFor), [settings.name]);
  const descriptions = uniqueOnes(named.map((one, at) => [...descriptionsFor(one), titles[at] ?? '']));
  return new Map(
    named.map(({ page, answer }, at) => [
      page.id,
      {
        title: titles[at] ?? '',
        question: answer.question,
        description: descriptions[at] ?? '',
        answer: answer.id,
      },
    ]),
  );
}

interface Naming {
  readonly page: Page;
  readonly answer: ShownPassage;
  /** Whether the page bears its need's name alone; else the first of the others completes it, `<need>-<next>`. */
  readonly isAlone: boolean;
  readonly others: readonly ShownPassage[];
}

function naming(page: Page, all: ReadonlyMap<string, ShownPassage>): Naming {
  const held = page.passages.flatMap(id => all.get(id) ?? []);
  const need =
    page.core.find(one => one === page.id) ??
    page.core.find(one => page.id.startsWith(`${one}-`)) ??
    page.core[0];
  const answer = held.find(passage => passage.need === need);
  if (!answer) throw new TypeError(`Page ${page.id} does not hold the passage of its core.`);
  const rest = held.filter(passage => passage !== answer);
  const next = rest.find(passage => `${answer.need}-${passage.need}` === page.id);
  return {
    page,
    answer,
    isAlone: answer.need === page.id,
    others: next ? [next, ...rest.filter(passage => passage !== next)] : rest,
  };
}

function titlesFor({ answer, isAlone, others }: Naming): string[] {
  const completed = others.map(({ heading }) => `${answer.question} — ${heading}`);
  return isAlone ? [answer.question, ...completed] : [...completed, answer.question];
}

/** Of the question that the page is named after, whatever else is on it. */
function descriptionsFor({ answer, others }: Naming): string[] {
  const { summary } = answer;
  return [summary, ...(summary ? others.map(({ heading }) => `${summary} Also here: ${heading}`) : [])];
}

/**
 * For each list the first of its texts that no other list has as its first or was given before; where there is none,
 * its first with a number after it.
 */
function uniqueOnes(lists: readonly (readonly string[])[], reserved: readonly string[] = []): string[] {
  const firsts = lists.map(([first]) => first ?? '');
  const taken = new Set(reserved);
  const chosen = new Map<number, string>();
  const give = (at: number, text: string | undefined) => {
    if (!text || taken.has(text)) return;
    taken.add(text);
    chosen.set(at, text);
  };
  for (const [at, first] of firsts.entries()) give(at, first);
  return lists.map((texts, at) => {
    for (const text of texts) if (!chosen.has(at)) give(at, text);
    for (let number = 2; !chosen.has(at); number++) give(at, `${firsts[at]} (${number})`);
    return chosen.get(at) ?? '';
  });
}
