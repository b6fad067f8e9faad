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

declare module 'virtual:throughline/prose' {
  export const prose: Readonly<Record<string, import('./prose/prose.ts').Prose>>;
}

/** By their paths from the root. */
declare module 'virtual:throughline/files' {
  export const pictures: Readonly<Record<string, import('astro').ImageMetadata>>;
  export const offered: Readonly<Record<string, import('./offered-files.ts').OfferedFile>>;
}

/** Those whose code is run. */
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

declare module 'virtual:throughline/components/Compare' {
  const Compare: typeof import('./components/parts/Compare.astro').default;
  export default Compare;
}

declare module 'virtual:throughline/components/Download' {
  const Download: typeof import('./components/parts/Download.astro').default;
  export default Download;
}

declare module 'virtual:throughline/components/Figure' {
  const Figure: typeof import('./components/parts/Figure.astro').default;
  export default Figure;
}

declare module 'virtual:throughline/components/Note' {
  const Note: typeof import('./components/parts/Note.astro').default;
  export default Note;
}

declare module 'virtual:throughline/components/Number' {
  const OneNumber: typeof import('./components/parts/Number.astro').default;
  export default OneNumber;
}

declare module 'virtual:throughline/components/Numbers' {
  const Numbers: typeof import('./components/parts/Numbers.astro').default;
  export default Numbers;
}

declare module 'virtual:throughline/components/Quote' {
  const Quote: typeof import('./components/parts/Quote.astro').default;
  export default Quote;
}

declare module 'virtual:throughline/components/Side' {
  const Side: typeof import('./components/parts/Side.astro').default;
  export default Side;
}

declare module 'virtual:throughline/components/Steps' {
  const Steps: typeof import('./components/parts/Steps.astro').default;
  export default Steps;
}

declare module 'virtual:throughline/components/Video' {
  const Video: typeof import('./components/parts/Video.astro').default;
  export default Video;
}
