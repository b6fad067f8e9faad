import type { PartName } from './parts/index.ts';
import type { FileKind } from './parts/part.ts';
import type { Located, Place } from './place.ts';
import type { Block } from './read-blocks.ts';
import type { Waiver } from './read-waivers.ts';
import type { Settings } from './settings.ts';

/**
 * Everything that a site's files say, read, resolved and frozen. Lists are sorted by id, so that the order in which
 * files are read makes no difference; what an author put in order (stops, needs) keeps that order.
 */
export interface Model {
  /** The absolute path of the folder that holds `personas/`, `journeys/` and `content/`. */
  readonly root: string;
  readonly settings: Settings;
  readonly personas: readonly Persona[];
  readonly journeys: readonly Journey[];
  readonly passages: readonly Passage[];
  /** In the order of their places. */
  readonly waivers: readonly Waiver[];
}

/**
 * What could be read of a site that may have errors: what could not be is missing, and a stop may lack answers. There is no plan
 * to be made of it.
 */
export type Draft = Pick<Model, 'settings' | 'personas' | 'journeys' | 'passages'>;

export const kinds = [
  'prospect',
  'customer',
  'candidate',
  'investor',
  'researcher',
  'press',
  'partner',
  'contributor',
  'public',
] as const;
export const channels = [
  'search',
  'email',
  'social',
  'referral',
  'ad',
  'event',
  'print',
  'direct',
  'product',
  'assistant',
] as const;
export const stages = [
  'awareness',
  'consideration',
  'decision',
  'onboarding',
  'adoption',
  'renewal',
  'advocacy',
  'service',
] as const;
/** In the order in which a story tells them. */
export const beats = [
  'situation',
  'problem',
  'stakes',
  'aspiration',
  'plan',
  'setback',
  'proof',
  'action',
  'outcome',
] as const;

export type Kind = (typeof kinds)[number];
export type Channel = (typeof channels)[number];
export type Stage = (typeof stages)[number];
export type Beat = (typeof beats)[number];

/** Ids are plain strings in files and JSON; in here a persona's cannot be taken for a passage's. */
declare const brand: unique symbol;
type Id<Of extends string> = string & { readonly [brand]?: Of };
export type PersonaId = Id<'persona'>;
export type JourneyId = Id<'journey'>;
/** `<journey>.<stop>`: also the fragment at which the visitor arrives. */
export type StopId = Id<'stop'>;
export type NeedId = Id<'need'>;
export type PassageId = Id<'passage'>;

/** What a statement rests on. `date` is `YYYY-MM-DD`, as every date in the model. */
export interface Evidence {
  readonly what: string;
  readonly source: string;
  readonly date: string;
}

export interface Persona extends Located {
  readonly id: PersonaId;
  readonly name: string;
  readonly summary: string;
  readonly kind: Kind;
  readonly problems: readonly string[];
  readonly aspirations: readonly string[];
  readonly success: string;
  readonly channels: readonly Channel[];
  readonly triggers: readonly string[];
  /** Their word → ours. */
  readonly words: Readonly<Record<string, string>>;
  readonly influences: readonly PersonaId[];
  readonly evidence: readonly Evidence[];
}

export interface Journey extends Located {
  readonly id: JourneyId;
  readonly title: string;
  readonly personas: readonly PersonaId[];
  readonly stage: Stage;
  readonly entry: Entry;
  readonly stops: readonly Stop[];
  /** Visits a month. */
  readonly weight: number;
  readonly goal: Goal | undefined;
}

export interface Entry {
  readonly channel: Channel;
  readonly inquiry: string;
  readonly opening: string;
  readonly trigger: string | undefined;
}

export interface Goal {
  readonly name: string;
  readonly baseline: number;
  readonly target: number;
}

export interface Stop {
  readonly id: StopId;
  /** The stop's own part of its id: `2` in `leaving-the-inbox.2`. */
  readonly name: string;
  /** In reading order. */
  readonly needs: readonly NeedId[];
  /** The passages that answer the needs, one for one. */
  readonly passages: readonly PassageId[];
  /** What the stop asks the visitor to do; a last stop may ask for nothing. */
  readonly action: Action | undefined;
  readonly also: readonly SideWay[];
}

export type Action = OnwardStep | SideWay;
/** On to the journey's next stop. */
export interface OnwardStep {
  readonly to: 'stop';
  readonly label: string;
  readonly stop: StopId;
}
export type SideWay = WayOff | WayIntoJourney;
/** Off the site. */
export interface WayOff {
  readonly to: 'address';
  readonly label: string;
  readonly href: string;
}
/** To the entry of another journey. */
export interface WayIntoJourney {
  readonly to: 'journey';
  readonly label: string;
  readonly journey: JourneyId;
}

export interface Passage extends Located {
  readonly id: PassageId;
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly question: string;
  /** What stands above the passage: the question, or a shorter form of it. */
  readonly heading: string;
  readonly beat: Beat;
  readonly need: NeedId;
  /** Empty for a passage that answers everyone; else it is a variant for these. */
  readonly for: readonly PersonaId[];
  readonly evidence: readonly Evidence[];
  readonly discloses: Disclosure | undefined;
  readonly updated: string | undefined;
  /** Text, inline code and code, counted with `Intl.Segmenter`; one at least. */
  readonly words: number;
  /** The first sentence or so in plain text, for descriptions and for search. */
  readonly summary: string;
  /** Where it links to the answer of a need. */
  readonly links: readonly { readonly need: NeedId; readonly place: Place }[];
  /** Where its links lead off the site: to the web, to a mailbox, to a telephone. */
  readonly addresses: readonly { readonly href: string; readonly place: Place }[];
  /** Where it links to a place on its own page: `[text](#id)`. */
  readonly anchors: readonly { readonly id: string; readonly place: Place }[];
  /** The places within it that such links may lead to, beside the passage itself. */
  readonly ids: readonly string[];
  /** Of its headings, by which its own links lead to them. */
  readonly headingIds: readonly string[];
  /** The components that it uses of those that are there without importing them. */
  readonly parts: readonly PartName[];
  /** The pictures that it shows, and the files that it offers. */
  readonly files: readonly PassageFile[];
  /** Its own text, in reading order. */
  readonly blocks: readonly Block[];
  /** Its file as it stands. */
  readonly text: string;
}

/** A file that is published with a passage. */
export interface PassageFile {
  readonly kind: FileKind;
  /** Relative to the root, with forward slashes. */
  readonly file: string;
}

export interface Disclosure {
  readonly value: string;
  readonly to: readonly PersonaId[];
}
