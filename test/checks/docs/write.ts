/** Writes what the own site tells of the rules: `npm run docs:rules`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docsFiles, folder } from './files.ts';

const path = join(import.meta.dirname, '../../..', folder);
const files = await docsFiles();
await rm(path, { recursive: true, force: true });
await mkdir(path);
for (const [name, text] of files) await writeFile(join(path, name), text);
