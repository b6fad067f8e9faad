import { lstat, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

export interface LinkToMemory {
  /** Puts the link where its folder is built to. What was built before goes: that takes time that belongs to no build. */
  lay(): Promise<void>;
  /** @throws Error if what was built is not where the link leads. */
  check(): Promise<void>;
}

/**
 * @param folder a site's own
 * @param built the folder that it is built into, in its own one
 * @param memory a folder that need not be there yet
 */
export function linkToMemory(folder: string, built: string, memory: string): LinkToMemory {
  const link = join(folder, built);
  const target = join(memory, 'built');
  return {
    async lay() {
      for (const left of [link, memory]) await rm(left, { recursive: true, force: true });
      await mkdir(target, { recursive: true });
      await symlink(target, link);
      // Astro runs there what it has bundled, and that asks for packages.
      await symlink(join(folder, 'node_modules'), join(memory, 'node_modules'));
    },
    async check() {
      const isThere = (await lstat(link)).isSymbolicLink() && (await readdir(target)).length > 0;
      if (!isThere) throw new Error(`What ${folder} built is not in memory.`);
    },
  };
}
