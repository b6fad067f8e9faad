import type { Element, Nodes } from 'hast';

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
    code.children = (language && (await tokensOf(text, language))) || [{ type: 'text', value: text }];
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

/** Characters beyond which code is left as it is: nobody reads it for its grammar. */
const mostCode = 20_000;

/** Undefined where nobody knows the language, or the code is long. */
async function tokensOf(code: string, language: string): Promise<Element['children'] | undefined> {
  if (code.length > mostCode) return undefined;
  // It knows some hundred languages, and takes as long to load as the rest of a command.
  const { isKnown, codeTokens } = await import('./code-tokens.ts');
  return isKnown(language) ? await codeTokens(code, language) : undefined;
}
