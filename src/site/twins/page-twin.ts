import type { PhrasingContent, RootContent } from 'mdast';
import type { EvidenceView } from '../view/evidence-view.ts';
import { publicAddress } from '../view/link.ts';
import type { ArrivalView, LinkView, PageView, SectionView, WayView } from '../view/page-view.ts';
import { hrefInPassage } from '../view/passage-link.ts';
import type { SiteView } from '../view/site-view.ts';
import { heading, link, list, paragraph, text, toMarkdown } from './markdown.ts';
import type { WriteWords } from './write-words.ts';

/** The words of each passage of a page, as its twin has them. */
export function wordsOn(
  { href, sections }: PageView,
  writeWords: WriteWords,
  { address, needs }: Pick<SiteView, 'address' | 'needs'>,
): string[] {
  const hrefOf = (written: string) => {
    const leads = hrefInPassage(written, needs);
    return leads && publicAddress(leads.startsWith('#') ? `${href}${leads}` : leads, address);
  };
  return sections.map(({ passage, heading: shown }) =>
    writeWords(passage, { level: shown === undefined ? 2 : 3, hrefOf }),
  );
}

/**
 * A page for readers who want its words and nothing around them, in the page's own order. Its links lead to pages, so
 * that whoever is answered from it is sent to something made for people.
 *
 * @param words as `wordsOn` has them
 */
export function writePageTwin(
  { title, href, updated, sections, ways }: PageView,
  words: readonly string[],
  address: string | undefined,
): string {
  const own = publicAddress(href, address);
  const top = [
    heading(1, title),
    paragraph(link(own, own), text(updated ? `, last changed ${updated}` : '')),
  ];
  const parts = sections.flatMap((section, at) => [
    toMarkdown(introduction(section)),
    words[at] ?? '',
    toMarkdown(resting(section.evidence)),
  ]);
  // Between any two of these stands a heading or a paragraph, and nothing runs on from one to the next.
  return [toMarkdown(top), ...parts, toMarkdown(onward(ways, address))]
    .filter(part => part !== '')
    .join('\n');
}

function introduction({ question, heading: shown, arrivals }: SectionView): RootContent[] {
  return [...arrivals.flatMap(greeting), ...(shown === undefined ? [] : [heading(2, question)])];
}

function greeting({ opening, greets }: ArrivalView): RootContent[] {
  if (opening === undefined || greets === 'nobody') return [];
  const asks = greets === 'everyone' ? '' : `If you ask “${greets.asks}”: `;
  return [paragraph(text(`${asks}${opening}`))];
}

function resting(evidence: readonly EvidenceView[]): RootContent[] {
  if (evidence.length === 0) return [];
  const entries = evidence.map(({ what, source, date, href }) => [
    paragraph(text(`${what} — `), href ? link(href, source) : text(source), text(`, ${date}`)),
  ]);
  return [paragraph(text('What this rests on:')), list(...entries)];
}

function onward(ways: readonly WayView[], site: string | undefined): RootContent[] {
  const leading = ways.filter(({ action, also }) => action ?? also[0]);
  if (leading.length === 0) return [];
  const entries = leading.map(({ inquiry, action, also }) => {
    const asked = ways.length > 1 ? [text(`If you came asking “${inquiry}”: `)] : [];
    const steps = (action ? [action, ...also] : also).map(way => step(way, site));
    return [paragraph(...asked, ...steps.flatMap((one, at) => (at > 0 ? [text('; or '), ...one] : one)))];
  });
  return [heading(2, 'What comes next'), list(...entries)];
}

function step({ label, href, answers }: LinkView, site: string | undefined): PhrasingContent[] {
  return [link(publicAddress(href, site), label), ...(answers ? [text(` (${answers})`)] : [])];
}
