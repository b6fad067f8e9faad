import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import { type TemplateName, templates } from './templates.ts';

export interface NewSite {
  readonly template: TemplateName;
  /** As its pages show it. */
  readonly name: string;
  /** Of the package that it is. */
  readonly id: string;
  /** By which its `package.json` names this package. */
  readonly throughline: string;
  /** The date of all evidence. */
  readonly today: string;
}

/** All files of a new site, by their ways from its folder. */
export async function siteFiles(site: NewSite): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['package.json', `${JSON.stringify(packageOf(site), undefined, 2)}\n`],
    ['astro.config.mjs', configOf(site)],
    ['.gitignore', 'node_modules/\ndist/\n.dist-*\n.astro/\n.throughline/\n'],
    ['README.md', readmeOf(site)],
    ...(await contentOf(site)),
  ]);
}

function packageOf({ id, throughline }: NewSite): object {
  return {
    name: id,
    version: '0.0.0',
    private: true,
    type: 'module',
    engines: manifest.engines,
    scripts: {
      dev: 'throughline dev',
      check: 'throughline check',
      plan: 'throughline plan',
      new: 'throughline new',
      build: 'throughline build',
      preview: 'throughline preview',
    },
    dependencies: { throughline },
  };
}

function configOf({ name, template }: NewSite): string {
  const [[check, { kinds }]] = Object.entries(templates[template].checks) as [[string, { kinds: string[] }]];
  const listed = kinds.map(kind => `'${kind}'`).join(', ');
  return `import throughline from 'throughline';

export default {
  // Where the site will stand: addresses, the sitemap and pictures for sharing are made from it.
  site: 'https://your-site.example',
  integrations: [
    throughline({
      name: ${inQuotes(name)},
      look: 'editorial', // or 'plain', or 'warm'
      checks: { '${check}': { kinds: [${listed}] } },
    }),
  ],
};
`;
}

/** As a string of JavaScript. */
function inQuotes(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll(String.raw`\"`, '"').replaceAll("'", String.raw`\'`)}'`;
}

function readmeOf({ name }: NewSite): string {
  return `# ${name.replaceAll(/[\\`*_[\]<>#&]/g, String.raw`\$&`)}

    npm install            # once
    npm run dev            # serve while you write; the studio is at /studio/
    npm run check          # what is wrong or missing, with file, line and remedy
    npm run build          # publish into dist/; commit journeys/plan.lock.json with your edit

All that it says is an example, every figure and address included: put yours in its place, or take the file away.
\`personas/\` are those who come, \`journeys/\` the ways that they go, \`content/\` the answers. \`npm run new\` writes further ones.
`;
}

async function contentOf({ template, today }: NewSite): Promise<[string, string][]> {
  const folder = fileURLToPath(new URL(`../../templates/${template}/`, import.meta.url));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(
    files.sort().map(async (file): Promise<[string, string]> => {
      const text = await readFile(file, 'utf8');
      return [
        file.slice(folder.length).split(sep).join('/'),
        text.replaceAll(/\bdate: TODAY$/gm, `date: ${today}`),
      ];
    }),
  );
}
