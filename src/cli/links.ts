import { isError } from '../model/finding.ts';
import { readSite } from '../model/read-site.ts';
import type { Address } from '../site/view/link.ts';
import type { LinkFormat } from './format-names.ts';
import { entryLinksOf } from './links/entry-links.ts';
import { linkFormats } from './links/formats.ts';
import { writeCodes } from './links/write-codes.ts';
import { Misuse } from './misuse.ts';
import { readConfig, type SiteConfig } from './read-config.ts';
import { count, onOutput, print, say, tame } from './say.ts';
import { sayFindings } from './say-findings.ts';

interface LinksOptions {
  readonly root: string;
  readonly format: LinkFormat;
  /** The folder for QR codes. */
  readonly qr?: string;
  readonly campaign?: string;
}

/** Nothing is planned: an entry link is the same wherever its journey begins, and so it can be printed before. */
export async function links({ root, format, qr, campaign }: LinksOptions): Promise<void> {
  const config = await readConfig(root);
  const address = addressOf(config);
  if (qr !== undefined && !address.site) throw new Misuse(`A QR code holds a whole address. ${remedy}`);
  const { model, findings } = await readSite(config.root, config.settings);
  if (!model) {
    sayFindings(findings.filter(isError), config.root);
    process.exitCode = 1;
    return;
  }
  const found = entryLinksOf(model, address, campaign);
  if (qr !== undefined) {
    await writeCodes(found, qr);
    say(`${count(found.length, 'QR code')} written into ${tame(qr)}.`);
  }
  await print(linkFormats[format](found, onOutput));
  if (!address.site) say(`These are paths. ${remedy}`);
}

const remedy =
  'Set “site” in astro.config.mjs, as in site: "https://your-site.example", and the addresses are whole.';

/** Astro looks these over when it builds; here nothing is built. */
function addressOf({ astro: { site, base = '/' }, file }: SiteConfig): Address {
  if (site !== undefined && !URL.canParse(site))
    throw new Misuse(`In ${file}, “site” is no address: ${tame(site)}. ${remedy}`);
  return { site, base: `/${base.replace(/^\/+/, '')}` };
}
