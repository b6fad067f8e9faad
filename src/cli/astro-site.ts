import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { Settings } from '../model/settings.ts';
import throughline from '../site/integration.ts';
import { markPassages } from '../site/rendering-faults.ts';
import { cacheFolder, leaveNoTypes } from './cache-folder.ts';
import type { SiteConfig } from './read-config.ts';
import { rootAnywhere } from './root-anywhere.ts';

/**
 * What Astro is started with: the root, whose config it finds and reads by itself, so that its server starts again
 * when that file changes (a file that is named to it by a path relative to the root, it reads but does not follow);
 * our integration where that config does not name it; and the way in which the command line derives the site.
 */
export function astroSite({ root, settings }: SiteConfig, derivation: AstroIntegration): AstroInlineConfig {
  const cache = cacheFolder(root);
  leaveNoTypes(root);
  return {
    root,
    integrations: [derivation, unlessNamed(settings)],
    cacheDir: join(cache, 'astro'),
    vite: { cacheDir: join(cache, 'vite'), plugins: [rootAnywhere(), markPassages()] },
  };
}

/** Decides anew whenever the config is read, since an edit may bring our integration in or take it out. */
function unlessNamed(settings: Settings): AstroIntegration {
  return {
    name: 'throughline:unless-named',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        if (config.integrations.some(({ name }) => name === 'throughline')) return;
        updateConfig({ integrations: [throughline(settings)] });
      },
    },
  };
}
