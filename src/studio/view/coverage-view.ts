import { type Beat, beats, type Model, type Stage, stages } from '../../model/model.ts';
import type { Studied } from './studied.ts';

/** Who is served with what, as matrices whose columns are the personas. */
export interface CoverageView {
  readonly personas: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  /** A row for each need that is answered, by the beat of its answer. */
  readonly needs: readonly NeedRow[];
  readonly stages: readonly StageRow[];
}

export interface NeedRow {
  readonly need: string;
  readonly question: string;
  readonly beat: Beat;
  /** For each persona, the stops at which it asks. */
  readonly cells: readonly (readonly string[])[];
  readonly standing: Standing;
}

/** How a need stands: nobody asks it, one persona does, several do, or somebody meets it again and again. */
export type Standing = 'unasked' | 'own' | 'shared' | 'overserved';

export interface StageRow {
  readonly stage: Stage;
  /** For each persona, its journeys at this stage. */
  readonly cells: readonly (readonly { readonly id: string; readonly title: string }[])[];
}

/** A persona that meets one need at so many stops has read it before. */
const again = 3;

export function viewCoverage({ model }: Pick<Studied, 'model'>): CoverageView {
  return {
    personas: model.personas.map(({ id, name, kind }) => ({ id, name, kind })),
    needs: needRows(model),
    stages: stages.map(stage => ({
      stage,
      cells: model.personas.map(({ id }) =>
        model.journeys
          .filter(journey => journey.stage === stage && journey.personas.includes(id))
          .map(journey => ({ id: journey.id, title: journey.title })),
      ),
    })),
  };
}

function needRows({ personas, journeys, passages }: Model): NeedRow[] {
  const answers = Map.groupBy(passages, passage => passage.need);
  const asking = new Map<string, { readonly stop: string; readonly personas: readonly string[] }[]>();
  for (const journey of journeys)
    for (const { id, needs } of journey.stops)
      for (const need of needs) {
        const known = asking.get(need) ?? [];
        known.push({ stop: id, personas: journey.personas });
        asking.set(need, known);
      }
  return [...answers]
    .flatMap(([need, [first]]) => {
      if (!first) return [];
      const stops = asking.get(need) ?? [];
      const cells = personas.map(({ id }) =>
        stops.filter(one => one.personas.includes(id)).map(({ stop }) => stop),
      );
      return { need, question: first.question, beat: first.beat, cells, standing: standingOf(cells) };
    })
    .toSorted((one, other) => beats.indexOf(one.beat) - beats.indexOf(other.beat));
}

function standingOf(cells: readonly (readonly string[])[]): Standing {
  const asked = cells.filter(({ length }) => length > 0);
  if (asked.length === 0) return 'unasked';
  if (asked.some(({ length }) => length >= again)) return 'overserved';
  return asked.length > 1 ? 'shared' : 'own';
}
