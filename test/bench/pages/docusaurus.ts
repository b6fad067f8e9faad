import { type Starter, withFrontMatter } from './starter.ts';

/** Where `create-docusaurus` keeps the template `classic`. */
const template = './node_modules/create-docusaurus/templates';

/** Docusaurus with the settings, the styles and the pictures of its template `classic`, and our pages for its docs. */
export const docusaurus: Starter = {
  name: 'docusaurus',
  packages: [
    'create-docusaurus',
    '@docusaurus/core',
    '@docusaurus/faster',
    '@docusaurus/preset-classic',
    '@mdx-js/react',
    'clsx',
    'prism-react-renderer',
    'react',
    'react-dom',
  ],
  files: pages => ({
    'docusaurus.config.mjs': `import template from '${template}/classic/docusaurus.config.js';

const [[classic, settings]] = template.presets;
export default {
  ...template,
  title: 'Throughline',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  markdown: { format: 'md' },
  staticDirectories: ['${template}/shared/static'],
  presets: [
    [
      classic,
      {
        docs: { ...settings.docs, routeBasePath: '/', sidebarPath: '${template}/classic/sidebars.js' },
        blog: false,
        theme: { customCss: '${template}/shared/src/css/custom.css' },
      },
    ],
  ],
};
`,
    ...Object.fromEntries(
      pages.map(({ id, title, markdown }) => [`docs/${id}.md`, withFrontMatter({ title }, markdown)]),
    ),
  }),
  build: ['docusaurus', 'build'],
  built: 'build',
};
