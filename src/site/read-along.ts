import type { AstroPrerenderer } from 'astro';

/** Who reads each page of a route as it is rendered: by its path, with the base. */
export type PageReader = (path: string, html: string) => void;

/**
 * Renders as before, but the pages of one route before all else, and has each read in passing, so that nobody has to take it from the
 * disk again.
 *
 * @param pattern the route's
 */
export function readAlong(
  prerenderer: AstroPrerenderer,
  pattern: string,
  read: PageReader,
): AstroPrerenderer {
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = await prerenderer.getStaticPaths();
      const isFirst = ({ route }: (typeof paths)[number]) => route.route === pattern;
      return [...paths.filter(isFirst), ...paths.filter(path => !isFirst(path))];
    },
    render: async (request, options) => {
      const rendered = await prerenderer.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (options.routeData.route !== pattern || !response.body) return rendered;
      const bytes = new Uint8Array(await response.arrayBuffer());
      read(new URL(request.url).pathname, Buffer.from(bytes.buffer).toString('utf8'));
      const again = new Response(bytes, response);
      return rendered instanceof Response ? again : { ...rendered, response: again };
    },
  };
}
