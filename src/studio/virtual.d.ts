/// <reference types="vite/client" />

declare module 'virtual:throughline/studio' {
  export const studio: import('./view/studio-view.ts').StudioView;
}
