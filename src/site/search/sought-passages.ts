import type { Model, Persona } from '../../model/model.ts';
import type { Plan } from '../../planner/plan.ts';
import { homesOf } from '../view/homes.ts';
import { mentionsOf } from './mentions.ts';

/** A published passage as the search knows it. */
export interface SoughtPassage {
  readonly passage: string;
  /** The page on which it is found, without the site's base. */
  readonly page: string;
  readonly question: string;
  /** Its first line. */
  readonly start: string;
  /** Its own words, a block of them a line. */
  readonly text: string;
  readonly leads: readonly Lead[];
}

/** A persona's own word for what a passage speaks of. */
export interface Lead {
  readonly theirs: string;
  readonly ours: string;
  /** How often the passage speaks of it. */
  readonly times: number;
  /** Its question does. */
  readonly isAsked: boolean;
}

/** Every passage that some page holds, sorted by id. */
export function soughtPassages(model: Model, plan: Plan): SoughtPassage[] {
  const homes = homesOf(model, plan);
  const leadsTo = leading(model.personas, model.settings.lang);
  return model.passages.flatMap(passage => {
    const home = homes.get(passage.id);
    if (!home) return [];
    const { id, question, heading, summary, blocks } = passage;
    const text = blocks.map(block => block.text).join('\n');
    const leads = leadsTo({ asked: `${question}\n${heading}`, text });
    return { passage: id, page: home.url, question, start: summary, text, leads };
  });
}

interface Told {
  readonly asked: string;
  readonly text: string;
}

function leading(personas: readonly Pick<Persona, 'words'>[], lang: string): (told: Told) => Lead[] {
  const pairs = personas.flatMap(({ words }) => Object.entries(words));
  // Two personas may have the same word for the same thing.
  const unlike = new Map(pairs.map(pair => [pair.join('\n'), pair]));
  const words = [...unlike.values()].map(([theirs, ours]) => ({
    theirs,
    ours,
    count: mentionsOf(ours, lang),
  }));
  return ({ asked, text }) =>
    words.flatMap(({ theirs, ours, count }) => {
      const isAsked = count(asked) > 0;
      const times = count(text);
      return isAsked || times > 0 ? { theirs, ours, times, isAsked } : [];
    });
}
