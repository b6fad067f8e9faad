import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { showPackedManifest, tidyAfterPacking } from './manifest-for-packing.ts';
import { namedFiles } from './named-files.ts';
import { builtFolder } from './packed-manifest.ts';
import { toDeclarations } from './to-declarations.ts';
import { toJavaScript } from './to-javascript.ts';

/** What npm runs before it packs. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const src = join(root, 'src');
tidyAfterPacking(root);

const own = readdirSync(src, { recursive: true, encoding: 'utf8' }).map(file => file.replaceAll('\\', '/'));
const shown = own.filter(file => /\.(astro|css)$/.test(file));
const templates = own.filter(file => /^templates\/.*\.(yaml|mdx)$/.test(file));
const props = shown
  .filter(file => file.startsWith('site/components/'))
  .flatMap(file => namedFiles(file, readFileSync(join(src, file), 'utf8')))
  .filter(file => file.endsWith('.ts'));

for (const [file, text] of [
  ...toJavaScript(src, ['cli/throughline.ts', 'index.ts', ...shown, ...templates]),
  ...toDeclarations(src, ['index.ts', ...props]),
]) {
  const path = join(root, builtFolder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
showPackedManifest(root);
