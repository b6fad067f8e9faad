/// <reference types="astro/client" />

declare module 'virtual:throughline/site' {
  export const site: import('./view/site-view.ts').SiteView;
}

/** Astro's own: what renders the components of each framework. */
declare module 'virtual:astro:renderers' {
  export const renderers: readonly import('astro').SSRLoadedRenderer[];
}

declare module 'virtual:throughline/passages' {
  export const passages: Readonly<
    Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>
  >;
}
