import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colours } from '../../../src/site/pictures/compose-picture.ts';

const tokens = readFileSync(new URL('../../../src/site/styles/tokens.css', import.meta.url), 'utf8');

/** https://bottosson.github.io/posts/oklab/ */
function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const bytes = linear.map(light => {
    const gamma = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.min(1, Math.max(0, gamma)));
  });
  return `#${bytes.map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
}

test.each(Object.entries(colours))('the %s of a picture is that of the pages', (name, colour) => {
  const [, ...numbers] =
    new RegExp(`--${name}: light-dark\\(oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(tokens) ?? [];
  const [lightness = 0, chroma = 0, hue = 0] = numbers.map(Number);
  expect(colour).toBe(hexOf(lightness, chroma, hue));
});
