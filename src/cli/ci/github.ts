import { deploymentTo, type Pipeline } from './deployment.ts';

/**
 * A workflow for GitHub Actions. Whatever runs code of a change request has no right to write anything, and no secret: the
 * comment is posted, and the site deployed, by jobs that take what another has made.
 */
export function githubWorkflow({ dist, host, hasLock }: Pipeline): string {
  const toPages = host === 'github-pages';
  const { needs } = deploymentTo(host, dist);
  return `# Checks, builds and deploys the site. Written by “throughline ci github”; it is yours to change.
${
  toPages
    ? '# Once: Settings → Pages → Source: GitHub Actions.'
    : needs.length > 0
      ? `# Once: Settings → Secrets and variables → Actions → Secrets: ${needs.join(', ')}.`
      : '# The last job does not know yet where to deploy to.'
}
name: Site

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

concurrency:
  group: site-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v4
        with:
          # The plan is compared with an earlier commit.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npm ${hasLock ? 'ci' : 'install'}
      - uses: actions/cache@v4
        with:
          path: .cache/throughline
          key: throughline-\${{ hashFiles('package-lock.json') }}-\${{ github.sha }}
          restore-keys: throughline-\${{ hashFiles('package-lock.json') }}-
      - name: Check
        run: npx throughline check --format github
      - name: Build
        run: npx throughline build --frozen
        env:
          THROUGHLINE_CACHE: .cache/throughline
      - uses: actions/upload-artifact@v4
        with:
          name: site
          path: ${dist}
          include-hidden-files: true
      - name: Say what changes in the plan
        if: github.event_name == 'pull_request'
        run: npx throughline plan --diff "$BASE" --markdown > plan.md
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
      - uses: actions/upload-artifact@v4
        if: github.event_name == 'pull_request'
        with:
          name: plan
          path: plan.md

  comment:
    needs: build
    # A fork has no right to comment.
    if: github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      pull-requests: write
    steps:
      - uses: actions/download-artifact@v4
        with:
          name: plan
      - run: gh pr comment "$NUMBER" --edit-last --create-if-none --body-file plan.md
        env:
          GH_TOKEN: \${{ github.token }}
          GH_REPO: \${{ github.repository }}
          NUMBER: \${{ github.event.pull_request.number }}

  deploy:
    needs: build
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 15
${toPages ? pages(dist) : byCommands({ dist, host, hasLock })}`;
}

function pages(dist: string): string {
  return `    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/download-artifact@v4
        with:
          name: site
          path: ${dist}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: ${dist}
      - id: deployment
        uses: actions/deploy-pages@v4
`;
}

function byCommands({ dist, host }: Pipeline): string {
  const { needs, commands } = deploymentTo(host, dist);
  const env = needs.map(name => `          ${name}: \${{ secrets.${name} }}\n`).join('');
  return `    steps:
      - uses: actions/download-artifact@v4
        with:
          name: site
          path: ${dist}
      - name: Deploy
        run: |
${commands.map(command => `          ${command}\n`).join('')}${env === '' ? '' : `        env:\n${env}`}`;
}
