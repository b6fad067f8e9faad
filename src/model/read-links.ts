import type { Definition, Link, Nodes, Root } from 'mdast';
import { isFullAddress } from './address.ts';
import { type Finding, finding } from './finding.ts';
import type { Place } from './place.ts';
import type { WrittenAddress, WrittenLink } from './written-site.ts';

/**
 * Where a passage's Markdown links lead. Off the site by a full address, to a place on the same page by `#…`, or to
 * the answer of a need by `need:<id>`; an address on this site is derived from the journeys, and may change with them.
 */
export function readLinks(tree: Root, file: string): LinksRead {
  const links: WrittenLink[] = [];
  const addresses: WrittenAddress[] = [];
  const findings: Finding[] = [];
  for (const { url, position } of linksIn(tree)) {
    const start = position?.start ?? { line: 1, column: 1 };
    const end = position?.end ?? start;
    const place = { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    if (url.startsWith('need:')) links.push({ need: url.slice('need:'.length), place });
    else if (isFullAddress(url)) addresses.push({ href: url, place });
    else if (!url.startsWith('#')) findings.push(misled(url, place));
  }
  return { links, addresses, findings };
}

interface LinksRead {
  readonly links: WrittenLink[];
  readonly addresses: WrittenAddress[];
  readonly findings: Finding[];
}

function linksIn(node: Nodes): (Link | Definition)[] {
  const own = node.type === 'link' || node.type === 'definition' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linksIn)] : own;
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
