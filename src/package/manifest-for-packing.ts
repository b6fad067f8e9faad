import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { builtFolder, packedManifest } from './packed-manifest.ts';

/** Puts the package's own `package.json` in this one's place, for as long as npm packs. */
export function showPackedManifest(root: string): void {
  const manifest = join(root, 'package.json');
  mkdirSync(dirname(keptIn(root)), { recursive: true });
  copyFileSync(manifest, keptIn(root));
  const packed = packedManifest(JSON.parse(readFileSync(manifest, 'utf8')));
  writeFileSync(`${manifest}.packed`, `${JSON.stringify(packed, undefined, 2)}\n`);
  renameSync(`${manifest}.packed`, manifest);
}

/** Leaves the folder as it was before npm packed, or was stopped while it did. */
export function tidyAfterPacking(root: string): void {
  if (existsSync(keptIn(root))) renameSync(keptIn(root), join(root, 'package.json'));
  rmSync(join(root, builtFolder), { recursive: true, force: true });
}

function keptIn(root: string): string {
  return join(root, 'node_modules/.cache/throughline/package.json');
}
