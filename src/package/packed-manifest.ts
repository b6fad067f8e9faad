/** Where the package has what is in `src/` here. */
export const builtFolder = 'built';

/** What the package says of itself: what `package.json` says here, without what only makers need, and with its files where they are there. */
export function packedManifest(manifest: Readonly<Record<string, unknown>>): object {
  const kept = Object.entries(manifest).filter(([key]) => !makersOnly.has(key));
  return {
    ...Object.fromEntries(kept),
    bin: { throughline: `./${builtFolder}/cli/throughline.js` },
    exports: {
      '.': { types: `./${builtFolder}/index.d.ts`, default: `./${builtFolder}/index.js` },
      './components/*': `./${builtFolder}/site/components/*`,
      './package.json': './package.json',
    },
  };
}

const makersOnly: ReadonlySet<string> = new Set(['scripts', 'devDependencies', 'allowScripts', 'knip']);
