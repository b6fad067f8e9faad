import { readFileSync } from 'node:fs';
import { formatHex, toGamut, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { type Look, looks } from '../../src/model/settings.ts';
import { type LookColours, lookColours } from '../../src/site/view/look-colours.ts';

const inGamut = toGamut('rgb', 'oklch');

/** What a look's style sheet makes of a name, by day and by night. */
function told(look: Look, name: string): { light: string | undefined; dark: string | undefined } {
  const sheet = look === 'editorial' ? 'tokens.css' : `looks/${look}.css`;
  const css = readFileSync(new URL(`../../src/site/styles/${sheet}`, import.meta.url), 'utf8');
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`).exec(css) ?? [];
  return { light: formatHex(inGamut(light ?? '')), dark: formatHex(inGamut(dark ?? '')) };
}

describe.each(looks)('the colours of %s', look => {
  const colours: LookColours = lookColours[look];

  test.each(['paper', 'ink', 'quiet', 'thread'] as const)('%s is what the style sheet says', name => {
    expect(colours[name]).toEqual(told(look, name));
  });

  test.each(['light', 'dark'] as const)('can be read on paper, in %s', scheme => {
    const on = (name: keyof LookColours) => wcagContrast(colours[name][scheme], colours.paper[scheme]);
    expect(on('ink')).toBeGreaterThanOrEqual(7);
    expect(on('quiet')).toBeGreaterThanOrEqual(4.5);
    expect(on('thread')).toBeGreaterThanOrEqual(3);
  });
});
