import type { Starter } from './starter.ts';

/** VitePress as `vitepress init` sets it up with the default theme, with every page in the sidebar. */
export const vitepress: Starter = {
  name: 'vitepress',
  packages: ['vitepress'],
  files: pages => ({
    '.vitepress/config.mjs': `export default {
  title: 'Throughline',
  description: 'A VitePress Site',
  ignoreDeadLinks: true,
  themeConfig: {
    nav: [{ text: 'Home', link: '/' }],
    sidebar: ${JSON.stringify([{ text: 'Pages', items: pages.map(({ id, title }) => ({ text: title, link: `/${id}/` })) }])},
    socialLinks: [{ icon: 'github', link: 'https://github.com/vuejs/vitepress' }],
  },
};
`,
    ...Object.fromEntries(
      pages.map(({ id, title, markdown }) => [`${id}/index.md`, `# ${title}\n\n${markdown}`]),
    ),
  }),
  build: ['vitepress', 'build'],
  built: '.vitepress/dist',
};
