import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { decode } from '../../model/decode.ts';
import { readPassage } from '../../model/read-passage.ts';
import type { PlannedSite } from '../derive-site.ts';
import type { SiteView } from '../view/site-view.ts';
import { writeDoorwayTwin } from './doorway-twin.ts';
import { writeLlmsTxt } from './llms-txt.ts';
import { writePageTwin } from './page-twin.ts';

/** What is published for assistants, beside what is published for people. */
export interface Twins {
  /** Markdown by the name that it is published under: each page's id, and `index` for the doorway. */
  readonly pages: Readonly<Record<string, string>>;
  readonly llmsTxt: string;
}

/** @param view what is published of the site, as people see it */
export async function writeTwins({ model, plan }: PlannedSite, view: SiteView): Promise<Twins> {
  const published = model.passages.filter(({ id }) => Object.hasOwn(plan.passages, id));
  const texts = new Map(
    await Promise.all(published.map(async ({ id, file }) => [id, await readText(model.root, file)] as const)),
  );
  const pages = view.pages.map(page => [page.id, writePageTwin(page, texts, view)] as const);
  return {
    pages: Object.fromEntries([['index', writeDoorwayTwin(view)], ...pages]),
    llmsTxt: writeLlmsTxt(view, model),
  };
}

/** A text that has broken since the site was read says nothing here; the page itself says what is wrong with it. */
async function readText(root: string, file: string): Promise<Root> {
  const { text } = decode(await readFile(join(root, file)), file);
  return readPassage(text ?? '', file).tree ?? { type: 'root', children: [] };
}
