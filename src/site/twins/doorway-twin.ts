import { publicAddress } from '../view/link.ts';
import type { SiteView } from '../view/site-view.ts';
import { heading, link, list, paragraph, toMarkdown } from './markdown.ts';

/** The doorway as Markdown: the questions that people arrive with, and where each is answered. */
export function writeDoorwayTwin({ name, base, address, doorway }: SiteView): string {
  const home = publicAddress(base, address);
  return toMarkdown([
    heading(1, `${name} — ${doorway.question}`),
    paragraph(link(home, home)),
    ...doorway.wants.flatMap(({ title, inquiries }) => [
      heading(2, title),
      list(...inquiries.map(({ inquiry, href }) => [paragraph(link(publicAddress(href, address), inquiry))])),
    ]),
  ]);
}
