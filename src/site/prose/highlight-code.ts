import type { Element, ElementContent, Nodes } from 'hast';
import {
  type BundledLanguage,
  bundledLanguages,
  bundledLanguagesAlias,
  createCssVariablesTheme,
  type Highlighter,
} from 'shiki';

/**
 * Puts the grammar of code into the tree, in place: each token in an element whose class says what it is, so that style
 * sheets colour it, light and dark. Code in a language that nobody knows stays as it is.
 */
export async function highlightCode(tree: Nodes): Promise<void> {
  for (const pre of blocksIn(tree)) {
    const [code] = pre.children;
    if (code?.type !== 'element' || code.tagName !== 'code') continue;
    const written = code.children.map(child => (child.type === 'text' ? child.value : '')).join('');
    const text = written.replace(/\n$/, '');
    const language = languageOf(code);
    // Code that is wider than the screen scrolls by itself; to do that by keyboard, it takes the focus.
    pre.properties = { className: ['astro-code'], tabIndex: 0, ...(language && { dataLanguage: language }) };
    code.properties = {};
    const isShort = text.length <= mostCode;
    code.children =
      isShort && isKnown(language) ? await tokensOf(text, language) : [{ type: 'text', value: text }];
  }
}

function blocksIn(node: Nodes): Element[] {
  if (node.type === 'element' && node.tagName === 'pre') return [node];
  return 'children' in node ? node.children.flatMap(blocksIn) : [];
}

function languageOf({ properties }: Element): string | undefined {
  const names = Array.isArray(properties['className']) ? properties['className'] : [];
  return names
    .map(String)
    .find(name => name.startsWith('language-'))
    ?.slice('language-'.length);
}

function isKnown(language: string | undefined): language is BundledLanguage {
  return (
    language !== undefined &&
    (Object.hasOwn(bundledLanguages, language) || Object.hasOwn(bundledLanguagesAlias, language))
  );
}

/** Characters beyond which code is left as it is: nobody reads it for its grammar. */
const mostCode = 20_000;
const longestLine = 1000;

const theme = createCssVariablesTheme({ variablePrefix: '--', variableDefaults: {}, fontStyle: false });
let highlighter: Promise<Highlighter> | undefined;

async function tokensOf(code: string, lang: BundledLanguage): Promise<ElementContent[]> {
  const { createHighlighter } = await import('shiki');
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const { codeToTokensBase, loadLanguage } = await highlighter;
  await loadLanguage(lang);
  // A limit of time would make the bytes depend on the machine.
  const lines = codeToTokensBase(code, {
    lang,
    theme,
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: longestLine,
  });
  return lines.flatMap((tokens, at) => [
    ...(at > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    ...tokens.map(({ content, color }) => tokenOf(content, color)),
  ]);
}

/** `var(--token-string)` names what the token is. */
function tokenOf(content: string, color: string | undefined): ElementContent {
  const text = { type: 'text' as const, value: content };
  const kind = /^var\(--(token-[a-z-]+)\)$/.exec(color ?? '')?.[1];
  if (!kind || !content.trim()) return text;
  return { type: 'element', tagName: 'span', properties: { className: [kind] }, children: [text] };
}
