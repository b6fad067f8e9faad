import { type Beat, beats, type Draft, type Journey, type Stage, stages } from '../../model/model.ts';
import { placeOf } from '../../model/place.ts';
import { toAnswer, unmetNeed } from '../../model/resolve-needs.ts';
import type { FindingView } from './findings-view.ts';

/** Who is served with what, as matrices whose columns are the personas. */
export interface CoverageView {
  readonly personas: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  /** A row for each need: first what is unmet, then by the beat of its answer. */
  readonly needs: readonly NeedRow[];
  readonly stages: readonly StageRow[];
  /** Some files have other errors than a need that is unmet, and what they say may be missing here. */
  readonly isPartial: boolean;
}

export interface NeedRow {
  readonly need: string;
  /** As the passage has it that answers; undefined where none could be read. */
  readonly answer: { readonly question: string; readonly beat: Beat } | undefined;
  /** One for each persona. */
  readonly cells: readonly NeedCell[];
  readonly standing: Standing;
  /** Where it is unmet. */
  readonly gap: Gap | undefined;
}

export interface Gap {
  /** One for each stop that asks. */
  readonly findings: readonly FindingView[];
  /** What else they tell to do than to write the answer. */
  readonly remedy: string | undefined;
  /** What writes it. */
  readonly command: string;
}

export interface NeedCell {
  /** The stops at which the persona asks. */
  readonly stops: readonly string[];
  /** What is found where it asks and gets no answer. */
  readonly unmet: FindingView | undefined;
}

/**
 * How a need stands: somebody asks it and gets no answer, its answer could not be read, nobody asks it, one persona does, several do, or
 * somebody meets it again and again.
 */
export type Standing = 'unmet' | 'unread' | 'unasked' | 'own' | 'shared' | 'overserved';

export interface StageRow {
  readonly stage: Stage;
  /** For each persona, its journeys at this stage. */
  readonly cells: readonly (readonly { readonly id: string; readonly title: string }[])[];
}

/** A persona that meets one need at so many stops has read it before. */
const again = 3;

export function viewCoverage(draft: Draft, findings: readonly FindingView[]): CoverageView {
  const { personas, journeys } = draft;
  return {
    personas: personas.map(({ id, name, kind }) => ({ id, name, kind })),
    needs: needRows(draft, findings),
    stages: stages.map(stage => ({
      stage,
      cells: personas.map(({ id }) =>
        journeys
          .filter(journey => journey.stage === stage && journey.personas.includes(id))
          .map(journey => ({ id: journey.id, title: journey.title })),
      ),
    })),
    isPartial: findings.some(({ level, rule }) => level === 'error' && rule !== unmetNeed),
  };
}

function needRows({ personas, journeys, passages }: Draft, findings: readonly FindingView[]): NeedRow[] {
  const answers = Map.groupBy(passages, passage => passage.need);
  const asked = Map.groupBy(
    journeys.flatMap(journey => asksOf(journey, findings)),
    ask => ask.need,
  );
  return [...new Set([...asked.keys(), ...answers.keys()])]
    .map(need => {
      const asks = asked.get(need) ?? [];
      const [answer] = answers.get(need) ?? [];
      const cells = personas.map(({ id }) => cellOf(asks.filter(ask => ask.personas.includes(id))));
      const gap = gapOf(need, asks);
      return {
        need,
        answer: answer && { question: answer.question, beat: answer.beat },
        cells,
        standing: gap ? 'unmet' : answer ? standingOf(cells) : 'unread',
        gap,
      } as const;
    })
    .toSorted((one, other) => rank(one) - rank(other));
}

/** A stop that asks a need. */
interface Ask {
  readonly need: string;
  readonly stop: string;
  readonly personas: readonly string[];
  readonly unmet: FindingView | undefined;
}

function asksOf(journey: Journey, findings: readonly FindingView[]): Ask[] {
  const { file } = placeOf(journey);
  const unmet = findings.filter(one => one.rule === unmetNeed && one.file === file);
  return journey.stops.flatMap(({ id, needs }, at) =>
    needs.map((need, order) => {
      const { line, column } = placeOf(journey, 'stops', at, 'needs', order);
      return {
        need,
        stop: id,
        personas: journey.personas,
        unmet: unmet.find(one => one.line === line && one.column === column),
      };
    }),
  );
}

function gapOf(need: string, asks: readonly Ask[]): Gap | undefined {
  const findings = asks.flatMap(({ unmet }) => unmet ?? []);
  if (findings.length === 0) return undefined;
  const command = toAnswer(need);
  const remedy = findings.map(one => one.remedy).find(told => !told?.includes(command));
  return { findings, remedy, command };
}

function cellOf(asks: readonly Ask[]): NeedCell {
  return { stops: asks.map(({ stop }) => stop), unmet: asks.find(ask => ask.unmet)?.unmet };
}

function standingOf(cells: readonly NeedCell[]): Standing {
  const asked = cells.filter(({ stops }) => stops.length > 0);
  if (asked.length === 0) return 'unasked';
  if (asked.some(({ stops }) => stops.length >= again)) return 'overserved';
  return asked.length > 1 ? 'shared' : 'own';
}

function rank({ standing, answer }: Pick<NeedRow, 'standing' | 'answer'>): number {
  if (standing === 'unmet') return -2;
  return answer ? beats.indexOf(answer.beat) : -1;
}
