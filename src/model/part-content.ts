import { type Finding, finding } from './finding.ts';
import type { Holding, Part } from './parts/part.ts';
import type { Place } from './place.ts';
import { contentOf, isTag, type Tag } from './tags.ts';

/** What is wrong with what stands between a part's tags. */
export function contentFindings(name: string, { holds, example }: Part, tag: Tag, place: Place): Finding[] {
  const reason = fault(name, holds, tag);
  if (reason === undefined) return [];
  return [finding({ rule: 'wrong-content', place, reason, remedy: `For example: ${onOneLine(example)}` })];
}

function fault(name: string, holds: Holding, tag: Tag): string | undefined {
  const content = contentOf(tag);
  switch (holds.what) {
    case 'nothing':
      return content.length === 0 ? undefined : `${name} holds no text: everything stands in its attributes.`;
    case 'text':
      return content.length > 0 ? undefined : `${name} is empty.`;
    case 'numbered list': {
      const [list, ...more] = content;
      const isList = list?.type === 'list' && list.ordered === true && more.length === 0;
      return isList ? undefined : `${name} holds one numbered list, and nothing else.`;
    }
    case 'parts': {
      const { named, least } = holds;
      if (!content.every(one => isTag(one) && one.name === named))
        return `${name} holds ${named}, and nothing else.`;
      return content.length >= least
        ? undefined
        : `${name} holds ${least === 1 ? 'one' : 'two'} ${named} at least.`;
    }
  }
}

function onOneLine(example: string): string {
  return example.replaceAll(/\n\s*/g, ' ');
}
