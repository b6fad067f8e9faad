import type { ElementContent } from 'hast';
import {
  type BundledLanguage,
  bundledLanguages,
  bundledLanguagesAlias,
  createCssVariablesTheme,
  createHighlighter,
  type Highlighter,
} from 'shiki';

export function isKnown(language: string): language is BundledLanguage {
  return Object.hasOwn(bundledLanguages, language) || Object.hasOwn(bundledLanguagesAlias, language);
}

const longestLine = 1000;

const theme = createCssVariablesTheme({ variablePrefix: '--', variableDefaults: {}, fontStyle: false });
let highlighter: Promise<Highlighter> | undefined;

/** Each token in an element whose class says what it is. */
export async function codeTokens(code: string, lang: BundledLanguage): Promise<ElementContent[]> {
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
