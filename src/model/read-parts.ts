import type { Nodes, Root } from 'mdast';
import type { Attachment } from './attachment-findings.ts';
import { type Finding, finding } from './finding.ts';
import { namesMadeIn } from './names-made.ts';
import { nearest } from './nearest.ts';
import { readAttributes } from './part-attributes.ts';
import { contentFindings } from './part-content.ts';
import { isPartName, type PartName, partNames, parts } from './parts/index.ts';
import type { Part } from './parts/part.ts';
import type { Place } from './place.ts';
import type { Settings } from './settings.ts';
import { type StandingTag, type Tag, tagsIn } from './tags.ts';

export interface ReadParts {
  /** The parts that a passage uses, each once, by name. */
  readonly parts: readonly PartName[];
  /** The files that they show or offer, which are not looked for yet. */
  readonly attachments: readonly Attachment[];
  readonly findings: readonly Finding[];
}

/** Holds every tag of a passage against what is told of the parts. Elements of HTML are left as they are. */
export function readParts(tree: Root, file: string, passages: Settings['passages']): ReadParts {
  const used = new Set<PartName>();
  const attachments: Attachment[] = [];
  const findings: Finding[] = [];
  // What is code is no passage’s, unless all are trusted.
  const made = passages === 'trusted' ? namesMadeIn(tree) : new Set<string>();
  for (const standing of tagsIn(tree)) {
    const { tag } = standing;
    const name = tag.name ?? '';
    const [root = ''] = name.split('.');
    if (made.has(root)) continue;
    const place = openingOf(tag, file);
    if (!isPartName(name)) {
      findings.push(...unknownComponent(name, place, passages));
      continue;
    }
    const part: Part = parts[name];
    const attributes = readAttributes(name, part, tag, place);
    used.add(name);
    attachments.push(...attributes.attachments);
    findings.push(
      ...misplaced(name, part, standing, place),
      ...attributes.findings,
      ...contentFindings(name, part, tag, place),
    );
  }
  return { parts: partNames.filter(name => used.has(name)), attachments, findings };
}

/** `<Figure` alone, so that an editor does not mark everything that a part holds. */
function openingOf(tag: Tag, file: string): Place {
  const { line, column } = startOf(tag);
  return { file, line, column, endLine: line, endColumn: column + 1 + (tag.name?.length ?? 0) };
}

function startOf({ position }: Nodes) {
  return position?.start ?? { line: 1, column: 1 };
}

/** A small letter begins an element of HTML, unless there is none of that name and only a part is meant. */
function unknownComponent(name: string, place: Place, passages: Settings['passages']): Finding[] {
  const isComponent = /^\p{Lu}|\./u.test(name);
  const meant = isComponent ? nearest(name, partNames) : partNames.find(part => isMeantBy(name, part));
  if (!isComponent && !meant) return [];
  const more = passages === 'trusted' ? '; any other is imported at the top of the text' : '';
  const asText = 'To show the character “<” itself, write \\<.';
  return [
    finding({
      rule: 'unknown-component',
      place,
      reason: `No component is named "${name}" here.`,
      remedy: meant ? `Did you mean "${meant}"?` : `There are ${partNames.join(', ')}${more}. ${asText}`,
      expected: meant ? [meant] : partNames,
    }),
  ];
}

/** A small letter where the part has a capital one; HTML has elements by some of their names. */
export function isMeantBy(name: string, part: PartName): boolean {
  return part.toLowerCase() === name && name !== 'figure' && name !== 'video';
}

function misplaced(name: PartName, part: Part, { within, isBlock }: StandingTag, place: Place): Finding[] {
  const rule = 'misplaced-part';
  if (part.within && within !== part.within) {
    const reason = `${name} stands outside of ${part.within}.`;
    return [
      finding({ rule, place, reason, remedy: `Write it between <${part.within}> and </${part.within}>.` }),
    ];
  }
  if (isBlock) return [];
  return [
    finding({
      rule,
      place,
      reason: `${name} stands in the middle of a line of text.`,
      remedy: 'Put it on lines of its own, with an empty line before and after.',
    }),
  ];
}
