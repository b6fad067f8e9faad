import type { Finding } from '../model/finding.ts';
import { textsIn } from '../model/source-texts.ts';
import { pretty } from './formats/pretty.ts';
import { onError, say } from './say.ts';

/**
 * Says findings to people, on standard error, each with the line that it is about.
 *
 * @param root the folder in which their files lie, where they are a site's
 */
export function sayFindings(findings: readonly Finding[], root?: string): void {
  say(pretty(findings, onError, root === undefined ? undefined : textsIn(root)));
}
