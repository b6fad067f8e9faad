import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withBase } from '../view/link.ts';
import type { BuiltSite } from './built-site.ts';
import { putPoliciesIntoPages } from './page-policy-meta.ts';
import { sitePolicy } from './policy.ts';
import { askAgain, forGood, responseHeaders, unchanging } from './response-headers.ts';

const folder = '_s3';

/**
 * What a bucket that serves a website is told by, in the forms that the `aws` command takes, and how. CloudFront sends one
 * set of headers with all that it sends: a page's policy stands in the page.
 */
export async function prepareForS3(site: BuiltSite): Promise<void> {
  const into = join(site.dir, folder);
  await mkdir(into, { recursive: true });
  await writeJson(join(into, 'website.json'), website(site));
  await writeJson(join(into, 'redirects.json'), redirects(site));
  await writeJson(join(into, 'response-headers-policy.json'), headersPolicy(site));
  await writeFile(join(into, 'README.md'), howToApply(site));
  await putPoliciesIntoPages(site, site.pages);
}

/** For `put-bucket-website`. */
function website({ base }: BuiltSite): object {
  return {
    IndexDocument: { Suffix: 'index.html' },
    ErrorDocument: { Key: keyOf(withBase(base, '404.html')) },
  };
}

/** For `put-object`, one an old address: a bucket takes no more than 50 rules, and any number of these. */
function redirects({ base, redirects }: BuiltSite): object {
  return redirects.map(({ from, to }) => ({
    Key: keyOf(withBase(base, `${from}index.html`)),
    WebsiteRedirectLocation: withBase(base, to),
  }));
}

/** For CloudFront’s `create-response-headers-policy`. */
function headersPolicy({ pages }: BuiltSite): object {
  const [, seconds] = responseHeaders['Strict-Transport-Security'].split('=');
  return {
    Name: 'throughline',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: sitePolicy(pages) },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: responseHeaders['Referrer-Policy'] },
      StrictTransportSecurity: {
        Override: true,
        IncludeSubdomains: false,
        AccessControlMaxAgeSec: Number(seconds),
      },
    },
  };
}

function howToApply({ base, redirects }: BuiltSite): string {
  const at = keyOf(withBase(base, '/'));
  const kept = (flag: string) => unchanging.map(one => `--${flag} '${one}/*'`).join(' ');
  return `# To put this site on S3

Run these in the folder above this one, with the bucket's name in BUCKET. Files that never change go first, so that no page
is there before what it shows; what is no longer part of the site goes last.

    aws s3 sync . "s3://$BUCKET/${at}" --exclude '*' ${kept('include')} --cache-control '${forGood}'
    aws s3 sync . "s3://$BUCKET/${at}" --exclude '${folder}/*' ${kept('exclude')} --cache-control '${askAgain}'
    aws s3 sync . "s3://$BUCKET/${at}" --exclude '${folder}/*' --delete --size-only

Once (and \`update-response-headers-policy\` when that file changes):

    aws s3api put-bucket-website --bucket "$BUCKET" --website-configuration file://${folder}/website.json
    aws cloudfront create-response-headers-policy --response-headers-policy-config file://${folder}/response-headers-policy.json

Then name that policy in the distribution's cache behaviour, and the bucket's website endpoint as its origin.
${
  redirects.length === 0
    ? ''
    : `
Old addresses lead on by pages as they are. To have S3 answer with status 301, after each sync:

    jq -c '.[]' ${folder}/redirects.json | while read -r moved; do
      aws s3api put-object --bucket "$BUCKET" --cli-input-json "$moved" --content-type text/html
    done
`
}`;
}

/** Objects have no slash before them. */
function keyOf(path: string): string {
  return path.replace(/^\//, '');
}

async function writeJson(path: string, content: object): Promise<void> {
  await writeFile(path, `${JSON.stringify(content, undefined, 2)}\n`);
}
