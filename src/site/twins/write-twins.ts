import { isDeepStrictEqual } from 'node:util';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Passage } from '../../model/model.ts';
import { bodyOf, readPassage } from '../../model/read-passage.ts';
import type { Settings } from '../../model/settings.ts';
import { publishedPassages } from '../../planner/index.ts';
import type { PlannedSite } from '../derive-site.ts';
import type { PageView } from '../view/page-view.ts';
import type { SiteView } from '../view/site-view.ts';
import { writeDoorwayTwin } from './doorway-twin.ts';
import { writeLlmsTxt } from './llms-txt.ts';
import { wordsOn, writePageTwin } from './page-twin.ts';
import { wordsWriter } from './write-words.ts';

/** What is published for assistants, beside what is published for people. */
export interface Twins {
  /** Markdown by the name that it is published under: each page's id, and `index` for the doorway. */
  readonly pages: Readonly<Record<string, string>>;
  readonly llmsTxt: string;
}

/** Writes what is published of a site for assistants, and again only what is another than the last time. */
export function twinsWriter(): (site: PlannedSite, view: SiteView) => Twins {
  const writerOf = wordsWriter();
  let trees = new Map<string, TextTree>();
  let written = new Map<string, WrittenTwin>();
  const remembered = (passage: Passage, settings: Settings): TextTree => {
    const before = trees.get(passage.id);
    return before?.text === passage.text && before.trust === settings.passages
      ? before
      : { text: passage.text, trust: settings.passages, tree: treeOf(passage, settings) };
  };
  return (site, view) => {
    const { settings } = site.model;
    trees = new Map(publishedPassages(site).map(passage => [passage.id, remembered(passage, settings)]));
    const writeWords = writerOf(new Map([...trees].map(([id, { tree }]) => [id, tree])));
    written = new Map(
      view.pages.map(page => {
        const words = wordsOn(page, writeWords, view);
        const before = written.get(page.id);
        const isSame = before?.page === page && isDeepStrictEqual(before.words, words);
        return [page.id, isSame ? before : { page, words, twin: writePageTwin(page, words, view.address) }];
      }),
    );
    const pages = [...written].map(([id, { twin }]) => [id, twin] as const);
    return {
      pages: Object.fromEntries([['index', writeDoorwayTwin(view)], ...pages]),
      llmsTxt: writeLlmsTxt(view, site.model),
    };
  };
}

interface WrittenTwin {
  readonly page: PageView;
  readonly words: readonly string[];
  readonly twin: string;
}

interface TextTree {
  readonly text: string;
  readonly trust: Settings['passages'];
  readonly tree: Root;
}

/** Only of code is there more to know than the quicker of the two readers tells. */
function treeOf({ text, file }: Passage, { passages }: Settings): Root {
  const tree =
    passages === 'trusted'
      ? readPassage(text, file).tree
      : mdxToMdast(bodyOf(text), { features: { frontmatter: false } });
  return tree?.type === 'root' ? tree : { type: 'root', children: [] };
}
