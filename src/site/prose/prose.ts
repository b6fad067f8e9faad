import type { PassageFile } from '../../model/model.ts';
import type { PartName } from '../../model/parts/index.ts';

/**
 * A passage's text as data, in reading order: HTML that is the same wherever the passage stands, and between it what
 * depends on the page, or is shown by a component.
 */
export type Prose = readonly ProsePiece[];

export type ProsePiece = string | ProseHeading | ProseLink | ProsePart | ProsePicture;

export interface ProseHeading {
  readonly kind: 'heading';
  /** As it was written, 1 to 6. */
  readonly depth: number;
  readonly id: string;
  readonly holds: Prose;
}

/** A link by Markdown; `need:id` is looked up where it is shown. */
export interface ProseLink {
  readonly kind: 'link';
  readonly href: string;
  readonly title: string | undefined;
  readonly holds: Prose;
}

export interface ProsePart {
  readonly kind: 'part';
  readonly name: PartName;
  readonly attributes: Readonly<Record<string, string>>;
  /** By attribute: what it shows or offers. */
  readonly files: Readonly<Record<string, PassageFile>>;
  readonly holds: Prose;
}

/** A picture by Markdown. */
export interface ProsePicture {
  readonly kind: 'picture';
  /** Relative to the root. */
  readonly file: string;
  readonly alt: string;
}
