import type { Attachment } from './attachment-findings.ts';
import type { PartName } from './parts/index.ts';
import type { Place, Places } from './place.ts';
import type { Block } from './read-blocks.ts';
import type { Waiver } from './read-waivers.ts';
import type { WrittenJourney, WrittenPassage, WrittenPersona } from './schema.ts';

/** One file's fields, right in themselves; what they refer to is not looked up yet. */
export interface Written<Fields> {
  readonly id: string;
  readonly file: string;
  readonly fields: Fields;
  readonly places: Places;
}

export interface WrittenBody {
  readonly words: number;
  readonly summary: string;
  /** The links to needs: `[text](need:id)`. */
  readonly links: readonly WrittenLink[];
  /** The links off the site. */
  readonly addresses: readonly WrittenAddress[];
  /** The links to a place on the same page. */
  readonly anchors: readonly WrittenAnchor[];
  /** The places in it that such links may lead to. */
  readonly ids: readonly string[];
  /** Of its headings, by which its own links lead to them. */
  readonly headingIds: readonly string[];
  readonly parts: readonly PartName[];
  readonly blocks: readonly Block[];
  readonly attachments: readonly Attachment[];
}

export interface WrittenLink {
  readonly need: string;
  readonly place: Place;
}

export interface WrittenAddress {
  readonly href: string;
  readonly place: Place;
}

export interface WrittenAnchor {
  readonly id: string;
  readonly place: Place;
}

export interface WrittenSite {
  readonly personas: readonly Written<WrittenPersona>[];
  readonly journeys: readonly Written<WrittenJourney>[];
  readonly passages: readonly (Written<WrittenPassage> & { readonly body: WrittenBody })[];
  /** The passages' files as they stand, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly waivers: readonly Waiver[];
  /** What is there but could not be read, so that nobody is told that it is missing. */
  readonly unread: Unread;
}

export interface Unread {
  readonly personas: ReadonlySet<string>;
  readonly journeys: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
}
