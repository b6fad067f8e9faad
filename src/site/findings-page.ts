import { type Finding, levelOf } from '../model/finding.ts';

/** What the browser shows in place of a page while the files have errors; it reloads by itself when they are mended. */
export function findingsPage(findings: readonly Finding[]): string {
  const count = findings.filter(one => levelOf(one) === 'error').length;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${count} to mend</title>
<script type="module" src="/@vite/client"></script>
<style>
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
  body { max-inline-size: 46rem; margin: 3rem auto; padding-inline: 1.25rem }
  li { margin-block: 1.5rem }
  ol { list-style: none; padding: 0 }
  code { font-size: .9em; overflow-wrap: anywhere }
  p { margin-block: .25rem }
  .error { border-inline-start: .25rem solid light-dark(#b3261e, #ff8a80); padding-inline-start: 1rem }
  .warning, .info { border-inline-start: .25rem solid light-dark(#8a6d00, #ffd54f); padding-inline-start: 1rem }
</style>
<main>
<h1>${count === 1 ? 'One thing' : `${count} things`} to mend</h1>
<p>The site comes back by itself once the files are saved without them.</p>
<ol>
${findings.map(listed).join('\n')}
</ol>
</main>
</html>
`;
}

function listed(finding: Finding): string {
  const { file, line, column, reason, note, ruleId } = finding;
  const level = levelOf(finding);
  return `<li class="${level}"><p><code>${escapeHtml(`${file}:${line}:${column}`)}</code> ${level} <code>${escapeHtml(ruleId ?? '')}</code></p>
<p>${escapeHtml(reason)}</p>${note ? `\n<p>${escapeHtml(note)}</p>` : ''}</li>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
