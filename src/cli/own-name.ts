import { createRequire, registerHooks } from 'node:module';

/**
 * Has `throughline` and `astro` found beside this program by a config that has no packages of its own to look in: a root may be a
 * folder of files and nothing more, wherever it lies.
 *
 * @param file the config's path
 */
export function answerToOwnName(file: string): void {
  if (isAnswering || isFoundFrom(file)) return;
  isAnswering = true;
  registerHooks({
    resolve: (name, context, next) => {
      try {
        return next(name, context);
      } catch (error) {
        if (!/^(throughline|astro)(\/|$)/.test(name)) throw error;
        return next(name, { ...context, parentURL: import.meta.url });
      }
    },
  });
}

let isAnswering = false;

/** Whether the packages of a file's folder, or of one above it, have this one. */
export function isFoundFrom(file: string): boolean {
  try {
    createRequire(file).resolve('throughline');
    return true;
  } catch {
    return false;
  }
}
