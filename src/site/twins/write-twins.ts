import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Passage } from '../../model/model.ts';
import { bodyOf, readPassage } from '../../model/read-passage.ts';
import type { Settings } from '../../model/settings.ts';
import { publishedPassages } from '../../planner/index.ts';
import type { PlannedSite } from '../derive-site.ts';
import type { SiteView } from '../view/site-view.ts';
import { writeDoorwayTwin } from './doorway-twin.ts';
import { writeLlmsTxt } from './llms-txt.ts';
import { writePageTwin } from './page-twin.ts';
import { wordsWriter } from './write-words.ts';

/** What is published for assistants, beside what is published for people. */
export interface Twins {
  /** Markdown by the name that it is published under: each page's id, and `index` for the doorway. */
  readonly pages: Readonly<Record<string, string>>;
  readonly llmsTxt: string;
}

/** @param view what is published of the site, as people see it */
export function writeTwins(site: PlannedSite, view: SiteView): Twins {
  const { model } = site;
  const texts = new Map(
    publishedPassages(site).map(passage => [passage.id, treeOf(passage, model.settings)] as const),
  );
  const writeWords = wordsWriter(texts);
  const pages = view.pages.map(page => [page.id, writePageTwin(page, writeWords, view)] as const);
  return {
    pages: Object.fromEntries([['index', writeDoorwayTwin(view)], ...pages]),
    llmsTxt: writeLlmsTxt(view, model),
  };
}

/** Only of code is there more to know than the quicker of the two readers tells. */
function treeOf({ text, file }: Passage, { passages }: Settings): Root {
  const tree =
    passages === 'trusted'
      ? readPassage(text, file).tree
      : mdxToMdast(bodyOf(text), { features: { frontmatter: false } });
  return tree?.type === 'root' ? tree : { type: 'root', children: [] };
}
