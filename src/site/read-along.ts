import type { AstroPrerenderer } from 'astro';

/** Who reads each page as it is rendered: by its route's pattern and its path, with the base. */
export type PageReader = (page: {
  readonly route: string;
  readonly path: string;
  readonly html: string;
}) => void;

/** Renders as before, and has each page read in passing, so that nobody has to take it from the disk again. */
export function readAlong(prerenderer: AstroPrerenderer, read: PageReader): AstroPrerenderer {
  return {
    ...prerenderer,
    render: async (request, options) => {
      const rendered = await prerenderer.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (options.routeData.type !== 'page' || !response.body) return rendered;
      const html = await response.text();
      read({ route: options.routeData.route, path: new URL(request.url).pathname, html });
      const again = new Response(html, response);
      return rendered instanceof Response ? again : { ...rendered, response: again };
    },
  };
}
