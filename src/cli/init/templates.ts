import type { SettingsInput } from '../../model/settings.ts';

/** A site to begin with: its files are in `src/templates/`, under its name. */
export interface Template {
  readonly says: string;
  /** What its settings say of the checks: whom it does not expect. */
  readonly checks: NonNullable<SettingsInput['checks']>;
}

export const templateNames = ['plain', 'software-company'] as const;
export type TemplateName = (typeof templateNames)[number];

export const templates: Readonly<Record<TemplateName, Template>> = {
  plain: {
    says: 'a small association that lends tools: three kinds of visitors, five journeys',
    checks: { 'unforeseen-visitors': { kinds: ['customer'] } },
  },
  'software-company': {
    says: 'prospects, customers from day one to renewal, candidates, investors and press: nine journeys',
    checks: { 'unforeseen-visitors': { kinds: ['customer', 'candidate', 'investor', 'press'] } },
  },
};
