import { appendFile } from 'node:fs/promises';
import { type Finding, type Level, levelOf } from '../model/finding.ts';
import { codeSpan } from './code-span.ts';
import { Misuse } from './misuse.ts';
import { count, tameLine } from './say.ts';

export interface BuildSummary {
  readonly findings: readonly Finding[];
  /** None where nothing was published. */
  readonly published?: {
    readonly made: string;
    readonly certificate: string;
    /** What a build has changed of the lock. */
    readonly changed: string | undefined;
  };
}

/** So many findings, and no more: a job's page takes a mebibyte. */
const mostFindings = 100;

/**
 * Adds what came of a build to a file, for the page of the job.
 *
 * @param file none where nobody asked for it
 * @throws Misuse if it cannot be written.
 */
export async function addSummary(file: string | undefined, summary: BuildSummary): Promise<void> {
  if (!file) return;
  await appendFile(file, markdown(summary)).catch(error => {
    throw new Misuse(`The summary cannot be written to ${file} (${error.code ?? error.message}).`);
  });
}

function markdown({ findings, published }: BuildSummary): string {
  const outcome = published
    ? [`### The site is built`, `${published.made}.`, published.certificate]
    : ['### Nothing was published', 'The last published site is as it was.'];
  const changed = published?.changed ? [codeSpan(published.changed)] : [];
  return `${[...outcome, ...changed, ...told(findings)].join('\n\n')}\n\n`;
}

/** Everything that comes from files stands in code spans, where neither Markdown nor HTML means anything. */
function told(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ['Nothing to mend.'];
  const most = findings.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostFindings);
  const more = findings.length - most.length;
  const rows = most.map(one => {
    const place = cell(`${one.file}:${one.line}:${one.column}`);
    return `| ${levelOf(one)} | ${place} | ${cell(one.reason)} | ${cell(one.note ?? '')} |`;
  });
  const table = ['| | where | what | what to write |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return [table, ...(more > 0 ? [`And ${count(more, 'more', 'more')}, which “check” lists.`] : [])];
}

function rank(one: Finding): number {
  return (['error', 'warning', 'info'] satisfies Level[]).indexOf(levelOf(one));
}

/** A table is divided before its code spans are read. */
function cell(text: string): string {
  return text === '' ? '' : codeSpan(tameLine(text)).replaceAll('|', '\\|');
}
