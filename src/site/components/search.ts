/** What is used here of Pagefind's browser API: https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { readonly baseUrl: string }): Promise<void>;
  /** Null where a later question has overtaken this one. */
  debouncedSearch(query: string): Promise<{ readonly results: readonly PagefindResult[] } | null>;
}

interface PagefindResult {
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  /** The text of the whole page. */
  readonly content: string;
  readonly sub_results: readonly PagefindPassage[];
}

interface PagefindPassage {
  readonly title: string;
  readonly url: string;
  /** The heading that the result stands under, and how many words of the content stand before it. */
  readonly anchor?: { readonly text: string; readonly location: number };
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** A passage that was found. */
interface Answer {
  readonly question: string;
  readonly url: string;
  /** How the passage begins. */
  readonly start: string;
}

interface SearchBox {
  readonly input: HTMLInputElement;
  readonly status: Element;
  readonly list: Element;
  readonly template: HTMLTemplateElement;
}

const most = 8;
const mostOfPage = 3;
/** In words. */
const startLength = 28;

/** Makes a search box work. Nothing is loaded before someone reaches for it. */
export function startSearch(search: HTMLElement): void {
  const box = partsOf(search);
  const { input } = box;
  let pagefind: Promise<Pagefind> | undefined;

  async function answer(): Promise<void> {
    const question = input.value.trim();
    if (!question) return show(box, [], '');
    try {
      pagefind ??= loadPagefind(search);
      const answers = await answersTo(question, await pagefind);
      if (answers) show(box, answers, summaryOf(answers));
    } catch {
      pagefind = undefined;
      show(box, [], unavailable);
    }
  }

  input.addEventListener('focus', () => {
    // A failure is told when there is a question to answer.
    pagefind ??= loadPagefind(search);
    pagefind.catch(() => undefined);
  });
  input.addEventListener('input', answer);
  search.addEventListener('keydown', event => walk(box, event));
}

function partsOf(search: HTMLElement): SearchBox {
  const input = search.querySelector('input');
  const status = search.querySelector('[role=status]');
  const list = search.querySelector('ol');
  const template = search.querySelector('template');
  if (!input || !status || !list || !template) throw new TypeError('The search box lacks a part.');
  return { input, status, list, template };
}

async function loadPagefind({ dataset: { bundle = '', base = '/' } }: HTMLElement): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ bundle);
  await pagefind.options({ baseUrl: base });
  return pagefind;
}

/** Undefined where a later question has overtaken this one. */
async function answersTo(question: string, pagefind: Pagefind): Promise<readonly Answer[] | undefined> {
  const found = await pagefind.debouncedSearch(question);
  if (!found) return undefined;
  const pages = await Promise.all(found.results.slice(0, most).map(result => result.data()));
  return pages.flatMap(answersOn).slice(0, most);
}

/** A page's passages that match best, best first. */
function answersOn({ content, sub_results }: PagefindPage): readonly Answer[] {
  return sub_results
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, mostOfPage)
    .flatMap(({ title, url, anchor }) =>
      // What stands under no anchor is a page's title, and no passage.
      anchor ? [{ question: title, url, start: startAfter(anchor, content) }] : [],
    );
}

function scoreOf({ weighted_locations }: PagefindPassage): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

function startAfter({ text, location }: { text: string; location: number }, content: string): string {
  const first = location + text.trim().split(/\s+/).length;
  const start = content
    .split(/\s+/)
    .slice(first, first + startLength)
    .join(' ');
  return /^.*[.?!](?=\s|$)/.exec(start)?.[0] ?? `${start} …`;
}

const unavailable = import.meta.env.DEV
  ? 'Search is made when the site is built, so there is none while you edit. The questions below all work.'
  : 'Search did not load. The questions below all lead to an answer.';

function summaryOf(answers: readonly Answer[]): string {
  if (answers.length === 0)
    return 'Nothing here answers that. Perhaps one of the questions below comes close.';
  return answers.length === 1 ? 'One answer' : `${answers.length} answers`;
}

function show({ status, list, template }: SearchBox, answers: readonly Answer[], summary: string): void {
  status.textContent = summary;
  list.replaceChildren(
    ...answers.map(({ question, url, start }) => {
      const entry = document.importNode(template.content, true);
      const [link, text] = entry.querySelectorAll('a, p');
      link?.setAttribute('href', url);
      link?.replaceChildren(question);
      text?.replaceChildren(start);
      return entry;
    }),
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Escape: Number.NEGATIVE_INFINITY,
};

/** The arrows walk from the box through the answers and back; Escape leads back to the box, Enter to the first. */
function walk({ input, list }: SearchBox, event: KeyboardEvent): void {
  if (event.isComposing) return;
  const stations = [input, ...list.querySelectorAll('a')];
  const at = stations.findIndex(one => one.matches(':focus'));
  const by = event.key === 'Enter' && at === 0 ? 1 : steps[event.key];
  const next = by && stations[Math.max(0, at + by)];
  if (!next || next === stations[at]) return;
  event.preventDefault();
  next.focus();
}
