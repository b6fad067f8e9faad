import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { decode } from '../../../src/model/decode.ts';
import { type Finding, isError } from '../../../src/model/finding.ts';
import { keptReadings } from '../../../src/model/kept-readings.ts';
import { type Lock, lockFile, lockText } from '../../../src/model/lock.ts';
import { numbersOf } from '../../../src/model/numbers.ts';
import { type ReadFile, readFieldsFile, readPassageFile } from '../../../src/model/read-file.ts';
import { readLock } from '../../../src/model/read-lock.ts';
import { siteReader } from '../../../src/model/read-site.ts';
import { journeySchema, personaSchema } from '../../../src/model/schema.ts';
import type { WrittenSite } from '../../../src/model/written-site.ts';
import { nextLock, plan, verifyPlan } from '../../../src/planner/index.ts';
import { keptPicture } from '../../../src/site/pictures/kept-pictures.ts';
import { bindProse } from '../../../src/site/prose/bind-prose.ts';
import { compileProse } from '../../../src/site/prose/compile-prose.ts';
import type { Laboratory } from './laboratory.ts';
import type { MalformedFile } from './malformed-file.ts';
import { misplaced } from './misplaced.ts';
import { plainSite, settings } from './originals.ts';
import { pathOf } from './path-of.ts';
import type { Verdict } from './told.ts';

/**
 * Reads one file, and goes as far with it as it goes by itself.
 *
 * @throws where it is not dealt with as it has to be
 */
export async function readAlone(file: MalformedFile, laboratory: Laboratory): Promise<Verdict> {
  switch (file.kind) {
    case 'lock':
      return readLockFile(file, laboratory);
    case 'readings':
      return readKeptReadings(file, laboratory);
    case 'picture':
      return readKeptPicture(file, laboratory);
    default:
      return readSource(file);
  }
}

async function readSource(malformed: MalformedFile): Promise<Verdict> {
  const file = pathOf(malformed);
  const { text, findings } = decode(malformed.bytes, file);
  if (text === undefined) return verdictOn(malformed, findings, file);
  const source = { id: `odd-${malformed.number}`, file, text };
  if (malformed.kind === 'persona') {
    const read = readFieldsFile(source, personaSchema);
    return verdictOn(malformed, [...findings, ...read.findings], file, read);
  }
  if (malformed.kind === 'journey') {
    const read = readFieldsFile(source, journeySchema);
    return verdictOn(malformed, [...findings, ...read.findings], file, read);
  }
  const read = readPassageFile(source, settings);
  const verdict = verdictOn(malformed, [...findings, ...read.findings], file, read);
  if (read.written && verdict === 'valid') await show(read.written, text);
  return verdict;
}

function verdictOn(
  { bytes, isWrong }: MalformedFile,
  findings: readonly Finding[],
  file: string,
  read?: ReadFile<unknown>,
): Verdict {
  const text = bytes.toString('utf8');
  const astray = findings
    .map(one => misplaced(one, named => (named === file ? text : undefined)))
    .find(Boolean);
  if (astray) throw new Error(`A finding leads nowhere: ${astray}`);
  if (findings.some(isError)) return 'faulty';
  if (isWrong) throw new Error('It is wrong, and nothing was said of it.');
  if (read?.written === undefined) throw new Error('Nothing came of it, and nothing was said of it.');
  return 'valid';
}

async function show({ id, file, body }: WrittenSite['passages'][number], text: string): Promise<void> {
  const prose = await compileProse({ id, file, text, files: [], headingIds: body.headingIds }, true);
  bindProse(prose, { level: 3, hrefOf: href => (href.startsWith('need:b') ? undefined : href) });
}

/** A lock that is believed must have a lawful plan, and that plan a lock which is believed in its turn. */
async function readLockFile(
  { bytes, isWrong }: MalformedFile,
  { lockRoot, site }: Laboratory,
): Promise<Verdict> {
  const { lock, findings } = await lockWrittenAs(bytes, lockRoot);
  const text = bytes.toString('utf8');
  const astray = findings.map(one => misplaced(one, () => text)).find(Boolean);
  if (astray) throw new Error(`A finding leads nowhere: ${astray}`);
  if (!lock && findings.length === 0) throw new Error('Nothing came of it, and nothing was said of it.');
  if (!lock) return 'faulty';
  if (isWrong) throw new Error('It is wrong, and nothing was said of it.');
  const numbers = numbersOf(site.model);
  const planned = await plan(numbers, { lock, effort: 'low' });
  const [offence] = verifyPlan(planned, numbers, lock);
  if (offence) throw new Error(`The plan that is made with it is not lawful: ${offence}`);
  const next = await lockWrittenAs(lockText(nextLock(planned, lock)), lockRoot);
  if (!next.lock) throw new Error(`The lock that follows on it cannot be read: ${next.findings[0]}`);
  return 'valid';
}

async function lockWrittenAs(
  content: string | Buffer,
  root: string,
): Promise<{ lock: Lock | undefined; findings: readonly Finding[] }> {
  await writeFile(join(root, lockFile), content);
  return readLock(root);
}

async function readKeptReadings(
  { bytes }: MalformedFile,
  { cache, plain, originals }: Laboratory,
): Promise<Verdict> {
  for (const name of originals.readingsNames) await writeFile(join(cache, name), bytes);
  const read = await siteReader(keptReadings(join(cache, 'readings')))(plainSite, settings);
  if (!isDeepStrictEqual(read, plain))
    throw new Error('A site is read otherwise than where nothing was kept.');
  return 'not believed';
}

async function readKeptPicture({ bytes }: MalformedFile, { cache, originals }: Laboratory): Promise<Verdict> {
  const path = join(cache, originals.pictureName);
  await writeFile(path, bytes);
  const picture = await keptPicture(path);
  if (!picture) return 'not believed';
  if (!originals.files.picture[0].subarray(32).equals(picture))
    throw new Error('A picture is shown that was never drawn under this name.');
  return 'valid';
}
