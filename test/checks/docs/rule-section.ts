import { inspect } from 'node:util';
import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { exampleSite } from '../../../src/checks/example-site.ts';
import type { Example, Rule } from '../../../src/checks/rule.ts';
import { inFull, type Level } from '../../../src/model/finding.ts';
import { saidOfRule } from './said-of-rule.ts';
import { type ShownLines, shownLines } from './shown-lines.ts';
import { type ToldOptions, toldOptions } from './told-options.ts';

const levels: Readonly<Record<Level, string>> = { error: 'Error', warning: 'Warning', info: 'Info' };

/** What a rule is for, what a site can set of it, what it lets pass, and what it says of what it does not. */
export async function ruleSection(rule: Rule): Promise<(Heading | BlockContent)[]> {
  const example = rule.examples.find(({ settings }) => !settings) ?? rule.examples[0];
  if (!example) throw new Error(`${rule.id} has an example.`);
  const options = toldOptions(rule);
  const shown = Object.entries(example.files).map(([file, edit]) =>
    shownLines(file, exampleSite[file] ?? '', edit),
  );
  const [said] = await saidOfRule(rule, example);
  if (!said) throw new Error(`${rule.id} says something of its example.`);
  return [
    { type: 'heading', depth: 3, children: [text(rule.id)] },
    paragraph({ type: 'strong', children: [text(`${levels[rule.level]}.`)] }, text(` ${rule.why}`)),
    ...(options.length > 0 ? [optionList(options)] : []),
    ...(example.settings ? [paragraph(text('The example sets '), ...settingsOf(example))] : []),
    ...block('Passes:', shown, 'ok'),
    ...block('Does not:', shown, 'notOk'),
    { type: 'blockquote', children: [paragraph(text(inFull(said)))] },
  ];
}

function optionList(options: readonly ToldOptions[]): List {
  return { type: 'list', spread: false, children: options.map(optionItem) };
}

function optionItem({ names, meaning, otherwise }: ToldOptions): ListItem {
  const listed = names.flatMap((name, at) => [...(at > 0 ? [text(', ')] : []), code(name)]);
  const said = paragraph(...listed, text(`: ${meaning} Default: ${otherwise}.`));
  return { type: 'listItem', spread: false, children: [said] };
}

function settingsOf({ settings }: Example): PhrasingContent[] {
  const written = inspect(settings, { breakLength: Number.POSITIVE_INFINITY, depth: null });
  return [code(written.slice(2, -2)), text('.')];
}

function block(said: string, shown: readonly ShownLines[], which: 'ok' | 'notOk'): BlockContent[] {
  const value = shown
    .filter(one => one[which].length > 0)
    .map(one => [one.file, ...one[which].map(line => `  ${line}`.trimEnd())].join('\n'))
    .join('\n\n');
  return value === '' ? [] : [paragraph(text(said)), { type: 'code', lang: 'text', value }];
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}
