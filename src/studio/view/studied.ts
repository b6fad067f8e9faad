import type { Finding } from '../../model/finding.ts';
import type { Effort } from '../../planner/index.ts';
import type { PlannedSite } from '../../site/derive-site.ts';
import type { Address } from '../../site/view/link.ts';

/** What the studio shows: a site, its plan, and what there is to say of both. */
export interface Studied extends PlannedSite {
  readonly findings: readonly Finding[];
  /** With which the plan was made. */
  readonly effort: Effort;
  /** Where the site's pages stand. */
  readonly address: Address;
  readonly editor: Editor;
}

/** How the place of something in a file is reached; undefined where no way is known. */
export type Editor = (place: {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}) => EditLink | undefined;

export interface EditLink {
  readonly href: string;
  /** The server opens an editor, and the browser stays where it is. */
  readonly isLocal: boolean;
}
