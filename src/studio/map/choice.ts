/** By what journeys can be picked. */
export const choosers = ['persona', 'journey', 'channel', 'stage', 'page'] as const;
export type Chooser = (typeof choosers)[number];

/** What is picked: of each kind at most one, by its id. Where there are several, journeys to which all of them apply. */
export type Choice = Readonly<Partial<Record<Chooser, string>>>;

/** What of a journey can be picked. */
export interface Choosable {
  readonly id: string;
  readonly personas: readonly string[];
  readonly channel: string;
  readonly stage: string;
  readonly pages: readonly string[];
}

export function isChosen(journey: Choosable, choice: Choice): boolean {
  return choosers.every(chooser => {
    const wanted = choice[chooser];
    return !wanted || valuesOf(journey, chooser).includes(wanted);
  });
}

export function isEmpty(choice: Choice): boolean {
  return choosers.every(chooser => !choice[chooser]);
}

function valuesOf(journey: Choosable, chooser: Chooser): readonly string[] {
  switch (chooser) {
    case 'persona':
      return journey.personas;
    case 'journey':
      return [journey.id];
    case 'channel':
      return [journey.channel];
    case 'stage':
      return [journey.stage];
    case 'page':
      return journey.pages;
  }
}
