import { type Model, stages } from '../../model/model.ts';
import { wantTitles } from '../view/doorway-view.ts';
import { publicAddress } from '../view/link.ts';
import type { PageView } from '../view/page-view.ts';
import type { SiteView } from '../view/site-view.ts';
import { heading, link, list, paragraph, text, toMarkdown } from './markdown.ts';

/**
 * What an assistant reads first (https://llmstxt.org): every page, as the address of its Markdown, under what its
 * likeliest visitors want.
 */
export function writeLlmsTxt(
  { name, doorway, pages }: SiteView,
  { journeys }: Pick<Model, 'journeys'>,
  listed: (page: PageView) => string,
): string {
  const stageOf = new Map(journeys.flatMap(({ stops, stage }) => stops.map(stop => [stop.id, stage])));
  const wanted = Map.groupBy(pages, ({ ways }) => stageOf.get(ways[0]?.stop ?? ''));
  return [
    toMarkdown([heading(1, name), { type: 'blockquote', children: [paragraph(text(doorway.description))] }]),
    ...stages.flatMap(stage => {
      const ofStage = wanted.get(stage);
      return ofStage ? [toMarkdown([heading(2, wantTitles[stage])]), ofStage.map(listed).join('')] : [];
    }),
  ].join('\n');
}

/** The page’s entry there, a list of its own: entries one after the other make one list. */
export function listOnLlmsTxt({ twin, title, description }: PageView, address: SiteView['address']): string {
  const entry = paragraph(link(publicAddress(twin, address), title), text(`: ${description}`));
  return toMarkdown([list([entry])]);
}
