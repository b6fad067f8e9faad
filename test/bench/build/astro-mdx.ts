import { bare } from '../pages/bare.ts';
import type { Starter } from '../pages/starter.ts';

/** The bare starter with the same texts as MDX, which is compiled to a module a page. They hold no braces and no tags, and so are valid. */
export const astroMdx: Starter = {
  ...bare,
  name: 'astro, MDX',
  packages: [...bare.packages, '@astrojs/mdx'],
  files: (pages, walk) => ({
    ...Object.fromEntries(
      Object.entries(bare.files(pages, walk)).map(([path, text]) => [path.replace(/\.md$/, '.mdx'), text]),
    ),
    'astro.config.mjs': `import mdx from '@astrojs/mdx';

export default { markdown: { syntaxHighlight: false }, integrations: [mdx()] };
`,
  }),
};
