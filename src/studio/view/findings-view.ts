import { rules } from '../../checks/index.ts';
import type { Subject } from '../../checks/rule.ts';
import { type Excerpt, excerptOf } from '../../model/excerpt.ts';
import { type Finding, type Level, levelOf } from '../../model/finding.ts';
import type { EditLink, Studied } from './studied.ts';

export interface FindingsView {
  /** Sorted by place. */
  readonly all: readonly FindingView[];
  /** What is found of each subject, in the order in which subjects are documented; of none that has nothing. */
  readonly subjects: readonly SubjectView[];
}

export interface SubjectView {
  readonly id: FindingSubject;
  readonly title: string;
  readonly findings: readonly FindingView[];
}

export interface FindingView {
  /** By which it is linked to. */
  readonly id: string;
  readonly level: Level;
  readonly rule: string;
  readonly about: FindingSubject;
  /** Why the rule matters; empty where it is not one that can be switched off. */
  readonly why: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
  readonly remedy: string | undefined;
  /** The line that it is about. */
  readonly source: Excerpt | undefined;
  readonly edit: EditLink | undefined;
}

/** What a rule is about, or the files as such. */
export type FindingSubject = Subject | 'files';

const titles: Readonly<Record<FindingSubject, string>> = {
  story: 'The story',
  promises: 'Promises',
  action: 'What is asked of visitors',
  people: 'People',
  content: 'Passages',
  plan: 'The plan',
  files: 'Files',
};

type Found = Pick<Studied, 'findings' | 'editor' | 'textOf'>;

export function viewFindings({ findings, ...ways }: Found): FindingsView {
  const all = findings.map((one, at) => ({ id: `finding-${at + 1}`, ...viewFinding(one, ways) }));
  const subjects = (Object.keys(titles) as FindingSubject[])
    .map(id => ({ id, title: titles[id], findings: all.filter(one => one.about === id) }))
    .filter(subject => subject.findings.length > 0);
  return { all, subjects };
}

function viewFinding(one: Finding, { editor, textOf }: Omit<Found, 'findings'>): Omit<FindingView, 'id'> {
  const rule = rules.find(({ id }) => id === one.ruleId);
  const { file = '', line = 1, column = 1 } = one;
  return {
    level: levelOf(one),
    rule: one.ruleId ?? '',
    about: rule?.about ?? 'files',
    why: rule?.why ?? '',
    file,
    line,
    column,
    reason: one.reason,
    remedy: one.note,
    source: excerptOf(one, textOf),
    edit: editor({ file, line, column }),
  };
}
