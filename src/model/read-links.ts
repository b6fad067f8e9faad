import type { Definition, Link, Nodes, Root } from 'mdast';
import { isFullAddress } from './address.ts';
import { decodeAddress } from './decode-address.ts';
import { type Finding, finding } from './finding.ts';
import { type Place, placeOfNode } from './place.ts';
import { literalOf, tagsIn } from './tags.ts';
import type { WrittenAddress, WrittenAnchor, WrittenLink } from './written-site.ts';

/**
 * Where a passage's Markdown links lead. Off the site by a full address, to a place on the same page by `#…`, or to
 * the answer of a need by `need:<id>`; an address on this site is derived from the journeys, and may change with them.
 */
export function readLinks(tree: Root, file: string): LinksRead {
  const links: WrittenLink[] = [];
  const addresses: WrittenAddress[] = [];
  const anchors: WrittenAnchor[] = [];
  const findings: Finding[] = [];
  for (const link of linksIn(tree)) {
    const { url } = link;
    const place = placeOfNode(link, file);
    if (url.startsWith('need:')) links.push({ need: url.slice('need:'.length), place });
    else if (isFullAddress(url)) addresses.push({ href: url, place });
    else if (url.startsWith('#')) anchors.push({ id: idIn(url), place });
    else findings.push(misled(url, place));
  }
  for (const { tag } of tagsIn(tree)) {
    const href = tag.name === 'a' ? literalOf(tag, 'href') : '';
    if (href.startsWith('#')) anchors.push({ id: idIn(href), place: placeOfNode(tag, file) });
  }
  return { links, addresses, anchors, findings };
}

interface LinksRead {
  readonly links: WrittenLink[];
  readonly addresses: WrittenAddress[];
  readonly anchors: WrittenAnchor[];
  readonly findings: Finding[];
}

function linksIn(node: Nodes): (Link | Definition)[] {
  const own = node.type === 'link' || node.type === 'definition' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linksIn)] : own;
}

/** As a browser looks for it; what it cannot decode it takes as it stands. */
function idIn(fragment: string): string {
  const written = fragment.slice(1);
  return decodeAddress(written) ?? written;
}

function misled(url: string, place: Place): Finding {
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(url);
  return finding({
    rule: hasScheme ? 'unsafe-link' : 'link-to-address',
    place,
    reason: hasScheme
      ? `A link cannot lead to "${url.slice(0, 60)}".`
      : `This link names the address "${url.slice(0, 60)}", and addresses change with the journeys.`,
    remedy: hasScheme
      ? 'Write a web address, “mailto:” or “tel:”.'
      : 'Name the need that is answered there: [text](need:its-id).',
  });
}
