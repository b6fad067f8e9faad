import { join } from 'node:path';
import { readConfig } from '../../../src/cli/read-config.ts';
import { deriveSite } from '../../../src/site/derive-site.ts';
import { homesOf, linkHome } from '../../../src/site/view/homes.ts';
import { documented } from './documented.ts';

const root = join(import.meta.dirname, '../../..');

/** Where the addresses are kept, from the root of the own site. */
export const addressesFile = 'src/checks/addresses.json';

/** At which page and heading of the own site each rule is told of, by rule; those that no journey comes by have none. */
export async function addressesText(): Promise<string> {
  const { settings } = await readConfig(root);
  const { site, findings } = await deriveSite(root, settings);
  if (!site) throw new Error(findings.map(String).join('\n'));
  const homes = homesOf(site.model, site.plan);
  const told = documented
    .filter(({ id }) => homes.has(id))
    .flatMap(({ id, rules }) => rules.map(rule => [rule, `${linkHome(id, homes, '/')}--${rule}`]));
  return `${JSON.stringify(Object.fromEntries(told.sort()), null, 2)}\n`;
}
