/// <reference types="astro/client" />

declare module 'virtual:throughline/site' {
  export const site: import('./view/site-view.ts').SiteView;
}

declare module 'virtual:throughline/passages' {
  export const passages: Readonly<
    Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>
  >;
}
