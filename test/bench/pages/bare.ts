import { bareStyles } from './bare-styles.ts';
import type { PageText, Stop } from './own-pages.ts';
import { type Starter, withFrontMatter } from './starter.ts';

/** The floor: pages that Astro makes of a title, the text and 2 kB of styles. */
export const bare: Starter = {
  name: 'bare',
  packages: ['astro'],
  files: pages => ({
    'astro.config.mjs': 'export default { markdown: { syntaxHighlight: false } };\n',
    'src/Bare.astro': layout,
    ...Object.fromEntries(
      pages.map(({ id, title, markdown }) => [
        `src/pages/${id}.md`,
        withFrontMatter({ layout: '../Bare.astro', title }, markdown),
      ]),
    ),
  }),
  build: ['astro', 'build'],
  built: 'dist',
};

/** The same, with the next stop's page made ready at once: what a browser can do at best for a click. */
export const barePrerendered: Starter = {
  ...bare,
  name: 'bare-prerendered',
  files: (pages, walk) =>
    bare.files(
      pages.map(page => withRules(page, walk)),
      walk,
    ),
};

/** Ours carry the journey in a fragment, so these have one as well: in the link, and in what is made ready. */
function withRules(page: PageText, walk: readonly Stop[]): PageText {
  const next = walk[walk.findIndex(stop => stop.page === page.id) + 1];
  if (!next || !walk.some(stop => stop.page === page.id)) return page;
  const plain = `/${next.page}/`;
  const address = `${plain}#text`;
  const rules = JSON.stringify({ prerender: [{ urls: [address], eagerness: 'immediate' }] });
  return {
    ...page,
    markdown: `${page.markdown.replaceAll(`](${plain})`, `](${address})`)}\n\n<script type="speculationrules">${rules}</script>\n`,
  };
}

const layout = `---
const { title } = Astro.props.frontmatter;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <style is:inline>${bareStyles}</style>
  </head>
  <body>
    <header><a href="/">Throughline</a></header>
    <main id="text">
      <h1>{title}</h1>
      <slot />
    </main>
  </body>
</html>
`;
