import { renderers } from 'virtual:astro:renderers';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { parts } from './components/parts/parts.ts';
import { elements } from './components/text/elements.ts';

/** Renders a passage as a page would, for the faults that it throws. Runs within the development server. */
export async function rehearse(words: AstroComponentFactory): Promise<void> {
  const container = await AstroContainer.create({ renderers: [...renderers] });
  await container.renderToString(words, { props: { components: { ...elements, ...parts } } });
}
