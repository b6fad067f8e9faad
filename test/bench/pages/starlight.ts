import { type Starter, withFrontMatter } from './starter.ts';

/** Starlight as its template `starlight` has it, with every page in the sidebar. */
export const starlight: Starter = {
  name: 'starlight',
  packages: ['astro', '@astrojs/starlight', 'sharp'],
  files: pages => ({
    'astro.config.mjs': `import starlight from '@astrojs/starlight';

export default {
  integrations: [
    starlight({
      title: 'Throughline',
      social: [{ icon: 'github', label: 'GitHub', href: 'https://github.com/withastro/starlight' }],
    }),
  ],
};
`,
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    ...Object.fromEntries(
      pages.map(({ id, title, markdown }) => [
        `src/content/docs/${id}.md`,
        withFrontMatter({ title }, markdown),
      ]),
    ),
  }),
  build: ['astro', 'build'],
  built: 'dist',
};
