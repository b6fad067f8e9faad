import { isError } from '../../model/finding.ts';
import { derive } from '../derive.ts';
import type { SiteConfig } from '../read-config.ts';
import { count, onError, say, tameLine } from '../say.ts';
import { sayFindings } from '../say-findings.ts';

/**
 * Says what there is to mend in a file that was just written, and nothing of the others. What is found is no fault of the
 * command's: the file is there, and may be written on.
 *
 * @param file relative to the root, with forward slashes
 */
export async function checkWritten(config: SiteConfig, file: string): Promise<void> {
  const { site, findings } = await derive(config, { effort: 'low' });
  const own = findings.filter(one => one.file === file);
  if (own.length > 0) sayFindings(own, config.root);
  else if (site) say(`${onError.green('✓')} Nothing to mend in ${tameLine(file)}.`);
  const inOthers = findings.filter(one => isError(one) && one.file !== file).length;
  if (inOthers > 0)
    say(onError.dim(`Most checks come once the other files are right (${count(inOthers, 'error')}).`));
}
