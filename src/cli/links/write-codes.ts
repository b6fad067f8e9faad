import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../files/replace-file.ts';
import { Misuse } from '../misuse.ts';
import { tame } from '../say.ts';
import type { EntryLink } from './entry-links.ts';
import { longestAddress, qrCode } from './qr-code.ts';

/**
 * Draws each link into a file of its own. The folder is made where there is none, and nothing else in it is touched.
 *
 * @throws Misuse if a file cannot be written, or an address is too long for a code.
 */
export async function writeCodes(links: readonly EntryLink[], folder: string): Promise<void> {
  const tooLong = links.find(({ address }) => isTooLong(address));
  if (tooLong)
    throw new Misuse(
      `The address of "${tooLong.journey}" is longer than the ${longestAddress} characters that a QR code holds. ${shortening(tooLong)}`,
    );
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, link] of named(links)) await replaceFile(join(folder, name), qrCode(link));
  } catch (error) {
    throw new Misuse(`The QR codes cannot be written into ${tame(folder)} (${reason(error)}).`);
  }
}

function isTooLong(address: string): boolean {
  return Buffer.byteLength(address) > longestAddress;
}

function shortening({ address, journey }: EntryLink): string {
  const unnamed = new URL(address);
  unnamed.searchParams.set('utm_campaign', journey);
  return isTooLong(unnamed.href)
    ? 'Shorten “site” or “base” in astro.config.mjs.'
    : 'Give a shorter --campaign.';
}

/** A journey that has one channel needs no other name than its own. */
function named(links: readonly EntryLink[]): ReadonlyMap<string, EntryLink> {
  const byJourney = Map.groupBy(links, ({ journey }) => journey);
  return new Map(
    links.map(link => {
      const isAlone = byJourney.get(link.journey)?.length === 1;
      return [isAlone ? `${link.journey}.svg` : `${link.journey}.${link.channel}.svg`, link];
    }),
  );
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
