/// <reference types="astro/client" />

declare module 'virtual:throughline/site' {
  export const site: import('./view/site-view.ts').SiteView;
}

declare module 'virtual:throughline/twins' {
  export const twins: import('./twins/write-twins.ts').Twins;
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

declare module 'virtual:throughline/look' {}

declare module 'virtual:throughline/components/Answer' {
  const Answer: typeof import('./components/Answer.astro').default;
  export default Answer;
}

declare module 'virtual:throughline/components/Arrival' {
  const Arrival: typeof import('./components/Arrival.astro').default;
  export default Arrival;
}

declare module 'virtual:throughline/components/Colophon' {
  const Colophon: typeof import('./components/Colophon.astro').default;
  export default Colophon;
}

declare module 'virtual:throughline/components/Evidence' {
  const Evidence: typeof import('./components/Evidence.astro').default;
  export default Evidence;
}

declare module 'virtual:throughline/components/Head' {
  const Head: typeof import('./components/Head.astro').default;
  export default Head;
}

declare module 'virtual:throughline/components/Layout' {
  const Layout: typeof import('./components/Layout.astro').default;
  export default Layout;
}

declare module 'virtual:throughline/components/Masthead' {
  const Masthead: typeof import('./components/Masthead.astro').default;
  export default Masthead;
}

declare module 'virtual:throughline/components/Onward' {
  const Onward: typeof import('./components/Onward.astro').default;
  export default Onward;
}

declare module 'virtual:throughline/components/Passage' {
  const Passage: typeof import('./components/Passage.astro').default;
  export default Passage;
}

declare module 'virtual:throughline/components/Questions' {
  const Questions: typeof import('./components/Questions.astro').default;
  export default Questions;
}

declare module 'virtual:throughline/components/Search' {
  const Search: typeof import('./components/Search.astro').default;
  export default Search;
}

declare module 'virtual:throughline/components/Thread' {
  const Thread: typeof import('./components/Thread.astro').default;
  export default Thread;
}

declare module 'virtual:throughline/components/Way' {
  const Way: typeof import('./components/Way.astro').default;
  export default Way;
}
