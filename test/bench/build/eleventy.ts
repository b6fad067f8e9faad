import { type Starter, withFrontMatter } from '../pages/starter.ts';

/** Eleventy with one layout, and nothing else. */
export const eleventy: Starter = {
  name: 'eleventy',
  packages: ['@11ty/eleventy'],
  files: pages => ({
    'text/_includes/bare.njk':
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>\n',
    ...Object.fromEntries(
      pages.map(({ id, title, markdown }) => [
        `text/${id}.md`,
        withFrontMatter({ layout: 'bare.njk', title }, markdown),
      ]),
    ),
  }),
  build: ['eleventy', '--quiet', '--input=text', '--output=_site'],
  built: '_site',
};
