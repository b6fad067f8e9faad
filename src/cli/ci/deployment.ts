import type { Host } from '../../model/settings.ts';

/** What a pipeline is written from. */
export interface Pipeline {
  /** The published folder, from the root. */
  readonly dist: string;
  readonly host: Host | undefined;
  /** Whether the versions of packages are written down, as they should be. */
  readonly hasLock: boolean;
}

/** How a built folder comes to a host. */
export interface Deployment {
  /** Secrets and variables that somebody has to set. */
  readonly needs: readonly string[];
  readonly commands: readonly string[];
}

/** For every host that is told by a command; the code hosts' own pages are told otherwise. */
export function deploymentTo(host: Host | undefined, dist: string): Deployment {
  switch (host) {
    case 'netlify':
      return {
        needs: ['NETLIFY_AUTH_TOKEN', 'NETLIFY_SITE_ID'],
        commands: [`npx --yes netlify-cli@23 deploy --prod --no-build --dir="${dist}"`],
      };
    case 'cloudflare':
      return {
        needs: ['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID', 'CLOUDFLARE_PROJECT'],
        commands: [`npx --yes wrangler@4 pages deploy "${dist}" --project-name="$CLOUDFLARE_PROJECT"`],
      };
    case 's3':
      return {
        needs: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION', 'BUCKET'],
        commands: [
          `cd "${dist}"`,
          `sed -n 's/^    aws s3 sync/aws s3 sync/p' _s3/README.md > /tmp/sync.sh`,
          'sh -eu /tmp/sync.sh',
        ],
      };
    case 'nginx':
    case 'apache':
      return {
        needs: ['DEPLOY_HOST', 'DEPLOY_PATH', 'DEPLOY_KEY', 'DEPLOY_KNOWN_HOSTS'],
        commands: [
          'install -m 700 -d ~/.ssh',
          `printf '%s\\n' "$DEPLOY_KEY" > ~/.ssh/id_deploy && chmod 600 ~/.ssh/id_deploy`,
          `printf '%s\\n' "$DEPLOY_KNOWN_HOSTS" > ~/.ssh/known_hosts`,
          '# Into a folder of its own; then one link changes over, in one step.',
          'release="$DEPLOY_PATH/releases/$(date -u +%Y%m%d%H%M%S)"',
          `ssh -i ~/.ssh/id_deploy "$DEPLOY_HOST" "mkdir -p '$release'"`,
          `tar -C "${dist}" -cf - . | ssh -i ~/.ssh/id_deploy "$DEPLOY_HOST" "tar -C '$release' -xf -"`,
          `ssh -i ~/.ssh/id_deploy "$DEPLOY_HOST" "ln -sfn '$release' '$DEPLOY_PATH/next' && mv -T '$DEPLOY_PATH/next' '$DEPLOY_PATH/current'"`,
        ],
      };
    default:
      return {
        needs: [],
        commands: [
          `echo "Name the host in astro.config.mjs, or say here how ${dist}/ is deployed."`,
          'exit 1',
        ],
      };
  }
}
