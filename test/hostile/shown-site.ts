import { soundFiles, writeFiles } from '../model/site-of.ts';
import { shown } from './table.ts';

/** What the site is called, which is no script either. */
export const siteName = '</title><script>hasRun()</script>';

/** All that is only words, in one site. */
export async function writeShownSite(root: string): Promise<void> {
  const config = `import throughline from 'throughline';
export default { site: 'https://shown.example', integrations: [throughline({ name: ${JSON.stringify(siteName)} })] };
`;
  await writeFiles(root, {
    ...soundFiles,
    'astro.config.mjs': config,
    ...Object.assign({}, ...shown.map(({ files }) => files)),
  });
}
