import type { Nodes, Root } from 'mdast';
import { type Finding, finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { isPartName, partNames } from './parts/index.ts';
import { type Place, placeOfNode } from './place.ts';
import { isMeantBy } from './read-parts.ts';
import { isSafeElement, safeAttributes, safeElements } from './safe-elements.ts';
import { isComment, isTag, type Tag } from './tags.ts';

/**
 * What a passage holds beside Markdown, parts, and the elements that it may use: code, which would run where the site is
 * built, and elements that could do more than say what words are.
 */
export function codeFindings(tree: Root, file: string): Finding[] {
  const findings: Finding[] = [];
  const enter = (node: Nodes): void => {
    const place = placeOfNode(node, file);
    if (node.type === 'mdxjsEsm') findings.push(codeLine(node.value, place));
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!isComment(node.value)) findings.push(expression(place));
    }
    if (isTag(node)) findings.push(...tagFindings(node, place));
    if ('children' in node) node.children.forEach(enter);
  };
  enter(tree);
  return findings;
}

const trusting =
  'Whoever answers for the site can allow code in all passages: passages: ‘trusted’ in astro.config.mjs.'.replaceAll(
    /[‘’]/g,
    "'",
  );

function codeLine(code: string, place: Place): Finding {
  const [word = ''] = code.trim().split(/\W/, 1);
  return finding({
    rule: 'code-in-passage',
    place,
    reason: `This line begins with “${word}” and is code, and a passage holds words.`,
    remedy: `Take it away, or let the sentence begin with another word. ${trusting}`,
  });
}

function expression(place: Place): Finding {
  return finding({
    rule: 'code-in-passage',
    place,
    reason: 'What stands between “{” and “}” is code, and a passage holds words.',
    remedy: `Write what it comes to; to show the character itself, write \\{. ${trusting}`,
  });
}

function tagFindings(tag: Tag, opening: Place): Finding[] {
  const { name } = tag;
  // What is wrong with a part is told where parts are read.
  if (name === null || isPartName(name) || /^\p{Lu}|\./u.test(name)) return [];
  if (partNames.some(part => isMeantBy(name, part))) return [];
  const place = { ...opening, endLine: opening.line, endColumn: opening.column + 1 + name.length };
  if (!isSafeElement(name)) return [unsafeElement(name, place)];
  return tag.attributes.flatMap(attribute => {
    const { start, end } = attribute.position ?? {};
    const at =
      start && end
        ? { ...place, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
        : place;
    if (
      attribute.type === 'mdxJsxExpressionAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null)
    )
      return [expression(at)];
    return safeAttributes(name).includes(attribute.name) ? [] : [unsafeAttribute(name, attribute.name, at)];
  });
}

/** What to write in place of an element that is often missed. */
const instead: Readonly<Record<string, string>> = {
  a: 'Write a link as [text](need:its-id), or [text](https://…).',
  div: 'Leave an empty line, or use a part such as <Note>.',
  figure: 'Write <Figure src="…" alt="…" caption="…" />.',
  h1: 'Write a heading as ## text.',
  h2: 'Write a heading as ## text.',
  h3: 'Write a heading as ### text.',
  h4: 'Write a heading as #### text.',
  hr: 'Write --- on a line of its own.',
  iframe: 'Lead there by a link, or for a video write <Video … />.',
  img: 'Write a picture as ![what it shows](way), or <Figure src="…" alt="…" />.',
  pre: 'Write code between two lines of ```.',
  table: 'Write a table with | between its cells.',
  video: 'Write <Video … />.',
};

function unsafeElement(name: string, place: Place): Finding {
  const known = Object.hasOwn(instead, name) ? instead[name] : undefined;
  const meant = known ? undefined : nearest(name, safeElements);
  return finding({
    rule: 'unsafe-element',
    place,
    reason: `A passage cannot hold the element <${name}>.`,
    remedy: meant
      ? `Did you mean <${meant}>?`
      : `${known ?? 'Write it in Markdown, or with one of the parts. To show the character “<” itself, write \\<.'}`,
    expected: meant ? [meant] : [],
  });
}

function unsafeAttribute(element: string, attribute: string, place: Place): Finding {
  const known = safeAttributes(element);
  return finding({
    rule: 'unsafe-attribute',
    place,
    reason: `In a passage, <${element}> cannot have "${attribute}".`,
    remedy: `Take it away; it takes ${known.join(', ')}.`,
    expected: known,
  });
}
