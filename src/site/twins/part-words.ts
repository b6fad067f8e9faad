import type { PhrasingContent } from 'mdast';
import { isFullAddress } from '../../model/address.ts';
import type { PartName } from '../../model/parts/index.ts';
import { literalOf, type Tag } from '../../model/tags.ts';
import { text } from './markdown.ts';

/** What a part says beside what it holds: before that, and after it. */
export interface PartWords {
  readonly before: readonly PhrasingContent[];
  readonly after: readonly PhrasingContent[];
}

/** A part's attributes in words. A picture is told by its alternative text; a file beside the passage has no address that is known here. */
export function partWords(tag: Tag, name: PartName): PartWords {
  const of = (attribute: string) => literalOf(tag, attribute);
  switch (name) {
    case 'Note':
    case 'Side':
      return { before: strong(of('title')), after: [] };
    case 'Number':
      return { before: strong(of('value')), after: leading(of('source'), of('href')) };
    case 'Quote':
      return { before: [], after: leading(of('source'), of('href')) };
    case 'Figure':
      return { before: words(of('alt')), after: words(of('caption')) };
    case 'Video':
      return { before: leading(of('title'), of('src')), after: words(of('length')) };
    case 'Download':
      return { before: leading(of('title'), of('href')), after: [] };
    case 'Steps':
    case 'Compare':
    case 'Numbers':
      return { before: [], after: [] };
  }
}

function words(value: string): PhrasingContent[] {
  return value ? [text(value)] : [];
}

function strong(value: string): PhrasingContent[] {
  return value ? [{ type: 'strong', children: [text(value)] }] : [];
}

function leading(value: string, href: string): PhrasingContent[] {
  if (!value || !isFullAddress(href)) return words(value);
  return [{ type: 'link', url: href, children: [text(value)] }];
}
