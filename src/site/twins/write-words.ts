import type { Root } from 'mdast';
import { toMarkdown } from './markdown.ts';
import { plainWords, type Surroundings } from './plain-words.ts';

/** A passage's words as Markdown, by the passage's id. */
export type WriteWords = (passage: string, surroundings: Omit<Surroundings, 'passage'>) => string;

interface Written {
  readonly markdown: string;
  /** Each address that stands in the passage, and where it led. */
  readonly links: ReadonlyMap<string, string | undefined>;
}

/**
 * Writes the words of passages, once for all pages on which their links lead to the same places: most stand on several.
 *
 * @param texts the text of each published passage, by its id
 */
export function wordsWriter(texts: ReadonlyMap<string, Root>): WriteWords {
  const remembered = new Map<string, Written>();
  return (passage, { level, hrefOf }) => {
    const text = texts.get(passage);
    if (!text) return '';
    const key = `${passage} ${level}`;
    const before = remembered.get(key);
    if (before && [...before.links].every(([href, leads]) => hrefOf(href) === leads)) return before.markdown;
    const links = new Map<string, string | undefined>();
    const followed = (href: string) => {
      const leads = hrefOf(href);
      links.set(href, leads);
      return leads;
    };
    const markdown = toMarkdown(plainWords(text, { passage, level, hrefOf: followed }));
    remembered.set(key, { markdown, links });
    return markdown;
  };
}
