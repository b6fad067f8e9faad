import type { Definition, Image, Nodes, Root } from 'mdast';
import type { Attachment } from './attachment-findings.ts';
import { type Finding, finding } from './finding.ts';
import { isWayToFile } from './parts/attributes.ts';
import type { Place } from './place.ts';

/**
 * The pictures that a passage shows by Markdown alone, `![text](way)`: files beside it, as those of `Figure`. One from elsewhere would
 * have the visitor's browser ask somebody else for it, and one by a path of the site has neither size nor base.
 */
export function readPictures(tree: Root, file: string): { attachments: Attachment[]; findings: Finding[] } {
  const attachments: Attachment[] = [];
  const findings: Finding[] = [];
  for (const { url, position } of picturesIn(tree)) {
    const start = position?.start ?? { line: 1, column: 1 };
    const end = position?.end ?? start;
    const place = { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    const path = decoded(url);
    if (path !== undefined && isWayToFile(path)) attachments.push({ kind: 'picture', path, place });
    else findings.push(fromElsewhere(url, place));
  }
  return { attachments, findings };
}

/** Every image, and every definition that one refers to. */
function picturesIn(tree: Root): (Image | Definition)[] {
  const images: Image[] = [];
  const definitions: Definition[] = [];
  const referred = new Set<string>();
  const enter = (node: Nodes): void => {
    if (node.type === 'image') images.push(node);
    if (node.type === 'definition') definitions.push(node);
    if (node.type === 'imageReference') referred.add(node.identifier);
    if ('children' in node) for (const child of node.children) enter(child);
  };
  enter(tree);
  return [...images, ...definitions.filter(({ identifier }) => referred.has(identifier))];
}

/** Markdown may write a space as `%20`; a name of a file has it as it is. */
function decoded(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}

function fromElsewhere(url: string, place: Place): Finding {
  return finding({
    rule: 'picture-from-elsewhere',
    place,
    reason: `"${url.slice(0, 60)}" is no file beside this passage.`,
    remedy: 'Put the picture there and name it by its way from here, such as ![what it shows](counter.jpg).',
  });
}
