/// <reference types="vite/client" />

declare module 'virtual:throughline/studio/board' {
  export const board: import('./view/studio-view.ts').StudioViews['board'];
}

declare module 'virtual:throughline/studio/map' {
  export const map: import('./view/studio-view.ts').StudioViews['map'];
}

declare module 'virtual:throughline/studio/findings' {
  export const findings: import('./view/studio-view.ts').StudioViews['findings'];
}

declare module 'virtual:throughline/studio/pages' {
  export const pages: import('./view/studio-view.ts').StudioViews['pages'];
}

declare module 'virtual:throughline/studio/coverage' {
  export const coverage: import('./view/studio-view.ts').StudioViews['coverage'];
}

declare module 'virtual:throughline/studio/stories' {
  export const stories: import('./view/studio-view.ts').StudioViews['stories'];
}

declare module 'virtual:throughline/studio/whatIf' {
  export const whatIf: import('./view/studio-view.ts').StudioViews['whatIf'];
}

declare module 'virtual:throughline/studio/solver' {
  /** As `packedSolver` has it. */
  export const solver: string;
}
