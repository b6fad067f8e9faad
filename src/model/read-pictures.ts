import type { Definition, Image, Nodes, Root } from 'mdast';
import type { Attachment } from './attachment-findings.ts';
import { decodeAddress } from './decode-address.ts';
import { type Finding, finding } from './finding.ts';
import { isWayToFile, isWayToPicture } from './parts/attributes.ts';
import { type Place, placeOfNode } from './place.ts';

/**
 * The pictures that a passage shows by Markdown alone, `![text](way)`: files beside it, as those of `Figure`. One from elsewhere would
 * have the visitor's browser ask somebody else for it, and one by a path of the site has neither size nor base.
 */
export function readPictures(tree: Root, file: string): { attachments: Attachment[]; findings: Finding[] } {
  const attachments: Attachment[] = [];
  const findings: Finding[] = [];
  for (const picture of picturesIn(tree)) {
    const { url } = picture;
    const place = placeOfNode(picture, file);
    const path = decodeAddress(url);
    if (path !== undefined && isWayToPicture(path)) attachments.push({ kind: 'picture', path, place });
    else if (path !== undefined && isWayToFile(path)) findings.push(noPicture(path, place));
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

function noPicture(path: string, place: Place): Finding {
  return finding({
    rule: 'no-picture',
    place,
    reason: `"${path.slice(0, 60)}" does not end as a picture does.`,
    remedy: 'Show one that ends in .jpg, .png, .webp, .avif or .svg.',
  });
}

function fromElsewhere(url: string, place: Place): Finding {
  return finding({
    rule: 'picture-from-elsewhere',
    place,
    reason: `"${url.slice(0, 60)}" is no file beside this passage.`,
    remedy: 'Put the picture there and name it by its way from here, such as ![what it shows](counter.jpg).',
  });
}
