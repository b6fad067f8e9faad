import type { AstroInlineConfig, AstroIntegration } from 'astro';
import throughline from '../site/integration.ts';
import type { SiteConfig } from './read-config.ts';
import { markPassages } from './rendering-faults.ts';
import { rootAnywhere } from './root-anywhere.ts';

/**
 * What Astro is started with: the root's own config, read by Astro itself so that its server follows edits to it, our
 * integration where that config does not name it, and the way in which the command line derives the site.
 */
export function astroSite(
  { root, file, settings, isNamed }: SiteConfig,
  derivation: AstroIntegration,
): AstroInlineConfig {
  return {
    root,
    configFile: file ?? false,
    integrations: [...(isNamed ? [] : [throughline(settings)]), derivation],
    vite: { plugins: [rootAnywhere(), markPassages()] },
  };
}
