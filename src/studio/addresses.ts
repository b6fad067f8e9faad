import type { StandIn } from '../site/stand-in.ts';
import { views } from './views.ts';

/** The folder under which a server shows the studio. */
export const studioFolder = 'studio';

/** The address at which a server shows what a link names as a file: `/studio/coverage.html` is `/studio/coverage/`. */
export function served(url: string, base: string): string {
  const folder = folderAt(base);
  const [path = '', query] = url.split(/(?=\?)/);
  if (path === folder) return `${folder}/${query ?? ''}`;
  const view = path.startsWith(`${folder}/`) && /^([\w.-]+)\.html$/.exec(path.slice(folder.length + 1))?.[1];
  if (!view) return url;
  return `${folder}/${view === 'index' ? '' : `${view}/`}${query ?? ''}`;
}

/** While the files have errors, a view that needs a plan says so, and the others are shown as they are. */
export const studioStandIn: StandIn = {
  shownFor(url, base) {
    const folder = folderAt(base);
    const address = served(url, base);
    if (!address.startsWith(`${folder}/`)) return undefined;
    const name = address.slice(folder.length + 1).replace(/\/?(\?.*)?$/, '') || 'index';
    const file = name.startsWith('story-') ? 'stories.html' : `${name}.html`;
    const view = views.find(one => one.file === file);
    if (!view) return undefined;
    return view.needsPlan ? `${folder}/without-plan-${view.file.replace('.html', '')}/` : address;
  },
  findings: base => `${folderAt(base)}/findings/`,
};

function folderAt(base: string): string {
  return `${base.replace(/\/$/, '')}/${studioFolder}`;
}
