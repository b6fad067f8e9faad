import type { PageText } from '../pages/own-pages.ts';
import { withFrontMatter } from '../pages/starter.ts';

/** Hugo with one layout. It comes from the system’s packages, where it is installed. */
export function hugoFiles(pages: readonly PageText[]): Readonly<Record<string, string>> {
  return {
    'config.toml':
      'baseURL = "https://bench.example/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
    'layouts/_default/single.html':
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n',
    ...Object.fromEntries(
      pages.map(({ id, title, markdown }) => [`content/${id}.md`, withFrontMatter({ title }, markdown)]),
    ),
  };
}
