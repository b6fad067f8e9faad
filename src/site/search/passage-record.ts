import { leadsId } from './leads-id.ts';
import type { Lead, SoughtPassage } from './sought-passages.ts';

/**
 * One passage as a document for Pagefind: its question, what the page shows of it, and the personas' own words for what it speaks of.
 *
 * @param html the page on which it is published
 */
export function recordOf(passage: SoughtPassage, html: string, lang: string): string {
  const { question, start, text, leads } = passage;
  const words = JSON.stringify(leads.map(({ theirs, ours }) => [theirs, ours]));
  return [
    `<html lang="${escaped(lang)}"><body>`,
    `<h1 data-pagefind-body data-start="${escaped(start)}" data-pagefind-meta="start[data-start]">${escaped(question)}</h1>`,
    // A component of the site's own may show a passage without its mark.
    partOf(html, passage.passage) ?? `<p data-pagefind-body>${escaped(text)}</p>`,
    `<div data-pagefind-body id="${leadsId}" data-words="${escaped(words)}" data-pagefind-meta="words[data-words]">`,
    ...leads.map(leadTo),
    '</div></body></html>',
  ].join('\n');
}

/** From the element that bears the passage's mark to the next such element, of which Pagefind reads the first. */
function partOf(html: string, passage: string): string | undefined {
  const start = new RegExp(`<[a-z]+(?=\\s[^<>]*\\bdata-passage="${passage}")`).exec(html);
  if (!start) return undefined;
  const [tag] = start;
  const rest = html.slice(start.index + tag.length);
  const end = rest.search(/<[a-z]+\s[^<>]*\bdata-passage="|<\/main>/);
  return `${tag} data-pagefind-body${rest.slice(0, end === -1 ? undefined : end)}`;
}

/** As often as the passage speaks of it, within measure; less than a word that stands there itself. */
function leadTo({ theirs, times, isAsked }: Lead): string {
  // With hyphens, so that whoever writes it so, or in one word, finds it as well.
  const spellings = new Set([theirs, theirs.replace(/\s+/g, '-')]);
  const words = `${escaped([...spellings].join(' '))} `.repeat(Math.min(Math.max(times, 1), mostTimes));
  return `<p data-pagefind-weight="${isAsked ? 4 : 0.5}">${words}</p>`;
}

const mostTimes = 6;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
