import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { layBeside } from '../files/replace-file.ts';
import { editorSchema, schemaFileName, schemaFolder, shapeNames } from '../model/editor-schema.ts';
import { readOutline } from '../model/read-outline.ts';
import { namesOf } from '../model/site-names.ts';

/**
 * Writes what editors are to know of a site's files, as the files are now. What would stay the same is not touched.
 *
 * @param root an absolute path
 */
export async function writeSchemas(root: string): Promise<void> {
  const names = namesOf(readOutline(root));
  const folder = join(root, schemaFolder);
  await mkdir(folder, { recursive: true });
  await ignoredByGit(dirname(folder));
  for (const shape of shapeNames) {
    const text = `${JSON.stringify(editorSchema(shape, names), null, 2)}\n`;
    await replaceIfChanged(join(folder, schemaFileName(shape)), text);
  }
}

/** They are made from the other files, and so they are nothing to commit. */
async function ignoredByGit(folder: string): Promise<void> {
  await writeFile(join(folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(error => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function replaceIfChanged(path: string, text: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === text) return;
  const laid = await layBeside(path, text);
  try {
    await laid.takePlace();
  } finally {
    await laid.discard();
  }
}
