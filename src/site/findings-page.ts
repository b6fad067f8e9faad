import { type Excerpt, excerptOf } from '../model/excerpt.ts';
import { type Finding, levelOf } from '../model/finding.ts';
import type { TextOf } from '../model/source-texts.ts';

interface Shown {
  readonly findings: readonly Finding[];
  readonly textOf: TextOf;
  /** The address of the script that reloads the page when they are mended. */
  readonly client: string;
  /** The address at which they are shown with more around them, if there is one. */
  readonly more: string | undefined;
}

/** What the browser shows in place of a page while the files have errors. */
export function findingsPage({ findings, textOf, client, more }: Shown): string {
  const count = findings.filter(one => levelOf(one) === 'error').length;
  const title = count === 1 ? 'One thing to mend' : `${count} things to mend`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<script type="module" src="${escapeHtml(client)}"></script>
<style>${style}</style>
<main>
<h1>${title}</h1>
<p>The site comes back by itself as soon as the files are saved without ${count === 1 ? 'it' : 'them'}.</p>${more === undefined ? '' : `\n<p><a href="${escapeHtml(more)}">See ${findings.length === 1 ? 'it' : 'them'} in the studio</a>, where each place opens in your editor.</p>`}
<ol>
${findings.map(one => listed(one, excerptOf(one, textOf))).join('\n')}
</ol>
</main>
</html>
`;
}

/** The published pages' look in little: this page has to stand when nothing else does. */
const style = `
  :root {
    color-scheme: light dark;
    --tint: light-dark(oklch(0.965 0.006 265), oklch(0.235 0.02 265));
    --ink: light-dark(oklch(0.23 0.03 265), oklch(0.92 0.008 265));
    --quiet: light-dark(oklch(0.46 0.03 265), oklch(0.74 0.02 265));
    --thread: light-dark(oklch(0.54 0.205 27), oklch(0.72 0.165 30));
    background: light-dark(oklch(0.99 0.002 265), oklch(0.185 0.016 265));
    color: var(--ink);
    font: 1.0625rem/1.55 system-ui, sans-serif;
  }
  main { max-inline-size: 46rem; margin: clamp(2rem, 8vw, 5rem) auto; padding-inline: 1.25rem }
  h1 { margin: 0; font: 500 clamp(2rem, 1.5rem + 2.4vw, 3rem)/1.1 "Iowan Old Style", "Palatino Linotype", P052, Georgia, serif }
  p { margin-block: .35rem }
  a { color: inherit; text-decoration-color: var(--thread); text-underline-offset: .2em }
  ol { margin-block: 2.5rem; padding: 0; list-style: none }
  li { padding: .1rem 0 1.75rem 1.5rem; border-inline-start: 2px solid var(--quiet) }
  .error { border-color: var(--thread) }
  .place { color: var(--quiet); font-size: .875rem }
  .place code { color: var(--ink); overflow-wrap: anywhere }
  .level { font-weight: 650 }
  .error .level { color: var(--thread) }
  .reason { font-weight: 600 }
  .source { display: flex; gap: 1rem; margin-block: .5rem; padding: .4rem .75rem; border-radius: .3rem; background: var(--tint); font: .875rem/1.6 ui-monospace, monospace }
  .source span { color: var(--quiet); user-select: none }
  .source code { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate }
  mark { background: none; color: inherit; font-weight: 700; text-decoration: underline solid 2px var(--thread); text-underline-offset: .3em }
  mark:empty { padding-inline-end: .5em; border-block-end: 2px solid var(--thread) }
`;

function listed(finding: Finding, excerpt: Excerpt | undefined): string {
  const { file, line, column, reason, note, ruleId } = finding;
  const level = levelOf(finding);
  return `<li class="${level}">
<p class="place"><code>${escapeHtml(`${file}:${line}:${column}`)}</code> <span class="level">${level}</span> ${escapeHtml(ruleId ?? '')}</p>
<p class="reason">${escapeHtml(reason)}</p>${excerpt ? `\n${source(excerpt)}` : ''}${note ? `\n<p>${escapeHtml(note)}</p>` : ''}</li>`;
}

function source({ line, head, marked, tail }: Excerpt): string {
  return `<div class="source"><span>${line}</span><code>${escapeHtml(head)}<mark>${escapeHtml(marked)}</mark>${escapeHtml(tail)}</code></div>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
