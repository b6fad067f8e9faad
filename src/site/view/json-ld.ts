import { publicAddress } from './link.ts';
import type { PageView, SectionView } from './page-view.ts';
import type { SiteView } from './site-view.ts';

type Site = Pick<SiteView, 'name' | 'lang' | 'address' | 'base'>;

/**
 * What a page is, for machines, in schema.org's words: a web page that answers a question, and others beside it. It
 * points to the answers, and repeats none of them whole. The question is the site's and so is the answer, which is why
 * this is no QAPage (there, visitors answer) and no FAQPage (nobody has counted how often it is asked).
 */
export function pageJsonLd(page: PageView, site: Site): string {
  const { href, title, description, updated, sections, answer } = page;
  const [main, ...parts] = sections
    .toSorted((a, b) => Number(b.passage === answer) - Number(a.passage === answer))
    .map(section => question(section, site));
  return inHtml({
    '@context': context,
    '@type': 'WebPage',
    '@id': publicAddress(href, site.address),
    name: title,
    description,
    inLanguage: site.lang,
    dateModified: updated,
    isPartOf: website(site),
    mainEntity: main,
    hasPart: parts.length > 0 ? parts : undefined,
  });
}

/** The doorway's. No search engine shows a box for a site's own search any more, so none is offered. */
export function doorwayJsonLd(site: Site): string {
  return inHtml({ '@context': context, ...website(site), inLanguage: site.lang });
}

const context = 'https://schema.org';

function website({ name, address, base }: Site) {
  const home = publicAddress(base, address);
  return { '@type': 'WebSite', '@id': home, name, url: home };
}

/** A question is named by the one address at which it is at home, whichever page it stands on. */
function question({ question, summary, evidence, home }: SectionView, { address }: Site) {
  const url = publicAddress(home, address);
  return {
    '@type': 'Question',
    '@id': url,
    name: question,
    acceptedAnswer: {
      '@type': 'Answer',
      url,
      abstract: summary || undefined,
      citation: evidence.length > 0 ? evidence.map(({ href, source }) => href ?? source) : undefined,
    },
  };
}

/** JSON has another way to write the one character by which text could end the element that it stands in. */
function inHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
