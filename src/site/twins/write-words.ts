import type { Root } from 'mdast';
import { toMarkdown } from './markdown.ts';
import { plainWords, type Surroundings } from './plain-words.ts';

/** A passage's words as Markdown, by the passage's id. */
export type WriteWords = (passage: string, surroundings: Omit<Surroundings, 'passage'>) => string;

interface Written {
  readonly text: Root;
  readonly markdown: string;
  /** Each address that stands in the passage, and where it led. */
  readonly links: ReadonlyMap<string, string | undefined>;
}

/**
 * Writes the words of passages, and again only where the text is another or its links lead elsewhere: most passages stand on
 * several pages, and few change from one build to the next.
 *
 * @returns what writes the words of passages with these texts; of others, none
 */
export function wordsWriter(): (textOf: (passage: string) => Root | undefined) => WriteWords {
  const remembered = new Map<string, Written>();
  return textOf =>
    (passage, { level, hrefOf }) => {
      const text = textOf(passage);
      if (!text) return '';
      const key = `${passage} ${level}`;
      const before = remembered.get(key);
      if (before?.text === text && [...before.links].every(([href, leads]) => hrefOf(href) === leads))
        return before.markdown;
      const links = new Map<string, string | undefined>();
      const followed = (href: string) => {
        const leads = hrefOf(href);
        links.set(href, leads);
        return leads;
      };
      const markdown = toMarkdown(plainWords(text, { passage, level, hrefOf: followed }));
      remembered.set(key, { text, markdown, links });
      return markdown;
    };
}
