/** Writes what the own site tells of the rules, and where: `npm run docs:rules`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressesFile, addressesText } from './addresses.ts';
import { docsFiles, folder } from './files.ts';

const root = join(import.meta.dirname, '../../..');
const files = await docsFiles();
await rm(join(root, folder), { recursive: true, force: true });
await mkdir(join(root, folder));
for (const [name, text] of files) await writeFile(join(root, folder, name), text);
await writeFile(join(root, addressesFile), await addressesText());
