import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { type Documented, documented } from './documented.ts';
import { mdxText } from './mdx-text.ts';

export const indexId = 'checks-by-name';

/** The text of the passage that names every rule, and leads to where it is told of. */
export function indexFile(): string {
  return mdxText(
    { question: 'Where do I read about a check that I know by name?', heading: 'Checks by name' },
    [
      paragraph({
        type: 'text',
        value:
          'Look for the name that stands at the end of the finding’s first line. It is a heading on the page that the link leads to.',
      }),
      { type: 'list', spread: false, children: documented.map(linked) },
    ],
  );
}

function linked({ id, heading, rules }: Documented): ListItem {
  const names = rules.flatMap((rule, at): PhrasingContent[] => [
    { type: 'text', value: at === 0 ? ': ' : ', ' },
    { type: 'inlineCode', value: rule },
  ]);
  const link: PhrasingContent = {
    type: 'link',
    url: `need:${id}`,
    children: [{ type: 'text', value: heading }],
  };
  return { type: 'listItem', spread: false, children: [paragraph(link, ...names)] };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}
