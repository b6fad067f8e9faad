import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Passage } from '../../model/model.ts';
import { onceForEach } from '../../model/once-for-each.ts';
import { bodyOf, readPassage } from '../../model/read-passage.ts';
import type { Settings } from '../../model/settings.ts';
import { publishedPassages } from '../../planner/index.ts';
import type { PlannedSite } from '../derive-site.ts';
import type { PageView } from '../view/page-view.ts';
import type { SiteView } from '../view/site-view.ts';
import { writeDoorwayTwin } from './doorway-twin.ts';
import { listOnLlmsTxt, writeLlmsTxt } from './llms-txt.ts';
import { wordsOn, writePageTwin } from './page-twin.ts';
import { wordsWriter } from './write-words.ts';

/** What is published for assistants, beside what is published for people: Markdown, written as it is asked for. */
export interface Twins {
  /** By the name that it is published under: each page's id, and `index` for the doorway. */
  readonly pages: Readonly<Record<string, () => string>>;
  readonly llmsTxt: () => string;
}

/** Writes what is published of a site for assistants, and reads again only passages that are others than the last time. */
export function twinsWriter(): (site: PlannedSite, view: SiteView) => Twins {
  const writerOf = wordsWriter();
  const trees = new Map<string, TextTree>();
  const remembered = (passage: Passage, { passages: trust }: Settings): Root => {
    const before = trees.get(passage.id);
    if (before?.text === passage.text && before.trust === trust) return before.tree;
    const tree = treeOf(passage, trust);
    trees.set(passage.id, { text: passage.text, trust, tree });
    return tree;
  };
  let listed:
    | { readonly address: string | undefined; readonly entryOf: (page: PageView) => string }
    | undefined;
  const entryOn = (address: string | undefined) => {
    if (!listed || listed.address !== address)
      listed = { address, entryOf: onceForEach(page => listOnLlmsTxt(page, address)) };
    return listed.entryOf;
  };
  return (site, view) => {
    const { model } = site;
    const published = new Map(publishedPassages(site).map(passage => [passage.id, passage]));
    const writeWords = writerOf(id => {
      const passage = published.get(id);
      return passage && remembered(passage, model.settings);
    });
    const pages = view.pages.map(page => {
      const write = () => writePageTwin(page, wordsOn(page, writeWords, view), view.address);
      return [page.id, write] as const;
    });
    return {
      pages: Object.fromEntries([['index', () => writeDoorwayTwin(view)], ...pages]),
      llmsTxt: () => writeLlmsTxt(view, model, entryOn(view.address)),
    };
  };
}

interface TextTree {
  readonly text: string;
  readonly trust: Settings['passages'];
  readonly tree: Root;
}

/** Only of code is there more to know than the quicker of the two readers tells. */
function treeOf({ text, file }: Passage, trust: Settings['passages']): Root {
  const tree =
    trust === 'trusted'
      ? readPassage(text, file).tree
      : mdxToMdast(bodyOf(text), { features: { frontmatter: false } });
  return tree?.type === 'root' ? tree : { type: 'root', children: [] };
}
