import type { Finding } from '../../model/finding.ts';
import type { Draft } from '../../model/model.ts';
import type { TextOf } from '../../model/source-texts.ts';
import type { Effort } from '../../planner/index.ts';
import type { PlannedSite } from '../../site/derive-site.ts';
import type { Address } from '../../site/view/link.ts';

/** What the studio shows: what could be read of a site, and what there is to say of it. */
export interface Studied {
  readonly draft: Draft;
  /** The same, planned; undefined while a finding is an error. */
  readonly site: PlannedSite | undefined;
  readonly findings: readonly Finding[];
  /** With which plans are made. */
  readonly effort: Effort;
  /** Where the site's pages stand. */
  readonly address: Address;
  readonly editor: Editor;
  readonly textOf: TextOf;
}

export interface StudiedPlan extends Studied {
  readonly site: PlannedSite;
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
