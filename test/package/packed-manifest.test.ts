import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { packedManifest } from '../../src/package/packed-manifest.ts';

test('a package says nothing that only its makers need', () => {
  const packed = packedManifest(manifest);
  expect(packed).toMatchObject({
    name: 'throughline',
    bin: { throughline: './built/cli/throughline.js' },
    dependencies: manifest.dependencies,
  });
  for (const key of ['devDependencies', 'scripts', 'allowScripts', 'knip'])
    expect(packed).not.toHaveProperty(key);
});

test('what a site imports here it imports from the package', () => {
  expect(Object.keys((packedManifest(manifest) as typeof manifest).exports)).toEqual(
    expect.arrayContaining(Object.keys(manifest.exports)),
  );
});
