/** What others show while the files have errors, and the site itself has nothing to show but what is to be mended. */
export interface StandIn {
  /** The address that is shown for one of theirs; undefined where it is not theirs. */
  readonly shownFor: (url: string, base: string) => string | undefined;
  /** The address at which they show the findings. */
  readonly findings: (base: string) => string;
}
