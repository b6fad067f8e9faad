import { expect, test } from 'vitest';
import { parseSettings } from '../../src/model/parse-settings.ts';
import type { SettingsInput } from '../../src/model/settings.ts';
import { lookModules } from '../../src/site/look-modules.ts';

const modulesOf = (options: Partial<SettingsInput>) =>
  lookModules(parseSettings({ name: 'A', ...options }), import.meta.dirname);

test.each([
  [{ styles: ['./gone.css'] }, '"styles" names ./gone.css'],
  [{ components: { Passage: './Gone.astro' } }, '"components.Passage" names ./Gone.astro'],
  [{ components: { Figure: './Gone.astro' } }, '"components.Figure" names ./Gone.astro'],
])('%j, of which there is no such file, is said in words', (options, said) => {
  expect(() => modulesOf(options)).toThrow(said);
  expect(() => modulesOf(options)).toThrow('there is no such file');
});
