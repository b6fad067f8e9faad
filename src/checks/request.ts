import type { Beat, Model, Stage } from '../model/model.ts';
import { placeOf } from '../model/place.ts';
import type { Found } from './rule.ts';
import { type Moment, type Story, storiesOf } from './story.ts';

/** What has to come before a story asks for something. */
export interface Owed {
  /** Any of them will do. */
  readonly beats: readonly Beat[];
  /** What the journey fails to do, as a sentence speaks of it. */
  readonly missing: string;
  /** What to write, where the story has none of it further on. */
  readonly remedy: string;
}

/** The first thing that each story at these stages asks for, where nothing of what it owes its visitor comes before it. */
export function requestsWithout(
  { beats, missing, remedy }: Owed,
  model: Model,
  stages: readonly Stage[],
): Found[] {
  const pays = ({ beat }: Moment) => beats.includes(beat);
  return storiesOf(model, stages).flatMap(story => {
    const request = firstRequest(story);
    if (!request || request.before.some(pays)) return [];
    const later = request.after.find(pays);
    return {
      place: placeOf(story.journey, ...request.path),
      reason: `The journey asks for something here, and ${missing} before it.`,
      remedy: later ? `Name "${later.need}" before it, which comes later now.` : remedy,
    };
  });
}

/** A story asks with a passage of beat `action`, and with a last action that leads off the site. */
function firstRequest({ journey, moments }: Story) {
  const at = moments.findIndex(({ beat }) => beat === 'action');
  const asking = moments[at];
  if (asking) return { path: asking.path, before: moments.slice(0, at), after: moments.slice(at + 1) };
  const last = journey.stops.length - 1;
  if (journey.stops[last]?.action?.to !== 'address') return undefined;
  return { path: ['stops', last, 'action', 'label'], before: moments, after: [] };
}
